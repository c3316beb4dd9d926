import { CloseError } from '../../close/wire/errors.ts';
import type { GroupRow } from '../../rows/index.ts';
import { cataloguesOf } from '../catalogues/catalogues.ts';
import type { ListBody } from '../lists/list.ts';
import { byId, type Columns, type Operation } from '../rows/rows.ts';
import { readById } from '../writes/writes.ts';

/** What the list of groups tells. Who is in a group is told by its id alone. */
const LISTED = ['id', 'name'] as const satisfies (keyof GroupRow)[];
const IN_LIST: Columns = new Set(LISTED);

/** Whether the list of groups tells all of these. */
export const isInGroupList = (columns: Columns): boolean => columns.isSubsetOf(IN_LIST);

export type Groups = ReadonlyMap<string, GroupRow>;

/** All groups by id, in Close's order, with at least these columns: with their members, a GET for each. */
export async function readGroups(operation: Operation, columns: Columns): Promise<Groups> {
  const { groups, groupMembers } = cataloguesOf(operation);
  const listed = await groups.get(async () => {
    const { data } = await operation.session.get<ListBody<GroupRow>>(
      '/group/',
      { _fields: LISTED },
      { outlives: true },
    );
    if (!Array.isArray(data)) throw new CloseError('malformed', { request: 'GET /group/' });
    return byId(data);
  }, operation);
  if (isInGroupList(columns)) return listed;
  return groupMembers.get(async () => {
    const read = await Promise.all([...listed.keys()].map((id) => askForGroup(operation, id, { outlives: true })));
    return byId(read.filter((group) => group !== null));
  }, operation);
}

/** One group with at least these columns; null if there is none. With its members it is a GET, unless all are held. */
export async function readGroup(operation: Operation, id: string, columns: Columns): Promise<GroupRow | null> {
  const isHeld = cataloguesOf(operation).groupMembers.peek(operation.life)?.isCurrent === true;
  if (!isHeld && !isInGroupList(columns)) return askForGroup(operation, id);
  return (await readGroups(operation, columns)).get(id) ?? null;
}

function askForGroup(operation: Operation, id: string, options?: { readonly outlives: boolean }) {
  return readById<GroupRow>(operation, `/group/${encodeURIComponent(id)}/`, [...LISTED, 'members'], options);
}
