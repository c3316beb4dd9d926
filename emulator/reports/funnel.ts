/**
 * The numbers of the funnel reports. The keys of responses are INVENTED. That there are numbers for all users together
 * and for each user is documented.
 */
import type { Row } from '../json.ts';
import { opportunityStatusesOf } from '../lookups.ts';
import type { Endpoint, RequestContext } from '../request-context.ts';
import type { Pipeline } from '../seed/schema.ts';
import { type CohortMember, cohortOf } from './funnel-cohort.ts';
import { movesWithin } from './status-histories.ts';

const average = (values: readonly number[]) =>
  values.length === 0 ? null : Math.round(values.reduce((a, b) => a + b, 0) / values.length);
const ratio = (part: number, total: number) => (total === 0 ? null : Math.round((10_000 * part) / total) / 10_000);

/** Durations are in seconds, money is in cents (documented). */
function totals(opportunities: readonly CohortMember[], end: number, context: RequestContext): Row {
  const typeOf = ({ status }: CohortMember) => opportunityStatusesOf(context.tables).get(status)?.type;
  const [won, lost] = (['won', 'lost'] as const).map((type) =>
    opportunities.filter((opportunity) => typeOf(opportunity) === type),
  );
  const closed = [...(won ?? []), ...(lost ?? [])];
  const durations = closed.flatMap(({ history }) => {
    const last = history.moves.findLast(({ at }) => at < end);
    return last === undefined ? [] : [(last.at - history.created) / 1000];
  });
  return {
    opportunities_count: opportunities.length,
    won_count: won?.length ?? 0,
    lost_count: lost?.length ?? 0,
    active_count: opportunities.length - closed.length,
    won_value: (won ?? []).reduce((sum, { row }) => sum + (row.value ?? 0), 0),
    win_rate: ratio(won?.length ?? 0, closed.length),
    average_time_to_close: average(durations),
  };
}

function statusRows({ statuses }: Pipeline, opportunities: readonly CohortMember[], end: number): Row[] {
  const untilEnd = { from: Number.NEGATIVE_INFINITY, to: end };
  const paths = opportunities.map(({ history }) => movesWithin(history, untilEnd));
  return statuses.map(({ id, label, type }) => {
    const entered = paths.filter((path) => path.some(({ to }) => to === id)).length;
    const left = paths.filter((path) => path.some(({ from }) => from === id)).length;
    const durations = paths.flatMap((path) =>
      path.flatMap(({ at, to }, n) => {
        const next = path[n + 1];
        return to === id && next !== undefined ? [(next.at - at) / 1000] : [];
      }),
    );
    return {
      status_id: id,
      status_label: label,
      status_type: type,
      entered_count: entered,
      left_count: left,
      current_count: opportunities.filter(({ status }) => status === id).length,
      conversion_rate: type === 'active' ? ratio(left, entered) : null,
      average_duration: average(durations),
    };
  });
}

/** `POST /report/funnel/opportunity/{totals,stages}/`. It reads, although it is a POST. */
export const funnelReport = (kind: 'totals' | 'stages'): Endpoint => ({
  params: [],
  handle: (context) => {
    const { pipeline, opportunities, end } = cohortOf(context);
    const perUser = [...Map.groupBy(opportunities, ({ row }) => row.user_id)].flatMap(([user, members]) =>
      user === null ? [] : [{ user, members }],
    );
    return kind === 'totals'
      ? {
          body: {
            aggregated: totals(opportunities, end, context),
            per_user: perUser.map(({ user, members }) => ({ user_id: user, ...totals(members, end, context) })),
          },
        }
      : {
          body: {
            aggregated: statusRows(pipeline, opportunities, end),
            per_user: perUser.map(({ user, members }) => ({
              user_id: user,
              stages: statusRows(pipeline, members, end),
            })),
          },
        };
  },
});
