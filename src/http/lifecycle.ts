import type { Server, ServerResponse } from 'node:http';
import { LiveSet } from '../close/live-set.ts';

/** Additional time for responses, and for writes that are in flight, after the grace period. */
const FINAL_MS = 4_000;

interface Stop {
  readonly begin: () => void;
  readonly expire: () => void;
  readonly finish: () => Promise<void>;
}

/**
 * Readiness and shutdown of this process. It listens until the last response is sent, so that load balancers can read
 * from `/ready` that it is stopping.
 */
export class Lifecycle {
  readonly #openResponses = new LiveSet<ServerResponse>();
  #isStopping = false;

  /** Whether the process accepts operations. */
  get isReady(): boolean {
    return !this.#isStopping;
  }

  /** Makes `stop` wait for this response. */
  watch(response: ServerResponse): void {
    response.once('close', this.#openResponses.add(response));
    if (this.#isStopping) response.setHeader('connection', 'close');
  }

  /**
   * Refuses new operations and waits for the last response. `begin` ends streams, which have no end of their own. Running
   * operations get a grace period in milliseconds, after which `expire` ends them. `finish` then closes everything else. Resolves to the number of responses that were cut off
   * because their callers did not read them in time.
   */
  async stop(server: Server, milliseconds: number, { begin, expire, finish }: Stop): Promise<number> {
    this.#isStopping = true;
    for (const response of this.#openResponses) {
      if (!response.headersSent) response.setHeader('connection', 'close');
    }
    begin();
    server.closeIdleConnections();
    const grace = setTimeout(expire, milliseconds);
    const late = Promise.withResolvers<void>();
    const final = setTimeout(late.resolve, milliseconds + FINAL_MS);
    await Promise.race([this.#allClosed(), late.promise]);
    const cutOff = this.#openResponses.size;
    const closed = new Promise((resolve) => server.close(resolve));
    // Includes connections without a request, which browsers open in advance and Node does not count as idle.
    server.closeAllConnections();
    await Promise.race([closed.then(finish), late.promise]);
    clearTimeout(grace);
    clearTimeout(final);
    return cutOff;
  }

  async #allClosed(): Promise<void> {
    while (this.#openResponses.size > 0) {
      await Promise.all([...this.#openResponses].map((response) => new Promise((end) => response.once('close', end))));
    }
  }
}
