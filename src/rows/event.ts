/** The event log. Always whole: Close accepts no `_fields` for it. */
import type { Connection } from './connection.ts';
import type { ContactRow } from './contact.ts';
import type { LeadRow } from './lead.ts';
import type { OpportunityRow } from './opportunity.ts';
import type { TaskRow } from './task.ts';

/** A change of an object. Webhooks deliver the same row. */
export interface EventRow {
  readonly id: string;
  /** `updated`. Close may add actions. */
  readonly action: string;
  /** `opportunity`, `activity.note`. Close may add types. */
  readonly object_type: string;
  readonly object_id: string;
  readonly lead_id: string | null;
  readonly user_id: string | null;
  readonly api_key_id?: string | null;
  readonly request_id?: string | null;
  readonly changed_fields?: readonly string[] | null;
  /** The object. Null once it is deleted. Users who are no administrators see it for one hour only. */
  readonly data?: unknown;
  /** Of an update, the changed columns. Of a deletion, all columns. */
  readonly previous_data?: unknown;
  readonly meta?: unknown;
  readonly date_created: string;
  /** Moves when Close joins a later change with this one. */
  readonly date_updated: string;
}

export type EventConnectionRow = Connection<EventRow>;

/** What is known of the request that made a change. Read from several columns of the event. */
export interface EventRequestRow {
  readonly id: unknown;
  readonly api_key_id: unknown;
  readonly method: unknown;
  readonly path: unknown;
  readonly bulk_action_id: unknown;
  readonly reverted_import_id: unknown;
  readonly merge_source_id: unknown;
  readonly merge_destination_lead_id: unknown;
}

export interface PreviousLeadRow extends Partial<LeadRow> {
  readonly __typename: 'PreviousLead';
}

export interface PreviousContactRow extends Partial<ContactRow> {
  readonly __typename: 'PreviousContact';
}

export interface PreviousOpportunityRow extends Partial<OpportunityRow> {
  readonly __typename: 'PreviousOpportunity';
}

export interface PreviousTaskRow extends Partial<TaskRow> {
  readonly __typename: 'PreviousTask';
}

/** The columns that an event says to have changed, with the values before. */
export type PreviousValuesRow = PreviousLeadRow | PreviousContactRow | PreviousOpportunityRow | PreviousTaskRow;
