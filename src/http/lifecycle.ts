import { ServerResponse } from 'node:http';
import type { Clock } from '../close/clock.ts';
import { LiveSet } from '../close/live-set.ts';

/** Additional time for responses, and for writes that are in flight, after the grace period. */
const FINAL_MS = 4_000;

interface Stop {
  /** Ends streams, which have no end of their own. */
  readonly begin: () => void;
  /** Ends operations. */
  readonly expire: () => void;
  /** Cuts off what Node does not count as a connection of its server any more. */
  readonly cutOff: () => void;
  readonly finish: () => Promise<void>;
}

/** What accepts connections. */
export interface Listener {
  close(done: () => void): unknown;
  closeIdleConnections(): void;
  closeAllConnections(): void;
}

/** A response, or a WebSocket. */
interface Closing {
  once(event: 'close', listener: () => void): unknown;
}

/**
 * Readiness and shutdown of this process. It listens until the last response is sent, so that load balancers can read
 * from `/ready` that it is stopping.
 */
export class Lifecycle {
  readonly #clock: Clock;
  readonly #open = new LiveSet<Closing>();
  #isStopping = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Whether the process accepts operations. */
  get isReady(): boolean {
    return !this.#isStopping;
  }

  /** Makes `stop` wait for it. */
  watch(closing: Closing): void {
    closing.once('close', this.#open.add(closing));
    if (this.#isStopping) closeAfter(closing);
  }

  /**
   * Refuses new operations and waits for the last response and WebSocket. Running operations get a grace period in
   * milliseconds, after which `expire` ends them. `finish` then closes everything else. Resolves to the number of responses
   * and WebSockets that were cut off because their callers did not read them in time.
   */
  async stop(listener: Listener, milliseconds: number, { begin, expire, cutOff, finish }: Stop): Promise<number> {
    this.#isStopping = true;
    for (const closing of this.#open) closeAfter(closing);
    begin();
    listener.closeIdleConnections();
    const clearGrace = this.#clock.after(milliseconds, expire);
    const late = Promise.withResolvers<void>();
    const clearFinal = this.#clock.after(milliseconds + FINAL_MS, late.resolve);
    await Promise.race([this.#allClosed(), late.promise]);
    const unfinished = this.#open.size;
    const closed = new Promise<void>((resolve) => listener.close(() => resolve()));
    // Includes connections without a request, which browsers open in advance and Node does not count as idle.
    listener.closeAllConnections();
    cutOff();
    await Promise.race([closed.then(finish), late.promise]);
    clearGrace();
    clearFinal();
    return unfinished;
  }

  async #allClosed(): Promise<void> {
    while (this.#open.size > 0) {
      await Promise.all([...this.#open].map((closing) => new Promise<void>((end) => closing.once('close', end))));
    }
  }
}

/** Makes the connection close after a response that has not begun. */
function closeAfter(closing: Closing): void {
  if (closing instanceof ServerResponse && !closing.headersSent) closing.setHeader('connection', 'close');
}
