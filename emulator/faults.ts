/** A failure to come: it happens to the next requests that match, and is then spent. */
export interface Fault {
  /** Effective method: GET for an overridden POST. Default: any. */
  method?: string;
  /** Path without `/api/v1`, e.g. `/opportunity/`. Default: any. */
  path?: string | RegExp;
  /** How many requests it happens to. Default: 1. */
  times?: number;
  /** Lets that many matching requests through first. */
  skip?: number;
  /** Answer this instead of handling the request. Without status and body the request is handled as usual. */
  status?: number;
  /** A text is sent as it is, anything else as JSON. */
  body?: unknown;
  /** Added to the answer. */
  headers?: Record<string, string>;
  delayMs?: number;
  /** Destroys the socket before the request is handled, or after (a write has then happened). */
  reset?: 'before' | 'after';
}

export class Faults {
  #faults: { fault: Fault; skip: number; times: number }[] = [];

  add(fault: Fault): void {
    this.#faults.push({ fault, skip: fault.skip ?? 0, times: fault.times ?? 1 });
  }

  clear(): void {
    this.#faults = [];
  }

  /** The fault that happens to this request, if any. The oldest one that matches is used up first. */
  take(method: string, path: string): Fault | undefined {
    for (const entry of this.#faults) {
      const { fault } = entry;
      const fits =
        (fault.method === undefined || fault.method === method) &&
        (fault.path === undefined || (typeof fault.path === 'string' ? fault.path === path : fault.path.test(path)));
      if (!fits) continue;
      if (entry.skip > 0) {
        entry.skip -= 1;
        continue;
      }
      entry.times -= 1;
      if (entry.times <= 0) this.#faults = this.#faults.filter((other) => other !== entry);
      return fault;
    }
    return undefined;
  }
}
