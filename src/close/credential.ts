import type { SharedSpace } from '../state/shared-state.ts';
import type { LiveSet } from './live-set.ts';
import type { SharedRead } from './shared-read.ts';
import type { RetryBudget } from './traffic/retry.ts';
import type { Scheduler } from './traffic/scheduler.ts';
import type { HttpResponse } from './wire/http.ts';

/**
 * One credential and its state, shared by its operations and by no other credential. Other layers use this object as the
 * key of a WeakMap, so that dropping the object drops everything that was cached for it.
 */
export interface Credential {
  /** The same for all spellings of the credential, until the process ends. Not a secret. */
  readonly id: string;
  /** The `Authorization` header for Close. */
  readonly authorization: string;
  readonly traffic: CredentialTraffic;
  /** Records that a response of this size is cached for later operations. */
  cached(key: string, bytes: number): void;
}

/** What must not be lost as long as operations of the credential run. */
export interface CredentialTraffic {
  readonly scheduler: Scheduler;
  readonly retries: RetryBudget;
  /** Reads in flight by request. */
  readonly sharedReads: LiveSet<SharedRead<HttpResponse>>;
  /** Operations in flight by document and variables. */
  readonly sharedWork: LiveSet<SharedWork>;
  /** What copies of the gateway share for the credential. */
  readonly shared: SharedSpace;
  /** Whose failures and successes these are: an organization of Close, or the credential as long as that is unknown. */
  readonly tenant: string;
  /** The credential's organization. Null until Close has named it. */
  readonly organizationId: string | null;
  /** Close has named the credential's organization. */
  confirm(organizationId: string): void;
  /** Close has accepted the credential: from now on its state is kept among those of known credentials. */
  accept(): void;
  /** Later operations send their own requests, because a response in flight may be older than a change that is known. */
  endSharing(): void;
}

/** The work of one operation, whose result identical operations use too. */
export interface SharedWork {
  readonly result: Promise<unknown>;
  /** Whether the operation that started it was cancelled, so that the result is incomplete. */
  wasCutShort(): boolean;
  /** Another operation waits for the result. Returns a function to call if it leaves first. */
  join(): () => void;
}
