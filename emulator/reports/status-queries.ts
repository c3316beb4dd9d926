/** The text queries that find what a status report counts, in the form of Close's document of October 2026. */
import type { Period, StatusOwner } from '../status-histories.ts';

/** The names of the text language, by kind of object. Queries of opportunities are for `/opportunity/`. */
const NAMES = {
  lead: { status: 'lead_status', change: 'lead_status_change', original: 'original_lead_status' },
  opportunity: { status: 'status', change: 'status_change', original: 'original_status' },
} as const;

const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;
/** In UTC, to the second. An open start is 1970. */
const timeOf = (at: number) => quoted(new Date(Math.max(at, 0)).toISOString().slice(0, 19).replace('T', ' '));
const lastSecond = ({ to }: Period) => to - 1;

/** The conditions from which the queries are built. A null period means all time (inferred). */
function statusConditions(owner: StatusOwner, period: Period | null) {
  const { status, change, original } = NAMES[owner];
  const within = (property: string) =>
    period === null
      ? ''
      : ` and ${property} >= ${timeOf(period.from)} and ${property} <= ${timeOf(lastSecond(period))}`;
  const on = (label: string, at: number) => `${status}(status:${quoted(label)} on:${timeOf(at)})`;
  const current = (label: string) => `${status}:${quoted(label)}`;
  return {
    start: (label: string) => (period === null ? current(label) : on(label, period.from)),
    end: (label: string) => (period === null ? current(label) : on(label, lastSecond(period))),
    originally: (label: string) => `${original}:${quoted(label)}${within('created')}`,
    entering: (label: string) => `${change}(new_status:${quoted(label)}${within('date')})`,
    leaving: (label: string) => `${change}(old_status:${quoted(label)}${within('date')})`,
    moving: (from: string, to: string) =>
      `${change}(old_status:${quoted(from)} new_status:${quoted(to)}${within('date')})`,
    createdLater: period === null ? '' : `created > ${timeOf(period.from)} and `,
  };
}

/** The queries of the numbers of an overview. */
export function overviewQueries(owner: StatusOwner, label: string, period: Period | null): Record<string, string> {
  const { start, end, originally, entering, leaving } = statusConditions(owner, period);
  return {
    started: start(label),
    ended: end(label),
    gained: `not ${start(label)} and ${end(label)}`,
    lost: `${start(label)} and not ${end(label)}`,
    entered: `(${originally(label)}) or ${entering(label)}`,
    left: leaving(label),
  };
}

/** The query of a transition. `from` is undefined for new objects. */
export function transitionQuery(
  owner: StatusOwner,
  period: Period | null,
  from: string | undefined,
  to: string,
): string {
  const { moving, originally } = statusConditions(owner, period);
  return from === undefined ? originally(to) : moving(from, to);
}

/** The query of a transition from the start to the end of the period. */
export function summaryQuery(owner: StatusOwner, period: Period | null, from: string | undefined, to: string): string {
  const { createdLater, start, end } = statusConditions(owner, period);
  return from === undefined ? `${createdLater}${end(to)}` : `${start(from)} and ${end(to)}`;
}

const encoded = (query: string) => encodeURIComponent(query).replace(/[()]/g, (mark) => (mark === '(' ? '%28' : '%29'));

/** A query and the pages that show its results. The filters in the path of the opportunities page are left out. */
export function linksTo(owner: StatusOwner, query: string): { query: string; leads: string; opportunities: string } {
  const leadQuery = owner === 'lead' ? query : `opportunity(${query})`;
  return {
    query: leadQuery,
    leads: `/search/${encoded(leadQuery)}/`,
    opportunities: `/opportunities/query=${encoded(query)}/`,
  };
}
