/** Close's search queries, as filters use them, and Smart Views. */
import { type Assumption, cannotTell, confirmedIf } from '../assumption.ts';
import { need, type ReadOnlyClose, type Row, rowsOf } from '../read-only-close.ts';

const HOUR = 3_600_000;
const all = (type: 'lead' | 'opportunity', ...queries: readonly Row[]): Row => ({
  type: 'and',
  queries: [{ type: 'object_type', object_type: type }, ...queries],
});
const anyId = (ids: readonly string[]): Row => ({ type: 'or', queries: ids.map((value) => ({ type: 'id', value })) });
const where = (object_type: string, field_name: string, condition: Row, negate = false): Row => ({
  type: 'field_condition',
  field: { type: 'regular_field', object_type, field_name },
  condition,
  negate,
});
const moments = (on_or_after: Row | null, before: Row | null): Row => ({ type: 'moment_range', on_or_after, before });
const UNITS = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'];
const PERIODS = [
  ...['today', 'yesterday'],
  ...['week', 'month', 'quarter', 'year'].flatMap((unit) => [`this-${unit}`, `last-${unit}`]),
];

async function count(close: ReadOnlyClose, query: Row): Promise<number> {
  const { body } = need(await close.search({ query, results_limit: 0, include_counts: true }));
  return Number(rowsOf([body.count])[0]?.total);
}

export const FILTERS: readonly Assumption[] = [
  {
    name: 'searchOf500Clauses',
    says: 'A search accepts 500 clauses',
    async probe(close) {
      const ids = Array.from({ length: 500 }, (_, n) => `lead_${String(n).padStart(43, '0')}`);
      const { status } = await close.search({ query: all('lead', anyId(ids)), _limit: 1 });
      return confirmedIf(status === 200);
    },
  },
  {
    name: 'negatedEmpty',
    says: 'A negated condition also matches rows without a value',
    switch: 'negatedEmpty',
    async probe(close) {
      const isEmpty = where('lead', 'url', { type: 'exists' }, true);
      const others = where('lead', 'url', { type: 'text', mode: 'phrase', value: 'no such words' }, true);
      const empty = await count(close, all('lead', isEmpty));
      if (empty === 0) return cannotTell('all leads have a URL');
      return confirmedIf((await count(close, all('lead', isEmpty, others))) === empty);
    },
  },
  {
    name: 'whichDayEnd',
    says: '`which_day_end` of an offset applies to days and longer units, not next to hours, minutes or seconds',
    switch: 'whichDayEnd',
    async probe(close) {
      const { rows } = await close.list('/lead/', { _limit: 50, _fields: 'id,date_created' });
      const now = Date.now();
      // A lead where the last full hour after its creation is on the same day.
      const lead = rows
        .map(({ id, date_created }) => ({ id: String(id), at: Date.parse(String(date_created)) }))
        .map((row) => ({ ...row, hours: Math.floor((now - row.at) / HOUR) }))
        .find(({ at, hours }) => {
          const cut = now - hours * HOUR;
          return hours > 0 && cut - at > HOUR / 60 && new Date(cut).getUTCDate() === new Date(at).getUTCDate();
        });
      if (lead === undefined) return cannotTell('no lead was created at a suitable time of day');
      const back = (part: Row): Row => ({
        type: 'offset',
        direction: 'past',
        moment: { type: 'now' },
        offset: { ...Object.fromEntries(UNITS.map((unit) => [unit, 0])), ...part },
        which_day_end: 'start',
      });
      const since = (part: Row) =>
        count(close, all('lead', anyId([lead.id]), where('lead', 'date_created', moments(back(part), null))));
      if ((await since({ hours: lead.hours + 1 })) === 0) return cannotTell('a lead is not in the index');
      const days = Math.floor(now / (24 * HOUR)) - Math.floor(lead.at / (24 * HOUR));
      return confirmedIf((await since({ hours: lead.hours })) === 0 && (await since({ days })) === 1);
    },
  },
  {
    name: 'periodsOfReports',
    says: 'Calendar periods in a search have the names that reports use',
    async probe(close) {
      const period = (range: string, which: string) => ({
        type: 'start_end_of_predefined_relative_period',
        range,
        which,
      });
      for (const range of PERIODS) {
        const condition = moments(period(range, 'start'), period(range, 'end'));
        const query = all('lead', where('lead', 'date_created', condition));
        const { status } = await close.search({ query, results_limit: 0, include_counts: true });
        if (status !== 200) return confirmedIf(false);
      }
      return confirmedIf(true);
    },
  },
  {
    name: 'valuesOfOpportunitiesInSearch',
    says: 'In a search, `value` is in cents, `date_won` is the first instant of its day, and a term matches `value_period`',
    async probe(close) {
      const fields = { _fields: 'id,value,value_period,date_won' };
      const { rows } = await close.list('/opportunity/', { _limit: 100, ...fields });
      const opportunity = rows.find(({ value, date_won }) => Number(value) > 0 && typeof date_won === 'string');
      if (opportunity === undefined) return cannotTell('no opportunity has a value and a date');
      const first = Date.parse(`${opportunity.date_won}T00:00:00Z`);
      const at = (instant: number) => ({ type: 'fixed_utc', value: new Date(instant).toISOString() });
      const own = anyId([String(opportunity.id)]);
      if ((await count(close, all('opportunity', own))) === 0) return cannotTell('an opportunity is not in the index');
      const found = await count(
        close,
        all(
          'opportunity',
          own,
          where('opportunity', 'value', { type: 'number_range', gte: opportunity.value, lte: opportunity.value }),
          where('opportunity', 'value_period', { type: 'term', values: [opportunity.value_period] }),
          where('opportunity', 'date_won', moments(at(first), at(first + 1))),
        ),
      );
      return confirmedIf(found === 1);
    },
  },
  {
    name: 'callsHaveDirectionsOfMessages',
    says: 'A search finds leads by their activities, and calls are `incoming` or `outgoing`',
    async probe(close) {
      const called = (related_query: Row) =>
        count(
          close,
          all('lead', {
            type: 'has_related',
            this_object_type: 'lead',
            related_object_type: 'activity.call',
            related_query,
          }),
        );
      const any = await called({ type: 'match_all' });
      if (any === 0) return cannotTell('there are no calls');
      const directions = { type: 'term', values: ['incoming', 'outgoing'] };
      return confirmedIf((await called(where('activity.call', 'direction', directions))) === any);
    },
  },
  {
    name: 'smartViewsOfTypes',
    says: '`/saved_search/` accepts `type__in=lead,contact` and returns complete Smart Views',
    async probe(close) {
      const answer = await close.get('/saved_search/', { type__in: 'lead,contact', _limit: 100 });
      if (answer.status === 400) return confirmedIf(false);
      const rows = rowsOf(need(answer).body.data);
      if (rows.length === 0) return cannotTell('there are no Smart Views');
      return confirmedIf(rows.every((row) => ['lead', 'contact'].includes(String(row.type)) && 's_query' in row));
    },
  },
];
