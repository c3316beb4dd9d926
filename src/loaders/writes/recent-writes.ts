/** What this gateway has written recently. Close's search index does not show it yet. */
import type { CredentialTraffic } from '../../close/credential.ts';
import type { LoadScope } from '../load-scope.ts';

/** The assumed maximum lag of Close's search index after a write, in milliseconds. */
export const INDEX_LAG_MS = 60_000;

interface RecentWrite {
  readonly at: number;
  readonly isDeleted: boolean;
}

type WriteScope = Pick<LoadScope, 'session'>;

/** The recently written ids of each credential. Until the index has caught up, they are read by id. */
const recentWrites = new WeakMap<CredentialTraffic, Map<string, RecentWrite>>();

function recentWritesOf({ session }: WriteScope): Map<string, RecentWrite> {
  const { traffic } = session.credential;
  const known = recentWrites.get(traffic);
  if (known !== undefined) return known;
  const writes = new Map<string, RecentWrite>();
  recentWrites.set(traffic, writes);
  return writes;
}

function recentWriteOf(scope: WriteScope, id: string): RecentWrite | undefined {
  const writes = recentWritesOf(scope);
  // Usually there are no recent writes, and a page has hundreds of ids.
  const known = writes.size === 0 ? undefined : writes.get(id);
  return known !== undefined && scope.session.now() - known.at < INDEX_LAG_MS ? known : undefined;
}

/** Whether search may return this object as it was before a write. */
export const isRecentlyWritten = (scope: WriteScope, id: string): boolean => recentWriteOf(scope, id) !== undefined;

/** Whether search may return this object although it was deleted. */
export const isDeleted = (scope: WriteScope, id: string): boolean => recentWriteOf(scope, id)?.isDeleted === true;

/** Whether search may return objects that were deleted or moved with a lead. */
export const anyLeadIsDeleted = (scope: WriteScope): boolean =>
  [...recentWritesOf(scope).keys()].some((id) => id.startsWith('lead_') && isDeleted(scope, id));

/** Remembers that these objects were written now, and that one of them was deleted. */
export function rememberWrite(scope: WriteScope, ids: readonly string[], deletedId?: string): void {
  const at = scope.session.now();
  const writes = recentWritesOf(scope);
  for (const [id, write] of writes) if (at - write.at >= INDEX_LAG_MS) writes.delete(id);
  for (const id of ids) writes.set(id, { at, isDeleted: id === deletedId });
}
