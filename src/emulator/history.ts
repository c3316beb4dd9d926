import type { Row } from './json.ts';

export type ActivityType = 'LeadStatusChange' | 'OpportunityStatusChange' | 'LeadMerge';

/** Something that happened to a lead. */
export interface Activity {
  readonly id: string;
  readonly type: ActivityType;
  readonly lead_id: string;
  readonly user_id: string;
  readonly created_by: string;
  readonly updated_by: string;
  readonly date_created: string;
  readonly date_updated: string;
  /** What was true at that time, labels included: so a deleted status can still be read here. */
  readonly held: Row;
}

/** A line of the event log. */
export interface LoggedEvent {
  readonly id: string;
  /** Counts up; a consolidated event gets a new number. */
  readonly n: number;
  readonly action: 'created' | 'updated' | 'deleted' | 'merged';
  readonly object_type: string;
  readonly object_id: string;
  readonly lead_id: string | null;
  readonly user_id: string;
  readonly request_id: string;
  readonly changed_fields: readonly string[];
  /** The object afterwards; null once it is deleted. */
  readonly data: Row | null;
  /** What the changed fields held before; the whole object once it is deleted. */
  readonly previous_data: Row;
  readonly meta: Row;
  readonly date_created: string;
  readonly date_updated: string;
}
