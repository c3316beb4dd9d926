import type { QueryDialersArgs } from '../../generated/graphql.ts';
import { DIALER_FILTER } from '../filters/dialer.ts';
import { parameterConditions } from '../filters/parameters.ts';
import { type NothingPlan, nothing, type OffsetPlan } from './plan.ts';

/** Dialer sessions. Close documents no order. */
export function planDialers({ filter }: QueryDialersArgs): OffsetPlan | NothingPlan {
  const conditions = parameterConditions(DIALER_FILTER, filter);
  if (conditions === null) return nothing('Dialer');
  return { kind: 'offset', noun: 'Dialer', conditions, orderBy: {}, reverseBy: null, part: null, isCounted: false };
}
