import type { Session } from '../close/session.ts';
import type { Context } from '../loaders/context.ts';

/** One set of loaders, and what creates it. */
export interface Reads {
  readonly session: Session;
  readonly context: Context;
}

/**
 * The reads for events that are delivered together. Subscribers share loaders, so that one batch reads the changed objects
 * of all, and results. A batch is used for a few seconds, and never for an event that was logged after it was created: its
 * rows may be older.
 */
export class Batch {
  /** Results by event and selection. */
  readonly results = new Map<string, Promise<unknown>>();
  readonly #create: (tzOffset: number) => Reads;
  readonly #byOffset = new Map<number, Reads>();
  #isOpen = true;

  constructor(create: (tzOffset: number) => Reads) {
    this.#create = create;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** The loaders for callers at this offset from UTC. */
  context(tzOffset: number): Context {
    const known = this.#byOffset.get(tzOffset);
    if (known !== undefined) return known.context;
    const reads = this.#create(tzOffset);
    this.#byOffset.set(tzOffset, reads);
    return reads.context;
  }

  /** Later deliveries use another batch. Executions that have begun go on. */
  close(): void {
    this.#isOpen = false;
    this.results.clear();
    this.#byOffset.clear();
  }
}
