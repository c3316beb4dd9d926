import type { Row } from './json.ts';

/** An entry of the event log. */
export interface LoggedEvent {
  readonly id: string;
  /** The position in the log. A consolidated event moves to the end. Events before the start have negative ones. */
  readonly n: number;
  readonly action: 'created' | 'updated' | 'deleted' | 'merged' | 'completed' | 'sent' | 'answered';
  readonly object_type: string;
  readonly object_id: string;
  readonly lead_id: string | null;
  readonly user_id: string | null;
  /** The API key of the request. Null for changes made in Close's app. */
  readonly api_key_id: string | null;
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

/** The keys whose values differ between two rows. */
export function changedKeys(before: Row, after: Row): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
}
