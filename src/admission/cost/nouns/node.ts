import { NOUN_NAMES } from '../../../loaders/nouns/index.ts';
import { isIdOf, prefixesOf } from '../../../mapping/ids.ts';
import { columnsOf } from '../../../mapping/projection.ts';
import type { CostRule, CostRules } from '../estimator.ts';

/** Objects of any noun by their ids. A prefix names the noun, except that both kinds of status share one. */
const byIdsCost =
  (idsOf: (args: Readonly<Record<string, unknown>>) => readonly unknown[]): CostRule =>
  (estimator, field, times, type) => {
    const ids = idsOf(estimator.arguments(type, field)).filter((id) => typeof id === 'string');
    for (const noun of NOUN_NAMES) {
      const count = ids.filter((id) => prefixesOf(noun).some((prefix) => isIdOf(id, prefix))).length;
      if (count === 0) continue;
      estimator.load(noun, columnsOf(noun, field.nodes, estimator.info), { ...times, count });
      estimator.select(noun, field.nodes, { ...times, count });
    }
  };

export const COSTS: CostRules = {
  Query: {
    node: byIdsCost(({ id }) => [id]),
    nodes: byIdsCost(({ ids }) => ids as string[]),
    _entities: byIdsCost(({ representations }) => (representations as { id?: unknown }[]).map((entity) => entity?.id)),
  },
};
