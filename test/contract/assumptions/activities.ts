import { type Assumption, cannotTell, confirmedIf, REFUTED } from '../assumption.ts';
import { need, rowsOf } from '../read-only-close.ts';

export const ACTIVITIES: readonly Assumption[] = [
  {
    name: 'severalLeads',
    says: '`/activity/` lists several leads in one list, newest first over all',
    switch: 'severalLeads',
    async probe(close) {
      const { rows } = await close.list('/activity/', { _limit: 100, _fields: 'id,lead_id' });
      const [one, other] = new Set(rows.map(({ lead_id }) => String(lead_id)));
      if (one === undefined || other === undefined) return cannotTell('the latest activities are of one lead');
      const answer = await close.get('/activity/', {
        lead_id__in: `${one},${other}`,
        _limit: 100,
        _fields: 'id,lead_id',
      });
      if (answer.status === 400) return REFUTED;
      const listed = rowsOf(need(answer).body.data).map(({ id }) => id);
      const expected = rows.filter(({ lead_id }) => lead_id === one || lead_id === other).map(({ id }) => id);
      return confirmedIf(expected.every((id, n) => listed[n] === id));
    },
  },
  {
    name: 'activitiesById',
    says: '`/activity/?id__in=` finds activities of all types, email threads included',
    async probe(close) {
      const threads = await close.list('/activity/emailthread/', { _limit: 1 });
      const emails = await close.list('/activity/email/', { _limit: 1 });
      const ids = [...threads.rows, ...emails.rows].map(({ id }) => String(id));
      if (ids.length < 2) return cannotTell('there are no emails');
      const { rows } = await close.list('/activity/', { id__in: ids.join(), _fields: 'id' });
      return confirmedIf(ids.every((id) => rows.some((row) => row.id === id)));
    },
  },
  {
    name: 'chargesInDollars',
    says: 'Prices of calls and text messages are in US cents',
    async probe() {
      return cannotTell('no response contains the currency');
    },
  },
];
