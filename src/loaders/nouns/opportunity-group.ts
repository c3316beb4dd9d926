/**
 * Opportunities in groups that Close forms. Its pages count opportunities, not groups: a page may cut its first and its
 * last group, whose parts are joined here. docs/decisions/010 https://developer.close.com/api/resources/opportunities/list
 */
import { CloseError } from '../../close/wire/errors.ts';
import type { Query } from '../../close/wire/query.ts';
import { isRecord } from '../../domain/records.ts';
import type { AggregatesRow, OpportunityGroupRow, OpportunityRow } from '../../rows/index.ts';
import { type ListBody, readPages, type Span } from '../lists/list.ts';
import { totalOf } from '../lists/page-sizes.ts';
import { areRows } from '../lists/readable-rows.ts';
import type { LoadScope } from '../load-scope.ts';
import { type Columns, ID } from '../rows/columns.ts';
import type { RowLoader } from '../rows/row-loader.ts';

/** The columns that identify a group: its owner, or the parts of its period. Close sends those of the grouping. */
const KEY = ['user_id', 'user_name', 'year', 'quarter', 'month', 'weekyear', 'week'] as const;
type GroupKey = Pick<OpportunityGroupRow, (typeof KEY)[number]>;

/** A group on a page of Close. */
interface CloseGroup extends Partial<GroupKey>, AggregatesRow {
  /** Its form is not documented. Only compared, never returned. */
  readonly key: unknown;
  readonly objects: readonly OpportunityRow[];
  readonly total_results: number;
}

type OpportunityGroup = Omit<OpportunityGroupRow, 'currency'>;

/** What an operation needs of groups. */
export interface GroupNeeds {
  /** The columns of their opportunities. */
  readonly columns: Columns;
  /** Whether the opportunities are needed, and not only their number and sums. */
  readonly rows: boolean;
  /** The number of groups. */
  readonly size: number;
  /** Whether they are read from the end of the list, or from a cursor, towards its start. */
  readonly isBackward: boolean;
  /** The number of opportunities before the edge at which the page begins or, backwards, ends. Null for the list's own. */
  readonly edge: number | null;
}

export interface OpportunityGroups {
  /**
   * Complete groups, the one at the edge first: fewer than requested if the others would exceed the maximum number of
   * opportunities to read.
   */
  readonly groups: readonly OpportunityGroup[];
  /** The number of opportunities before the edge. */
  readonly edge: number;
  /** Whether more groups follow, away from the edge. */
  readonly hasMore: boolean;
}

/** The maximum number of opportunities that are read for a page of this many groups. */
export const maxGrouped = (size: number): number => Math.max(500, 25 * size);

type Body = ListBody<CloseGroup>;
const PATH = '/opportunity/';

/** Groups of the opportunities that match a query. None if the one at the edge is too large. */
export function readOpportunityGroups(
  scope: LoadScope,
  loader: RowLoader<OpportunityRow>,
  query: Query,
  { columns, ...needs }: GroupNeeds,
): Promise<OpportunityGroups> {
  const identified = columns.union(ID);
  const projected = { ...query, _fields: loader.requestFields(identified) };
  const received = readGroups(scope, projected, needs).then((result) => ({
    ...result,
    rows: result.groups.flatMap(({ opportunities }) => opportunities),
  }));
  return loader.receive(received, identified);
}

/**
 * Reads pages, away from the edge, until it has seen enough groups. The farthest group may continue on the next page,
 * unless it counts more opportunities than the pages contain: then it is known. Without its opportunities, the next page
 * is on its far side. Backwards, the same list is read: Close does not reverse groups of equal names or without a value.
 */
async function readGroups(
  scope: LoadScope,
  query: Query,
  { rows, size, isBackward, ...needs }: Omit<GroupNeeds, 'columns'>,
): Promise<OpportunityGroups> {
  let edge = needs.edge ?? (isBackward ? await countOf(scope, query) : 0);
  let [bodies, at, left]: [readonly Body[], number, number] = [[], edge, maxGrouped(size)];
  for (;;) {
    const first = Math.min(left, scope.sizes.of(PATH), isBackward ? at : left);
    const skip = isBackward ? at - first : at;
    const page = first === 0 ? [] : await readBodies(scope, query, { skip, first });
    const total = totalOf(page[0] ?? {}) ?? Number.POSITIVE_INFINITY;
    // The list may have become shorter since its opportunities were counted.
    if (isBackward && shown(bodies) === 0) edge = Math.min(skip + shown(page), total);
    bodies = isBackward ? [...page, ...bodies] : [...bodies, ...page];
    left -= first;
    const groups = isBackward ? join(bodies).toReversed() : join(bodies);
    const seen = rows ? shown(bodies) : counted(groups);
    const next = isBackward ? edge - seen : edge + seen;
    // A page without anything new is the last one, even if its `has_more` is true.
    const isLast = page.at(-1)?.has_more !== true || next >= total || next <= at;
    const isOver = isBackward ? next <= 0 : isLast;
    const isLastKnown = isOver || (!rows && isCut(groups.at(-1)));
    const complete = isLastKnown ? groups : groups.slice(0, -1);
    if (isOver || complete.length >= size || left <= 0) {
      return { groups: complete.slice(0, size), edge, hasMore: !isOver || complete.length > size };
    }
    at = next;
  }
}

