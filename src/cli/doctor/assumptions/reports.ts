import { type Assumption, cannotTell, confirmedIf } from '../assumption.ts';
import { need, rowsOf } from '../read-only-close.ts';

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
    name: 'metricsHaveKeys',
    says: 'Metrics of activity reports are a list under `metrics`, of objects with a `key`',
    async probe(close) {
      const { body } = need(await close.get('/report/activity/metrics/'));
      return confirmedIf(
        Array.isArray(body.metrics) && rowsOf(body.metrics).every(({ key }) => typeof key === 'string'),
      );
    },
  },
  {
    name: 'funnelRangesHaveStartAndEnd',
    says: 'The ranges of a funnel report are sent as `start` and `end`',
    probe: async () => cannotTell('checking needs a POST that is not a search'),
  },
];
