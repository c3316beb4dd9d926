/** The ranges of the reports that are asked for by a body (documented), and whose they are about. */

import { fieldErrors } from '../errors.ts';
import type { Call } from '../request-context.ts';
import { resolveInstant } from '../search/date-expressions.ts';
import { leadIdsOfSmartView } from '../search/smart-view.ts';
import { object } from '../writes/request-body.ts';
import { type Clean, choice, instant, list, reference, some } from '../writes/validators.ts';
import type { Period } from './status-histories.ts';

const ALL_TIME = 'all-time';
const RELATIVE = [
  ...['today', 'this-week', 'this-month', 'this-quarter', 'this-year'],
  ...['yesterday', 'last-week', 'last-month', 'last-quarter', 'last-year', ALL_TIME],
];
export const relativeRange = choice(RELATIVE);

/** That the keys are `start` and `end` is seen of one report, and inferred of the others. */
export const datetimeRange: Clean<Period> = object(
  { fields: { start: some(instant), end: some(instant) }, required: ['start', 'end'] },
  ({ start = '', end = '' }) => ({ from: Date.parse(start), to: Date.parse(end) }),
);

export function relativePeriod(range: string, call: Call): Period {
  if (range === ALL_TIME) return { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  const edge = (which: 'start' | 'end') =>
    resolveInstant({ type: 'start_end_of_predefined_relative_period', range, which }, call);
  return { from: edge('start'), to: edge('end') };
}

/** The ranges that a body gives under a prefix, of which only one may stand; undefined if there is none. */
export function onePeriod(
  prefix: string,
  relative: string | undefined,
  datetime: Period | undefined,
  call: Call,
): Period | undefined {
  if (relative !== undefined && datetime !== undefined) {
    throw fieldErrors({ [`${prefix}datetime_range`]: 'Only one range may be given.' });
  }
  return relative === undefined ? datetime : relativePeriod(relative, call);
}

const smartView = object(
  {
    fields: { type: choice(['saved_search']), saved_search_id: reference('saved_search') },
    required: ['type', 'saved_search_id'],
  },
  ({ saved_search_id = '' }) => saved_search_id,
);

/** Whose and which, in the body of a report. */
export const AUDIENCE = { query: smartView, users: list(some(reference('user'))) };

/** Says of a lead whether a Smart View finds it; all do if there is none. */
export function leadTest(search: string | undefined, call: Call): (lead: string) => boolean {
  const leads = search === undefined ? undefined : leadIdsOfSmartView(search, call);
  return (lead) => leads?.has(lead) !== false;
}
