import type { AggregatesRow, OpportunityRow } from '../rows/index.ts';

type Column = keyof OpportunityRow & string;

/** The columns of opportunities that counts and sums are computed from. */
export const SUMMED: readonly Column[] = [
  'value',
  'expected_value',
  'annualized_value',
  'annualized_expected_value',
  'value_period',
];

const AMOUNTS: Readonly<Record<string, 'value' | 'expected_value' | undefined>> = {
  totalValue: 'value',
  expectedValue: 'expected_value',
};

/** The columns that one field of `OpportunityAggregates` is computed from, for one value period or `annualized`. */
export function columnsSummedFor(field: string, period: string): readonly Column[] {
  const amount = AMOUNTS[field];
  if (amount === undefined) return ['value_period'];
  return period === 'annualized' ? [`annualized_${amount}`] : [amount, 'value_period'];
}

/**
 * The counts and sums that Close returns with a list, computed from rows in memory. Only those are right
 * whose columns the rows have. Annualized totals are sums of the annualized values of each opportunity; Close rounds expected
 * values per opportunity.
 */
export function aggregate(rows: readonly OpportunityRow[]): AggregatesRow {
  const total = (column: 'value' | 'expected_value', period: string) =>
    sum(rows.map((row) => (row.value_period === period ? row[column] : 0)));
  return {
    count_by_value_period: Object.fromEntries(
      ['one_time', 'monthly', 'annual'].map((period) => [
        period,
        rows.filter(({ value_period }) => value_period === period).length,
      ]),
    ),
    total_value_one_time: total('value', 'one_time'),
    total_value_monthly: total('value', 'monthly'),
    total_value_annual: total('value', 'annual'),
    total_value_annualized: sum(rows.map((row) => row.annualized_value)),
    expected_value_one_time: total('expected_value', 'one_time'),
    expected_value_monthly: total('expected_value', 'monthly'),
    expected_value_annual: total('expected_value', 'annual'),
    expected_value_annualized: sum(rows.map((row) => row.annualized_expected_value)),
  };
}

/** An opportunity without a value counts as zero. */
function sum(amounts: readonly (number | null)[]): number {
  return amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);
}
