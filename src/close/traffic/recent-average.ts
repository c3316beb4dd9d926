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
