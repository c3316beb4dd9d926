import { CloseError } from '../../close/wire/errors.ts';
import { pathSegment } from '../../close/wire/path.ts';
import { isRecord } from '../../domain/records.ts';
import type { PinnedViewsRow } from '../../rows/index.ts';
import type { LoadScope } from '../load-scope.ts';
import { write } from '../writes/write.ts';

const pathOf = (membershipId: string) => `/membership/${pathSegment(membershipId)}/pinned_views/`;

/** The ids in Close's order. https://developer.close.com/api/resources/memberships */
export async function readPinnedViews({ session }: LoadScope, membershipId: string): Promise<readonly string[]> {
  const path = pathOf(membershipId);
  return idsIn(await session.get<unknown>(path), `GET ${path}`);
}

/** Replaces the whole list. */
export async function writePinnedViews(
  scope: LoadScope,
  id: string,
  saved_view_ids: readonly string[],
): Promise<PinnedViewsRow> {
  const path = pathOf(id);
  await write(scope, { method: 'PUT', path, body: { saved_view_ids }, touches: () => [] });
  return { id, saved_view_ids };
}

function idsIn(body: unknown, request: string): readonly string[] {
  const ids = isRecord(body) ? body.saved_view_ids : null;
  if (!Array.isArray(ids) || !ids.every((id) => typeof id === 'string')) throw new CloseError('malformed', { request });
  return ids;
}
