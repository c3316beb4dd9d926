import type { Row } from '../json.ts';
import { amountsOf, formatMoney } from '../money.ts';
import type { Opportunity, ValuePeriod } from '../seed/schema.ts';

const PERIODS: readonly ValuePeriod[] = ['one_time', 'monthly', 'annual'];

interface Sum {
  count: number;
  total: number;
  expected: number;
}

/** Sums by period, and over all periods a year. Kept per list: pages of one list sum up the same opportunities. */
const sums = new WeakMap<readonly Opportunity[], Record<ValuePeriod | 'annualized', Sum>>();

function sumsOf(opportunities: readonly Opportunity[]): Record<ValuePeriod | 'annualized', Sum> {
  const kept = sums.get(opportunities);
  if (kept !== undefined) return kept;
  const zero = (): Sum => ({ count: 0, total: 0, expected: 0 });
  const out = { one_time: zero(), monthly: zero(), annual: zero(), annualized: zero() };
  for (const opportunity of opportunities) {
    const sum = out[opportunity.value_period];
    sum.count += 1;
    const amounts = amountsOf(opportunity);
    if (amounts === null) continue;
    sum.total += amounts.value;
    sum.expected += amounts.expected;
    out.annualized.total += amounts.annualized;
    out.annualized.expected += amounts.annualizedExpected;
  }
  sums.set(opportunities, out);
  return out;
}

/**
 * Counts and sums of opportunities, in cents. `count_by_value_period` has only the periods that occur; each sum has a
 * `_formatted` twin that is null when the sum is 0 (both recorded).
 */
export function aggregatesOf(opportunities: readonly Opportunity[], symbol: string): Row {
  const found = sumsOf(opportunities);
  const out: Row = {
    total_results: opportunities.length,
    count_by_value_period: Object.fromEntries(
      PERIODS.filter((period) => found[period].count > 0).map((period) => [period, found[period].count]),
    ),
  };
  const add = (name: string, cents: number) => {
    out[name] = cents;
    out[`${name}_formatted`] = cents === 0 ? null : formatMoney(cents, symbol);
  };
  for (const period of [...PERIODS, 'annualized'] as const) {
    add(`total_value_${period}`, found[period].total);
    add(`expected_value_${period}`, found[period].expected);
  }
  return out;
}
