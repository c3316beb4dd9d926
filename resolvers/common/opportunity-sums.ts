import { aggregate } from '../../src/domain/aggregates.ts';
import type { Columns } from '../../src/loaders/rows/columns.ts';
import { assertColumns } from '../../src/mapping/readers.ts';
import type { OpportunityAggregatesRow, OpportunityRow } from '../../src/rows/index.ts';

/** The counts and sums of rows in memory. Throws `malformed` for one of the columns that they are computed from. */
export function sumsOfRows(rows: readonly OpportunityRow[], summed: Columns): OpportunityAggregatesRow {
  assertColumns('Opportunity', [...summed], rows);
  return { aggregates: aggregate(rows), currency: rows[0]?.value_currency };
}
