import type { Call } from '../call.ts';
import { compareKeys } from '../compare.ts';
import { fieldErrors } from '../errors.ts';
import { amountsOf } from '../money.ts';
import { userName } from '../nouns/user.ts';
import { oneOf } from '../params.ts';
import type { Opportunity } from '../seed/schema.ts';
import { newestBy } from '../store.ts';

export const ORDER_PARAM = '_order_by';

type Key = (deal: Opportunity, call: Call) => string | number | null;

/** Everything that `_order_by` knows (documented). */
const KEYS: { readonly [name: string]: Key } = {
  date_won: (deal) => deal.date_won,
  date_updated: (deal) => deal.date_updated,
  date_created: (deal) => deal.date_created,
  confidence: (deal) => deal.confidence,
  user_name: (deal, call) => userName(deal.user_id, call),
  value: (deal) => deal.value,
  annualized_value: (deal) => amountsOf(deal)?.annualized ?? null,
  annualized_expected_value: (deal) => amountsOf(deal)?.annualizedExpected ?? null,
};

/** Newest first unless `_order_by` says otherwise; `-` is descending; ties by id, ascending in both directions. */
export function ordered(deals: readonly Opportunity[], call: Call): readonly Opportunity[] {
  const param = call.query[ORDER_PARAM];
  if (param === undefined || param === '') return deals;
  const name = oneOf(param).replace(/^-/, '');
  const down = oneOf(param).startsWith('-');
  const key = Object.hasOwn(KEYS, name) ? KEYS[name] : undefined;
  if (key === undefined) throw fieldErrors({ _order_by: `Not a valid choice: ${name}.` });
  return deals
    .map((deal) => ({ deal, at: key(deal, call) }))
    .sort((a, b) => compareKeys(a.at, b.at, down, call.switches.nullsSort) || (a.deal.id < b.deal.id ? -1 : 1))
    .map(({ deal }) => deal);
}

export const NEWEST = newestBy('date_created');
