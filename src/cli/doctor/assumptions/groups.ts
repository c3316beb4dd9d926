import { type Assumption, cannotTell, confirmedIf } from '../assumption.ts';
import { type ReadOnlyClose, rowsOf } from '../read-only-close.ts';

/** An opportunity without a date, and its lead's opportunities by year. */
async function groupsOfLead(close: ReadOnlyClose) {
  const { rows } = await close.list('/opportunity/', { _limit: 100, _fields: 'id,lead_id,date_won' });
  const opportunity = rows.find(({ date_won }) => date_won === null);
  if (opportunity === undefined) return null;
  const ofLead = { lead_id: String(opportunity.lead_id), _group_by: 'date_won__year', _limit: 100, _fields: 'id' };
  return { opportunity, groups: await close.list('/opportunity/', ofLead) };
}

export const GROUPS: readonly Assumption[] = [
  {
    name: 'groupWithoutDate',
    says: 'Grouped by date_won, opportunities without a date form a separate group',
    switch: 'groupWithoutDate',
    async probe(close) {
      const found = await groupsOfLead(close);
      if (found === null) return cannotTell('the latest opportunities all have a date');
      const { opportunity, groups } = found;
      return confirmedIf(groups.rows.some(({ objects }) => rowsOf(objects).some(({ id }) => id === opportunity.id)));
    },
  },
  {
    name: 'totalOfGroups',
    says: 'The total of a list of groups counts the opportunities in them',
    async probe(close) {
      const found = await groupsOfLead(close);
      if (found === null) return cannotTell('the latest opportunities all have a date');
      const { body, rows } = found.groups;
      if (body.has_more !== false) return cannotTell('a lead has more opportunities than a page contains');
      return confirmedIf(body.total_results === rows.reduce((sum, { objects }) => sum + rowsOf(objects).length, 0));
    },
  },
  {
    name: 'cutGroupSums',
    says: 'The count of a group that a page cuts covers the whole group',
    switch: 'cutGroupSums',
    async probe(close) {
      const { rows } = await close.list('/opportunity/', { _limit: 1, _group_by: 'user_id', _fields: 'id' });
      const [group] = rows;
      if (group === undefined || typeof group.user_id !== 'string') return cannotTell('no opportunity has an owner');
      const { body } = await close.list('/opportunity/', { _limit: 1, user_id: group.user_id, _fields: 'id' });
      if (Number(body.total_results) < 2) return cannotTell('the first owner has one opportunity');
      return confirmedIf(rowsOf(group.objects).length === 1 && group.total_results === body.total_results);
    },
  },
  {
    name: 'orderOfGroups',
    says: '`-` before the grouping reverses the groups',
    async probe(close) {
      const query = { _limit: 100, date_won__gte: '0001-01-01', _fields: 'id' };
      const [up, down] = [
        await close.list('/opportunity/', { ...query, _group_by: 'date_won__year' }),
        await close.list('/opportunity/', { ...query, _group_by: '-date_won__year' }),
      ];
      const [first, last] = [up.rows[0]?.year, down.rows[0]?.year];
      if (first === undefined || last === undefined) return cannotTell('no opportunity has a date');
      if (first === last && up.rows.length < 2) return cannotTell('all opportunities are of one year');
      return confirmedIf(Number(first) < Number(last));
    },
  },
];
