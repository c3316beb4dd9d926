/** What objects by their ids cost, of whatever type. */
import { isIdOf, PREFIX, prefixesOf } from '../../mapping/ids.ts';
import { columnsOf } from '../../mapping/projection.ts';
import type { Noun } from '../../rows/index.ts';
import type { Costs, Rule } from './walk.ts';

/** Objects by their ids, whose prefixes tell their types; both kinds of status share one. */
const anyOf =
  (idsOf: (args: Readonly<Record<string, unknown>>) => readonly unknown[]): Rule =>
  (walk, field, rows, type) => {
    const ids = idsOf(walk.arguments(type, field)).filter((id) => typeof id === 'string');
    for (const noun of Object.keys(PREFIX) as Noun[]) {
      const count = ids.filter((id) => prefixesOf(noun).some((prefix) => isIdOf(id, prefix))).length;
      if (count === 0) continue;
      walk.load(noun, columnsOf(noun, field.nodes, walk.info), { ...rows, count });
      walk.select(noun, field.nodes, { ...rows, count });
    }
  };

export const OBJECT_COSTS: Costs = {
  Query: {
    node: anyOf(({ id }) => [id]),
    nodes: anyOf(({ ids }) => ids as string[]),
    _entities: anyOf(({ representations }) => (representations as { id?: unknown }[]).map((entity) => entity?.id)),
  },
};
