/**
 * Opportunities in groups, as Close forms them. Its pages count opportunities, not groups: a page may cut its first group and its last,
 * whose parts are joined here. https://developer.close.com/api/resources/opportunities/list
 */
import { CloseError } from '../../close/wire/errors.ts';
import type { Query } from '../../close/wire/query.ts';
import type { AggregatesRow, OpportunityGroupRow, OpportunityRow } from '../../rows/index.ts';
import { type ListBody, readPages, type Span } from '../lists/list.ts';
import type { Columns, Operation, RowLoader } from '../rows/rows.ts';

/** What tells one group from another: its owner, or the parts of its period. Close sends those that are of use. */
const KEY = ['user_id', 'user_name', 'year', 'quarter', 'month', 'weekyear', 'week'] as const;
type GroupKey = Pick<OpportunityGroupRow, (typeof KEY)[number]>;

/** A group on a page of Close. */
interface CloseGroup extends Partial<GroupKey>, AggregatesRow {
  /** Of a form that is not documented: compared, and shown to nobody. */
  readonly key: unknown;
  readonly objects: readonly OpportunityRow[];
  readonly total_results: number;
}

type OpportunityGroup = Omit<OpportunityGroupRow, 'currency'>;

/** What is wanted of groups. */
export interface GroupNeeds {
  /** The columns of their opportunities. */
  readonly columns: Columns;
  /** Whether the opportunities are wanted, and not only how many there are and what they are worth. */
  readonly rows: boolean;
  /** How many opportunities may be read. */
  readonly most: number;
}

export interface OpportunityGroups {
  readonly groups: readonly OpportunityGroup[];
  /** How many opportunities are in all groups; null if Close does not say. */
  readonly total: number | null;
  /** Whether these are all groups: false if more opportunities would have to be read than may be. */
  readonly isComplete: boolean;
}

type Body = ListBody<CloseGroup>;
type Bodies = readonly [Body, ...Body[]];
const PATH = '/opportunity/';

/** The groups of the opportunities that a query finds, in Close's order. */
export function readOpportunityGroups(
  operation: Operation,
  loader: RowLoader<OpportunityRow>,
  query: Query,
  { columns, rows, most }: GroupNeeds,
): Promise<OpportunityGroups> {
  const asked = { ...query, _fields: loader.fields(columns) };
  const read = rows ? readOpportunities(operation, asked, most) : readHeads(operation, asked, most);
  const received = read.then((result) => ({
    ...result,
    rows: result.groups.flatMap(({ opportunities }) => opportunities),
  }));
  return loader.receive(received, columns);
}

/** Groups with all their opportunities: every page, or the first alone if it says that there are more opportunities than may be read. */
async function readOpportunities(operation: Operation, query: Query, most: number): Promise<OpportunityGroups> {
  const isTooMuch = ({ total_results: total = 0 }: Body) => total > most;
  const bodies = await readBodies(operation, query, { skip: 0, first: most }, isTooMuch);
  const total = bodies[0].total_results ?? null;
  return { groups: join(bodies), total, isComplete: total === null ? bodies.at(-1)?.has_more !== true : total <= most };
}

/**
 * Groups without their opportunities: pages until all groups were seen. A group that counts more opportunities than the page shows needs
 * no other page: the next begins after it.
 */
async function readHeads(operation: Operation, query: Query, most: number): Promise<OpportunityGroups> {
  const page = (skip: number, left: number) =>
    readBodies(operation, query, { skip, first: Math.min(left, operation.sizes.of(PATH)) });
  const bodies: [Body, ...Body[]] = [...(await page(0, most))];
  const total = bodies[0].total_results ?? null;
  let skip = 0;
  for (;;) {
    const groups = join(bodies);
    const next = counted(groups);
    // A page that brings nothing new is beyond the last opportunity, whatever it says.
    const isComplete = bodies.at(-1)?.has_more !== true || next >= (total ?? Number.POSITIVE_INFINITY) || next <= skip;
    const left = most - shown(bodies);
    if (isComplete || left <= 0) return { groups, total, isComplete };
    skip = next;
    bodies.push(...(await page(skip, left)));
  }
}

async function readBodies(
  { session, sizes }: Operation,
  query: Query,
  span: Span,
  willDo?: (first: Body) => boolean,
): Promise<Bodies> {
  const bodies = await readPages<Body, CloseGroup>(session, sizes, PATH, query, span, willDo);
  const isGroup = (group: Partial<CloseGroup> | null) =>
    Array.isArray(group?.objects) && typeof group.total_results === 'number';
  if (bodies.every(({ data }) => data.every(isGroup))) return bodies;
  throw new CloseError('malformed', { request: `GET ${PATH}` });
}

const counted = (groups: readonly OpportunityGroup[]) => groups.reduce((sum, { count }) => sum + count, 0);
const shown = (bodies: Bodies) => bodies.flatMap(({ data }) => data.flatMap(({ objects }) => objects)).length;

/** The parts of each group as one, in the order in which they come. */
function join(bodies: Bodies): readonly OpportunityGroup[] {
  const parts = bodies.flatMap(({ data }) => data);
  return [...Map.groupBy(parts, ({ key }) => JSON.stringify(key ?? null)).values()].map(joined);
}

/**
 * Whether the count and the sums of a group that is cut are those of the whole group or of the opportunities that are shown is
 * not known, but each part tells: if it counts more opportunities than it shows, it counts them all. Else the parts are added up.
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
