/** What lists cost. The plan of a list says how it is read. */

import { nounOf } from '../../domain/activities.ts';
import { changedType } from '../../domain/events.ts';
import { outputOf, type SelectedField } from '../../engine/selection.ts';
import { MAX_SCANS } from '../../loaders/lists/keyset.ts';
import { SEARCH_PAGE_SIZE } from '../../loaders/lists/search.ts';
import { isPagedByKeyset } from '../../loaders/lists/search-order.ts';
import { WALK_LIMIT } from '../../loaders/lists/walk.ts';
import { expectedPages, leadsPerRead } from '../../loaders/nouns/activity-timeline.ts';
import { rowSourceOf } from '../../loaders/nouns/index.ts';
import { OPPORTUNITY } from '../../loaders/nouns/opportunity.ts';
import { BOARD_ROWS } from '../../loaders/nouns/opportunity-column.ts';
import { LEADS_PER_HISTORY } from '../../loaders/nouns/status-change.ts';
import { covers, NO_COLUMNS } from '../../loaders/rows/columns.ts';
import { besideCursor, type GivenCursor } from '../../mapping/cursors.ts';
import { isOnPipeline, needsStatuses } from '../../mapping/filters/pipelines.ts';
import { cursorOf, isBackward } from '../../mapping/pagination.ts';
import { type ListField, planOf } from '../../mapping/plans/index.ts';
import { MAX_SUMMED } from '../../mapping/plans/opportunity.ts';
import type {
  ColumnPlan,
  EmbeddedPlan,
  FoundPlan,
  HistoryPlan,
  ListPlan,
  NothingPlan,
  OffsetPlan,
  TimelinePlan,
} from '../../mapping/plans/plan.ts';
import { type ConnectionNeeds, connectionNeedsOf } from '../../mapping/projection.ts';
import type { Noun } from '../../rows/index.ts';
import type { CostEstimator, CostRule, Multiplicity } from './estimator.ts';
import { firstOf, selectRows } from './rules.ts';

/** A list as it is selected. */
interface SelectedList {
  readonly field: SelectedField;
  readonly connection: string;
  readonly times: Multiplicity;
  readonly first: number;
  /** The cursor after or before which the page is. */
  readonly beside: GivenCursor | null;
  readonly isBackward: boolean;
}

export const listCost =
  (name: ListField): CostRule =>
  (estimator, field, times, type) => {
    const connection = outputOf(type, field.name, estimator.info);
    const args = estimator.arguments(type, field);
    const page = { first: firstOf(estimator, type, field), beside: cursorOf(args), isBackward: isBackward(args) };
    const list = { field, connection, times, ...page };
    addList(estimator, planOf(name, field.nodes, estimator.info), list);
  };

function addList(estimator: CostEstimator, plan: ListPlan, list: SelectedList): void {
  if (plan.kind === 'nothing') addNothing(estimator, plan, list);
  else if (plan.kind === 'embedded') addEmbedded(estimator, plan, list);
  else if (plan.kind === 'history') addHistory(estimator, plan, list);
  else if (plan.kind === 'timeline') addTimeline(estimator, plan, list);
  else if (plan.kind === 'column') addColumn(estimator, plan, list);
  else if (plan.kind === 'found') addFound(estimator, plan, list);
  else if (plan.kind === 'merged') for (const search of plan.searches) addPages(estimator, search, list);
  else addPages(estimator, plan, list);
}

const needsOf = (
  { info }: CostEstimator,
  { noun }: Exclude<ListPlan, { readonly kind: 'merged' }>,
  { field, connection }: SelectedList,
): ConnectionNeeds => connectionNeedsOf(noun, field.nodes, info, connection);

/** No request, but the sums of an empty list have the organization's currency. */
function addNothing(estimator: CostEstimator, plan: NothingPlan, list: SelectedList): void {
  if (needsOf(estimator, plan, list).currency) estimator.catalogue('me');
}

