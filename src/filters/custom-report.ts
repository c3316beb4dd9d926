import type { Query } from '../close/query.ts';
import type { CustomReportInput } from '../generated/graphql.ts';
import { parameter, text } from './report.ts';

/** https://developer.close.com/api/resources/reporting/get-custom */
export function customReportQuery(input: CustomReportInput): Query {
  return {
    ...text('x', input.x),
    ...text('y', input.y),
    ...text('query', input.query),
    ...text('group_by', input.groupBy),
    ...parameter('transform_y', input.transformY, (transform) => transform.toLowerCase()),
    ...text('interval', input.interval),
    ...text('start', input.start),
    ...text('end', input.end),
  };
}
