import type { PipelineFunnelArgs } from '../../generated/graphql.ts';
import { badInput } from '../errors.ts';
import { type ListCondition, listConditions } from './list.ts';
import { OPPORTUNITY_FILTER } from './opportunity.ts';

/**
 * The owners of the opportunities of a funnel, as conditions of the list of opportunities. Null if nobody can match.
 * Throws `BAD_USER_INPUT` for a range that ends before it begins.
 */
export function funnelOwners({ filter }: PipelineFunnelArgs): readonly ListCondition[] | null {
  const { from, to, userId } = filter;
  if (to !== null && to !== undefined && Date.parse(to) <= Date.parse(from)) {
    throw badInput('A funnel needs a range of time: `to` must come after `from`.');
  }
  return listConditions(OPPORTUNITY_FILTER, { userId });
}