/** A list that a lead's row contains. Columns that Close does not embed are read in batches. */
function addEmbedded(estimator: CostEstimator, plan: EmbeddedPlan, list: SelectedList): void {
  const { field, times, first } = list;
  const rows = { ...times, count: times.count * first, leads: times.count };
  if (plan.isInLead === true) {
    const leads = Math.min(times.count, times.leads ?? times.count);
    estimator.load('Lead', NO_COLUMNS, { ...times, count: leads });
  }
  const { columns, currency } = needsOf(estimator, plan, list);
  // No row of an empty list contains the currency of its sums.
  if (currency) estimator.catalogue('me');
  if (!covers(rowSourceOf(plan.noun)?.defaults ?? NO_COLUMNS, columns)) estimator.load(plan.noun, columns, rows);
  selectRows(estimator, plan.noun, field, rows);
}

function addHistory(estimator: CostEstimator, { noun }: HistoryPlan, { field, times, first }: SelectedList): void {
  addHistories(estimator, times);
  selectRows(estimator, noun, field, { ...times, count: times.count * first });
}

/** Whole histories. Those of several leads are read together. */
export function addHistories(estimator: CostEstimator, times: Multiplicity): void {
  const leads = Math.min(times.count, times.leads ?? times.count);
  estimator.request({ ...times, count: Math.ceil(leads / LEADS_PER_HISTORY) });
}

/** Activities of several leads in one list. */
function addTimeline(estimator: CostEstimator, plan: TimelinePlan, list: SelectedList): void {
  const { rows, hasMore } = needsOf(estimator, plan, list);
  const { field, times, first } = list;
  const size = leadsPerRead({ first, more: hasMore(false) });
  if (!rows || size === 1) {
    addPages(estimator, plan, list);
    return;
  }
  const rest = times.count % size;
  const requests = Math.floor(times.count / size) * expectedPages(size) + (rest > 0 ? expectedPages(rest) : 0);
  estimator.request({ ...times, count: requests });
  selectRows(estimator, 'Activity', field, { ...times, count: times.count * first, leads: undefined });
}

function addColumn(estimator: CostEstimator, { list: alone }: ColumnPlan, list: SelectedList): void {
  addPages(estimator, alone, list);
  addBoards(estimator, list.times);
}

/**
 * The page that is tried first for the columns of a board, of each pipeline with at least two of these statuses. It is
 * estimated in addition to the request of each column: only Close knows whether all opportunities fit on the page.
 */
export function addBoards(estimator: CostEstimator, times: Multiplicity): void {
  const pairs = Math.min(Math.floor(times.count / 2), times.pipelines ?? times.count);
  if (pairs === 0) return;
  const pages = Math.ceil(BOARD_ROWS / estimator.cached.pageSize(OPPORTUNITY.path));
  estimator.request(estimator.distinct('Pipeline', { ...times, count: pairs }), pages);
}

/** One search per type, whose rows are then loaded by id. */
function addFound(estimator: CostEstimator, plan: FoundPlan, list: SelectedList): void {
  const { searches, first } = plan;
  const { field, times, connection } = list;
  const { rows, columns } = needsOf(estimator, plan, list);
  estimator.request(times, searches.length);
  if (!rows) return;
  estimator.load('Activity', columns, { ...times, count: times.count * searches.length * first });
  selectRows(estimator, 'Activity', field, { ...times, count: times.count * first, leads: undefined }, connection);
}

type PagedPlan = Exclude<
  ListPlan,
  { readonly kind: 'nothing' | 'embedded' | 'history' | 'column' | 'merged' | 'found' }
>;

