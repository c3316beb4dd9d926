/** Selects the opportunities of a funnel report. The parameters are documented. */
import { fieldErrors } from '../errors.ts';
import { opportunityStatusesOf } from '../lookups.ts';
import type { RequestContext } from '../request-context.ts';
import type { Opportunity, Pipeline } from '../seed/schema.ts';
import { movesWithin, type Period, type StatusHistory, statusBefore, statusHistoriesOf } from '../status-histories.ts';
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

/** The id of a user, or of a group, which stands for its members. */
const userIds: Validator<readonly string[]> = (value, context) => {
  const id = text(value, context);
  const members =
    context.tables.group.get(id)?.user_ids ?? (context.tables.user.get(id) === undefined ? undefined : [id]);
  if (members === undefined) throw new InvalidValue('Object does not exist.');
  return members;
};

/** How far `compared_datetime_range` moves the base period back. */
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
const SCHEMA: BodySchema<Fields> = { fields: FIELDS, required: ['pipeline', 'type'] };

function shiftEarlier({ from, to }: Period, { months = 0, days = 0 }: { months?: number; days?: number }): Period {
  const shifted = (at: number) => {
    const date = new Date(at);
    date.setUTCMonth(date.getUTCMonth() - months);
    return date.getTime() - days * 86_400_000;
  };
  return { from: shifted(from), to: shifted(to) };
}

/**
 * The period that the base period is compared with, or the base period without a comparison. Documented: one comparison
 * at most, relative with relative and absolute with absolute.
 */
function comparedPeriod(
  sent: ParsedBody<Fields>,
  base: Period | undefined,
  kind: string,
  context: RequestContext,
): Period | undefined {
  const { compared_relative_range: relative, compared_datetime_range: days, compared_custom_range: custom } = sent;
  if ([relative, days, custom].filter((range) => range !== undefined).length > 1) {
    throw fieldErrors({ compared_custom_range: 'Only one range may be given.' });
  }
  const isGiven = (range: string) => Object.hasOwn(sent, `${kind}_${range}`);
  if (relative !== undefined && !isGiven('relative_range')) {
    throw fieldErrors({ compared_relative_range: `Only allowed in combination with ${kind}_relative_range.` });
  }
  if (days !== undefined && (!isGiven('datetime_range') || base === undefined)) {
    throw fieldErrors({ compared_datetime_range: `Only allowed in combination with ${kind}_datetime_range.` });
  }
  if (relative !== undefined) return relativePeriod(relative, context);
  if (days !== undefined && base !== undefined) return shiftEarlier(base, COMPARISONS[days] ?? {});
  return custom ?? base;
}

export interface CohortMember {
  readonly row: Opportunity;
  readonly history: StatusHistory;
  /** The status at the end of the report. */
  readonly status: string;
}

/** The pipeline of a report, and the opportunities of its cohort with their status at the end. */
export function cohortOf(context: RequestContext): {
  pipeline: Pipeline;
  opportunities: readonly CohortMember[];
  /** The end of the report, in milliseconds since 1970. */
  end: number;
} {
  const sent = parseBody(SCHEMA, context);
  const { type, users } = sent;
  const pipeline = context.tables.pipeline.get(sent.pipeline ?? null);
  if (pipeline === undefined) throw fieldErrors({ pipeline: 'Object does not exist.' });
  const isCreatedCohort = type === 'created-cohort';
  const report = singlePeriod('report_', sent.report_relative_range, sent.report_datetime_range, context);
  const cohort = singlePeriod('cohort_', sent.cohort_relative_range, sent.cohort_datetime_range, context);
  if (isCreatedCohort && cohort === undefined) throw fieldErrors({ cohort_relative_range: 'This field is required.' });
  const base = comparedPeriod(sent, isCreatedCohort ? cohort : report, isCreatedCohort ? 'cohort' : 'report', context);
  const reportPeriod = isCreatedCohort ? report : base;
  const end = Math.min(reportPeriod?.to ?? context.now + 1, context.now + 1);
  const isOfLead = leadPredicate(sent.query, context);
  const owners = users === undefined || users.length === 0 ? undefined : new Set(users.flat());
  const statuses = opportunityStatusesOf(context.tables);
  const rows = context.tables.opportunity
    .all()
    .filter((row) => statuses.get(row.status_id)?.pipeline.id === pipeline.id && isOfLead(row.lead_id))
    .filter((row) => owners === undefined || owners.has(row.user_id ?? ''));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const isActive = (status: string | null) => status !== null && statuses.get(status)?.type === 'active';
  const isInCohort = (history: StatusHistory, { from, to }: Period) =>
    isCreatedCohort
      ? history.created >= from && history.created < to
      : isActive(statusBefore(history, from)) || movesWithin(history, { from, to }).some((move) => isActive(move.to));
  const opportunities = statusHistoriesOf('opportunity', rows, context).flatMap((history): CohortMember[] => {
    const [row, status] = [byId.get(history.id), statusBefore(history, end)];
    if (row === undefined || status === null || (base !== undefined && !isInCohort(history, base))) return [];
    return [{ row, history, status }];
  });
  return { pipeline, opportunities, end };
}
