import { type Assumption, cannotTell, told } from '../assumption.ts';
import { need, type Row, rowsOf } from '../read-only-close.ts';

const hasName = (item: unknown) =>
  typeof item === 'string' || (typeof item === 'object' && typeof (item as Row | null)?.name === 'string');

export const REPORTS: readonly Assumption[] = [
  {
    name: 'reportDaysAreBothWithin',
    says: 'The first and the last day of a report about statuses are both within it',
    readme: 'The first and the last day of a report',
    async probe(close) {
      const { rows } = await close.list('/opportunity/', { _order_by: '-date_created', _limit: 1 });
      const day = String(rows[0]?.date_created ?? '').slice(0, 10);
      if (day === '') return cannotTell('there is no opportunity');
      const [organization] = rowsOf((await close.one('/me/', { _fields: 'id,organizations' }))?.organizations);
      const path = `/report/statuses/opportunity/${String(organization?.id)}/`;
      const { body } = need(await close.get(path, { date_start: day, date_end: day }));
      return told(rowsOf(body.status_transitions).some(({ from_status_id: from }) => from === null));
    },
  },
  {
    name: 'metricsHaveNames',
    says: 'The metrics of activity reports come as a list, bare or under `data`, of names or of objects with a `name`',
    readme: 'The metrics of activity reports',
    async probe(close) {
      const { body } = need(await close.get('/report/activity/metrics/'));
      if (Object.keys(body).length === 0) return cannotTell('they came as a list, into which this does not look');
      return told(Array.isArray(body.data) && body.data.every(hasName));
    },
  },
  {
    name: 'funnelRangesHaveStartAndEnd',
    says: 'The ranges of a funnel report are given as `start` and `end`',
    readme: 'The ranges of a funnel report',
    probe: async () => cannotTell('it would take a POST that is no search'),
  },
];
