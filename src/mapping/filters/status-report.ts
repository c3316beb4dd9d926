import type { Query } from '../../close/wire/query.ts';
import type { OpportunityStatusReportInput } from '../../generated/graphql.ts';
import { badInput } from '../errors.ts';
import { dayRange, id, isGiven, text } from './report.ts';

/**
 * The parameters of a report about statuses, of leads or of deals: only the latter have an owner.
 * https://developer.close.com/api/resources/reporting/get-opportunity-statuses
 */
export function statusReportQuery({ dateRange, query, savedSearchId, userId }: OpportunityStatusReportInput): Query {
  if (isGiven(query) && isGiven(savedSearchId)) throw badInput('Give query or savedSearchId, not both.');
  return {
    ...dayRange(dateRange),
    ...text('query', query),
    ...id('smart_view_id', savedSearchId, 'save_'),
    ...id('user_id', userId, 'user_'),
  };
}
