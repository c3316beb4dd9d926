/**
 * The funnel reports. What they take is documented; how they answer is not: every key of these answers is INVENTED, but
 * that there are numbers altogether and for each user.
 */

import { fieldErrors } from '../errors.ts';
import type { Row } from '../json.ts';
import { opportunityStatusesOf } from '../lookups.ts';
import type { Endpoint, RequestContext } from '../request-context.ts';
import type { Opportunity, Pipeline } from '../seed/schema.ts';
import { type BodySchema, type ParsedBody, parseBody, type Values } from '../writes/request-body.ts';
import { arrayOf, choice, existingId, InvalidValue, required, text, type Validator } from '../writes/validators.ts';
import {
  datetimeRange,
  FILTER_FIELDS,
  leadPredicate,
  relativePeriod,
  relativeRange,
  singlePeriod,
} from './date-ranges.ts';
import { movesWithin, type Period, type StatusHistory, statusBefore, statusHistoriesOf } from './status-histories.ts';

/** A user, or a group: its members. */
const userIds: Validator<readonly string[]> = (value, context) => {
  const id = text(value, context);
  const members =
    context.tables.group.get(id)?.user_ids ?? (context.tables.user.get(id) === undefined ? undefined : [id]);
  if (members === undefined) throw new InvalidValue('Object does not exist.');
  return members;
};

/** The same days so many months or days earlier. */
const COMPARISONS: { readonly [name: string]: { months?: number; days?: number } } = {
  'same-days-last-week': { days: 7 },
  'same-days-last-month': { months: 1 },
  'same-days-last-quarter': { months: 3 },
  'same-days-last-year': { months: 12 },
};

const FIELDS = {
  pipeline: required(existingId('pipeline')),
  type: required(choice(['created-cohort', 'active-stage-cohort'])),
  report_relative_range: relativeRange,
  report_datetime_range: datetimeRange,
  cohort_relative_range: relativeRange,
  cohort_datetime_range: datetimeRange,
  compared_relative_range: relativeRange,
  compared_datetime_range: choice(Object.keys(COMPARISONS)),
  compared_custom_range: datetimeRange,
  query: FILTER_FIELDS.query,
  users: arrayOf(required(userIds)),
};
type Fields = Values<typeof FIELDS>;
const SHAPE: BodySchema<Fields> = { fields: FIELDS, required: ['pipeline', 'type'] };

function shiftEarlier({ from, to }: Period, { months = 0, days = 0 }: { months?: number; days?: number }): Period {
  const moved = (at: number) => {
    const date = new Date(at);
    date.setUTCMonth(date.getUTCMonth() - months);
    return date.getTime() - days * 86_400_000;
  };
  return { from: moved(from), to: moved(to) };
}

/** What the base range is compared with (documented: like with like only, and no more than one); else the base itself. */
function comparedPeriod(
  sent: ParsedBody<Fields>,
  base: Period | undefined,
  kind: string,
  context: RequestContext,
): Period | undefined {
  const { compared_relative_range: relative, compared_datetime_range: days, compared_custom_range: custom } = sent;
  if ([relative, days, custom].filter((each) => each !== undefined).length > 1) {
    throw fieldErrors({ compared_custom_range: 'Only one range may be given.' });
  }
  const given = (range: string) => Object.hasOwn(sent, `${kind}_${range}`);
  if (relative !== undefined && !given('relative_range')) {
    throw fieldErrors({ compared_relative_range: `Only allowed in combination with ${kind}_relative_range.` });
  }
  if (days !== undefined && (!given('datetime_range') || base === undefined)) {
    throw fieldErrors({ compared_datetime_range: `Only allowed in combination with ${kind}_datetime_range.` });
  }
  if (relative !== undefined) return relativePeriod(relative, context);
  if (days !== undefined && base !== undefined) return shiftEarlier(base, COMPARISONS[days] ?? {});
  return custom ?? base;
}

interface CohortMember {
  readonly row: Opportunity;
  readonly life: StatusHistory;
  /** The status it had when the report ends. */
  readonly status: string;
}

