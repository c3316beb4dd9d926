import { compareValues } from '../compare.ts';
import { fieldErrors } from '../errors.ts';
import { compareNewestFirst } from '../lookups.ts';
import { amountsOf } from '../money.ts';
import { userName } from '../nouns/user.ts';
import { firstValueOf } from '../params.ts';
import type { RequestContext } from '../request-context.ts';
import type { Opportunity } from '../seed/schema.ts';

export const ORDER_PARAM = '_order_by';

type Key = (opportunity: Opportunity, context: RequestContext) => string | number | null;

/** Everything that `_order_by` knows (documented). */
const KEYS: { readonly [name: string]: Key } = {
  date_won: (opportunity) => opportunity.date_won,
  date_updated: (opportunity) => opportunity.date_updated,
  date_created: (opportunity) => opportunity.date_created,
  confidence: (opportunity) => opportunity.confidence,
  user_name: (opportunity, context) => userName(opportunity.user_id, context),
  value: (opportunity) => opportunity.value,
  annualized_value: (opportunity) => amountsOf(opportunity)?.annualized ?? null,
  annualized_expected_value: (opportunity) => amountsOf(opportunity)?.annualizedExpected ?? null,
};

/** Newest first unless `_order_by` says otherwise; `-` is descending; ties by id, ascending in both directions. */
export function sortOpportunities(
  opportunities: readonly Opportunity[],
  context: RequestContext,
): readonly Opportunity[] {
  const param = context.query[ORDER_PARAM];
  if (param === undefined || param === '') return opportunities;
  const name = firstValueOf(param).replace(/^-/, '');
  const down = firstValueOf(param).startsWith('-');
  const key = Object.hasOwn(KEYS, name) ? KEYS[name] : undefined;
  if (key === undefined) throw fieldErrors({ _order_by: `Not a valid choice: ${name}.` });
  return opportunities
    .map((opportunity) => ({ opportunity, at: key(opportunity, context) }))
    .sort(
      (a, b) =>
        compareValues(a.at, b.at, down, context.switches.nullsSort) || (a.opportunity.id < b.opportunity.id ? -1 : 1),
    )
    .map(({ opportunity }) => opportunity);
}

export const NEWEST = compareNewestFirst('date_created');
