/** The date ranges and filters in the bodies of reports (documented). */
import { fieldErrors } from '../errors.ts';
import type { RequestContext } from '../request-context.ts';
import { resolveInstant } from '../search/date-expressions.ts';
import { leadIdsOfSmartView } from '../search/smart-view.ts';
import type { Period } from '../status-histories.ts';
import { objectOf } from '../writes/request-body.ts';
import { arrayOf, choice, existingId, instant, required, type Validator } from '../writes/validators.ts';

const ALL_TIME = 'all-time';
const RELATIVE = [
  ...['today', 'this-week', 'this-month', 'this-quarter', 'this-year'],
  ...['yesterday', 'last-week', 'last-month', 'last-quarter', 'last-year', ALL_TIME],
];
export const relativeRange = choice(RELATIVE);

/** The keys `start` and `end` were seen in one report and are inferred for the others. */
export const datetimeRange: Validator<Period> = objectOf(
  { fields: { start: required(instant), end: required(instant) }, required: ['start', 'end'] },
  ({ start = '', end = '' }) => ({ from: Date.parse(start), to: Date.parse(end) }),
);

export function relativePeriod(range: string, context: RequestContext): Period {
  if (range === ALL_TIME) return { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  const edge = (which: 'start' | 'end') =>
    resolveInstant({ type: 'start_end_of_predefined_relative_period', range, which }, context);
  return { from: edge('start'), to: edge('end') };
}

/** The period in the keys with a prefix. undefined without one. Throws 400 if the body contains two. */
export function singlePeriod(
  prefix: string,
  relative: string | undefined,
  datetime: Period | undefined,
  context: RequestContext,
): Period | undefined {
  if (relative !== undefined && datetime !== undefined) {
    throw fieldErrors({ [`${prefix}datetime_range`]: 'Only one range may be given.' });
  }
  return relative === undefined ? datetime : relativePeriod(relative, context);
}

const smartView = objectOf(
  {
    fields: { type: choice(['saved_search']), saved_search_id: existingId('saved_search') },
    required: ['type', 'saved_search_id'],
  },
  ({ saved_search_id = '' }) => saved_search_id,
);

/** The filters in the body of a report. */
export const FILTER_FIELDS = { query: smartView, users: arrayOf(required(existingId('user'))) };

/** Whether a Smart View finds a lead. Without a Smart View, all leads pass. */
export function leadPredicate(search: string | undefined, context: RequestContext): (lead: string) => boolean {
  const leads = search === undefined ? undefined : leadIdsOfSmartView(search, context);
  return (lead) => leads?.has(lead) !== false;
}
