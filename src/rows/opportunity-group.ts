import type { OpportunityAggregatesRow } from './aggregates.ts';
import type { Connection } from './connection.ts';
import type { OpportunityRow } from './opportunity.ts';

/** Opportunities of one owner or of one period. Columns of the other groupings are null. */
export interface OpportunityGroupRow extends OpportunityAggregatesRow {
  readonly user_id: string | null;
  readonly user_name: string | null;
  readonly year: number | null;
  readonly quarter: number | null;
  readonly month: number | null;
  /** The year that the week belongs to. */
  readonly weekyear: number | null;
  readonly week: number | null;
  /** The number of its opportunities. */
  readonly count: number;
  /** Its opportunities. Empty unless they are selected. */
  readonly opportunities: readonly OpportunityRow[];
}

export type OpportunityGroupConnectionRow = Connection<OpportunityGroupRow>;
