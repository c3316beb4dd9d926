import type { PipelineFunnelArgs } from '../../generated/graphql.ts';
import { badInput } from '../errors.ts';
import { OPPORTUNITY_GROUP_FILTER } from './opportunity.ts';
import { type ParameterCondition, parameterConditions } from './parameters.ts';

/**
 * The users whose opportunities are in a funnel, as conditions on the list of opportunities. Null if no user can match.
 * Throws `BAD_USER_INPUT` for a range that ends before it begins.
 */
export function funnelOwners({ filter }: PipelineFunnelArgs): readonly ParameterCondition[] | null {
  const { from, to, userId } = filter;
  if (to !== null && to !== undefined && Date.parse(to) <= Date.parse(from)) {
    throw badInput('filter.to must be after filter.from.');
  }
  return parameterConditions(OPPORTUNITY_GROUP_FILTER, { userId });
}
