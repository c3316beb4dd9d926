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
    name: 'activitiesByWords',
    says: 'Searches return ids of activities of one type, by `text`, `lead_id` and `date_created`, sorted by the last',
    async probe(close) {
      const { rows } = await close.list('/activity/note/', { _limit: 100 });
      const word = (note: unknown) => /[A-Za-z]{4,}/.exec(String(note))?.[0];
      const note = rows.find((row) => word(row.note) !== undefined);
      if (note === undefined) return cannotTell('no note contains a word');
      const type = { type: 'regular_field', object_type: 'activity.note' };
      const created = { ...type, field_name: 'date_created' };
      const queries = [
        { type: 'object_type', object_type: 'activity.note' },
        { type: 'text', mode: 'beginning_of_words', value: word(note.note) },
        {
          type: 'field_condition',
          field: { ...type, field_name: 'lead_id' },
          condition: { type: 'reference', reference_type: 'lead', object_ids: [note.lead_id] },
        },
        {
          type: 'field_condition',
          field: created,
          condition: {
            type: 'moment_range',
            on_or_after: { type: 'fixed_utc', value: new Date(Date.parse(String(note.date_created))).toISOString() },
            before: null,
          },
        },
      ];
      const sort = [{ direction: 'desc', field: created }];
      const { status, body } = await close.search({ query: { type: 'and', queries }, sort, _limit: 100 });
      return confirmedIf(status === 200 && rowsOf(body.data).some(({ id }) => id === note.id));
    },
  },
  {
    name: 'chargesInDollars',
    says: 'Prices of calls and text messages are in US cents',
    async probe() {
      return cannotTell('no response contains the currency');
    },
  },
  {
    name: 'fileStorage',
    says: 'Files are behind a redirect to a storage',
    switch: 'fileStorage',
    async probe() {
      return cannotTell('this check reads JSON only');
    },
  },
];
