import type { Clock } from '../../src/close/clock.ts';

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

interface SystemTimer extends Timer {
  readonly handle: NodeJS.Timeout;
}

/** The system clock, which a test can also advance. Timers that become due run at once, in order. */
export class TestClock implements Clock {
  #ahead = 0;
  readonly #timers = new Set<SystemTimer>();

  now(): number {
    return performance.now() + this.#ahead;
  }

  wall(): number {
    return Date.now();
  }

  after(milliseconds: number, run: () => void): () => void {
    const handle = setTimeout(() => this.#fire(timer), milliseconds);
    const timer: SystemTimer = { at: this.now() + milliseconds, run, handle };
    this.#timers.add(timer);
    return () => {
      clearTimeout(handle);
      this.#timers.delete(timer);
    };
  }

  advance(milliseconds: number): void {
    this.#ahead += milliseconds;
    const due = [...this.#timers].filter(({ at }) => at <= this.now()).sort((a, b) => a.at - b.at);
    for (const timer of due) this.#fire(timer);
  }

  #fire(timer: SystemTimer): void {
    clearTimeout(timer.handle);
    if (this.#timers.delete(timer)) timer.run();
  }
}

/** A clock that moves only when a test advances it. */
export class StoppedClock implements Clock {
  #at = 0;
  readonly #timers = new Set<Timer>();

  now(): number {
    return this.#at;
  }

  wall(): number {
    return this.#at;
  }

  after(milliseconds: number, run: () => void): () => void {
    const timer = { at: this.#at + milliseconds, run };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** The number of timers that are set, such as the deadlines of operations. */
  get timers(): number {
    return this.#timers.size;
  }

  /** When the next timer is due. Undefined if there is none. */
  get nextAt(): number | undefined {
    return this.#timers.size === 0 ? undefined : Math.min(...[...this.#timers].map(({ at }) => at));
  }

  /** Advances from timer to timer and lets the event loop run after each. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.#at + milliseconds;
    for (;;) {
      const [next] = [...this.#timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (next === undefined) break;
      this.#at = Math.max(this.#at, next.at);
      this.#timers.delete(next);
      next.run();
      await new Promise((resolve) => setImmediate(resolve));
    }
    this.#at = end;
  }
}
