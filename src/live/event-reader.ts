import type { CloseClient } from '../close/client.ts';
import type { SessionOptions } from '../close/session.ts';
import { CloseError, isRecord } from '../close/wire/errors.ts';
import { isRow } from '../loaders/lists/readable-rows.ts';
import type { EventRow } from '../rows/index.ts';
import { type EventWindow, instantOf } from './event-log.ts';

/** Close's maximum (documented). */
const PAGE_SIZE = 50;
/** A window with more pages is read in parts, so that it never fills the memory. */
const MAX_PAGES = 20;
const PAGE_TIMEOUT_MS = 30_000;
/** Polls leave this share of the rate limit to operations. */
const RESERVED = 0.25;
const GROUP = 'GET event';

interface EventsBody {
  readonly data?: unknown;
  readonly cursor_next?: unknown;
}

export interface EventReaderOptions {
  readonly client: CloseClient;
  readonly authorization: string;
  readonly logs: Pick<SessionOptions, 'onRequest' | 'onLost'>;
}

/** Reads Close's event log for one credential, in the background: it yields to operations. */
export class EventReader {
  readonly #options: EventReaderOptions;
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: EventReaderOptions) {
    this.#options = options;
  }

  /**
   * Reads all events from one `date_updated` to another, or to now. The window ends earlier if it has too many events.
   * Windows are read one after the other.
   */
  read(from: number, to: number | null): Promise<EventWindow> {
    const window = this.#last.then(() => this.#read(from, to));
    this.#last = window.catch(() => undefined);
    return window;
  }

  async #read(from: number, to: number | null): Promise<EventWindow> {
    for (let end = to; ; ) {
      const isSmallest = end !== null && end - from <= 1;
      const { events, isComplete } = await this.#pages(from, end, isSmallest ? Number.POSITIVE_INFINITY : MAX_PAGES);
      if (isComplete) return { from, to: end, events };
      const oldest = instantOf(events[0]?.date_updated);
      end = from + Math.max(1, Math.ceil((oldest - from) / 2));
    }
  }

  async #pages(from: number, to: number | null, maxPages: number) {
    const events: EventRow[] = [];
    let cursor: string | null = null;
    for (let pages = 0; pages < maxPages; pages += 1) {
      const { data, cursor_next: next } = await this.#page(from, to, cursor);
      events.push(...data);
      if (typeof next !== 'string' || next === '' || next === cursor || data.length === 0) {
        return { events: inOrder(events), isComplete: true };
      }
      cursor = next;
    }
    return { events: inOrder(events), isComplete: false };
  }

  async #page(from: number, to: number | null, cursor: string | null) {
    const { client, authorization, logs } = this.#options;
    const session = client.session(authorization, {
      tzOffset: 0,
      timeoutMs: PAGE_TIMEOUT_MS,
      isBackground: true,
      ...logs,
    });
    try {
      const budget = session.rateLimits.find(({ group }) => group === GROUP);
      if (budget !== undefined && budget.remaining < budget.limit * RESERVED) {
        const retryAfterSeconds = budget.resetSeconds;
        throw new CloseError('budget-spent', { request: 'GET /event/', sent: false, retryAfterSeconds });
      }
      const body = await session.get<EventsBody>('/event/', {
        date_updated__gte: new Date(from).toISOString(),
        ...(to === null ? {} : { date_updated__lt: new Date(to).toISOString() }),
        _limit: PAGE_SIZE,
        ...(cursor === null ? {} : { _cursor: cursor }),
      });
      if (!Array.isArray(body.data)) throw new CloseError('malformed', { request: 'GET /event/' });
      return { data: body.data.filter(isEvent), cursor_next: body.cursor_next };
    } finally {
      session.end();
    }
  }
}

/** Entries without these can neither be ordered nor recognized. */
const isEvent = (event: unknown): event is EventRow =>
  isRecord(event) && [event.object_id, event.object_type, event.action].every(isText) && isDated(event) && isRow(event);

const isText = (value: unknown) => typeof value === 'string';
const isDated = ({ date_updated }: { readonly date_updated?: unknown }) => instantOf(date_updated) >= 0;

/** Oldest first. Close sends the newest first. */
const inOrder = (events: readonly EventRow[]): readonly EventRow[] =>
  events.toSorted((a, b) => instantOf(a.date_updated) - instantOf(b.date_updated) || (a.id < b.id ? -1 : 1));
