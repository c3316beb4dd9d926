import { amountsOf } from '../money.ts';
import { userName } from '../nouns/user.ts';
import { type SortKeys, sortedByParam } from '../order.ts';
import { firstValueOf } from '../params.ts';
import type { RequestContext } from '../request-context.ts';
import { opportunityTextQuery } from '../search/text/text-query.ts';
import type { Opportunity } from '../seed/schema.ts';

/** The keys of `_order_by` (documented). */
const KEYS: SortKeys<Opportunity> = {
  date_won: (opportunity) => opportunity.date_won,
  date_updated: (opportunity) => opportunity.date_updated,
  date_created: (opportunity) => opportunity.date_created,
  confidence: (opportunity) => opportunity.confidence,
  user_name: (opportunity, context) => userName(opportunity.user_id, context),
  value: (opportunity) => opportunity.value,
  annualized_value: (opportunity) => amountsOf(opportunity)?.annualized ?? null,
  annualized_expected_value: (opportunity) => amountsOf(opportunity)?.annualizedExpected ?? null,
};

/**
 * Sorts by `_order_by`, else by the `sort:` of `query`, else newest first. `-` means descending. Ties are broken by id, always
 * ascending.
 */
export function sortOpportunities(
  opportunities: readonly Opportunity[],
  context: RequestContext,
): readonly Opportunity[] {
  const sorted = sortedByParam(opportunities, KEYS, context);
  if (sorted !== undefined) return sorted;
  const { compare } = opportunityTextQuery(firstValueOf(context.query.query ?? ''), context);
  return compare === undefined
    ? opportunities
    : opportunities.toSorted((a, b) => compare(a, b) || (a.id < b.id ? -1 : 1));
}
