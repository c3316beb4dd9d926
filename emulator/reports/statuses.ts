import { fieldErrors } from '../errors.ts';
import type { Row } from '../json.ts';
import type { Endpoint, RequestContext } from '../request-context.ts';
import { leadIdsOfSmartView } from '../search/smart-view.ts';
import { leadTextQuery, opportunityTextQuery } from '../search/text/text-query.ts';
import {
  type KnownStatus,
  knownStatuses,
  movesWithin,
  type Period,
  type StatusHistory,
  type StatusOwner,
  statusBefore,
  statusHistoriesOf,
} from '../status-histories.ts';
import { periodOf, requireOwnOrganization, textParam } from './params.ts';
import { linksTo, overviewQueries, summaryQuery, transitionQuery } from './status-queries.ts';

/** The leads or opportunities that match the filters of a report. */
function rowsInReport(owner: StatusOwner, context: RequestContext) {
  const [text, view, user] = ['query', 'smart_view_id', 'user_id'].map((name) => textParam(context, name));
  // Documented: one or the other, but not both. The message is INVENTED.
  if (text !== undefined && view !== undefined) {
    throw fieldErrors({ smart_view_id: 'Only one of query and smart_view_id may be given.' });
  }
  if (view !== undefined && context.tables.saved_search.get(view) === undefined) {
    throw fieldErrors({ smart_view_id: 'Object does not exist.' });
  }
  const leads = view === undefined ? undefined : leadIdsOfSmartView(view, context);
  const { lead, opportunity } = context.tables;
  if (owner === 'lead') {
    const { matches } = leadTextQuery(text ?? '', context);
    return lead.all().filter((row) => leads?.has(row.id) !== false && matches(row));
  }
  const { matches } = opportunityTextQuery(text ?? '', context);
  return opportunity
    .all()
    .filter((row) => leads?.has(row.lead_id) !== false && (user === undefined || row.user_id === user) && matches(row));
}

/** The path of one lead or opportunity through a period. */
interface StatusPath {
  /** The status before the period. Null if it did not exist yet. */
  readonly start: string | null;
  /** The status at the end of the period. */
  readonly end: string | null;
  readonly moves: readonly { readonly from: string | null; readonly to: string }[];
}

const statusPathOf = (history: StatusHistory, period: Period): StatusPath => ({
  start: statusBefore(history, period.from),
  end: statusBefore(history, period.to),
  moves: movesWithin(history, period),
});

/** Whether each number of the overview counts a path for a status (documented). */
const OVERVIEW_NUMBERS: { readonly [number: string]: (path: StatusPath, status: string) => boolean } = {
  started: ({ start }, status) => start === status,
  ended: ({ end }, status) => end === status,
  gained: ({ start, end }, status) => start !== status && end === status,
  lost: ({ start, end }, status) => start === status && end !== status,
  entered: ({ moves }, status) => moves.some(({ to }) => to === status),
  left: ({ moves }, status) => moves.some(({ from }) => from === status),
};
/** The numbers in a report about all time: those that need no start. Inferred. */
const ALL_TIME_NUMBERS = ['ended', 'entered', 'left'];

const changePercent = (started: number, change: number) =>
  started === 0 ? null : Math.round((10_000 * change) / started) / 100;

function overviewRow(
  owner: StatusOwner,
  status: KnownStatus,
  paths: readonly StatusPath[],
  period: Period | null,
): Row {
  const names = period === null ? ALL_TIME_NUMBERS : Object.keys(OVERVIEW_NUMBERS);
  const numbers = names.map(
    (name) => [name, paths.filter((path) => OVERVIEW_NUMBERS[name]?.(path, status.id)).length] as const,
  );
  const { started = 0, ended = 0 } = Object.fromEntries(numbers);
  const queries = overviewQueries(owner, status.label, period);
  const links = names.map((name) => [name, linksTo(owner, queries[name] ?? '')] as const);
  const linksOf = (kind: 'query' | 'leads' | 'opportunities') =>
    Object.fromEntries(links.map(([name, link]) => [name, link[kind]]));
  return {
    status_id: status.id,
    status_label: status.label,
    status_is_deleted: status.isDeleted,
    ...Object.fromEntries(numbers),
    ...(period === null ? {} : { change: ended - started, change_percent: changePercent(started, ended - started) }),
    _queries: linksOf('query'),
    _leads_page_urls: linksOf('leads'),
    ...(owner === 'lead' ? {} : { _opportunities_page_urls: linksOf('opportunities') }),
  };
}

type Pair = readonly [from: string | null, to: string];

/**
 * How many leads or opportunities moved from one status to another, in the order of the statuses. Repeated moves of one
 * lead or opportunity count once (inferred).
 */
function transitions(
  owner: StatusOwner,
  known: ReadonlyMap<string, KnownStatus>,
  paths: readonly StatusPath[],
  pairsOf: (path: StatusPath) => readonly Pair[],
  queryOf: (from: string | undefined, to: string) => string,
): Row[] {
  const counts = new Map<string, number>();
  for (const path of paths) {
    for (const key of new Set(pairsOf(path).map(([from, to]) => `${from ?? ''} ${to}`))) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return [undefined, ...known.values()].flatMap((from) =>
    [...known.values()].flatMap((to) => {
      const count = counts.get(`${from?.id ?? ''} ${to.id}`);
      if (count === undefined) return [];
      const link = linksTo(owner, queryOf(from?.label, to.label));
      return [
        {
          from_status_id: from?.id ?? null,
          from_status_label: from?.label ?? null,
          from_status_is_deleted: from?.isDeleted ?? null,
          to_status_id: to.id,
          to_status_label: to.label,
          to_status_is_deleted: to.isDeleted,
          count,
          _query: link.query,
          _leads_page_url: link.leads,
          ...(owner === 'lead' ? {} : { _opportunities_page_url: link.opportunities }),
        },
      ];
    }),
  );
}

/** `GET /report/statuses/{lead,opportunity}/{org_id}/` (documented): how statuses were entered and left. */
export const statusReport = (owner: StatusOwner): Endpoint => ({
  params: ['date_start', 'date_end', 'query', 'smart_view_id', ...(owner === 'opportunity' ? ['user_id'] : [])],
  handle: (context) => {
    requireOwnOrganization(context);
    const givenPeriod = periodOf(context);
    const period = givenPeriod ?? { from: Number.NEGATIVE_INFINITY, to: context.now + 1 };
    const paths = statusHistoriesOf(owner, rowsInReport(owner, context), context).map((history) =>
      statusPathOf(history, period),
    );
    const known = knownStatuses(owner, context);
    const startToEnd = ({ start, end }: StatusPath): Pair[] => (end === null || start === end ? [] : [[start, end]]);
    return {
      body: {
        status_overview: [...known.values()].map((status) => overviewRow(owner, status, paths, givenPeriod)),
        status_transitions: transitions(
          owner,
          known,
          paths,
          ({ moves }) => moves.map(({ from, to }): Pair => [from, to]),
          (from, to) => transitionQuery(owner, givenPeriod, from, to),
        ),
        status_transitions_summary: transitions(owner, known, paths, startToEnd, (from, to) =>
          summaryQuery(owner, givenPeriod, from, to),
        ),
      },
    };
  },
});
