import type { Row } from './json.ts';

/** An entry of the event log. */
export interface LoggedEvent {
  readonly id: string;
  /** The position in the log. A consolidated event moves to the end. */
  readonly n: number;
  readonly action: 'created' | 'updated' | 'deleted' | 'merged' | 'completed';
  readonly object_type: string;
  readonly object_id: string;
  readonly lead_id: string | null;
  readonly user_id: string;
  readonly request_id: string;
  readonly changed_fields: readonly string[];
  /** The object after the change. Null once it is deleted. */
  readonly data: Row | null;
  /** The previous values of the changed fields. For a deletion, the whole object. */
  readonly previous_data: Row;
  readonly meta: Row;
  readonly date_created: string;
  readonly date_updated: string;
}
