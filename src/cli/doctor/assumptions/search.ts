import { type Assumption, CONFIRMED, cannotTell, confirmedIf, REFUTED } from '../assumption.ts';
import { need, type ReadOnlyClose, type Row, rowsOf } from '../read-only-close.ts';

type Noun = 'lead' | 'contact' | 'opportunity';
const NOUNS: readonly Noun[] = ['contact', 'opportunity', 'lead'];
const MINUTE = 60_000;

const of = (type: Noun): Row => ({ type: 'object_type', object_type: type });
const all = (...queries: readonly Row[]): Row => ({ type: 'and', queries });
const anyId = (ids: readonly string[]): Row => ({ type: 'or', queries: ids.map((value) => ({ type: 'id', value })) });

/** The first 200 ids, in two pages that every list accepts. */
async function idsOf(close: ReadOnlyClose, noun: Noun): Promise<readonly string[]> {
  const pages = [];
  for (const _skip of [0, 100]) {
    pages.push(await close.list(`/${noun}/`, { _limit: 100, _skip, _fields: 'id' }));
  }
  return [...new Set(pages.flatMap(({ rows }) => rows.map(({ id }) => String(id))))];
}

/** A lead with the instant of its creation in milliseconds. */
async function someLead(close: ReadOnlyClose): Promise<{ readonly id: string; readonly at: number } | null> {
  const { rows } = await close.list('/lead/', { _limit: 1, _skip: 1, _fields: 'id,date_created' });
  const [lead] = rows;
  return lead === undefined ? null : { id: String(lead.id), at: Date.parse(String(lead.date_created)) };
}

const moment = (at: number | null) => (at === null ? null : { type: 'fixed_utc', value: new Date(at).toISOString() });

export const SEARCH: readonly Assumption[] = [
  {
    name: 'searchOf200Ids',
    says: 'A search accepts 200 ids and returns 200 rows at once',
    async probe(close) {
      for (const noun of NOUNS) {
        const ids = await idsOf(close, noun);
        if (ids.length < 200) continue;
        const query = all(of(noun), anyId(ids));
        const { status, body } = await close.search({ query, _fields: { [noun]: ['id'] }, _limit: 200 });
        // The index may lack new rows. A lower limit would be a round number far below.
        return confirmedIf(status === 200 && rowsOf(body.data).length > 150);
      }
      const ids = Array.from({ length: 200 }, (_, n) => `lead_${String(n).padStart(43, '0')}`);
      const { status } = await close.search({ query: all(of('lead'), anyId(ids)), _limit: 200 });
      return status === 400 ? REFUTED : cannotTell('200 ids were accepted, but no type has 200 rows');
    },
  },
  {
    name: 'resultsLimitZeroCounts',
    says: '`results_limit: 0` returns the count of a search without rows',
    async probe(close) {
      const { body: listed } = await close.list('/lead/', { _limit: 1, _fields: 'id' });
      const { status, body } = await close.search({ query: of('lead'), results_limit: 0, include_counts: true });
      if (status === 400) return REFUTED;
      const [count] = rowsOf([body.count]);
      if (rowsOf(body.data).length > 0 || typeof count?.total !== 'number') return REFUTED;
      if (listed.total_results === 0) return cannotTell('there is no lead');
      return confirmedIf(count.total > 0);
    },
  },
  {
    name: 'searchRowId',
    says: 'Rows of a search contain `id` only if it is requested',
    switch: 'searchRowId',
    async probe(close) {
      const answer = need(await close.search({ query: of('lead'), _fields: { lead: ['name'] }, _limit: 1 }));
      const [row] = rowsOf(answer.body.data);
      return row === undefined ? cannotTell('there is no lead') : confirmedIf(row.id === undefined);
    },
  },
  {
    name: 'searchInstants',
    says: 'Instants in rows of searches have a `T` between day and time',
    switch: 'searchInstants',
    async probe(close) {
      const fields = { lead: ['id', 'date_created'] };
      const answer = need(await close.search({ query: of('lead'), _fields: fields, _limit: 1 }));
      const [row] = rowsOf(answer.body.data);
      return row === undefined ? cannotTell('there is no lead') : confirmedIf(String(row.date_created)[10] === 'T');
    },
  },
  {
    name: 'searchToTheMillisecond',
    says: 'Search compares `date_created` to the millisecond, `before` exclusive',
    async probe(close) {
      const lead = await someLead(close);
      if (lead === null) return cannotTell('there are fewer than two leads');
      const isFound = async (from: number | null, before: number | null) => {
        const field = { type: 'regular_field', object_type: 'lead', field_name: 'date_created' };
        const condition = { type: 'moment_range', on_or_after: moment(from), before: moment(before) };
        const inRange = { type: 'field_condition', field, condition };
        const query = all(of('lead'), anyId([lead.id]), inRange);
        const answer = need(await close.search({ query, _fields: { lead: ['id'] }, _limit: 1 }));
        return rowsOf(answer.body.data).length === 1;
      };
      if (!(await isFound(lead.at - MINUTE, lead.at + MINUTE))) return cannotTell('a lead is not in the index');
      return confirmedIf(
        (await isFound(null, lead.at + 1)) &&
          !(await isFound(null, lead.at)) &&
          (await isFound(lead.at, null)) &&
          !(await isFound(lead.at + 1, null)),
      );
    },
  },
  {
    name: 'ordersOfOpportunitiesInSearch',
    says: 'A search sorts opportunities by `date_lost`, `annualized_value` and `note`',
    async probe(close) {
      for (const field_name of ['date_lost', 'annualized_value', 'note']) {
        const sort = [{ direction: 'asc', field: { type: 'regular_field', object_type: 'opportunity', field_name } }];
        const { status } = await close.search({ query: of('opportunity'), sort, _limit: 1 });
        if (status === 400) return REFUTED;
        if (status !== 200) return cannotTell(`Close responded with ${status}`);
      }
      return CONFIRMED;
    },
  },
  {
    name: 'searchLag',
    says: 'The search index lags a write by at most a minute',
    async probe(close) {
      // The list does not come from the index, so it has the latest changes.
      const listed = await close.get('/lead/', { _limit: 10, _fields: 'id,date_updated' });
      const now = Date.parse(listed.headers.get('date') ?? '') || Date.now();
      const age = (row: Row) => now - Date.parse(String(row.date_updated));
      const settled = rowsOf(need(listed).body.data).filter((row) => age(row) > MINUTE);
      if (settled.length === 0) return cannotTell('no lead was changed more than a minute ago');
      const ids = settled.map(({ id }) => String(id));
      const query = all(of('lead'), anyId(ids));
      const fields = { lead: ['id', 'date_updated'] };
      const found = rowsOf(need(await close.search({ query, _fields: fields, _limit: 10 })).body.data);
      const indexed = new Map(found.map((row) => [row.id, Date.parse(String(row.date_updated))]));
      const isBehind = (row: Row) => (indexed.get(row.id) ?? 0) < Date.parse(String(row.date_updated));
      if (settled.some(isBehind)) return REFUTED;
      const isFresh = settled.some((row) => age(row) < 5 * MINUTE);
      return isFresh ? CONFIRMED : cannotTell('no lead was changed one to five minutes ago');
    },
  },
];
