import type { Heard, Message } from './messages.ts';

/**
 * What the copies of a gateway share. No method rejects, and none takes longer than 50 ms: null means that the store did
 * not answer, and the caller goes on alone.
 */

/** `off`: there is no store, and this process shares nothing. */
export type SharedStatus = 'off' | 'up' | 'down';

/** Whose entries these are. They can be neither found nor read without the credential, or the id. */
export type Owner =
  /** The `Authorization` header for Close. */
  | { readonly credential: string }
  /** The id of an organization, for what several credentials share. */
  | { readonly organization: string };

export interface SharedState {
  readonly status: SharedStatus;
  /** How many copies were running when they were last counted, this one included. */
  readonly copies: number;
  /** The entries of one owner. Keys are derived, so keep the object. */
  of(owner: Owner): SharedSpace;
  /** Sends a message to all other copies, which wait for it. False if the store did not answer. */
  announce(message: Message): Promise<boolean>;
  /** Calls the listener with what other copies announce. Returns an unsubscribe function. */
  listen(listener: Listener): () => void;
  close(): Promise<void>;
}

export interface Listener extends Heard {
  /** This copy did not follow the messages for a while, and others may have changed something meanwhile. */
  readonly missed: () => void;
}

/** Names are the caller's own, such as `catalogue users`. They never appear in the store. */
export interface SharedSpace {
  /** The same in all copies, and different for each owner. Null if there is no store. */
  readonly id: string | null;
  /** The time of the store, in microseconds, so that copies can compare when they did something. */
  now(): Promise<number | null>;
  /** Null too if there is no such value. */
  get(name: string): Promise<string | null>;
  set(name: string, value: string, lifetimeMs: number): Promise<void>;
  delete(name: string): Promise<void>;
  /** False if another holder has the lease. It ends by itself unless it is renewed. */
  lease(name: string, lifetimeMs: number): Promise<Lease | false | null>;
  /** Appends to a stream those entries whose key it has not seen before. False if the lease has been lost: nothing is appended. */
  append(
    stream: string,
    entries: readonly NewEntry[],
    options: AppendOptions,
  ): Promise<readonly Position[] | false | null>;
  /** At most `max` entries after a position, or from the first one. */
  read(stream: string, after: string | null, max: number): Promise<StreamPage | null>;
  /** Null if this process is the only one, so that its own budgets are whole. */
  readonly budgets: SharedBudgets | null;
}

export interface Lease {
  /** False if it has been lost. */
  renew(): Promise<boolean | null>;
  release(): Promise<void>;
  /** Different for each holder: the fencing token of `append`. */
  readonly token: string;
}

export interface NewEntry {
  readonly value: string;
  /** Identifies the entry. Absent: it is always appended. */
  readonly key?: string;
}

/** The position of an entry: greater than all before it. Null if the entry was there already. */
export type Position = string | null;

export interface AppendOptions {
  /** About how many entries are kept. */
  readonly maxLength: number;
  /** How long the stream and the keys of its entries are kept after the last append, in milliseconds. */
  readonly keepMs: number;
  /** The name and the holder of the lease that the writer must have. */
  readonly lease?: { readonly name: string; readonly token: string };
}

export interface StreamPage {
  readonly entries: readonly { readonly position: string; readonly value: string }[];
  /** The position of the oldest entry of the stream. Null if it is empty. */
  readonly first: string | null;
}

/** The rate limits of one credential, by endpoint group. */
export interface SharedBudgets {
  /** Into how many parts this copy has to divide each budget: 1 while it can ask, else the number of copies. */
  readonly shares: number;
  /** Asks to send one request. `known` is what this copy knows of the budget, for a store that knows nothing. */
  take(group: string, known: KnownBudget | null): Promise<Grant | null>;
  /** Reports how the request has ended. Returns at once. */
  heard(group: string, grant: Grant, outcome: BudgetOutcome): void;
}

export interface KnownBudget {
  readonly limit: number;
  readonly remaining: number;
  readonly resetMs: number;
  readonly windowMs: number;
}

export interface Grant {
  readonly isGranted: boolean;
  /** If it is not: in how many milliseconds to ask again. */
  readonly waitMs: number;
  /** What all copies together have left. Null while Close has not reported the limit. */
  readonly budget: KnownBudget | null;
  /** The number of the window, and of the wave of refusals, in which it was given, for `heard`. */
  readonly turn: number;
  readonly wave: number;
  /** When it was given, on the clock of the store, for `heard`. */
  readonly at: number;
}

export type BudgetOutcome =
  /** With what the response reports, or null. */
  | { readonly answered: Omit<KnownBudget, 'windowMs'> | null }
  /** With a 429. `refusedMs`: the wait that it states, with jitter. */
  | { readonly refusedMs: number; readonly maxWaitMs: number }
  | 'failed';
