import type { Json } from '../json.ts';

/** The events that a subscription receives. */
export interface SubscribedEvents {
  readonly object_type: string;
  readonly action: string;
  /** As it was sent. Null matches every event. */
  readonly extra_filter: Json;
}

/** One attempt to deliver an event. */
export interface Attempt {
  readonly attempt_number: number;
  readonly datetime: string;
  /** The name of an exception. Null for a success. */
  readonly error: string | null;
  readonly event_id: string;
  readonly response_status_code: number | null;
}

export type Counter = 'first_success' | 'first_fail' | 'retry_success' | 'retry_fail';

export interface WebhookSubscription {
  readonly id: string;
  readonly url: string;
  readonly events: readonly SubscribedEvents[];
  readonly verify_ssl: boolean;
  readonly status: 'active' | 'paused';
  readonly pause_reason: string | null;
  /** 64 hex digits. */
  readonly signature_key: string;
  readonly counters: { readonly [counter in Counter]?: number };
  /** The latest attempts, newest first. */
  readonly errors: readonly Attempt[];
  readonly successes: readonly Attempt[];
  readonly latest_error: string | null;
  /** Since when every attempt failed. Null after a success. */
  readonly failing_since: string | null;
  readonly created_by: string;
  readonly updated_by: string;
  readonly date_created: string;
  readonly date_updated: string;
}

/** The number of attempts of each kind that a subscription shows (assumed). */
const HISTORY_LENGTH = 20;

const withAttempt = (attempts: readonly Attempt[], attempt: Attempt) => [attempt, ...attempts].slice(0, HISTORY_LENGTH);

/** A subscription after an attempt. `date_updated` stays, and `latest_error` stays after a success (recorded). */
export function afterAttempt(row: WebhookSubscription, attempt: Attempt): WebhookSubscription {
  const { error, attempt_number, response_status_code, datetime } = attempt;
  const outcome = error === null ? 'success' : 'fail';
  const counter: Counter = attempt_number === 1 ? `first_${outcome}` : `retry_${outcome}`;
  const counters = { ...row.counters, [counter]: (row.counters[counter] ?? 0) + 1 };
  if (error === null) {
    return { ...row, counters, failing_since: null, successes: withAttempt(row.successes, attempt) };
  }
  return {
    ...row,
    counters,
    failing_since: row.failing_since ?? datetime,
    errors: withAttempt(row.errors, attempt),
    // The form is recorded with a status. Without one, it is INVENTED.
    latest_error: `Exception name: ${error}, Status code: ${response_status_code ?? 'None'}`,
  };
}

/** A paused subscription. `api` is documented for a pause by PUT, other reasons are INVENTED. */
export const paused = (row: WebhookSubscription, reason: 'api' | 'queue_full' | 'failing'): WebhookSubscription => ({
  ...row,
  status: 'paused',
  pause_reason: reason,
});