/** The number of opportunities in all groups. */
async function countOf(scope: LoadScope, query: Query): Promise<number> {
  const [body] = await readBodies(scope, query, { skip: 0, first: 0 });
  const total = totalOf(body ?? {});
  if (total === null) throw malformed();
  return total;
}

async function readBodies({ session, sizes }: LoadScope, query: Query, span: Span): Promise<readonly Body[]> {
  const bodies = await readPages<Body, CloseGroup>(session, sizes, PATH, query, span, { rowsOn });
  const isGroup = (group: Partial<CloseGroup> | null) =>
    areRows<OpportunityRow>(group?.objects) &&
    typeof group?.total_results === 'number' &&
    isRecord(group.count_by_value_period);
  if (bodies.every(({ data }) => data.every(isGroup))) return bodies;
  throw malformed();
}

const malformed = () => new CloseError('malformed', { request: `GET ${PATH}` });

/** Whether a group counts more opportunities than were read. */
const isCut = (group: OpportunityGroup | undefined): boolean =>
  group !== undefined && group.count > group.opportunities.length;
const counted = (groups: readonly OpportunityGroup[]) => groups.reduce((sum, { count }) => sum + count, 0);
/** The opportunities on a page. Runs before the groups are checked. */
const rowsOn = ({ data }: Pick<ListBody<Partial<CloseGroup> | null>, 'data'>): number =>
  data.reduce((sum, group) => sum + (Array.isArray(group?.objects) ? group.objects.length : 0), 0);
const shown = (bodies: readonly Body[]) => bodies.reduce((sum, body) => sum + rowsOn(body), 0);

/** Joins the parts of each group, in the order of their first appearance. */
function join(bodies: readonly Body[]): readonly OpportunityGroup[] {
  const parts = bodies.flatMap(({ data }) => data);
  return [...Map.groupBy(parts, ({ key }) => JSON.stringify(key ?? null)).values()].map(joined);
}

/**
 * It is not documented whether the count and sums of a cut group describe the whole group or the opportunities on the
 * page. A part that counts more opportunities than it contains describes the whole group. Otherwise the parts are added.
 */
function joined(parts: readonly CloseGroup[]): OpportunityGroup {
  const rows = new Map(parts.flatMap(({ objects }) => objects.map((row) => [row.id, row] as const)));
  const whole = parts.find(({ objects, total_results }) => total_results > objects.length);
  const counting = whole === undefined ? parts : [whole];
  return {
    ...keyOf(parts[0]),
    count: counting.reduce((sum, { total_results }) => sum + total_results, 0),
    aggregates: counting.map(aggregatesOf).reduce(add),
    opportunities: [...rows.values()],
  };
}

function keyOf(group: Partial<GroupKey> = {}): GroupKey {
  return Object.fromEntries(KEY.map((part) => [part, group[part] ?? null])) as GroupKey;
}

const SUMS = ['total_value', 'expected_value'] as const;
const OF = ['one_time', 'monthly', 'annual', 'annualized'] as const;
type Sum = `${(typeof SUMS)[number]}_${(typeof OF)[number]}`;
const SUM_NAMES = SUMS.flatMap((sum) => OF.map((of): Sum => `${sum}_${of}`));

const sumsOf = (amount: (name: Sum) => number) =>
  Object.fromEntries(SUM_NAMES.map((name) => [name, amount(name)])) as Record<Sum, number>;

function aggregatesOf(group: CloseGroup): AggregatesRow {
  return { count_by_value_period: group.count_by_value_period, ...sumsOf((name) => group[name]) };
}

function add(a: AggregatesRow, b: AggregatesRow): AggregatesRow {
  const [counts, others] = [a.count_by_value_period, b.count_by_value_period];
  const periods = new Set([...Object.keys(counts), ...Object.keys(others)]);
  return {
    count_by_value_period: Object.fromEntries(
      [...periods].map((period) => [period, (counts[period] ?? 0) + (others[period] ?? 0)]),
    ),
    ...sumsOf((name) => a[name] + b[name]),
  };
}
