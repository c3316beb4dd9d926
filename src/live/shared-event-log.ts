/**
 * The log of one credential that copies of the gateway share. One copy, which has the lease, reads Close's log and appends
 * to a stream. All copies with subscribers, that one included, follow the stream into their memory. docs/decisions/077
 */
import { randomUUID } from 'node:crypto';
import type { Clock } from '../close/clock.ts';
import { timeOf } from '../domain/dates.ts';
import type { EventRow } from '../rows/index.ts';
import { isAfter } from '../state/memory-state.ts';
import type { Lease, NewEntry, SharedSpace } from '../state/shared-state.ts';
import type { Place } from './cursor.ts';
import type { EventLog, LogEntry, LoggedWindow, LogPage, Turn } from './event-log.ts';
import type { MemoryEventLog, SharedEntry } from './memory-event-log.ts';

const NAME = 'events';
/** The copy that reads Close's log renews its lease three times in this time. */
export const LEASE_MS = 10_000;
const LOOK_MS = LEASE_MS / 3;
/** How much of the stream is kept. Clients with older cursors continue in Close's log. */
const MAX_LENGTH = 2_000;
const KEEP_MS = 3_600_000;
/** Maximum entries of one call, and about their maximum size in characters. */
const PAGE = 50;
const PAGE_LENGTH = 256 * 1024;

/** `alone`: the store does not answer, or lacks what this copy needs, so it reads Close's log into its own memory. */
type Role = 'reader' | 'follower' | 'alone';

/** The last entry that was read of the stream. */
interface Tail extends Omit<SharedEntry, 'event' | 'position'> {
  /** Different after the store has lost the stream. */
  readonly log: string;
  readonly at: string;
}

export interface SharedEventLogOptions {
  /** The part of the log that this copy keeps. */
  readonly memory: MemoryEventLog;
  readonly space: SharedSpace;
  readonly clock: Clock;
  /** Lets the other copies look at a stream. */
  readonly announce: (log: string) => void;
  /** Called when the next turn may be another. */
  readonly onTurn: () => void;
}

export class SharedEventLog implements EventLog {
  readonly #options: SharedEventLogOptions;
  #role: Role = 'follower';
  #lease: Lease | null = null;
  #tail: Tail | null = null;
  /** Whether the store may have lost the stream since it was last read. */
  #isSuspect = false;
  /** The stream begins after the end of this copy's log. Events up to this date are missing until it has read Close's log. */
  #gap: number | null = null;
  /** Up to this date, the last gap was closed. */
  #closed = 0;
  #isRunning = false;
  #isLooking = false;
  #cancelTimer: () => void = () => undefined;
  /** Calls to the store come one after the other. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: SharedEventLogOptions) {
    this.#options = options;
  }

  /** Null before the first entry. */
  get id(): string | null {
    return this.#tail?.log ?? null;
  }

  start(): void {
    if (this.#isRunning) return;
    this.#isRunning = true;
    this.#lookLater();
  }

  /** Gives up the lease. */
  stop(): void {
    this.#isRunning = false;
    this.#cancelTimer();
    void this.#next(async () => {
      const lease = this.#lease;
      this.#role = 'follower';
      this.#lease = null;
      await lease?.release();
      if (lease !== null && this.#tail !== null) this.#options.announce(this.#tail.log);
    });
  }

  /** Messages of other copies may have been missed. */
  suspect(): void {
    this.#isSuspect = true;
    this.look();
  }

  /** Resolves when what other copies have appended is here, as far as the store answers. */
  async catchUp(): Promise<void> {
    await this.#next(async () => this.#role === 'follower' && this.#follow());
  }

  /** Reads what other copies have appended, and takes over if no copy has the lease. */
  look(): void {
    if (!this.#isRunning || this.#isLooking) return;
    this.#isLooking = true;
    void this.#next(async () => {
      this.#isLooking = false;
      const isHeld = await this.#hold();
      const isSame = this.#role === roleOf(isHeld) && (isHeld !== false || (await this.#follow()) === 'current');
      if (this.#isRunning && !isSame) this.#options.onTurn();
    });
  }

  turn(): Promise<Turn | null> {
    return this.#next(async () => {
      const { memory } = this.#options;
      const isHeld = await this.#hold();
      const followed = await this.#follow();
      const isReady = followed === 'current' || (followed === 'empty' && (isHeld === true || memory.settled !== null));
      const before = this.#role;
      const isGap = followed === 'gap';
      this.#role = isReady ? roleOf(isHeld) : 'alone';
      if (this.#role === 'follower') return null;
      if (this.#role === before && !isGap && (before === 'alone' || this.#tail !== null)) return { from: null };
      return { from: (this.#role === 'reader' ? this.#tail?.settled : null) ?? memory.settled };
    });
  }

  append(window: LoggedWindow): Promise<boolean> {
    return this.#next(async () => {
      const { memory } = this.#options;
      if (this.#role === 'reader') {
        const isAppended = await this.#share(window);
        if (isAppended !== null) return isAppended;
        this.#role = 'alone';
      }
      if (this.#role === 'follower') return false;
      await memory.append(window);
      if (window.to === null && this.#gap !== null) {
        this.#closed = this.#gap;
        this.#gap = null;
        this.#options.onTurn();
      }
      return true;
    });
  }

  read(after: Place, max: number): Promise<LogPage | number> {
    return this.#options.memory.read(after, max);
  }

  subscribe(listener: (entries: readonly LogEntry[]) => void): () => void {
    return this.#options.memory.subscribe(listener);
  }

  #next<T>(run: () => Promise<T>): Promise<T> {
    const result = this.#last.then(run);
    this.#last = result.catch(() => undefined);
    return result;
  }

