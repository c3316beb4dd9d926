import { endOfDay, isDay, parseInstant, startOfDay } from '../dates.ts';
import { fieldErrors, notFound } from '../errors.ts';
import type { Row } from '../json.ts';
import { textQuery } from '../opportunities/text-query.ts';
import { firstValueOf } from '../params.ts';
import type { Endpoint, RequestContext } from '../request-context.ts';
import { leadIdsOfSmartView } from '../search/smart-view.ts';
import { leadText, textMatcher } from '../text.ts';
import {
  type KnownStatus,
  knownStatuses,
  movesWithin,
  type Period,
  type StatusHistory,
  type StatusOwner,
  statusBefore,
  statusHistoriesOf,
} from './status-histories.ts';

/** A parameter that says something; an empty one says nothing, and strict mode refuses it. */
export function textParam({ query, strict }: RequestContext, name: string): string | undefined {
  const value = query[name];
  if (value === undefined) return undefined;
  const text = firstValueOf(value);
  if (text !== '') return text;
  if (strict) throw fieldErrors({ [name]: 'An empty filter filters nothing.' });
  return undefined;
}

/** The instant at an edge of the period: a plain day stands for its first instant or, at the end, the one after it. */
function edge(context: RequestContext, name: string, ofDay: typeof startOfDay): number | undefined {
  const text = textParam(context, name);
  if (text === undefined) return undefined;
  const at = isDay(text) ? ofDay(text, context.tz) : parseInstant(text);
  if (at === undefined) throw fieldErrors({ [name]: 'Not a valid date or date-time.' });
  return at;
}

/** Both days are within (inferred). Null: the report is about all time. */
export function periodOf(context: RequestContext): Period | null {
  const [from, to] = [edge(context, 'date_start', startOfDay), edge(context, 'date_end', endOfDay)];
  if (from === undefined && to === undefined) return null;
  return { from: from ?? Number.NEGATIVE_INFINITY, to: to ?? context.now + 1 };
}

/** The organisation's id stands in the path. */
export function requireOwnOrganization(context: RequestContext): void {
  if (context.ids[0] !== context.store.organization.id) throw notFound('Organization');
}

/** What a report is about, by its filters. */
function rowsInReport(owner: StatusOwner, context: RequestContext) {
  const [text, view, user] = ['query', 'smart_view_id', 'user_id'].map((name) => textParam(context, name));
  // Documented: either, but not both. The text is invented.
  if (text !== undefined && view !== undefined) {
    throw fieldErrors({ smart_view_id: 'Only one of query and smart_view_id may be given.' });
  }
  if (view !== undefined && context.tables.saved_search.get(view) === undefined) {
    throw fieldErrors({ smart_view_id: 'Object does not exist.' });
  }
  const leads = view === undefined ? undefined : leadIdsOfSmartView(view, context);
  const { lead, opportunity } = context.tables;
  if (owner === 'lead') {
    const matches = text === undefined ? () => true : textMatcher(text, 'full_words');
    return lead.all().filter((row) => leads?.has(row.id) !== false && matches(leadText(row, context.tables)));
  }
  const matches = text === undefined ? () => true : textQuery(text, context);
  return opportunity
    .all()
    .filter((row) => leads?.has(row.lead_id) !== false && (user === undefined || row.user_id === user) && matches(row));
}

/** The way of one through a period. */
interface StatusPath {
  readonly start: string | null;
  readonly end: string | null;
  readonly moves: readonly { readonly from: string | null; readonly to: string }[];
}

const statusPathOf = (life: StatusHistory, period: Period): StatusPath => ({
  start: statusBefore(life, period.from),
  end: statusBefore(life, period.to),
  moves: movesWithin(life, period),
});

/** What each number of the overview counts (documented). */
const NUMBERS_OF_STATUS: { readonly [number: string]: (way: StatusPath, status: string) => boolean } = {
  started: ({ start }, status) => start === status,
  ended: ({ end }, status) => end === status,
  gained: ({ start, end }, status) => start !== status && end === status,
  lost: ({ start, end }, status) => start === status && end !== status,
  entered: ({ moves }, status) => moves.some(({ to }) => to === status),
  left: ({ moves }, status) => moves.some(({ from }) => from === status),
};
/** Which of them apply to a report about all time is not documented: those that need no beginning. */
const ALL_TIME_NUMBERS = ['ended', 'entered', 'left'];

