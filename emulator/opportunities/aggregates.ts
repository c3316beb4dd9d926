import type { Row } from '../json.ts';
import { amountsOf, formatMoney } from '../money.ts';
import type { Opportunity, ValuePeriod } from '../seed/schema.ts';

const PERIODS: readonly ValuePeriod[] = ['one_time', 'monthly', 'annual'];

interface Sum {
  count: number;
  total: number;
  expected: number;
}

/** Sums by period and, annualized, over all periods. Cached per list, because pages of one list have the same sums. */
const cachedSums = new WeakMap<readonly Opportunity[], Record<ValuePeriod | 'annualized', Sum>>();

function sumsOf(opportunities: readonly Opportunity[]): Record<ValuePeriod | 'annualized', Sum> {
  const cached = cachedSums.get(opportunities);
  if (cached !== undefined) return cached;
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
  cachedSums.set(opportunities, out);
  return out;
}

/**
 * Counts and sums of opportunities, in cents. `count_by_value_period` contains only periods that occur. Each sum also has a
 * `_formatted` key, which is null if the sum is 0. Both are recorded.
 */
export function aggregatesOf(opportunities: readonly Opportunity[], symbol: string): Row {
  const sums = sumsOf(opportunities);
  const out: Row = {
    total_results: opportunities.length,
    count_by_value_period: Object.fromEntries(
      PERIODS.filter((period) => sums[period].count > 0).map((period) => [period, sums[period].count]),
    ),
  };
  const add = (name: string, cents: number) => {
    out[name] = cents;
    out[`${name}_formatted`] = cents === 0 ? null : formatMoney(cents, symbol);
  };
  for (const period of [...PERIODS, 'annualized'] as const) {
    add(`total_value_${period}`, sums[period].total);
    add(`expected_value_${period}`, sums[period].expected);
  }
  return out;
}
