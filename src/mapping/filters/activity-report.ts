import type { ActivityReportInput } from '../../generated/graphql.ts';
import { badInput } from '../errors.ts';
import { notBlank } from './parameters.ts';
import { type Body, hyphened, rangeOf, restriction } from './report.ts';

/**
 * The body of an activity report. Close checks the names of metrics.
 * https://developer.close.com/api/resources/reporting/get-activity
 */
export function activityReportBody({ type, metrics, range, ...others }: ActivityReportInput): Body {
  if (metrics.length === 0) throw badInput('metrics must not be empty.');
  return {
    type: hyphened(type),
    metrics: [...new Set(metrics.map(notBlank))],
    ...rangeOf('', 'range', range),
    ...restriction(others, ['user_']),
  };
}