/** The queries and paths that find what a row counts: their keys are documented, what they hold is invented. */
function searchLinks(owner: StatusOwner, query: string): { query: string; leads: string; opportunities: string } {
  return {
    query: owner === 'lead' ? query : `opportunity(${query})`,
    leads: `/search/?query=${encodeURIComponent(owner === 'lead' ? query : `opportunity(${query})`)}`,
    opportunities: `/opportunities/?query=${encodeURIComponent(query)}`,
  };
}

const changePercent = (started: number, change: number) =>
  started === 0 ? null : Math.round((10_000 * change) / started) / 100;

function overviewRow(owner: StatusOwner, status: KnownStatus, ways: readonly StatusPath[], isOverall: boolean): Row {
  const names = isOverall ? ALL_TIME_NUMBERS : Object.keys(NUMBERS_OF_STATUS);
  const numbers = names.map(
    (name) => [name, ways.filter((way) => NUMBERS_OF_STATUS[name]?.(way, status.id)).length] as const,
  );
  const { started = 0, ended = 0 } = Object.fromEntries(numbers);
  const property = owner === 'lead' ? 'lead_status' : 'opportunity_status';
  const found = names.map((name) => {
    const what = name === 'ended' ? property : `${property}_${name}`;
    return [name, searchLinks(owner, `${what}:"${status.label}"`)] as const;
  });
  const each = (kind: 'query' | 'leads' | 'opportunities') =>
    Object.fromEntries(found.map(([name, finder]) => [name, finder[kind]]));
  return {
    status_id: status.id,
    status_label: status.label,
    status_is_deleted: status.isDeleted,
    ...Object.fromEntries(numbers),
    ...(isOverall ? {} : { change: ended - started, change_percent: changePercent(started, ended - started) }),
    _queries: each('query'),
    _leads_page_urls: each('leads'),
    ...(owner === 'lead' ? {} : { _opportunities_page_urls: each('opportunities') }),
  };
}

type Pair = readonly [from: string | null, to: string];

/** How many moved from one to another, in the order of the statuses. One that moved so twice counts once (inferred). */
function transitions(
  owner: StatusOwner,
  known: ReadonlyMap<string, KnownStatus>,
  ways: readonly StatusPath[],
  pairsOf: (way: StatusPath) => readonly Pair[],
): Row[] {
  const counts = new Map<string, number>();
  for (const way of ways) {
    for (const key of new Set(pairsOf(way).map(([from, to]) => `${from ?? ''} ${to}`))) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return [undefined, ...known.values()].flatMap((from) =>
    [...known.values()].flatMap((to) => {
      const count = counts.get(`${from?.id ?? ''} ${to.id}`);
      if (count === undefined) return [];
      const finder = searchLinks(owner, `${owner}_status_change:"${from?.label ?? ''}→${to.label}"`);
      return [
        {
          from_status_id: from?.id ?? null,
          from_status_label: from?.label ?? null,
          from_status_is_deleted: from?.isDeleted ?? null,
          to_status_id: to.id,
          to_status_label: to.label,
          to_status_is_deleted: to.isDeleted,
          count,
          _query: finder.query,
          _leads_page_url: finder.leads,
          ...(owner === 'lead' ? {} : { _opportunities_page_url: finder.opportunities }),
        },
      ];
    }),
  );
}

/** `GET /report/statuses/{lead,opportunity}/{org_id}/` (documented): how its statuses were come to and left. */
export const statusReport = (owner: StatusOwner): Endpoint => ({
  params: ['date_start', 'date_end', 'query', 'smart_view_id', ...(owner === 'opportunity' ? ['user_id'] : [])],
  handle: (context) => {
    requireOwnOrganization(context);
    const days = periodOf(context);
    const period = days ?? { from: Number.NEGATIVE_INFINITY, to: context.now + 1 };
    const ways = statusHistoriesOf(owner, rowsInReport(owner, context), context).map((life) =>
      statusPathOf(life, period),
    );
    const known = knownStatuses(owner, context);
    const whole = ({ start, end }: StatusPath): Pair[] => (end === null || start === end ? [] : [[start, end]]);
    return {
      body: {
        status_overview: [...known.values()].map((status) => overviewRow(owner, status, ways, days === null)),
        status_transitions: transitions(owner, known, ways, ({ moves }) =>
          moves.map(({ from, to }): Pair => [from, to]),
        ),
        status_transitions_summary: transitions(owner, known, ways, whole),
      },
    };
  },
});
