import type { ChangeRow } from './payload.ts';
import type { Stamped } from './shared.ts';

/** Always whole: Close accepts no `_fields` for it. */
export interface WebhookSubscriptionRow extends Stamped {
  readonly id: string;
  readonly url: string;
  readonly events: readonly WebhookEventRow[];
  readonly status: string;
  readonly verify_ssl: boolean;
  /** The secret. Only in the response to the write that creates the subscription: all others are stripped of it. */
  readonly signature_key?: string | null;
  /** By kind of delivery. Kinds that did not occur are missing. */
  readonly counters?: unknown;
  /** The latest attempts, newest first: `errors` and `successes`. */
  readonly history?: unknown;
  readonly health_status?: string | null;
  readonly latest_error?: string | null;
  readonly pause_reason?: string | null;
  readonly recent_consecutive_fail_buckets_cnt?: number | null;
}

export interface WebhookEventRow {
  readonly object_type: string;
  readonly action: string;
  readonly extra_filter?: unknown;
}

/** `WebhookHealth` reads the subscription itself. */
export type WebhookHealthRow = WebhookSubscriptionRow;

export interface WebhookDeliveryRow {
  readonly event_id: string | null;
  readonly datetime: string;
  readonly attempt_number: number;
  readonly error: string | null;
  readonly response_status_code: number | null;
  /** The gateway's own: whether Close lists the attempt among its successes. */
  readonly is_success: boolean;
}

export type WebhookSubscriptionPayloadRow = ChangeRow<WebhookSubscriptionRow>;
export type WebhookSubscriptionCreatePayloadRow = ChangeRow<WebhookSubscriptionRow>;
