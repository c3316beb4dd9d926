/** A failure for the next matching requests. It is removed after it occurred `times` times. */
export interface Fault {
  /** GET for a POST that overrides its method. Default: any. */
  method?: string;
  /** Path without `/api/v1`, e.g. `/opportunity/`. Default: any. */
  path?: string | RegExp;
  /** How many requests fail. Default: 1. */
  times?: number;
  /** How many matching requests succeed first. Default: 0. */
  skip?: number;
  /** Responds with this status instead of handling the request. Without status and body, the request is handled. */
  status?: number;
  /** A string is sent as is, any other value as JSON. */
  body?: unknown;
  /** Added to the response. */
  headers?: Record<string, string>;
  /** Milliseconds before the response is sent. */
  delayMs?: number;
  /** Destroys the socket before the request is handled, or after it, when a write has taken effect. */
  reset?: 'before' | 'after';
}

/** A fault that has not occurred `times` times yet: `times` and `skip` are what is left. */
export type PendingFault = Fault & { readonly times: number; readonly skip: number };

export class Faults {
  #faults: { fault: Fault; skip: number; times: number }[] = [];

  add(fault: Fault): void {
    this.#faults.push({ fault, skip: fault.skip ?? 0, times: fault.times ?? 1 });
  }

  clear(): void {
    this.#faults = [];
  }

  pending(): readonly PendingFault[] {
    return this.#faults.map(({ fault, skip, times }) => ({ ...fault, skip, times }));
  }

  /** The oldest fault that matches the request. undefined if none does. */
  take(method: string, path: string): Fault | undefined {
    for (const entry of this.#faults) {
      const { fault } = entry;
      const matches =
        (fault.method === undefined || fault.method === method) &&
        (fault.path === undefined || (typeof fault.path === 'string' ? fault.path === path : fault.path.test(path)));
      if (!matches) continue;
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
