import type { Row } from './json.ts';
import type { Activity } from './seed/schema.ts';

export type { Activity };
export type ActivityType = Activity['type'];

/** A line of the event log. */
export interface LoggedEvent {
  readonly id: string;
  /** Counts up; a consolidated event gets a new number. */
  readonly n: number;
  readonly action: 'created' | 'updated' | 'deleted' | 'merged' | 'completed';
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
