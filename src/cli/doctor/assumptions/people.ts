/** Users, their availability, groups, roles and memberships. */
import { type Assumption, cannotTell, confirmedIf, REFUTED } from '../assumption.ts';
import { type ReadOnlyClose, type Row, rowsOf } from '../read-only-close.ts';

const ids = (rows: readonly Row[]): readonly unknown[] => rows.map(({ id }) => id);

/** The organization, read by id. */
async function organization(close: ReadOnlyClose): Promise<Row> {
  const me = await close.one('/me/', { _fields: 'id,organizations' });
  const [own] = rowsOf(me?.organizations);
  return (await close.one(`/organization/${String(own?.id)}/`)) ?? {};
}

export const PEOPLE: readonly Assumption[] = [
  {
    name: 'groupsAtOnce',
    says: '`/group/` lists all groups at once; a group read by id has its members',
    async probe(close) {
      const { rows, body } = await close.list('/group/', { _fields: 'id,name' });
      if (body.has_more === true || rows.some(({ name }) => typeof name !== 'string')) return REFUTED;
      const [first] = rows;
      if (first === undefined) return cannotTell('there are no groups');
      const group = await close.one(`/group/${String(first.id)}/`, { _fields: 'id,name,members' });
      const members = rowsOf(group?.members);
      return confirmedIf(Array.isArray(group?.members) && members.every(({ user_id }) => typeof user_id === 'string'));
    },
  },
  {
    name: 'rolesAtOnce',
    says: '`/role/` returns all roles at once, built-in ones included, with the ids that memberships contain',
    async probe(close) {
      const { rows, body } = await close.list('/role/');
      if (body.has_more === true) return REFUTED;
      const known = ids(rows);
      const members = rowsOf((await organization(close)).memberships);
      return confirmedIf(members.length > 0 && members.every((member) => known.includes(member.role_id)));
    },
  },
  {
    name: 'membershipsContainUsers',
    says: '`/organization/{id}/` contains all memberships, with names and email addresses of users',
    async probe(close) {
      const { memberships, inactive_memberships: inactive } = await organization(close);
      if (!Array.isArray(memberships) || !Array.isArray(inactive)) return REFUTED;
      const { rows, body } = await close.list('/user/', { _limit: 100 });
      const all = [...rowsOf(memberships), ...rowsOf(inactive)];
      const isComplete = (row: Row) =>
        ['user_id', 'user_full_name', 'user_email'].every((key) => typeof row[key] === 'string');
      if (!all.every(isComplete)) return REFUTED;
      const users = rowsOf(memberships).map((row) => row.user_id);
      return confirmedIf(body.has_more === true || ids(rows).every((id) => users.includes(id)));
    },
  },
  {
    name: 'availabilityOfUsers',
    says: '`/user/availability/` lists, by `user_id`, the calls in progress',
    async probe(close) {
      const { rows } = await close.list('/user/availability/');
      if (rows.length === 0) return cannotTell('the list is empty');
      const users = ids((await close.list('/user/', { _limit: 100 })).rows);
      return confirmedIf(
        rows.every(
          (row) =>
            users.includes(row.user_id) &&
            rowsOf(row.availability).every(({ active_calls }) => Array.isArray(active_calls)),
        ),
      );
    },
  },
];
