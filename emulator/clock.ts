/** The time of an emulator: that of a given clock, moved and stopped on request. */

export interface ClockState {
  /** The current time as ISO 8601 in UTC. */
  readonly now: string;
  /** How far ahead of the given clock it runs, in milliseconds. */
  readonly offsetMs: number;
  readonly frozen: boolean;
}

export interface ClockChange {
  /** The time to set: ISO 8601, or milliseconds since 1970. */
  readonly now?: string | number;
  /** How far to move the time, in milliseconds. After `now`. */
  readonly advanceMs?: number;
  /** Whether the time stands still. */
  readonly frozen?: boolean;
}

export interface SavedClock {
  readonly offsetMs: number;
  readonly frozenAt: number | null;
}

/** The latest time of JavaScript's dates. */
const LATEST = 8.64e15;

export class EmulatorClock {
  readonly #given: () => number;
  #offsetMs = 0;
  #frozenAt: number | null = null;

  constructor(given: () => number) {
    this.#given = given;
  }

  /** Milliseconds since 1970. */
  readonly now = (): number => this.#frozenAt ?? this.#given() + this.#offsetMs;

  read(): ClockState {
    const now = this.now();
    return {
      now: new Date(now).toISOString(),
      offsetMs: now - this.#given(),
      frozen: this.#frozenAt !== null,
    };
  }

  /** Throws a RangeError for a time that is no time. */
  change({ now, advanceMs = 0, frozen }: ClockChange): void {
    const base = now === undefined ? this.now() : typeof now === 'number' ? now : Date.parse(now);
    const at = base + advanceMs;
    if (!(Math.abs(at) <= LATEST)) throw new RangeError('The time is not a valid date.');
    this.#offsetMs = at - this.#given();
    this.#frozenAt = (frozen ?? this.#frozenAt !== null) ? at : null;
  }

  save(): SavedClock {
    return { offsetMs: this.#offsetMs, frozenAt: this.#frozenAt };
  }

  restore({ offsetMs, frozenAt }: SavedClock): void {
    this.#offsetMs = offsetMs;
    this.#frozenAt = frozenAt;
  }

  reset(): void {
    this.restore({ offsetMs: 0, frozenAt: null });
  }
}