/** The pipeline that a report is about, and its opportunities as they stood at the end. */
function cohortOf(context: RequestContext): {
  pipeline: Pipeline;
  opportunities: readonly CohortMember[];
  end: number;
} {
  const sent = parseBody(SHAPE, context);
  const { type, users } = sent;
  const pipeline = context.tables.pipeline.get(sent.pipeline ?? null);
  if (pipeline === undefined) throw fieldErrors({ pipeline: 'Object does not exist.' });
  const isCreated = type === 'created-cohort';
  const report = singlePeriod('report_', sent.report_relative_range, sent.report_datetime_range, context);
  const cohort = singlePeriod('cohort_', sent.cohort_relative_range, sent.cohort_datetime_range, context);
  if (isCreated && cohort === undefined) throw fieldErrors({ cohort_relative_range: 'This field is required.' });
  const base = comparedPeriod(sent, isCreated ? cohort : report, isCreated ? 'cohort' : 'report', context);
  const shown = isCreated ? report : base;
  const end = Math.min(shown?.to ?? context.now + 1, context.now + 1);
  const isOfLead = leadPredicate(sent.query, context);
  const owners = users === undefined || users.length === 0 ? undefined : new Set(users.flat());
  const statuses = opportunityStatusesOf(context.tables);
  const rows = context.tables.opportunity
    .all()
    .filter((row) => statuses.get(row.status_id)?.pipeline.id === pipeline.id && isOfLead(row.lead_id))
    .filter((row) => owners === undefined || owners.has(row.user_id ?? ''));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const isActive = (status: string | null) => status !== null && statuses.get(status)?.type === 'active';
  const isIn = (life: StatusHistory, { from, to }: Period) =>
    isCreated
      ? life.created >= from && life.created < to
      : isActive(statusBefore(life, from)) || movesWithin(life, { from, to }).some((move) => isActive(move.to));
  const opportunities = statusHistoriesOf('opportunity', rows, context).flatMap((life): CohortMember[] => {
    const [row, status] = [byId.get(life.id), statusBefore(life, end)];
    if (row === undefined || status === null || (base !== undefined && !isIn(life, base))) return [];
    return [{ row, life, status }];
  });
  return { pipeline, opportunities, end };
}

const average = (values: readonly number[]) =>
  values.length === 0 ? null : Math.round(values.reduce((a, b) => a + b, 0) / values.length);
const share = (part: number, whole: number) => (whole === 0 ? null : Math.round((10_000 * part) / whole) / 10_000);

/** Durations in seconds, money in cents (documented). */
function totals(opportunities: readonly CohortMember[], end: number, context: RequestContext): Row {
  const typeOf = ({ status }: CohortMember) => opportunityStatusesOf(context.tables).get(status)?.type;
  const [won, lost] = (['won', 'lost'] as const).map((type) =>
    opportunities.filter((opportunity) => typeOf(opportunity) === type),
  );
  const closed = [...(won ?? []), ...(lost ?? [])];
  const durations = closed.flatMap(({ life }) => {
    const last = life.moves.findLast(({ at }) => at < end);
    return last === undefined ? [] : [(last.at - life.created) / 1000];
  });
  return {
    opportunities_count: opportunities.length,
    won_count: won?.length ?? 0,
    lost_count: lost?.length ?? 0,
    active_count: opportunities.length - closed.length,
    won_value: (won ?? []).reduce((sum, { row }) => sum + (row.value ?? 0), 0),
    win_rate: share(won?.length ?? 0, closed.length),
    average_time_to_close: average(durations),
  };
}

function statusRows({ statuses }: Pipeline, opportunities: readonly CohortMember[], end: number): Row[] {
  const whole = { from: Number.NEGATIVE_INFINITY, to: end };
  const ways = opportunities.map(({ life }) => movesWithin(life, whole));
  return statuses.map(({ id, label, type }) => {
    const entered = ways.filter((way) => way.some(({ to }) => to === id)).length;
    const left = ways.filter((way) => way.some(({ from }) => from === id)).length;
    const stays = ways.flatMap((way) =>
      way.flatMap(({ at, to }, n) => {
        const next = way[n + 1];
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
      conversion_rate: type === 'active' ? share(left, entered) : null,
      average_duration: average(stays),
    };
  });
}

/** `POST /report/funnel/opportunity/{totals,stages}/`: reads, although it is a POST. */
export const funnelReport = (kind: 'totals' | 'stages'): Endpoint => ({
  params: [],
  handle: (context) => {
    const { pipeline, opportunities, end } = cohortOf(context);
    const perUser = [...Map.groupBy(opportunities, ({ row }) => row.user_id)].flatMap(([user, own]) =>
      user === null ? [] : [{ user, own }],
    );
    return kind === 'totals'
      ? {
          body: {
            aggregated: totals(opportunities, end, context),
            per_user: perUser.map(({ user, own }) => ({ user_id: user, ...totals(own, end, context) })),
          },
        }
      : {
          body: {
            aggregated: statusRows(pipeline, opportunities, end),
            per_user: perUser.map(({ user, own }) => ({ user_id: user, stages: statusRows(pipeline, own, end) })),
          },
        };
  },
});
