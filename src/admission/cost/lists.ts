/** What lists cost: page by page, once for each parent, or out of a row that holds them. */

import { outputOf } from '../../engine/selection.ts';
import type { OpportunityOrder, TaskOrder } from '../../generated/graphql.ts';
import { SEARCH_PAGE_SIZE } from '../../loaders/lists/search.ts';
import { covers } from '../../loaders/rows/columns.ts';
import type { RowSource } from '../../loaders/rows/row-source.ts';
import { opportunityWalk } from '../../mapping/filters/opportunity.ts';
import { searchNodes } from '../../mapping/filters/search.ts';
import { SEARCH_FILTERS } from '../../mapping/filters/search-tables.ts';
import { taskWalk } from '../../mapping/filters/task.ts';
import { connectionNeedsOf } from '../../mapping/projection.ts';
import type { SearchNoun } from '../../rows/index.ts';
import { below, firstOf } from './rules.ts';
import type { Rule } from './walk.ts';

type Args = Readonly<Record<string, unknown>>;

/** A list of Close, page by page, once for each parent; `isSearched` if Close's search alone can give it, whatever the filter. */
export const list =
  (noun: SearchNoun | 'Task', isSearched = false): Rule =>
  (walk, field, rows, type) => {
    const args = walk.arguments(type, field);
    const first = Number(args.first ?? 25);
    const isLater = (args.after ?? null) !== null;
    const connection = outputOf(type, field.name, walk.info);
    const needs = connectionNeedsOf(noun, field.nodes, walk.info, connection);
    const by = isSearched ? 'search' : PAGED_BY[noun](args);
    const size = by === 'search' ? SEARCH_PAGE_SIZE : walk.settings.pageSize(`/${noun.toLowerCase()}/`);
    const pages = by === 'keyset' ? walkedPages(first, size, isLater) : Math.ceil(first / size);
    // After a keyset only what is left is counted along.
    const recount = by !== 'offset' && needs.rows && isLater && (needs.totalCount || needs.aggregates) ? 1 : 0;
    walk.ask(rows, (needs.rows ? Math.max(1, pages) : 1) + recount);
    if (needs.currency && !needs.rows) walk.catalogue('me');
    below(walk, noun, field, { ...rows, count: rows.count * first, leads: undefined }, connection);
  };

/** How each list goes on after its first page. */
const PAGED_BY: Readonly<
  Record<'Lead' | 'Contact' | 'Opportunity' | 'Task', (args: Args) => 'offset' | 'keyset' | 'search'>
> = {
  Lead: ({ filter, orderBy }) =>
    (searchNodes(SEARCH_FILTERS.Lead, filter as object)?.length ?? 0) > 0 || (orderBy ?? null) !== null
      ? 'search'
      : 'offset',
  Contact: () => 'search',
  Opportunity: ({ orderBy }) => (opportunityWalk(orderBy as OpportunityOrder) === null ? 'offset' : 'keyset'),
  Task: ({ orderBy }) => (taskWalk(orderBy as TaskOrder) === null ? 'offset' : 'keyset'),
};

/** Pages of a walk: on each but the first a few rows come again, those created when the last one before it was. */
export function walkedPages(first: number, size: number, isLater: boolean): number {
  const pages = Math.ceil(first / size);
  return isLater || pages > 1 ? Math.ceil((first + 2 * pages) / size) : pages;
}

/** A list that a lead holds; columns that Close does not embed are read in batches. */
export const embedded =
  (
    noun: 'Contact' | 'Opportunity' | 'Task',
    source: RowSource,
    isEmbedded: (args: Readonly<Record<string, unknown>>) => boolean = () => true,
  ): Rule =>
  (walk, field, rows, type) => {
    if (!isEmbedded(walk.arguments(type, field))) return list(noun)(walk, field, rows, type);
    const shown = { ...rows, count: rows.count * firstOf(walk, type, field), leads: rows.count };
    const { columns } = connectionNeedsOf(noun, field.nodes, walk.info);
    if (!covers(source.defaults, columns)) walk.load(noun, columns, shown);
    below(walk, noun, field, shown);
  };
