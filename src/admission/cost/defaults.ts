/** Costs that follow from the tables of nouns, writers, edges and lists. `nouns/` has all others. */
import { isActivityType } from '../../domain/activities.ts';
import { NOUN_NAMES, WRITERS } from '../../loaders/nouns/index.ts';
import type { Edge } from '../../mapping/edges.ts';
import { EDGES } from '../../mapping/noun-columns.ts';
import { LIST_FIELDS } from '../../mapping/plans/index.ts';
import type { CostRules } from './estimator.ts';
import { listCost } from './lists.ts';
import { mutationCost } from './mutations.ts';
import { byIdCost, edgeCost, requestCost } from './rules.ts';

/** `LeadStatus` is `leadStatus` in the names of fields, and `SMS` is `sms`. */
const inFieldName = (noun: string): string =>
  noun === noun.toUpperCase() ? noun.toLowerCase() : noun.charAt(0).toLowerCase() + noun.slice(1);

/** `Query.lead`: an object by its id. */
const OBJECT_COSTS: CostRules = {
  Query: Object.fromEntries(NOUN_NAMES.map((noun) => [inFieldName(noun), byIdCost(noun)])),
};

/** `Mutation.leadCreate`, `leadUpdate`, `leadDelete`. Close's response to the write of an activity has every column. */
const WRITE_COSTS: CostRules = {
  Mutation: Object.fromEntries(
    (Object.keys(WRITERS) as (keyof typeof WRITERS)[]).flatMap((noun) => {
      const [name, write] = [inFieldName(noun), mutationCost(noun, { returnsAll: isActivityType(noun) })];
      return [
        [`${name}Create`, write],
        [`${name}Update`, write],
        [`${name}Delete`, requestCost],
      ];
    }),
  ),
};

const EDGE_COSTS: CostRules = Object.fromEntries(
  Object.entries<Readonly<Record<string, Edge>>>(EDGES).map(([type, edges]) => [
    type,
    Object.fromEntries(Object.entries(edges).map(([field, edge]) => [field, edgeCost(edge)])),
  ]),
);

const LIST_COSTS: readonly CostRules[] = LIST_FIELDS.map((list): CostRules => {
  const [type = '', field = ''] = list.split('.');
  return { [type]: { [field]: listCost(list) } };
});

export const DEFAULT_COSTS: readonly CostRules[] = [OBJECT_COSTS, WRITE_COSTS, EDGE_COSTS, ...LIST_COSTS];
