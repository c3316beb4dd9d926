import { compareKeys } from '../compare.ts';
import { fieldErrors } from '../errors.ts';
import { amountsOf } from '../money.ts';
import { userName } from '../nouns/user.ts';
import { oneOf } from '../params.ts';
import type { Call } from '../request-context.ts';
import type { Opportunity } from '../seed/schema.ts';
import { newestBy } from '../store.ts';

export const ORDER_PARAM = '_order_by';

type Key = (opportunity: Opportunity, call: Call) => string | number | null;

/** Everything that `_order_by` knows (documented). */
const KEYS: { readonly [name: string]: Key } = {
  date_won: (opportunity) => opportunity.date_won,
  date_updated: (opportunity) => opportunity.date_updated,
  date_created: (opportunity) => opportunity.date_created,
  confidence: (opportunity) => opportunity.confidence,
  user_name: (opportunity, call) => userName(opportunity.user_id, call),
  value: (opportunity) => opportunity.value,
  annualized_value: (opportunity) => amountsOf(opportunity)?.annualized ?? null,
  annualized_expected_value: (opportunity) => amountsOf(opportunity)?.annualizedExpected ?? null,
};

/** Newest first unless `_order_by` says otherwise; `-` is descending; ties by id, ascending in both directions. */
export function ordered(opportunities: readonly Opportunity[], call: Call): readonly Opportunity[] {
  const param = call.query[ORDER_PARAM];
  if (param === undefined || param === '') return opportunities;
  const name = oneOf(param).replace(/^-/, '');
  const down = oneOf(param).startsWith('-');
  const key = Object.hasOwn(KEYS, name) ? KEYS[name] : undefined;
  if (key === undefined) throw fieldErrors({ _order_by: `Not a valid choice: ${name}.` });
  return opportunities
    .map((opportunity) => ({ opportunity, at: key(opportunity, call) }))
    .sort(
      (a, b) =>
        compareKeys(a.at, b.at, down, call.switches.nullsSort) || (a.opportunity.id < b.opportunity.id ? -1 : 1),
    )
    .map(({ opportunity }) => opportunity);
}

export const NEWEST = newestBy('date_created');
