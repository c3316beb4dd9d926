import type { ActivityReportInput } from '../../generated/graphql.ts';
import { badInput } from '../errors.ts';
import { notBlank } from './list.ts';
import { type Body, hyphened, rangeOf, whoAndWhich } from './report.ts';

/**
 * The body of a report about activities. Which metrics there are only Close knows: it refuses others in its own words.
 * https://developer.close.com/api/resources/reporting/get-activity
 */
export function activityReportBody({ type, metrics, range, ...others }: ActivityReportInput): Body {
  if (metrics.length === 0) throw badInput('metrics must not be empty.');
  return {
    type: hyphened(type),
    metrics: [...new Set(metrics.map(notBlank))],
    ...rangeOf('', 'range', range),
    ...whoAndWhich(others, ['user_']),
  };
}
