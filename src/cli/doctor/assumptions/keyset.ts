import { type Assumption, cannotTell, confirmedIf } from '../assumption.ts';
import { rowsOf } from '../read-only-close.ts';

const instant = (at: number) => new Date(at).toISOString();

/** Lists that are paged by keyset. */
const NEWEST_FIRST = [
  ...['/opportunity/', '/contact/', '/activity/'],
  ...['/activity/status_change/lead/', '/activity/status_change/opportunity/'],
];

export const KEYSET: readonly Assumption[] = [
  {
    name: 'newestFirst',
    says: 'Opportunities, contacts, activities and status changes are sorted by `date_created`, newest first, by default',
    async probe(close) {
      let compared = 0;
      for (const path of NEWEST_FIRST) {
        const { rows } = await close.list(path, { _limit: 100, _fields: 'id,date_created' });
        const instants = rows.map(({ date_created }) => Date.parse(String(date_created)));
        if (instants.some((at, n) => n > 0 && at > (instants[n - 1] ?? at))) return confirmedIf(false);
        compared += new Set(instants).size > 3 ? 1 : 0;
      }
      return compared === NEWEST_FIRST.length ? confirmedIf(true) : cannotTell('a list has too few rows');
    },
  },
  {
    name: 'opportunitiesToTheMillisecond',
    says: '`/opportunity/` compares `date_created` to the millisecond',
    async probe(close) {
      const { rows } = await close.list('/opportunity/', { _limit: 100, _fields: 'id,lead_id,date_created' });
      const [opportunity] = rows;
      if (opportunity === undefined) return cannotTell('there is no opportunity');
      const at = Date.parse(String(opportunity.date_created));
      const isFound = async (bound: 'lt' | 'gte', value: number) => {
        const filter = { lead_id: String(opportunity.lead_id), [`date_created__${bound}`]: instant(value) };
        const found = await close.list('/opportunity/', { ...filter, _limit: 100, _fields: 'id' });
        return found.rows.some(({ id }) => id === opportunity.id);
      };
      return confirmedIf(
        (await isFound('lt', at + 1)) &&
          !(await isFound('lt', at)) &&
          (await isFound('gte', at)) &&
          !(await isFound('gte', at + 1)),
      );
    },
  },
  {
    name: 'ceilingInError',
    says: 'The 400 for a `_skip` that is too large contains the largest allowed value',
    async probe(close) {
      // There are few Smart Views, so the page is empty if Close accepts it.
      const { status, body } = await close.get('/saved_search/', { _skip: 100_000_000, _limit: 1 });
      if (status !== 400) return cannotTell('a hundred million Smart Views were skipped');
      return confirmedIf(
        /max_skip = \d+/.test([body.error, ...rowsOf(body.errors)].map((text) => JSON.stringify(text)).join()),
      );
    },
  },
];
