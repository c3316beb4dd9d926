import type { Query } from '../../close/wire/query.ts';
import type { CustomReportInput } from '../../generated/graphql.ts';
import { badInput } from '../errors.ts';
import { parameter, text } from './report.ts';

/** https://developer.close.com/api/resources/reporting/get-custom */
export function customReportQuery(input: CustomReportInput): Query {
  return {
    ...text('x', input.x),
    ...text('y', input.y),
    ...text('query', input.query),
    ...text('group_by', input.groupBy),
    ...parameter('transform_y', input.transformY, (transform) => transform.toLowerCase()),
    ...parameter('interval', input.interval, fineness),
    ...text('start', input.start),
    ...text('end', input.end),
  };
}

/** A calendar unit if `x` is a date, otherwise a whole number. */
function fineness(interval: string): string {
  if (/^(auto|hour|day|week|month|quarter|year|[1-9]\d*)$/.test(interval)) return interval;
  throw badInput('interval must be auto, hour, day, week, month, quarter or year, or a whole number if x is a number.');
}
