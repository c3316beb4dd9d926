/** Close's sums and counts over a list of opportunities. A missing count is zero. */
export interface AggregatesRow {
  readonly count_by_value_period: Readonly<Partial<Record<string, number>>>;
  readonly total_value_one_time: number;
  readonly total_value_monthly: number;
  readonly total_value_annual: number;
  readonly total_value_annualized: number;
  readonly expected_value_one_time: number;
  readonly expected_value_monthly: number;
  readonly expected_value_annual: number;
  readonly expected_value_annualized: number;
}

/** Sums, and the currency of a row of the page. */
export interface OpportunityAggregatesRow {
  readonly aggregates: AggregatesRow;
  readonly currency: string | null | undefined;
}

/** One of the two groups of sums. */
export interface TotalsRow extends OpportunityAggregatesRow {
  readonly kind: 'total_value' | 'expected_value';
}
