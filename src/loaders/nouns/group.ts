import { pathSegment } from '../../close/wire/path.ts';
import type { GroupRow } from '../../rows/index.ts';
import { Catalogue } from '../catalogues/catalogue.ts';
import { readUnpaged } from '../lists/list.ts';
import type { LoadScope } from '../load-scope.ts';
import { indexById, readById } from '../rows/by-id.ts';
import type { Columns } from '../rows/columns.ts';
import { write } from '../writes/write.ts';
import { createWriter } from '../writes/writer.ts';
import { type CataloguedNoun, CatalogueLoader } from './noun.ts';

/** The columns of the list of groups. Only a group's own path has its members. */
const LISTED = ['id', 'name'] as const satisfies (keyof GroupRow)[];
const IN_LIST: Columns = new Set(LISTED);

/** Whether the list of groups has all of these columns. */
export const isInGroupList = (columns: Columns): boolean => columns.isSubsetOf(IN_LIST);

type Groups = ReadonlyMap<string, GroupRow>;
const GROUPS = new Catalogue<Groups>('groups');
const GROUPS_WITH_MEMBERS = new Catalogue<Groups>('groupMembers');

const fetchGroups = async ({ session }: LoadScope): Promise<Groups> =>
  indexById(await readUnpaged<GroupRow>(session, '/group/', { _fields: LISTED }, { outlives: true }));

/** All groups with at least these columns. With members it costs a GET per group, unless they are cached. */
async function readGroups(scope: LoadScope, columns: Columns): Promise<Groups> {
  const listed = await GROUPS.get(scope, fetchGroups);
  if (isInGroupList(columns)) return listed;
  return GROUPS_WITH_MEMBERS.get(scope, async (caller) => {
    const groups = await Promise.all([...listed.keys()].map((id) => fetchGroup(caller, id, { outlives: true })));
    return indexById(groups.filter((group) => group !== null));
  });
}

const fetchGroup = ({ session }: LoadScope, id: string, options?: { readonly outlives: boolean }) =>
  readById<GroupRow>(session, `/group/${pathSegment(id)}/`, [...LISTED, 'members'], options);

class GroupLoader extends CatalogueLoader<GroupRow> {
  /** With members it costs a GET, unless the members of all groups are cached. */
  override async load(id: string, columns: Columns): Promise<GroupRow | null> {
    const isCached = GROUPS_WITH_MEMBERS.peekFresh(this.scope) !== undefined;
    return isCached || isInGroupList(columns) ? super.load(id, columns) : fetchGroup(this.scope, id);
  }
}

/** https://developer.close.com/api/resources/groups */
export const GROUP = {
  idPrefixes: ['group_'],
  catalogues: (columns) => [isInGroupList(columns) ? GROUPS : GROUPS_WITH_MEMBERS],
  read: readGroups,
  size: (scope) => GROUPS.peek(scope)?.size,
  loader: (scope) => new GroupLoader(scope, readGroups),
} satisfies CataloguedNoun<GroupRow>;

export const createGroupWriter = (scope: LoadScope) => {
  const clears = [GROUPS, GROUPS_WITH_MEMBERS];
  const membersOf = (id: string) => `/group/${pathSegment(id)}/member/`;
  return {
    ...createWriter<GroupRow, GroupRow>(scope, '/group/', (row) => row, clears),
    /** Close's answer names the user only. */
    addMember: async (id: string, user_id: string): Promise<{ readonly id: string }> => {
      await write(scope, { method: 'POST', path: membersOf(id), body: { user_id }, touches: () => [id], clears });
      return { id };
    },
    removeMember: async (id: string, userId: string): Promise<{ readonly id: string }> => {
      const path = `${membersOf(id)}${pathSegment(userId)}/`;
      await write(scope, { method: 'DELETE', path, touches: () => [id], clears });
      return { id };
    },
  };
};
