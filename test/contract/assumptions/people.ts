/** Users, what they are doing, their groups and roles, and who belongs to the organization. */
import { type Assumption, cannotTell, REFUTED, told } from '../assumption.ts';
import { type ReadOnlyClose, type Row, rowsOf } from '../read-only-close.ts';

const ids = (rows: readonly Row[]): readonly unknown[] => rows.map(({ id }) => id);

/** The organization as its own path tells it. */
async function organization(close: ReadOnlyClose): Promise<Row> {
  const me = await close.one('/me/', { _fields: 'id,organizations' });
  const [own] = rowsOf(me?.organizations);
  return (await close.one(`/organization/${String(own?.id)}/`)) ?? {};
}

export const PEOPLE: readonly Assumption[] = [
  {
    name: 'groupsAtOnce',
    says: '`/group/` lists all groups at once, and who is in one is told by its id',
    readme: '`/group/` lists all groups',
    async probe(close) {
      const { rows, body } = await close.list('/group/', { _fields: 'id,name' });
      if (body.has_more === true || rows.some(({ name }) => typeof name !== 'string')) return REFUTED;
      const [first] = rows;
      if (first === undefined) return cannotTell('there are no groups');
      const group = await close.one(`/group/${String(first.id)}/`, { _fields: 'id,name,members' });
      const members = rowsOf(group?.members);
      return told(Array.isArray(group?.members) && members.every(({ user_id }) => typeof user_id === 'string'));
    },
  },
  {
    name: 'rolesAtOnce',
    says: '`/role/` gives all roles at once, also those that come with Close, by the ids that memberships name',
    readme: '`/role/` gives all roles',
    async probe(close) {
      const { rows, body } = await close.list('/role/');
      if (body.has_more === true) return REFUTED;
      const known = ids(rows);
      const members = rowsOf((await organization(close)).memberships);
      return told(members.length > 0 && members.every((member) => known.includes(member.role_id)));
    },
  },
  {
    name: 'membershipsTellUsers',
    says: '`/organization/{id}/` tells all memberships, with names and email addresses of users',
    readme: '`/organization/{id}/` tells',
    async probe(close) {
      const { memberships, inactive_memberships: inactive } = await organization(close);
      if (!Array.isArray(memberships) || !Array.isArray(inactive)) return REFUTED;
      const { rows, body } = await close.list('/user/', { _limit: 100 });
      const all = [...rowsOf(memberships), ...rowsOf(inactive)];
      const isTold = (row: Row) =>
        ['user_id', 'user_full_name', 'user_email'].every((key) => typeof row[key] === 'string');
      if (!all.every(isTold)) return REFUTED;
      const users = rowsOf(memberships).map((row) => row.user_id);
      return told(body.has_more === true || ids(rows).every((id) => users.includes(id)));
    },
  },
  {
    name: 'availabilityOfUsers',
    says: '`/user/availability/` tells of each user, by `user_id`, the calls that are going on',
    readme: '`/user/availability/` tells',
    async probe(close) {
      const { rows } = await close.list('/user/availability/');
      if (rows.length === 0) return cannotTell('it tells of nobody');
      const users = ids((await close.list('/user/', { _limit: 100 })).rows);
      return told(rows.every((row) => users.includes(row.user_id) && Array.isArray(row.active_calls)));
    },
  },
];
