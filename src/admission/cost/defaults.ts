/** Costs that follow from the tables of nouns, edges and lists. `nouns/` has all others. */
import { NOUN_NAMES } from '../../loaders/nouns/index.ts';
import { EDGES, type Edge } from '../../mapping/edges.ts';
import { LIST_FIELDS } from '../../mapping/plans/index.ts';
import type { CostRules } from './estimator.ts';
import { listCost } from './lists.ts';
import { byIdCost, edgeCost } from './rules.ts';

/** `Query.lead`: an object by its id. */
const OBJECT_COSTS: CostRules = {
  Query: Object.fromEntries(NOUN_NAMES.map((noun) => [noun.charAt(0).toLowerCase() + noun.slice(1), byIdCost(noun)])),
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

export const DEFAULT_COSTS: readonly CostRules[] = [OBJECT_COSTS, EDGE_COSTS, ...LIST_COSTS];
