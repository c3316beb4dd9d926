/** What was written recently, by this gateway or as Close's event log says. Close's search index may not show it yet. */

import type { CredentialTraffic } from '../../close/credential.ts';
import { timeOf } from '../../domain/dates.ts';
import type { LoadScope, Written } from '../load-scope.ts';

/** The assumed maximum lag of Close's search index after a write, in milliseconds. */
export const INDEX_LAG_MS = 60_000;

interface RecentWrite {
  readonly at: number;
  readonly isDeleted: boolean;
  /** The row's `date_updated` after the write, in milliseconds since 1970. Null if it is not known. */
  readonly version: number | null;
}

type WriteScope = Pick<LoadScope, 'session'>;

/** The recently written ids of each credential. Until the index has caught up, they are read by id. */
const recentWrites = new WeakMap<CredentialTraffic, Map<string, RecentWrite>>();

function recentWritesOf(traffic: CredentialTraffic): Map<string, RecentWrite> {
  const known = recentWrites.get(traffic);
  if (known !== undefined) return known;
  const writes = new Map<string, RecentWrite>();
  recentWrites.set(traffic, writes);
  return writes;
}

function recentWriteOf(scope: WriteScope, id: string): RecentWrite | undefined {
  const writes = recentWritesOf(scope.session.credential.traffic);
  // Usually there are no recent writes, and a page has hundreds of ids.
  const known = writes.size === 0 ? undefined : writes.get(id);
  return known !== undefined && scope.session.now() - known.at < INDEX_LAG_MS ? known : undefined;
}

/** Whether search may return this object as it was before a write, and its row would not show that. */
export function isRecentlyWritten(scope: WriteScope, id: string): boolean {
  const write = recentWriteOf(scope, id);
  return write !== undefined && (write.version === null || write.isDeleted);
}

/** Whether search may return this object as it was before a write, which its `date_updated` shows. */
export const hasVersion = (scope: WriteScope, id: string): boolean => recentWriteOf(scope, id)?.version != null;

/** Whether a row of search is older than the last known write of its object. */
export function isOutdated(scope: WriteScope, id: string, dateUpdated: unknown): boolean {
  const version = recentWriteOf(scope, id)?.version ?? null;
  if (version === null) return false;
  return !(timeOf(dateUpdated) >= version);
}

/** Whether search may return this object although it was deleted. */
export const isDeleted = (scope: WriteScope, id: string): boolean => recentWriteOf(scope, id)?.isDeleted === true;

/** Whether search may return objects that were deleted or moved with a lead. */
export const anyLeadIsDeleted = (scope: WriteScope): boolean =>
  [...recentWritesOf(scope.session.credential.traffic).keys()].some(
    (id) => id.startsWith('lead_') && isDeleted(scope, id),
  );

/**
 * Remembers that these objects were written at this time of the client's clock, and that one of them was deleted. Messages
 * of other copies may come late, so a later write is kept.
 */
export function rememberWrite(traffic: CredentialTraffic, at: number, { ids, deletedId }: Written): void {
  const writes = current(traffic, at);
  for (const id of ids) {
    const known = writes.get(id);
    if (known === undefined || known.at <= at) writes.set(id, { at, isDeleted: id === deletedId, version: null });
  }
}

/** A write of anyone that Close's event log reports. */
export interface ReportedWrite extends Omit<RecentWrite, 'at'> {
  readonly id: string;
  /** How long ago it was, in milliseconds. */
  readonly age: number;
}

/** Remembers writes that the event log reports, unless this gateway has written the object later. */
export function rememberReported(scope: WriteScope, reported: readonly ReportedWrite[]): void {
  const now = scope.session.now();
  const writes = current(scope.session.credential.traffic, now);
  for (const { id, age, isDeleted, version } of reported) {
    const at = now - Math.max(0, age);
    const known = writes.get(id);
    if (age < INDEX_LAG_MS && (known === undefined || known.at <= at)) writes.set(id, { at, isDeleted, version });
  }
}

/** The writes of the credential, without those that the index has caught up with. */
function current(traffic: CredentialTraffic, now: number): Map<string, RecentWrite> {
  const writes = recentWritesOf(traffic);
  for (const [id, write] of writes) if (now - write.at >= INDEX_LAG_MS) writes.delete(id);
  return writes;
}