/** Pages of a list, once per parent. A feed reads them from each of its lists. */
function addPages(estimator: CostEstimator, plan: PagedPlan, list: SelectedList): void {
  const { field, connection, times, first, beside } = list;
  const needs = needsOf(estimator, plan, list);
  const isCounted = 'isCounted' in plan ? plan.isCounted : plan.kind === 'search';
  // After a keyset cursor, the count of the page is that of the remaining rows.
  const recounts =
    isCounted && plan.kind !== 'offset' && !isWalk(plan) && beside !== null && (needs.totalCount || needs.aggregates);
  const lists = plan.kind === 'feed' ? plan.lists.length : 1;
  if (needs.rows) estimator.request(times, lists * Math.max(1, pagesOf(estimator, plan, list)) + (recounts ? 1 : 0));
  else if (isCounted) estimator.request(times);
  if (needs.rows && plan.kind === 'offset' && isPlacedByTotal(plan, list)) estimator.request(times);
  // Close's list of contacts is counted by a search.
  if (plan.kind === 'newest' && needs.totalCount) estimator.request(times);
  // Close's search has no sums: the rows are read.
  if (plan.kind === 'search' && needs.aggregates) {
    estimator.request(times, Math.ceil(MAX_SUMMED / SEARCH_PAGE_SIZE));
  }
  if (namesPipelines(plan)) estimator.catalogue('me');
  // No row of an empty list contains the currency of its sums.
  if (needs.currency) estimator.catalogue('me');
  const rows = { ...times, count: times.count * first, leads: undefined, nouns: changedNouns(plan) };
  selectRows(estimator, plan.noun, field, rows, connection);
}

/** The nouns of the changed objects, if the filter of events names their type. */
function changedNouns(plan: PagedPlan): readonly Noun[] | undefined {
  const filter = plan.kind === 'events' ? plan.conditions.find(({ key }) => key === 'object_type') : undefined;
  if (filter === undefined) return undefined;
  const type = changedType({ object_type: filter.values[0] ?? '' });
  return type === null ? [] : [nounOf(type)];
}

/** Whether a plan needs the statuses of pipelines. */
const namesPipelines = (plan: PagedPlan): boolean =>
  plan.kind === 'search' ? plan.nodes.some(needsStatuses) : 'conditions' in plan && plan.conditions.some(isOnPipeline);

/** Whether Close's cursor is followed from the start of the list. */
const isWalk = (plan: PagedPlan): boolean => plan.kind === 'search' && !isPagedByKeyset(plan.order);

/** Whether the number of rows is read to find the last page. */
const isPlacedByTotal = ({ isReversed = false }: OffsetPlan, list: SelectedList): boolean =>
  list.isBackward && list.beside === null && !isReversed;

function pagesOf({ cached, settings }: CostEstimator, plan: PagedPlan, { first, beside }: SelectedList): number {
  const { walked, repeated, ahead, isTurned } = besideCursor(beside);
  if (isWalk(plan) && beside !== null) {
    const read = Math.min(WALK_LIMIT, walked + (isAfterWalked(plan, beside) ? first : 0));
    return Math.ceil(read / SEARCH_PAGE_SIZE) + Math.ceil(first / settings.searchBatch);
  }
  if (plan.kind === 'events') return Math.ceil((first + repeated) / cached.pageSize('/event/'));
  if ('rowConditions' in plan && plan.rowConditions !== undefined) return MAX_SCANS;
  if (plan.kind === 'search' || plan.kind === 'newest') {
    const groups = isTurned && plan.kind === 'search' ? 1 + plan.order.filter((key) => !key.isAlwaysSet).length : 1;
    return Math.ceil(ahead / SEARCH_PAGE_SIZE) + groups * Math.max(1, Math.ceil(first / SEARCH_PAGE_SIZE));
  }
  const size = cached.pageSize(rowSourceOf(nounOf(plan.noun))?.path ?? '');
  const pages = Math.ceil(first / size);
  // Rows of the same instant on the other side of the cursor are read too. As many are assumed.
  const tied = ahead === 0 ? 0 : Math.ceil((2 * ahead) / size);
  if (plan.kind === 'offset' || !(beside !== null || pages > 1)) return pages;
  // A page after a keyset repeats the rows of that instant. Two per page are assumed if the cursor does not name them.
  return tied + Math.max(1, Math.ceil((first + Math.max(2, repeated) + 2 * (pages - 1)) / size));
}

/** Whether the page is after the rows to which a text-sorted list is walked. */
const isAfterWalked = (plan: PagedPlan, { name }: GivenCursor): boolean =>
  (name === 'before') === ('isReversed' in plan && plan.isReversed === true);
