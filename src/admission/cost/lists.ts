/** What lists cost, by their plans. */

import { nounOf } from '../../domain/activities.ts';
import { outputOf, type SelectedField } from '../../engine/selection.ts';
import { SEARCH_PAGE_SIZE } from '../../loaders/lists/search.ts';
import { expectedPages, leadsPerRead } from '../../loaders/nouns/activity-timeline.ts';
import { rowSourceOf } from '../../loaders/nouns/index.ts';
import { LEADS_PER_HISTORY } from '../../loaders/nouns/status-change.ts';
import { covers, NO_COLUMNS } from '../../loaders/rows/columns.ts';
import { type ListField, planOf } from '../../mapping/plans/index.ts';
import type { EmbeddedPlan, HistoryPlan, ListPlan, NothingPlan, TimelinePlan } from '../../mapping/plans/plan.ts';
import { type ConnectionNeeds, connectionNeedsOf, type Projected } from '../../mapping/projection.ts';
import { below, firstOf } from './rules.ts';
import type { Rows, Rule, Walk } from './walk.ts';

/** A list where it is selected. */
interface Selected {
  readonly field: SelectedField;
  readonly rows: Rows;
  readonly first: number;
  /** Whether the page begins after a cursor. */
  readonly isLater: boolean;
  readonly connection: string;
}

export const list =
  (name: ListField): Rule =>
  (walk, field, rows, type) => {
    const isLater = (walk.arguments(type, field).after ?? null) !== null;
    const connection = outputOf(type, field.name, walk.info);
    const selected = { field, rows, first: firstOf(walk, type, field), isLater, connection };
    costOf(walk, planOf(name, field.nodes, walk.info), selected);
  };

function costOf(walk: Walk, plan: ListPlan, selected: Selected): void {
  if (plan.kind === 'nothing') nothing(walk, plan, selected);
  else if (plan.kind === 'embedded') embedded(walk, plan, selected);
  else if (plan.kind === 'history') history(walk, plan, selected);
  else if (plan.kind === 'timeline') timeline(walk, plan, selected);
  else if (plan.kind === 'merged') for (const search of plan.searches) pages(walk, search, selected);
  else pages(walk, plan, selected);
}

/** The sums of an empty list have the organization's currency. */
function nothing(walk: Walk, { noun }: NothingPlan, selected: Selected): void {
  if (needsOf(walk, noun, selected).currency) walk.catalogue('me');
}

type PagedPlan = Exclude<ListPlan, { readonly kind: 'nothing' | 'embedded' | 'history' | 'merged' }>;

const needsOf = (walk: Walk, noun: Projected, { field, connection }: Selected): ConnectionNeeds =>
  connectionNeedsOf(noun, field.nodes, walk.info, connection);

/** Pages of a list, once for each parent. */
function pages(walk: Walk, plan: PagedPlan, selected: Selected): void {
  const { noun } = plan;
  const { field, rows, first, isLater, connection } = selected;
  const needs = needsOf(walk, noun, selected);
  const isCounted = 'isCounted' in plan ? plan.isCounted : plan.kind === 'search';
  const recount = plan.kind !== 'offset' && isCounted && needs.rows && isLater;
  const isRecounted = recount && (needs.totalCount || needs.aggregates);
  const requests = needs.rows ? Math.max(1, pagesOf(walk, plan, selected)) : isCounted ? 1 : 0;
  walk.ask(rows, requests + (isRecounted ? 1 : 0));
  if (needs.currency && !needs.rows) walk.catalogue('me');
  below(walk, noun, field, { ...rows, count: rows.count * first, leads: undefined }, connection);
}

function pagesOf(walk: Walk, plan: PagedPlan, { first, isLater }: Selected): number {
  if (plan.kind === 'search' || plan.kind === 'newest') return Math.ceil(first / SEARCH_PAGE_SIZE);
  const size = walk.settings.pageSize(rowSourceOf(nounOf(plan.noun))?.path ?? '');
  const count = Math.ceil(first / size);
  // Each later page repeats a few rows: those of the instant of the last row before it.
  const repeats = plan.kind !== 'offset' && (isLater || count > 1);
  return repeats ? Math.ceil((first + 2 * count) / size) : count;
}

/** A lead's activities, read together with those of other leads as far as Close lists them so. */
function timeline(walk: Walk, plan: TimelinePlan, selected: Selected): void {
  const { rows: needsRows, hasNextPage: more } = needsOf(walk, plan.noun, selected);
  const { field, rows, first } = selected;
  const size = leadsPerRead({ first, more });
  if (!needsRows) return;
  const [groups, left] = [Math.floor(rows.count / size), rows.count % size];
  const requests =
    size === 1
      ? rows.count * Math.max(1, pagesOf(walk, plan, selected))
      : groups * expectedPages(size) + (left > 0 ? expectedPages(left) : 0);
  walk.ask({ ...rows, count: requests }, 1);
  below(walk, 'Activity', field, { ...rows, count: rows.count * first, leads: undefined });
}

/** A list that a lead's row contains. Columns that Close does not embed are read in batches. */
function embedded(walk: Walk, { noun }: EmbeddedPlan, selected: Selected): void {
  const { field, rows, first } = selected;
  const shown = { ...rows, count: rows.count * first, leads: rows.count };
  const { columns } = needsOf(walk, noun, selected);
  if (!covers(rowSourceOf(noun)?.defaults ?? NO_COLUMNS, columns)) walk.load(noun, columns, shown);
  below(walk, noun, field, shown);
}

function history(walk: Walk, { noun }: HistoryPlan, { field, rows, first }: Selected): void {
  histories(walk, rows);
  below(walk, noun, field, { ...rows, count: rows.count * first });
}

/** Whole histories, those of several leads together. */
export const histories = (walk: Walk, rows: Rows): void => {
  const leads = Math.min(rows.count, rows.leads ?? rows.count);
  walk.ask({ ...rows, count: Math.ceil(leads / LEADS_PER_HISTORY) }, 1);
};
