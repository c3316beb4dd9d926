/** Operations that read groups of opportunities, and a naive evaluation of them, which shares no code with the gateway and the emulator. */
import { demoSeed, type Opportunity, type Seed } from '../../emulator/index.ts';
import type {
  OpportunityGroupFilter,
  OpportunityGrouping,
  OpportunityOrder,
  OrderDirection,
} from '../../src/generated/graphql.ts';
import { naiveOpportunities, sums } from './naive.ts';

const TOTALS = '{ oneTime { cents } monthly { cents } annual { cents } annualized { cents } }';
const SUMS = `aggregates { countByValuePeriod { oneTime monthly annual } totalValue ${TOTALS} expectedValue ${TOTALS} }`;
const KEYS = 'user { id name } year quarter month weekyear week';
const VARIABLES =
  '$groupBy: OpportunityGrouping!, $first: Int, $after: String, $last: Int, $before: String, $filter: OpportunityGroupFilter, $direction: OrderDirection!';
const ARGUMENTS =
  'groupBy: $groupBy, first: $first, after: $after, last: $last, before: $before, filter: $filter, orderBy: { direction: $direction }';
const PAGE = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount';
/** Groups, without and with their opportunities. */
export const HEADS = `query (${VARIABLES}) {
  opportunityGroups(${ARGUMENTS}) { nodes { ${KEYS} opportunityCount ${SUMS} } ${PAGE} } }`;
export const OPPORTUNITIES = `query (${VARIABLES}, $sort: [OpportunityOrder!]) { opportunityGroups(${ARGUMENTS}) {
  nodes { ${KEYS} opportunityCount ${SUMS} opportunities(orderBy: $sort) { id confidence } } ${PAGE} } }`;

/** The first user has more opportunities than a page contains, so that pages cut the group. */
export function busySeed(): Seed {
  const seed = demoSeed();
  const [busy] = seed.users;
  const opportunities = seed.opportunities.map((opportunity, n) =>
    n % 5 < 3 ? { ...opportunity, user_id: busy?.id ?? null } : opportunity,
  );
  return { ...seed, opportunities };
}

export const GROUPINGS = ['USER', 'DATE_WON_WEEK', 'DATE_WON_MONTH', 'DATE_WON_QUARTER', 'DATE_WON_YEAR'] as const;

/** Day, week and year of a date by ISO 8601: a week belongs to the year of its Thursday. */
function isoWeek(day: string): { weekyear: number; week: number } {
  const thursday = new Date(`${day}T00:00:00Z`);
  thursday.setUTCDate(thursday.getUTCDate() - ((thursday.getUTCDay() + 6) % 7) + 3);
  const weekyear = thursday.getUTCFullYear();
  return { weekyear, week: 1 + Math.floor((thursday.getTime() - Date.UTC(weekyear, 0, 1)) / (7 * 86_400_000)) };
}

/** The key of a group without an owner or a date. */
export const NO_KEY = { user: null, year: null, quarter: null, month: null, weekyear: null, week: null };

/** The key of an opportunity's group, and the sort key of groups. */
function keyOf({ users }: Seed, opportunity: Opportunity, groupBy: OpportunityGrouping) {
  if (groupBy === 'USER') {
    const user = users.find(({ id }) => id === opportunity.user_id);
    const name = user === undefined ? null : `${user.first_name} ${user.last_name}`;
    return { sort: name, key: { ...NO_KEY, user: name === null ? null : { id: opportunity.user_id, name } } };
  }
  const day = opportunity.date_won;
  if (day === null) return { sort: null, key: NO_KEY };
  const [year = 0, month = 0] = day.split('-').map(Number);
  const quarter = Math.ceil(month / 3);
  const key = {
    DATE_WON_YEAR: { year },
    DATE_WON_QUARTER: { year, quarter },
    DATE_WON_MONTH: { year, month },
    DATE_WON_WEEK: isoWeek(day),
  }[groupBy];
  return { sort: JSON.stringify(Object.values(key).map((part) => 10_000 + part)), key: { ...NO_KEY, ...key } };
}

export interface Grouping {
  readonly groupBy: OpportunityGrouping;
  readonly direction: OrderDirection;
  readonly filter?: OpportunityGroupFilter | null;
  readonly sort?: OpportunityOrder | null;
}

/** A naive evaluation of the groups. */
export function naiveGroups(seed: Seed, { groupBy, direction, filter, sort }: Grouping, withOpportunities: boolean) {
  const groups = Map.groupBy(
    naiveOpportunities(seed, filter ?? null, sort ?? null),
    (opportunity) => keyOf(seed, opportunity, groupBy).sort,
  );
  return [...groups]
    .toSorted(([a], [b]) => {
      if (a === null || b === null) return a === null ? 1 : -1;
      return (direction === 'DESC' ? -1 : 1) * (a < b ? -1 : 1);
    })
    .map(([, rows]) => ({
      ...(rows[0] === undefined ? NO_KEY : keyOf(seed, rows[0], groupBy).key),
      opportunityCount: rows.length,
      aggregates: sums(rows),
      ...(withOpportunities ? { opportunities: rows.map(({ id, confidence }) => ({ id, confidence })) } : {}),
    }));
}
