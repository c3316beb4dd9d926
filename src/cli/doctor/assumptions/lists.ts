import { type Assumption, CONFIRMED, cannotTell, confirmedIf, REFUTED } from '../assumption.ts';
import { need, type ReadOnlyClose, type Row, rowsOf } from '../read-only-close.ts';

/** A page of this size is neither rejected nor cut. */
const page = (name: string, path: string, size: number): Assumption => ({
  name,
  says: `\`${path}\` accepts a _limit of ${size}`,
  async probe(close) {
    const answer = await close.get(path, { _limit: size, _fields: 'id' });
    if (answer.status === 400) return REFUTED;
    const { body } = need(answer);
    return confirmedIf(rowsOf(body.data).length >= size || body.has_more !== true);
  },
});

/** Whether opportunities without a value are first in ascending and last in descending order. */
async function nullsSort(close: ReadOnlyClose, field: string) {
  const order = (by: string, skip: number) =>
    close.list('/opportunity/', { _order_by: by, _limit: 1, _skip: skip, _fields: `id,${field}` });
  const lacks = async (by: string, skip: number) => ((await order(by, skip)).rows[0]?.[field] ?? null) === null;
  const total = Number((await order(field, 0)).body.total_results ?? 0);
  if (total < 2) return null;
  const [first, last] = [await lacks(field, 0), await lacks(field, total - 1)];
  if (first === last) return null;
  return confirmedIf(first && (await lacks(`-${field}`, total - 1)));
}

/** Counts neighbours with the same confidence, and whether all are sorted by id. */
function ties(rows: readonly Row[]) {
  const pairs = rows.slice(1).flatMap((row, n) => {
    const before = rows[n];
    return before?.confidence === row.confidence ? [String(before?.id) < String(row.id)] : [];
  });
  return { count: pairs.length, inOrder: pairs.every((isInOrder) => isInOrder) };
}
/** Enough pairs to exclude chance. */
const ENOUGH_TIES = 20;

export const LISTS: readonly Assumption[] = [
  page('pageOfLeads', '/lead/', 200),
  page('pageOfContacts', '/contact/', 200),
  page('pageOfOpportunities', '/opportunity/', 250),
  page('pageOfTasks', '/task/', 1000),
  page('pageOfUsers', '/user/', 1000),
  page('pageOfCustomFields', '/custom_field/lead/', 1000),
  {
    name: 'sharedCustomFieldsTakeLimit',
    says: '`/custom_field/shared/` accepts a _limit like the other kinds, or ignores it',
    async probe(close) {
      return confirmedIf((await close.get('/custom_field/shared/', { _limit: 1000 })).status === 200);
    },
  },
  {
    name: 'pageErrorNamesLimit',
    says: 'The 400 for a page that is too large mentions a limit or _limit',
    async probe(close) {
      // There are few Smart Views, so the page is small even if Close accepts it.
      const { status, body } = await close.get('/saved_search/', { _limit: 1_000_000 });
      if (status !== 400) return cannotTell('a page of a million Smart Views was accepted');
      const fields = typeof body['field-errors'] === 'object' ? Object.keys(body['field-errors'] ?? {}) : [];
      const texts = [body.error, ...(Array.isArray(body.errors) ? body.errors : [])].map((text) =>
        JSON.stringify(text ?? ''),
      );
      return confirmedIf(fields.includes('_limit') || texts.some((text) => /\blimit\b/i.test(text)));
    },
  },
  {
    name: 'limitZeroCounts',
    says: '`/opportunity/?_limit=0` returns counts and sums without rows',
    async probe(close) {
      const answer = await close.get('/opportunity/', { _limit: 0 });
      if (answer.status === 400) return REFUTED;
      const { body } = need(answer);
      const sums = ['total_results', 'total_value_annualized', 'expected_value_annualized'];
      return confirmedIf(
        rowsOf(body.data).length === 0 &&
          sums.every((name) => typeof body[name] === 'number') &&
          typeof body.count_by_value_period === 'object',
      );
    },
  },
  {
    name: 'nullsSort',
    says: 'A row without a value is sorted below every value',
    switch: 'nullsSort',
    async probe(close) {
      for (const field of ['value', 'date_won']) {
        const verdict = await nullsSort(close, field);
        if (verdict !== null) return verdict;
      }
      return cannotTell('all opportunities have a value and a date, or none has');
    },
  },
  {
    name: 'tiesById',
    says: 'Equal rows are sorted by id in both directions',
    async probe(close) {
      const found = [];
      for (const _order_by of ['confidence', '-confidence']) {
        const { rows } = await close.list('/opportunity/', { _order_by, _limit: 100, _fields: 'id,confidence' });
        found.push(ties(rows));
      }
      if (found.some(({ inOrder }) => !inOrder)) return REFUTED;
      return found.every(({ count }) => count >= ENOUGH_TIES)
        ? CONFIRMED
        : cannotTell('too few opportunities are equal');
    },
  },
  {
    name: 'plainDateBounds',
    says: 'A plain date in date_created__gt means the whole day',
    switch: 'plainDateBounds',
    async probe(close) {
      const { rows } = await close.list('/opportunity/', { _limit: 100, _fields: 'id,lead_id,date_created' });
      const opportunity = rows.find(({ date_created }) => !String(date_created).includes('T00:00:00'));
      if (opportunity === undefined) return cannotTell('there is no opportunity');
      const day = String(opportunity.date_created).slice(0, 10);
      const filter = { lead_id: String(opportunity.lead_id), _limit: 100, _fields: 'id' };
      const after = await close.list('/opportunity/', { ...filter, date_created__gt: day });
      return confirmedIf(!after.rows.some(({ id }) => id === opportunity.id));
    },
  },
  {
    name: 'longGets',
    says: 'A POST that overrides its method returns the same as the GET, with lists as arrays',
    async probe(close) {
      const query = { _limit: 5, _fields: 'id' };
      const short = await close.list('/opportunity/', { ...query, status_type__in: 'active,won' });
      const long = await close.longGet('/opportunity/', { ...query, status_type__in: ['active', 'won'] });
      const rows = rowsOf(long.body.data);
      return confirmedIf(
        long.status === 200 && rows.map(({ id }) => id).join() === short.rows.map(({ id }) => id).join(),
      );
    },
  },
];
