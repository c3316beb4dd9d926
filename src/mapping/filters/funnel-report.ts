import type {
  OpportunityFunnelComparedRange,
  OpportunityFunnelReportInput,
  OpportunityFunnelReportType,
  ReportRange,
} from '../../generated/graphql.ts';
import { badInput } from '../errors.ts';
import { assertId } from '../ids.ts';
import { type Body, customRange, exactlyOne, hyphened, isGiven, rangeOf, whoAndWhich } from './report.ts';

/** Which range makes a report of each type, and so is replaced by what it is compared with. */
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
  if (type === 'CREATED_COHORT' && !isGiven(cohortRange)) throw badInput('A CREATED_COHORT needs a cohortRange.');
  if (type !== 'CREATED_COHORT' && isGiven(cohortRange)) {
    throw badInput('cohortRange goes with a CREATED_COHORT alone: Close would ignore it.');
  }
  return {
    pipeline: pipelineId,
    type: hyphened(type),
    ...(isGiven(reportRange) ? rangeOf('report_', 'reportRange', reportRange) : {}),
    ...(isGiven(cohortRange) ? rangeOf('cohort_', 'cohortRange', cohortRange) : {}),
    ...(isGiven(comparedRange) ? compared(comparedRange, BASE[type], input[BASE[type]] ?? {}) : {}),
    ...whoAndWhich(input, ['user_', 'group_']),
  };
}

/** Close compares like with like: a relative range with another, instants with the same days earlier. */
function compared(range: OpportunityFunnelComparedRange, baseName: string, base: ReportRange): Body {
  const like = (field: keyof ReportRange, path: string) => {
    if (!isGiven(base[field])) throw badInput(`${path} needs a ${baseName} that is ${field}.`);
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
