/** The audit log: one line per mutation field. It contains digests of ids, and no values. */
import { createHmac, hash, randomBytes } from 'node:crypto';
import type { Logger } from './log.ts';

/** `refused`: nothing was written. `unknown`: Close may have written it. */
export type Outcome = 'ok' | 'refused' | 'failed' | 'unknown';

/** What a mutation field did. */
export interface Change {
  /** The name of the operation. Null if it has none. */
  readonly operation: string | null;
  readonly field: string;
  /** The ids in its arguments and of its result. */
  readonly ids: readonly string[];
  readonly outcome: Outcome;
  /** The codes of user errors, or of the error. Empty if it was done. */
  readonly codes: readonly string[];
}

/** Writes the line of a change. */
export type Audit = (change: Change) => void;

/** Whose change it is. */
export interface Author {
  /** Identifies the caller: never a secret. */
  readonly key: string;
  /** The user of Close on whose behalf it is made. Null if it is not known. */
  readonly closeUserId: string | null;
}

const KEY = randomBytes(32);
const DIGEST_LENGTH = 16;

/** Identifies a value in the lines of one process, and does not reveal it. */
const digest = (value: string): string =>
  createHmac('sha256', KEY).update(value).digest('base64url').slice(0, DIGEST_LENGTH);

/** Identifies a person in the lines of all processes. Who knows the persons can tell which one it is. */
export const digestOfPerson = (value: string): string => hash('sha256', value, 'base64url').slice(0, 22);

/** Callers choose names and numbers of ids, so both are bounded. */
const MAX_NAME_LENGTH = 100;
const MAX_IDS = 100;

/** Writes audit lines at level `info`, at any level of the log. `id` is the id of the request. */
export function auditLog(log: Logger): (id: string, author: Author, change: Change) => void {
  const lines = log.child({}, { level: 'info' });
  return (id, { key, closeUserId }, { operation, field, ids, outcome, codes }) =>
    lines.info(
      {
        ...{ id, caller: key, ...(closeUserId === null ? {} : { user: digestOfPerson(closeUserId) }) },
        ...{ operation: operation?.slice(0, MAX_NAME_LENGTH) ?? null, field },
        ids: ids.slice(0, MAX_IDS).map(digest),
        ...(ids.length > MAX_IDS ? { idCount: ids.length } : {}),
        ...{ outcome, codes },
      },
      'audit',
    );
}
