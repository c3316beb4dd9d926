/** The events that wait for the webhooks of an organization. Sends nothing itself. */
import { createHmac } from 'node:crypto';
import type { EventAction, LoggedEvent } from '../event-log.ts';
import type { JsonObject, Row } from '../json.ts';
import type { Limits, Switches } from '../options.ts';
import { createGenerator, hash } from '../seed/random.ts';
import type { Table } from '../table.ts';
import { compileFilter } from './event-filter.ts';
import { afterAttempt, paused, type WebhookSubscription } from './subscription.ts';

/** A request to send. */
export interface Delivery {
  readonly subscription: string;
  readonly url: string;
  readonly verifySsl: boolean;
  readonly headers: { readonly [name: string]: string };
  readonly body: string;
  /** Reports how it ended. */
  settle(outcome: Outcome): void;
}

/** How a delivery ended. Every status but 2xx is a failure (documented). */
export interface Outcome {
  /** The name of an exception as of Close's Python (recorded: `HTTPError` for a status). Null for a success. */
  readonly error: string | null;
  readonly status: number | null;
}

export interface DeliverySource {
  /** The deliveries that are due. Each is returned once, and must be settled. */
  take(): readonly Delivery[];
  /** When the next delivery is due, in milliseconds since 1970. Infinity without one. */
  nextAt(): number;
}

/** Actions whose events wait for consolidation (documented). */
const DELAYED: readonly EventAction[] = ['updated', 'deleted'];

const HOUR = 3_600_000;
/** The first retry comes 61 s after a failure (recorded), later ones up to 20 minutes, for 72 hours (documented). */
const FIRST_RETRY_MS = 61_000;
const LONGEST_RETRY_MS = 20 * 60_000;
const GIVE_UP_MS = 72 * HOUR;
/** A webhook to which nothing could be delivered for this time is paused (documented). */
const FAILING_MS = 72 * HOUR;

const retryDelay = (failures: number): number => Math.min(FIRST_RETRY_MS * 2 ** (failures - 1), LONGEST_RETRY_MS);

export interface Waiting {
  readonly event: LoggedEvent;
  readonly body: string;
  readonly attempts: number;
  readonly dueAt: number;
  /** When the first attempt was made. */
  readonly firstAt: number | null;
}

/** What waits, as JSON. */
export interface QueueState {
  readonly unmatched: readonly { readonly event: LoggedEvent; readonly at: number }[];
  /** By the id of the subscription. */
  readonly waiting: { readonly [subscription: string]: readonly Waiting[] };
}

interface QueueOptions {
  readonly table: Table<WebhookSubscription>;
  readonly renderEvent: (event: LoggedEvent) => Row;
  readonly clock: () => number;
  readonly switches: Switches;
  readonly limits: Limits;
  readonly randomSeed: number;
}

export class WebhookQueue implements DeliverySource {
  readonly #options: QueueOptions;
  /** Events that wait for consolidation, by id, earliest first. Webhooks are matched when they leave. */
  readonly #unmatched = new Map<string, { readonly event: LoggedEvent; readonly at: number }>();
  /** By the id of the subscription. */
  readonly #waiting = new Map<string, Set<Waiting>>();
  /** What is on its way, with the queue that it was taken from. */
  readonly #sent = new Map<Waiting, Set<Waiting>>();

  constructor(options: QueueOptions, saved?: QueueState) {
    this.#options = options;
    for (const each of saved?.unmatched ?? []) this.#unmatched.set(each.event.id, each);
    for (const [id, waiting] of Object.entries(saved?.waiting ?? {})) this.#waiting.set(id, new Set(waiting));
  }

