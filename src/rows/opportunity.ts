import type { OpportunityAggregatesRow } from './aggregates.ts';
import type { Connection } from './connection.ts';
import type { ChangeRow } from './payload.ts';
import type { AttachmentRow, Cents, CustomColumns, IntegrationLinkRow, Stamped } from './shared.ts';

export interface OpportunityRow extends Stamped, CustomColumns {
  readonly id: string;
  readonly lead_id: string;
  readonly lead_name?: string | null;
  readonly contact_id: string | null;
  readonly contact_name?: string | null;
  readonly user_id: string | null;
  readonly user_name?: string | null;
  readonly status_id: string;
  readonly status_label?: string | null;
  readonly status_type?: string | null;
  readonly pipeline_id?: string | null;
  readonly pipeline_name?: string | null;
  readonly value: Cents | null;
  readonly expected_value: Cents | null;
  readonly annualized_value: Cents | null;
  readonly annualized_expected_value: Cents | null;
  readonly value_currency?: string | null;
  readonly value_period: string;
  /** In percent. */
  readonly confidence: number;
  readonly note: string | null;
  readonly note_html: string | null;
  /** A date. */
  readonly date_won: string | null;
  readonly date_lost: string | null;
  /** Close sends it only if `_fields` names it. */
  readonly is_stalled?: boolean | null;
  readonly attachments?: readonly AttachmentRow[] | null;
  readonly integration_links?: readonly IntegrationLinkRow[] | null;
  readonly created_by_name?: string | null;
  readonly updated_by_name?: string | null;
}

export interface OpportunityConnectionRow extends Connection<OpportunityRow> {
  /** The sums over all pages. Computed on demand. Null if more rows match than may be read for them. */
  readonly sums: () => OpportunityAggregatesRow | Promise<OpportunityAggregatesRow | null>;
}

export interface OpportunityPayloadRow extends ChangeRow<OpportunityRow> {
  /** The opportunity before the write, with the columns of its status. Absent if they were not read. */
  readonly before?: OpportunityRow | null;
}
