import type { Row } from '../json.ts';
import { amountsOf, formatMoney } from '../money.ts';
import type { Opportunity, ValuePeriod } from '../seed/schema.ts';

const PERIODS: readonly ValuePeriod[] = ['one_time', 'monthly', 'annual'];

/**
 * Counts and sums of deals, in cents. `count_by_value_period` has only the periods that occur; each sum has a
 * `_formatted` twin that is null when the sum is 0 (both recorded).
 */
export function aggregatesOf(deals: readonly Opportunity[], symbol: string): Row {
  const counts: { [period: string]: number } = {};
  const sums: { [name: string]: number } = {};
  for (const period of [...PERIODS, 'annualized']) {
    sums[`total_value_${period}`] = 0;
    sums[`expected_value_${period}`] = 0;
  }
  const add = (name: string, cents: number) => {
    sums[name] = (sums[name] ?? 0) + cents;
  };
  for (const deal of deals) {
    counts[deal.value_period] = (counts[deal.value_period] ?? 0) + 1;
    const amounts = amountsOf(deal);
    if (amounts === null) continue;
    add(`total_value_${deal.value_period}`, amounts.value);
    add(`expected_value_${deal.value_period}`, amounts.expected);
    add('total_value_annualized', amounts.annualized);
    add('expected_value_annualized', amounts.annualizedExpected);
  }
  const out: Row = { total_results: deals.length };
  out.count_by_value_period = Object.fromEntries(
    PERIODS.flatMap((period) => (counts[period] === undefined ? [] : [[period, counts[period]]])),
  );
  for (const [name, cents] of Object.entries(sums)) {
    out[name] = cents;
    out[`${name}_formatted`] = cents === 0 ? null : formatMoney(cents, symbol);
  }
  return out;
}
