/** What was written through here of late: Close's search index does not show it yet. */
import type { Credential } from '../../close/credential.ts';
import type { Operation } from '../rows/rows.ts';

/** How long Close's search index is taken to lag a write, in milliseconds. */
export const INDEX_LAG_MS = 60_000;

interface Written {
  readonly at: number;
  readonly isDeleted: boolean;
}

/** By credential, each id that was written: until the index has caught up, it is read by id. */
const written = new WeakMap<Credential, Map<string, Written>>();

function writtenBy({ session }: Operation): Map<string, Written> {
  const known = written.get(session.credential);
  if (known !== undefined) return known;
  const ids = new Map<string, Written>();
  written.set(session.credential, ids);
  return ids;
}

function lately(operation: Operation, id: string): Written | undefined {
  const ids = writtenBy(operation);
  // Mostly nothing was written, and a page has hundreds of ids.
  const known = ids.size === 0 ? undefined : ids.get(id);
  return known !== undefined && operation.session.now() - known.at < INDEX_LAG_MS ? known : undefined;
}

/** Whether search may still show this id as it was before a write. */
export const isFresh = (operation: Operation, id: string): boolean => lately(operation, id) !== undefined;

/** Whether search may still show this id although it was deleted. */
export const isDeleted = (operation: Operation, id: string): boolean => lately(operation, id)?.isDeleted === true;

/** Whether search may still show what was deleted, or moved, with any lead. */
export const anyLeadIsDeleted = (operation: Operation): boolean =>
  [...writtenBy(operation).keys()].some((id) => id.startsWith('lead_') && isDeleted(operation, id));

/** Notes that these were written now, and that one of them ended with it. */
export function rememberWritten(operation: Operation, ids: readonly string[], deleted?: string): void {
  const at = operation.session.now();
  const known = writtenBy(operation);
  for (const [id, entry] of known) if (at - entry.at >= INDEX_LAG_MS) known.delete(id);
  for (const id of ids) known.set(id, { at, isDeleted: id === deleted });
}
