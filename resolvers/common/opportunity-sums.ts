import { aggregate, SUMMED } from '../../src/domain/aggregates.ts';
import { assertColumns } from '../../src/mapping/readers.ts';
import type { OpportunityAggregatesRow, OpportunityRow } from '../../src/rows/index.ts';

/** The counts and sums of rows in memory. Throws `malformed` for a column that they are computed from. */
export function sumsOfRows(rows: readonly OpportunityRow[]): OpportunityAggregatesRow {
  assertColumns('Opportunity', SUMMED, rows);
  return { aggregates: aggregate(rows), currency: rows[0]?.value_currency };
}
