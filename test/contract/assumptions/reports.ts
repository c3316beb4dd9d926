import { type Assumption, cannotTell, confirmedIf } from '../assumption.ts';
import { need, type Row, rowsOf } from '../read-only-close.ts';

const hasName = (item: unknown) =>
  typeof item === 'string' || (typeof item === 'object' && typeof (item as Row | null)?.name === 'string');

export const REPORTS: readonly Assumption[] = [
  {
    name: 'reportDaysAreInclusive',
    says: 'The first and the last day of a status report are both included',
    async probe(close) {
      const { rows } = await close.list('/opportunity/', { _order_by: '-date_created', _limit: 1 });
      const day = String(rows[0]?.date_created ?? '').slice(0, 10);
      if (day === '') return cannotTell('there is no opportunity');
      const [organization] = rowsOf((await close.one('/me/', { _fields: 'id,organizations' }))?.organizations);
      const path = `/report/statuses/opportunity/${String(organization?.id)}/`;
      const { body } = need(await close.get(path, { date_start: day, date_end: day }));
      return confirmedIf(rowsOf(body.status_transitions).some(({ from_status_id: from }) => from === null));
    },
  },
  {
    name: 'metricsHaveNames',
    says: 'Metrics of activity reports are a list, bare or under `data`, of names or of objects with a `name`',
    async probe(close) {
      const { body } = need(await close.get('/report/activity/metrics/'));
      if (Object.keys(body).length === 0)
        return cannotTell('the response is a bare list, which this probe does not read');
      return confirmedIf(Array.isArray(body.data) && body.data.every(hasName));
    },
  },
  {
    name: 'funnelRangesHaveStartAndEnd',
    says: 'The ranges of a funnel report are sent as `start` and `end`',
    probe: async () => cannotTell('checking needs a POST that is not a search'),
  },
];
