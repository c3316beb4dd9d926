/** How long to work on responses before other events have their turn, in milliseconds. */
const SLICE_MS = 2;
/**
 * The newest response comes first: it is still in the processor's caches and in V8's young generation. One turn in four is that of
 * the oldest.
 */
const OLDEST_EVERY = 4;

/**
 * Bounds the work of one iteration of the event loop. Node reads all sockets that have data before it runs a timer or accepts a
 * connection, of which it accepts one per iteration. docs/decisions/112
 */
export class LoopSlices {
  /** The oldest first. */
  readonly #waiting: (() => void)[] = [];
  #count = 0;
  /** When the work since the last other events began, in milliseconds. Null before it. */
  #beganAt: number | null = null;

  /** Null if there is time to work now. Else resolves when there is. Real time: a movable clock stands still while code runs. */
  wait(): Promise<void> | null {
    if (this.#beganAt === null) this.#begin();
    return this.#hasTime() ? null : new Promise((resolve) => this.#waiting.push(resolve));
  }

  #begin(): void {
    this.#beganAt = performance.now();
    setImmediate(this.#resume);
  }

  /** Other events have had their turn. */
  readonly #resume = (): void => {
    this.#beganAt = null;
    if (this.#waiting.length === 0) return;
    this.#begin();
    this.#work();
  };

  readonly #work = (): void => {
    if (!this.#hasTime()) return;
    this.#count += 1;
    const next = this.#count % OLDEST_EVERY === 0 ? this.#waiting.shift() : this.#waiting.pop();
    next?.();
    if (this.#waiting.length > 0) afterPromises(this.#work);
  };

  #hasTime(): boolean {
    return this.#beganAt !== null && performance.now() - this.#beganAt < SLICE_MS;
  }
}

/** Calls a function after everything that a resolved promise leads to at once. A tick alone would come before it. */
const afterPromises = (callback: () => void): void => queueMicrotask(() => process.nextTick(callback));
