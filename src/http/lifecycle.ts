import type { Server, ServerResponse } from 'node:http';
import { LiveSet } from '../close/live-set.ts';

/** How long answers, and writes under way, may still take once no operation waits for anything any more. */
const FAREWELL_MS = 4_000;

/**
 * Of this process alone: whether it takes operations, and how it ends. Whoever sends it operations learns from its
 * readiness that it ends; so it listens until the last answer has left.
 */
export class Lifecycle {
  readonly #unanswered = new LiveSet<ServerResponse>();
  #isStopping = false;

  /** Whether operations are taken. */
  get isReady(): boolean {
    return !this.#isStopping;
  }

  /** The process will not end before this response has. */
  watch(response: ServerResponse): void {
    response.once('close', this.#unanswered.add(response));
    if (this.#isStopping) response.setHeader('connection', 'close');
  }

  /**
   * Refuses new operations and waits for the last response. Running operations get a grace period in milliseconds, after
   * which `expire` ends them. `finish` then closes everything else. Resolves to the number of responses that were cut off
   * because their callers did not read them in time.
   */
  async stop(
    server: Server,
    milliseconds: number,
    { expire, finish }: { readonly expire: () => void; readonly finish: () => Promise<void> },
  ): Promise<number> {
    this.#isStopping = true;
    for (const response of this.#unanswered) {
      if (!response.headersSent) response.setHeader('connection', 'close');
    }
    server.closeIdleConnections();
    const grace = setTimeout(expire, milliseconds);
    const late = Promise.withResolvers<void>();
    const farewell = setTimeout(late.resolve, milliseconds + FAREWELL_MS);
    await Promise.race([this.#allAnswered(), late.promise]);
    const cutOff = this.#unanswered.size;
    const closed = new Promise((resolve) => server.close(resolve));
    // All that are left, for Node counts a connection on which nothing was asked yet as busy; browsers open such.
    server.closeAllConnections();
    await Promise.race([closed.then(finish), late.promise]);
    clearTimeout(grace);
    clearTimeout(farewell);
    return cutOff;
  }

  async #allAnswered(): Promise<void> {
    while (this.#unanswered.size > 0) {
      await Promise.all([...this.#unanswered].map((response) => new Promise((end) => response.once('close', end))));
    }
  }
}