  #lookLater(): void {
    this.#cancelTimer = this.#options.clock.after(LOOK_MS, () => {
      this.look();
      this.#lookLater();
    });
  }

  /** Whether this copy has the lease. Null if the store does not answer. */
  async #hold(): Promise<boolean | null> {
    if (!this.#isRunning) return false;
    const isHeld = (await this.#lease?.renew()) ?? null;
    if (this.#lease !== null && isHeld !== false) return isHeld;
    const lease = await this.#options.space.lease(NAME, LEASE_MS);
    this.#lease = lease || null;
    return lease && true;
  }

  /** Reads the stream to its end. */
  async #follow(): Promise<'current' | 'empty' | 'gap' | 'away'> {
    const { space, memory } = this.#options;
    for (;;) {
      const after: string | null = this.#isSuspect ? null : (this.#tail?.at ?? null);
      const page = await space.read(NAME, after, PAGE);
      if (page === null) return 'away';
      if (page.first === null) {
        this.#isSuspect = false;
        this.#tail = null;
        return 'empty';
      }
      const entries = page.entries.map(({ position, value }) => entryOf(position, value));
      const [first] = entries;
      if (first === undefined) return 'current';
      const isOther = this.#tail !== null && first.position.log !== this.#tail.log;
      const isCut = this.#tail !== null && isAfter(page.first, this.#tail.at);
      if (isOther || isCut) this.#tail = null;
      if (this.#isSuspect || ((isOther || isCut) && after !== null)) {
        this.#isSuspect = false;
        continue;
      }
      if (this.#tail === null && memory.settled !== null && first.from > Math.max(memory.settled, this.#closed)) {
        this.#gap = first.from;
        return 'gap';
      }
      for (const { position, from, settled, event } of entries.slice(-1)) {
        const { log, at } = position;
        this.#tail = { log, at, from: fromAfter(from, event), settled };
      }
      memory.follow(entries);
    }
  }

  /** Appends to the stream, and follows it. False if the lease is lost, null if the store does not answer. */
  async #share(window: LoggedWindow): Promise<boolean | null> {
    const { space, announce } = this.#options;
    const token = this.#lease?.token;
    if (token === undefined) return false;
    const options = { maxLength: MAX_LENGTH, keepMs: KEEP_MS, lease: { name: NAME, token } };
    for (const part of partsOf(entriesOf(window, this.#tail))) {
      const positions = await space.append(NAME, part, options);
      if (positions === null) return null;
      if (positions === false) {
        this.#lease = null;
        this.#role = 'follower';
        return false;
      }
      if (positions.every((position) => position === null)) continue;
      // Before the next part, so that this copy has no gap however long the window is.
      if ((await this.#follow()) !== 'current') return null;
      if (this.#tail !== null) announce(this.#tail.log);
    }
    return true;
  }
}

const roleOf = (isHeld: boolean | null): Role => (isHeld === null ? 'alone' : isHeld ? 'reader' : 'follower');

const fromAfter = (from: number, event: EventRow | null): number =>
  event === null ? from : Math.max(from, timeOf(event.date_updated) + 1);

/** The events of a window, and at its end what has become certain. */
function entriesOf({ from, events, settled }: LoggedWindow, tail: Tail | null): readonly NewEntry[] {
  const log = tail?.log ?? randomUUID();
  const before = tail?.settled ?? from;
  let completeFrom = tail?.from ?? from;
  const entries: NewEntry[] = events.map((event) => {
    const value = JSON.stringify({ log, from: completeFrom, settled: before, event });
    completeFrom = fromAfter(completeFrom, event);
    // With the log: the store may lose the stream and keep these.
    return { key: `${log} ${event.id} ${event.date_updated}`, value };
  });
  if (tail !== null && settled <= before) return entries;
  return [
    ...entries,
    { value: JSON.stringify({ log, from: completeFrom, settled: Math.max(before, settled), event: null }) },
  ];
}

function* partsOf(entries: readonly NewEntry[]): Generator<readonly NewEntry[]> {
  let part: NewEntry[] = [];
  let length = 0;
  for (const entry of entries) {
    if (part.length === PAGE || (part.length > 0 && length + entry.value.length > PAGE_LENGTH)) {
      yield part;
      part = [];
      length = 0;
    }
    part.push(entry);
    length += entry.value.length;
  }
  if (part.length > 0) yield part;
}

/** The log of the stream of a credential. Null if there is none. */
export async function sharedLogOf(space: SharedSpace): Promise<string | null> {
  const [first] = (await space.read(NAME, null, 1))?.entries ?? [];
  return first === undefined ? null : entryOf(first.position, first.value).position.log;
}

type FollowedEntry = SharedEntry & { readonly position: { readonly log: string; readonly at: string } };

/** Only copies with the same secret can write what this one can open. */
function entryOf(at: string, value: string): FollowedEntry {
  const { log, ...entry } = JSON.parse(value) as Omit<SharedEntry, 'position'> & { readonly log: string };
  return { ...entry, position: { log, at } };
}
