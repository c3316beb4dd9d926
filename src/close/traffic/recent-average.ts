/** An exponentially weighted average of recent values. */
export class RecentAverage {
  readonly #weight: number;
  readonly #floor: number;
  #value: number;

  /** `weight`: of the newest value, from 0 to 1. */
  constructor(initial: number, { weight, floor }: { readonly weight: number; readonly floor: number }) {
    this.#value = initial;
    this.#weight = weight;
    this.#floor = floor;
  }

  get value(): number {
    return this.#value;
  }

  record(value: number): void {
    this.#value = Math.max(this.#floor, this.#value + this.#weight * (value - this.#value));
  }
}

/** The recent duration of requests in milliseconds. Before the first response 100 is assumed. */
export const serviceTime = (): RecentAverage => new RecentAverage(100, { weight: 0.1, floor: 1 });

/** How much one more operation makes the earlier ones count: about the last 200 operations matter. */
const OPERATION_DECAY = 0.995;

/** How many requests an operation sends, on average. Decays per operation, so that a burst of requests is no trend. */
export class OperationSize {
  #operations = 1;
  #requests = 1;

  /** At least 1, since each operation that counts has sent a request. */
  get value(): number {
    return this.#requests / this.#operations;
  }

  /** A request was sent. */
  record(isFirst: boolean): void {
    if (isFirst) {
      this.#operations = this.#operations * OPERATION_DECAY + 1;
      this.#requests *= OPERATION_DECAY;
    }
    this.#requests += 1;
  }
}
