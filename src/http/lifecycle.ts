import type { Server, ServerResponse } from 'node:http';
import { Cancellation, timeOver } from '../close/cancellation.ts';
import { Registry } from '../close/live-set.ts';

/** How long answers, and writes under way, may still take once no operation waits for anything any more. */
const FAREWELL_MS = 4_000;

/**
 * Of this process alone: whether it takes operations, and how it ends. Whoever sends it operations learns from its
 * readiness that it ends; so it listens until the last answer has left.
 */
export class Lifecycle {
  readonly #unanswered = new Registry<ServerResponse>();
  /** Cancelled when the time to stop is over: a deadline for all operations that still run. */
  readonly over = new Cancellation();
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
   * Takes no more operations, gives those that run so many milliseconds, and ends with the last answer; `finish` then
   * ends the rest. Resolves to the number of answers that were cut off because nobody took them in.
   */
  async stop(server: Server, milliseconds: number, finish: () => Promise<void>): Promise<number> {
    this.#isStopping = true;
    for (const response of this.#unanswered) {
      if (!response.headersSent) response.setHeader('connection', 'close');
    }
    server.closeIdleConnections();
    const over = setTimeout(() => this.over.cancel(timeOver('The gateway is stopping.')), milliseconds);
    const late = Promise.withResolvers<void>();
    const farewell = setTimeout(late.resolve, milliseconds + FAREWELL_MS);
    await Promise.race([this.#allAnswered(), late.promise]);
    const cutOff = this.#unanswered.size;
    const closed = new Promise((resolve) => server.close(resolve));
    // All that are left, for Node counts a connection on which nothing was asked yet as busy; browsers open such.
    server.closeAllConnections();
    await Promise.race([closed.then(finish), late.promise]);
    clearTimeout(over);
    clearTimeout(farewell);
    return cutOff;
  }

  async #allAnswered(): Promise<void> {
    while (this.#unanswered.size > 0) {
      await Promise.all([...this.#unanswered].map((response) => new Promise((end) => response.once('close', end))));
    }
  }
}
