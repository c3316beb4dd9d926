import type { Query } from '../../close/wire/query.ts';
import type { OpportunityStatusReportInput } from '../../generated/graphql.ts';
import { badInput } from '../errors.ts';
import { dayRange, id, isGiven, text } from './report.ts';

/**
 * The parameters of a report about the statuses of leads or of opportunities. Only opportunities have a user.
 * https://developer.close.com/api/resources/reporting/get-opportunity-statuses
 */
export function statusReportQuery({ dateRange, query, smartViewId, userId }: OpportunityStatusReportInput): Query {
  if (isGiven(query) && isGiven(smartViewId)) throw badInput('query and smartViewId cannot be combined.');
  return {
    ...dayRange(dateRange),
    ...text('query', query),
    ...id('smart_view_id', smartViewId, 'save_'),
    ...id('user_id', userId, 'user_'),
  };
}
