import { compareValues } from '../compare.ts';
import { amountsOf } from '../money.ts';
import { userName } from '../nouns/user.ts';
import { firstValueOf, rejectUnknownOrder } from '../params.ts';
import type { RequestContext } from '../request-context.ts';
import { opportunityTextQuery } from '../search/text/text-query.ts';
import type { Opportunity } from '../seed/schema.ts';

export const ORDER_PARAM = '_order_by';

type SortKey = (opportunity: Opportunity, context: RequestContext) => string | number | null;

/** The keys of `_order_by` (documented). */
const KEYS: { readonly [name: string]: SortKey } = {
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
  const param = context.query[ORDER_PARAM];
  if (param === undefined || param === '') {
    const text = firstValueOf(context.query.query ?? '');
    const compare = text === '' ? undefined : opportunityTextQuery(text, context).compare;
    return compare === undefined
      ? opportunities
      : opportunities.toSorted((a, b) => compare(a, b) || (a.id < b.id ? -1 : 1));
  }
  const name = firstValueOf(param).replace(/^-/, '');
  const isDescending = firstValueOf(param).startsWith('-');
  const key = Object.hasOwn(KEYS, name) ? KEYS[name] : undefined;
  if (key === undefined) {
    rejectUnknownOrder(context);
    return opportunities;
  }
  return opportunities
    .map((opportunity) => ({ opportunity, sortKey: key(opportunity, context) }))
    .sort(
      (a, b) =>
        compareValues(a.sortKey, b.sortKey, isDescending, context.switches.nullsSort) ||
        (a.opportunity.id < b.opportunity.id ? -1 : 1),
    )
    .map(({ opportunity }) => opportunity);
}
