/**
 * Opportunities in groups that Close forms. Its pages count opportunities, not groups: a page may cut its first and its
 * last group, whose parts are joined here. https://developer.close.com/api/resources/opportunities/list
 */
import { CloseError, isRecord } from '../../close/wire/errors.ts';
import type { Query } from '../../close/wire/query.ts';
import type { AggregatesRow, OpportunityGroupRow, OpportunityRow } from '../../rows/index.ts';
import { type ListBody, readPages, type Span } from '../lists/list.ts';
import { totalOf } from '../lists/page-sizes.ts';
import { areRows } from '../lists/readable-rows.ts';
import type { LoadScope } from '../load-scope.ts';
import type { Columns } from '../rows/columns.ts';
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
  /** The maximum number of opportunities to read. */
  readonly maxOpportunities: number;
}

export interface OpportunityGroups {
  readonly groups: readonly OpportunityGroup[];
  /** The number of opportunities in all groups. Null if Close does not report it. */
  readonly total: number | null;
  /** False if the remaining groups would exceed the maximum number of opportunities to read. */
  readonly isComplete: boolean;
}

type Body = ListBody<CloseGroup>;
type Bodies = readonly [Body, ...Body[]];
const PATH = '/opportunity/';

/** The groups of the opportunities that match a query, in Close's order. */
export function readOpportunityGroups(
  scope: LoadScope,
  loader: RowLoader<OpportunityRow>,
  query: Query,
  { columns, rows, maxOpportunities }: GroupNeeds,
): Promise<OpportunityGroups> {
  const projected = { ...query, _fields: loader.requestFields(columns) };
  const read = (rows ? readWholeGroups : readHeads)(scope, projected, maxOpportunities);
  const received = read.then((result) => ({
    ...result,
    rows: result.groups.flatMap(({ opportunities }) => opportunities),
  }));
  return loader.receive(received, columns);
}

/** Groups with all their opportunities: all pages, or only the first if its total exceeds the maximum. */
async function readWholeGroups(scope: LoadScope, query: Query, maxRows: number): Promise<OpportunityGroups> {
  const isTooMany = (body: Body) => (totalOf(body) ?? 0) > maxRows;
  const bodies = await readBodies(scope, query, { skip: 0, first: maxRows }, isTooMany);
  const total = totalOf(bodies[0]);
  return {
    groups: join(bodies),
    total,
    isComplete: total === null ? bodies.at(-1)?.has_more !== true : total <= maxRows,
  };
}

/**
 * Groups without their opportunities. Reads pages until it has seen all groups. If a group counts more opportunities
 * than its page contains, the next page begins after the group.
 */
async function readHeads(scope: LoadScope, query: Query, maxRows: number): Promise<OpportunityGroups> {
  const page = (skip: number, left: number) =>
    readBodies(scope, query, { skip, first: Math.min(left, scope.sizes.of(PATH)) });
  const bodies: [Body, ...Body[]] = [...(await page(0, maxRows))];
  const total = totalOf(bodies[0]);
  let skip = 0;
  for (;;) {
    const groups = join(bodies);
    const next = counted(groups);
    // A page without anything new is the last one, even if its `has_more` is true.
    const isComplete = bodies.at(-1)?.has_more !== true || next >= (total ?? Number.POSITIVE_INFINITY) || next <= skip;
    const left = maxRows - shown(bodies);
    if (isComplete || left <= 0) return { groups, total, isComplete };
    skip = next;
    bodies.push(...(await page(skip, left)));
  }
}

async function readBodies(
  { session, sizes }: LoadScope,
  query: Query,
  span: Span,
  isEnough?: (first: Body) => boolean,
): Promise<Bodies> {
  const pages = isEnough === undefined ? { rowsOn } : { rowsOn, isEnough };
  const bodies = await readPages<Body, CloseGroup>(session, sizes, PATH, query, span, pages);
  const isGroup = (group: Partial<CloseGroup> | null) =>
    areRows<OpportunityRow>(group?.objects) &&
    typeof group?.total_results === 'number' &&
    isRecord(group.count_by_value_period);
  if (bodies.every(({ data }) => data.every(isGroup))) return bodies;
  throw new CloseError('malformed', { request: `GET ${PATH}` });
}

const counted = (groups: readonly OpportunityGroup[]) => groups.reduce((sum, { count }) => sum + count, 0);
/** The opportunities on a page. Runs before the groups are checked. */
const rowsOn = ({ data }: Pick<ListBody<Partial<CloseGroup> | null>, 'data'>): number =>
  data.reduce((sum, group) => sum + (Array.isArray(group?.objects) ? group.objects.length : 0), 0);
const shown = (bodies: Bodies) => bodies.reduce((sum, body) => sum + rowsOn(body), 0);

/** Joins the parts of each group, in the order of their first appearance. */
function join(bodies: Bodies): readonly OpportunityGroup[] {
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