  /** What is on its way counts as waiting: its outcome is unknown, so it is sent again. */
  state(): QueueState {
    const waiting = Iterator.from(this.#waiting).map(([id, queue]) => {
      const sent = [...this.#sent].filter(([, from]) => from === queue).map(([each]) => each);
      return [id, [...queue, ...sent]] as const;
    });
    return { unmatched: [...this.#unmatched.values()], waiting: Object.fromEntries(waiting) };
  }

  /** Adds an event, or replaces a waiting one by its consolidated form. */
  add(event: LoggedEvent, now: number): void {
    if (DELAYED.includes(event.action)) {
      const at = this.#unmatched.get(event.id)?.at ?? now + this.#options.switches.deliveryDelayMs;
      this.#unmatched.set(event.id, { event, at });
    } else {
      this.#match(event, now);
    }
    this.#release(now);
  }

  /** Discards what waits for a subscription. */
  discard(subscription: string): void {
    this.#waiting.delete(subscription);
  }

  take(): readonly Delivery[] {
    const now = this.#options.clock();
    this.#release(now);
    const due = this.#options.table.all().flatMap((row) =>
      Array.from(this.#waiting.get(row.id) ?? [])
        .filter(({ dueAt }) => dueAt <= now)
        .map((waiting) => ({ row, waiting })),
    );
    return due
      .sort((a, b) => a.waiting.dueAt - b.waiting.dueAt || a.waiting.event.n - b.waiting.event.n)
      .map(({ row, waiting }) => this.#send(row, waiting, now));
  }

  nextAt(): number {
    const [unmatched] = this.#unmatched.values();
    let next = unmatched?.at ?? Number.POSITIVE_INFINITY;
    for (const waiting of this.#waiting.values()) for (const { dueAt } of waiting) next = Math.min(next, dueAt);
    return next;
  }

  /** Matches the events that have waited long enough. */
  #release(now: number): void {
    for (const [id, { event, at }] of this.#unmatched) {
      if (at > now) return;
      this.#unmatched.delete(id);
      this.#match(event, at);
    }
  }

  /** Adds an event to the queue of each active subscription that wants it. */
  #match(event: LoggedEvent, at: number): void {
    const active = this.#options.table.all().filter(({ status }) => status === 'active');
    if (active.length === 0) return;
    const rendered = this.#options.renderEvent(event);
    for (const row of active) {
      if (wants(row, rendered))
        this.#enqueue(row, event, JSON.stringify({ event: rendered, subscription_id: row.id }), at);
    }
  }

  #enqueue(row: WebhookSubscription, event: LoggedEvent, body: string, at: number): void {
    const { limits, table, switches, randomSeed } = this.#options;
    const waiting = this.#waiting.get(row.id) ?? new Set();
    const chance = createGenerator(hash(`${randomSeed}/${row.id}/${event.id}/${event.n}`))();
    waiting.add({
      event,
      body,
      attempts: 0,
      dueAt: at + Math.floor(chance * switches.deliveryJitterMs),
      firstAt: null,
    });
    this.#waiting.set(row.id, waiting);
    if (waiting.size > limits.webhookQueueMax) {
      table.put(paused(row, 'queue_full'));
      this.discard(row.id);
    }
  }

  /** Takes an event out of the queue of its subscription and signs its request. */
  #send({ id, url, verify_ssl, signature_key }: WebhookSubscription, waiting: Waiting, now: number): Delivery {
    const queue = this.#waiting.get(id);
    queue?.delete(waiting);
    if (queue !== undefined) this.#sent.set(waiting, queue);
    const firstAt = waiting.firstAt ?? now;
    const signedAt = this.#options.switches.retryTimestamp === 'first' ? firstAt : now;
    const timestamp = String(Math.floor(signedAt / 1000));
    const signature = createHmac('sha256', Buffer.from(signature_key, 'hex')).update(timestamp + waiting.body);
    return {
      subscription: id,
      url,
      verifySsl: verify_ssl,
      headers: {
        'content-type': 'application/json',
        'close-sig-timestamp': timestamp,
        'close-sig-hash': signature.digest('hex'),
      },
      body: waiting.body,
      settle: (outcome) => {
        this.#sent.delete(waiting);
        this.#settle(id, { ...waiting, firstAt, attempts: waiting.attempts + 1 }, outcome, queue);
      },
    };
  }

  /** Records an attempt, and puts a failed one back into the queue that it was taken from, if that one still exists. */
  #settle(id: string, waiting: Waiting, { error, status }: Outcome, queue: Set<Waiting> | undefined): void {
    const { table, clock } = this.#options;
    const old = table.get(id);
    if (old === undefined) return;
    const now = clock();
    const row = afterAttempt(old, {
      attempt_number: waiting.attempts,
      datetime: new Date(now).toISOString(),
      error,
      event_id: waiting.event.id,
      response_status_code: status,
    });
    table.put(row);
    if (error === null || queue === undefined || this.#waiting.get(id) !== queue) return;
    if (row.failing_since !== null && now - Date.parse(row.failing_since) >= FAILING_MS) {
      table.put(paused(row, 'failing'));
      this.discard(id);
      return;
    }
    const dueAt = now + retryDelay(waiting.attempts);
    if (dueAt - (waiting.firstAt ?? now) <= GIVE_UP_MS) queue.add({ ...waiting, dueAt });
  }
}

/** Whether a subscription wants an event. */
const wants = ({ events }: WebhookSubscription, event: JsonObject): boolean =>
  events.some(
    ({ object_type, action, extra_filter }) =>
      object_type === event.object_type &&
      action === event.action &&
      (extra_filter === null || compileFilter(extra_filter)(event)),
  );
