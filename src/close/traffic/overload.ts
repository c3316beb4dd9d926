/** The queue must be full for this long before it counts as overloaded. A burst that drains is none. */
const SUSTAINED_MS = 1_000;
/** Below this share of its limit, the queue is not full any more. */
const RELIEVED = 0.75;

/**
 * Whether a queue is overloaded: full for a second, and not empty since. Then the newest operations are served first,
 * because the oldest have no time left by the time it is their turn.
 */
export class Overload {
  #fullSince: number | null = null;
  #isActive = false;

  get isActive(): boolean {
    return this.#isActive;
  }

  /** Whether the queue is, or may become, overloaded. */
  get isBusy(): boolean {
    return this.#fullSince !== null;
  }

  /** A new operation found the queue filled to this share of its limit. */
  arrived(now: number, share: number): void {
    if (this.#isActive) return;
    if (share < RELIEVED) this.#fullSince = null;
    if (share < 1) return;
    this.#fullSince ??= now;
    this.#isActive = now - this.#fullSince >= SUSTAINED_MS;
  }

  /** The queue is empty. */
  drained(): void {
    this.#fullSince = null;
    this.#isActive = false;
  }
}
