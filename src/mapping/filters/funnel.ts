import type { FunnelFilter } from '../../generated/graphql.ts';
import { badInput } from '../errors.ts';
import { type ListCondition, listConditions } from './list.ts';
import { OPPORTUNITY_FILTER } from './opportunity.ts';

/** Who owns the opportunities, as conditions of the list of opportunities; null if nobody can. */
export const ownersOf = ({ userId }: FunnelFilter): readonly ListCondition[] | null =>
  listConditions(OPPORTUNITY_FILTER, { userId });

/** Throws `BAD_USER_INPUT` for a range that ends before it begins, or owners that are none. */
export function checkFunnel(filter: FunnelFilter): void {
  const { from, to } = filter;
  if (to !== null && to !== undefined && Date.parse(to) <= Date.parse(from)) {
    throw badInput('A funnel needs a range of time: `to` must come after `from`.');
  }
  ownersOf(filter);
}
