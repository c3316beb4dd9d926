import type { Clock } from '../close/clock.ts';
import { CloseError } from '../close/wire/errors.ts';
import { timeOf } from '../domain/dates.ts';
import { type EventLog, LATE_MS } from './event-log.ts';
import type { EventReader } from './event-reader.ts';

/** The clocks of this gateway and of Close may differ by this much. */
export const SKEW_MS = 60_000;
/** How often events that have appeared late are read. */
const DEEP_MS = 60_000;
/** The shortest time between the starts of two polls. */
export const MIN_PAUSE_MS = 1_000;
const MAX_PAUSE_MS = 60_000;
/** The interval varies by this share in both directions, so that pollers do not run in step. */
const JITTER = 0.1;

export interface PollerOptions {
  readonly reader: Pick<EventReader, 'read'>;
  readonly log: EventLog;
  readonly clock: Clock;
  /** From 0 to 1, for jitter. */
  readonly random: () => number;
  readonly pollMs: number;
  /** Called when Close refuses the credential. The poller has stopped. */
  readonly onRefused: (error: CloseError) => void;
}

/**
 * Reads the new events of one credential into its log. A shallow read begins at the mark, the latest event that is known.
 * A deep read begins where late events may still have appeared since the last one. The mark moves only when a window was
 * read to its end.
 */
export class Poller {
  readonly #options: PollerOptions;
  /** Where the first read begins, unless the log has begun. */
  #since: number | null = null;
  /** Everything before it was read, except for late events. */
  #mark = 0;
  /** Events before this date have all appeared, and were read. */
  #settled = 0;
  #deepAt = Number.NEGATIVE_INFINITY;
  #startedAt = Number.NEGATIVE_INFINITY;
  #failures = 0;
  #isRunning = false;
  #isPolling = false;
  #isWoken = false;
  #cancelTimer: () => void = () => undefined;

  constructor(options: PollerOptions) {
    this.#options = options;
  }

  get isRunning(): boolean {
    return this.#isRunning;
  }

  /**
   * Starts polling, or continues it where it stopped. Resolves after the first read, which begins at `since` if given.
   * Rejects if it fails: then the poller does not run.
   */
  async start(since: number | null): Promise<void> {
    const { clock } = this.#options;
    this.#since = since;
    this.#isRunning = true;
    this.#isPolling = true;
    this.#isWoken = false;
    this.#startedAt = clock.now();
    try {
      await this.#read();
      this.#failures = 0;
    } catch (error) {
      this.stop();
      throw error;
    } finally {
      this.#isPolling = false;
    }
    this.#scheduleNext();
  }

  stop(): void {
    this.#isRunning = false;
    this.#cancelTimer();
  }

  /**
   * Polls soon: at most once a second, and not before the end of a pause after a failure. Polls by time go on, because
   * Close delivers updates minutes after they are in its log.
   */
  wake(): void {
    if (!this.#isRunning || this.#failures > 0) return;
    if (this.#isPolling) this.#isWoken = true;
    else this.#schedule(this.#startedAt + MIN_PAUSE_MS - this.#options.clock.now());
  }

  #schedule(milliseconds: number): void {
    this.#cancelTimer();
    this.#cancelTimer = this.#options.clock.after(Math.max(0, milliseconds), () => void this.#poll());
  }

  async #poll(): Promise<void> {
    if (!this.#isRunning || this.#isPolling) return;
    const { clock, onRefused } = this.#options;
    this.#isPolling = true;
    this.#isWoken = false;
    this.#startedAt = clock.now();
    let minPauseMs = 0;
    try {
      await this.#read();
      this.#failures = 0;
    } catch (error) {
      if (isRefusedCredential(error)) {
        this.stop();
        onRefused(error);
      }
      this.#failures += 1;
      minPauseMs = error instanceof CloseError ? (error.detail.retryAfterSeconds ?? 0) * 1000 : 0;
    } finally {
      this.#isPolling = false;
    }
    this.#scheduleNext(minPauseMs);
  }

  #scheduleNext(minPauseMs = 0): void {
    if (!this.#isRunning) return;
    const { clock, random, pollMs } = this.#options;
    const now = clock.now();
    const jitter = 1 + JITTER * (2 * random() - 1);
    if (this.#failures > 0) {
      const pause = Math.max(MIN_PAUSE_MS, pollMs) * 2 ** (this.#failures - 1);
      this.#schedule(Math.max(minPauseMs, Math.min(pause, MAX_PAUSE_MS)) * jitter);
    } else if (this.#isWoken) {
      this.#schedule(this.#startedAt + MIN_PAUSE_MS - now);
    } else {
      this.#schedule(pollMs * jitter);
    }
  }

  async #read(): Promise<void> {
    const { reader, log, clock } = this.#options;
    const turn = await log.turn();
    if (turn === null) return;
    if (turn.from !== null || this.#settled === 0) this.#begin(turn.from);
    const startedAt = clock.now();
    const isDeep = startedAt - this.#deepAt >= DEEP_MS;
    // The latest instant that Close's clock has certainly passed.
    const past = Math.max(this.#mark, clock.wall() - SKEW_MS);
    for (let from: number | null = isDeep ? this.#settled : this.#mark; from !== null; ) {
      const window = await reader.read(from, null);
      const isLast = window.to === null;
      if (isDeep && isLast) this.#settled = Math.max(this.#settled, past - LATE_MS);
      if (!(await log.append({ ...window, settled: this.#settled }))) return;
      const latest = window.events.at(-1)?.date_updated;
      this.#mark = Math.max(this.#mark, window.to ?? past, latest === undefined ? 0 : timeOf(latest));
      from = window.to;
    }
    if (isDeep) this.#deepAt = startedAt;
  }

  /** The next read is a deep one from here. */
  #begin(from: number | null): void {
    const earliest = this.#options.clock.wall() - SKEW_MS - LATE_MS;
    this.#settled = from ?? Math.min(this.#since ?? earliest, earliest);
    this.#mark = this.#settled;
    this.#deepAt = Number.NEGATIVE_INFINITY;
  }
}

export const isRefusedCredential = (error: unknown): error is CloseError =>
  error instanceof CloseError && (error.kind === 'unauthorized' || error.kind === 'forbidden');
