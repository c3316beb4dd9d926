import type { LiveSet } from './live-set.ts';
import type { SharedRead } from './shared-read.ts';
import type { Scheduler } from './traffic/scheduler.ts';

/**
 * The state of one credential, shared by its operations and by no other credential. Other layers use this object as the
 * key of a WeakMap, so that evicting the credential drops everything that was cached for it.
 */
export interface Credential {
  /** The `Authorization` header for Close. */
  readonly authorization: string;
  readonly scheduler: Scheduler;
  /** Reads in flight by request. */
  readonly sharedReads: LiveSet<SharedRead<unknown>>;
  /** Operations in flight by document and variables. */
  readonly sharedWork: LiveSet<SharedWork>;
}

/** The work of one operation, whose result identical operations use too. */
export interface SharedWork {
  readonly result: Promise<unknown>;
  /** Whether the operation that started it was cancelled, so that the result is incomplete. */
  wasCutShort(): boolean;
}
