import type { AggregatesRow, OpportunityRow } from './parents.ts';

const PERIODS = ['one_time', 'monthly', 'annual'] as const;

/** The sums and counts that Close sends with a list, over rows that are in memory. */
export function aggregate(rows: readonly OpportunityRow[]): AggregatesRow {
  const of = (period: string) => rows.filter(({ value_period }) => value_period === period);
  const sum = (column: 'value' | 'expected_value', period: string) =>
    of(period).reduce((total, row) => total + (row[column] ?? 0), 0);
  const [value, expected] = (['value', 'expected_value'] as const).map((column) => {
    const [oneTime = 0, monthly = 0, annual = 0] = PERIODS.map((period) => sum(column, period));
    return { oneTime, monthly, annual, annualized: oneTime + annual + 12 * monthly };
  }) as [Sums, Sums];
  return {
    count_by_value_period: Object.fromEntries(PERIODS.map((period) => [period, of(period).length])),
    total_value_one_time: value.oneTime,
    total_value_monthly: value.monthly,
    total_value_annual: value.annual,
    total_value_annualized: value.annualized,
    expected_value_one_time: expected.oneTime,
    expected_value_monthly: expected.monthly,
    expected_value_annual: expected.annual,
    expected_value_annualized: expected.annualized,
  };
}

interface Sums {
  readonly oneTime: number;
  readonly monthly: number;
  readonly annual: number;
  readonly annualized: number;
}
