import type { CloseClient } from '../close/client.ts';
import { isTooHeavy } from '../close/traffic/retry.ts';
import { CloseError } from '../close/wire/errors.ts';
import type { RateLimit } from '../close/wire/rate-limit.ts';
import { timeOf } from '../domain/dates.ts';
import { isRecord } from '../domain/records.ts';
import { isRow } from '../loaders/lists/readable-rows.ts';
import type { EventRow } from '../rows/index.ts';
import type { EventWindow } from './event-log.ts';

/** Close's maximum (documented). */
const PAGE_SIZE = 50;
/** A window with more pages is read in parts, so that it never fills the memory. */
const MAX_PAGES = 10;
const PAGE_TIMEOUT_MS = 30_000;
/** Polls leave this share of the rate limit to operations. */
const RESERVED = 0.25;
const GROUP = 'GET event';
const NOTHING: { readonly events: readonly EventRow[]; readonly isComplete: boolean } = {
  events: [],
  isComplete: false,
};
const NO_LIMIT: RateLimit = { limit: 0, remaining: 0, resetSeconds: 0 };

interface EventsBody {
  readonly data?: unknown;
  readonly cursor_next?: unknown;
}

export interface EventReaderOptions {
  readonly client: CloseClient;
  readonly authorization: string;
}

/** Reads Close's event log for one credential, in the background: it yields to operations. */
export class EventReader {
  readonly #options: EventReaderOptions;
  #last: Promise<unknown> = Promise.resolve();
  /** Smaller while Close's responses are too large: an event contains the whole text of an email. */
  #pageSize = PAGE_SIZE;

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
      const maxPages = isSmallest ? Number.POSITIVE_INFINITY : MAX_PAGES;
      const { events, isComplete } = await this.#pages(from, end, maxPages).catch((error: unknown) => {
        if (!isTooHeavy(error) || this.#pageSize === 1) throw error;
        this.#pageSize = Math.ceil(this.#pageSize / 2);
        return NOTHING;
      });
      if (isComplete) {
        this.#pageSize = Math.min(PAGE_SIZE, this.#pageSize * 2);
        return { from, to: end, events };
      }
      if (events.length === 0) continue;
      const oldest = timeOf(events[0]?.date_updated);
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
    const { client, authorization } = this.#options;
    const session = client.session(authorization, {
      tzOffset: 0,
      timeoutMs: PAGE_TIMEOUT_MS,
      isBackground: true,
    });
    try {
      const { remaining, limit, resetSeconds: retryAfterSeconds } = session.rateLimitOf(GROUP) ?? NO_LIMIT;
      // Once it has reset, only a response reports what is left.
      if (remaining < limit * RESERVED && retryAfterSeconds > 0) {
        throw new CloseError('budget-spent', { request: 'GET /event/', sent: false, retryAfterSeconds });
      }
      const query = {
        date_updated__gte: new Date(from).toISOString(),
        ...(to === null ? {} : { date_updated__lt: new Date(to).toISOString() }),
        _limit: this.#pageSize,
        ...(cursor === null ? {} : { _cursor: cursor }),
      };
      const body = await session.get<EventsBody>('/event/', query, { canSplit: true });
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
const isDated = ({ date_updated }: { readonly date_updated?: unknown }) => timeOf(date_updated) >= 0;

/** Oldest first. Close sends the newest first. Events of the same instant keep Close's order. */
const inOrder = (events: readonly EventRow[]): readonly EventRow[] =>
  events.toReversed().sort((a, b) => timeOf(a.date_updated) - timeOf(b.date_updated));
