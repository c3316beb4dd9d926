import type {
  OpportunityFunnelComparedRange,
  OpportunityFunnelReportInput,
  OpportunityFunnelReportType,
  ReportRange,
} from '../../generated/graphql.ts';
import { badInput } from '../errors.ts';
import { assertId } from '../ids.ts';
import { type Body, customRange, exactlyOne, hyphened, isGiven, rangeOf, restriction } from './report.ts';

/** The range that defines a report of each type. A comparison replaces it. */
const BASE: { readonly [T in OpportunityFunnelReportType]: 'cohortRange' | 'reportRange' } = {
  CREATED_COHORT: 'cohortRange',
  ACTIVE_STAGE_COHORT: 'reportRange',
};

/**
 * The body of both funnel reports.
 * https://developer.close.com/api/resources/reporting/get-funnel-totals
 */
export function funnelReportBody(input: OpportunityFunnelReportInput): Body {
  const { pipelineId, type, reportRange, cohortRange, comparedRange } = input;
  assertId(pipelineId, ['pipe_']);
  if (type === 'CREATED_COHORT' && !isGiven(cohortRange)) throw badInput('type CREATED_COHORT requires cohortRange.');
  if (type !== 'CREATED_COHORT' && isGiven(cohortRange)) {
    throw badInput('cohortRange requires type CREATED_COHORT. Close ignores it otherwise.');
  }
  return {
    pipeline: pipelineId,
    type: hyphened(type),
    ...(isGiven(reportRange) ? rangeOf('report_', 'reportRange', reportRange) : {}),
    ...(isGiven(cohortRange) ? rangeOf('cohort_', 'cohortRange', cohortRange) : {}),
    ...(isGiven(comparedRange) ? compared(comparedRange, BASE[type], input[BASE[type]] ?? {}) : {}),
    ...restriction(input, ['user_', 'group_']),
  };
}

/** Close compares ranges of the same kind: a relative range with another, and instants with earlier ones. */
function compared(range: OpportunityFunnelComparedRange, baseName: string, base: ReportRange): Body {
  const like = (field: keyof ReportRange, path: string) => {
    if (!isGiven(base[field])) throw badInput(`${path} requires ${baseName}.${field}.`);
  };
  return exactlyOne<OpportunityFunnelComparedRange, Body>('comparedRange', range, {
    relative: (value, path) => {
      like('relative', path);
      return { compared_relative_range: hyphened(value) };
    },
    datetime: (value, path) => {
      like('datetime', path);
      return { compared_datetime_range: hyphened(value) };
    },
    custom: (value, path) => customRange('compared_custom_range', path, value),
  });
}
