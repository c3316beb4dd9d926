import type { Query } from '../../close/wire/query.ts';
import type { SentEmailsReportInput } from '../../generated/graphql.ts';
import { dayRange, id } from './report.ts';

/** https://developer.close.com/api/resources/reporting/get-sent-emails */
export function sentEmailsReportQuery({ dateRange, userId }: SentEmailsReportInput): Query {
  return { ...dayRange(dateRange), ...id('user_id', userId, 'user_') };
}
