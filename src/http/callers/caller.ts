import type { CallerPlace } from '../../admission/callers/caller-limits.ts';
import type { Credential } from '../../close/credential.ts';

/** Who sends a request, and what it may do. */
export interface Caller {
  /** The same for all requests of one caller: `subject <digest>`, `credential <digest>` or `address <address>`. Never a secret. */
  readonly key: string;
  /** The credential for Close: the gateway's own, or the caller's. Null: the caller sent none. */
  readonly credential: Credential | null;
  readonly permissions: Permissions;
  /** When the caller must have sent another token, in milliseconds since 1970. Null: never. */
  readonly expiresAt: number | null;
  /** The user of Close on whose behalf writes are logged. Null if it is not known. */
  readonly closeUserId: string | null;
}

export interface Permissions {
  readonly mayWrite: boolean;
  /** The names of the operations that may run. Null: all. */
  readonly operations: ReadonlySet<string> | null;
}

/** What the context of every operation has besides its loaders. */
export interface CallerContext {
  readonly caller: Caller;
  /** The operation's place among those of the caller. Null if the caller is not limited. */
  readonly place: CallerPlace | null;
}

export const ALL_PERMISSIONS: Permissions = { mayWrite: true, operations: null };
