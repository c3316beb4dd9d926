import { isoWeek } from '../dates.ts';
import { fieldErrors } from '../errors.ts';
import type { Row } from '../json.ts';
import { userName } from '../nouns/user.ts';
import { firstValueOf } from '../params.ts';
import type { RequestContext } from '../request-context.ts';
import type { Opportunity } from '../seed/schema.ts';

interface Bucket {
  /** The sort key. Null sorts last in both directions. */
  sort: string | null;
  /** The keys of the group in the response. */
  head: Row;
}

const pad = (value: number) => String(value).padStart(2, '0');
const month = (day: string) => Number(day.slice(5, 7));
const year = (day: string) => Number(day.slice(0, 4));

/** The key of each period and the parts that accompany it. The parts are documented, the format of the key is a guess. */
const PERIODS: { readonly [name: string]: (day: string) => { key: string; parts: { [name: string]: number } } } = {
  date_won__year: (day) => ({ key: String(year(day)), parts: { year: year(day) } }),
  date_won__quarter: (day) => {
    const quarter = Math.ceil(month(day) / 3);
    return { key: `${year(day)}-Q${quarter}`, parts: { year: year(day), quarter } };
  },
  date_won__month: (day) => ({ key: day.slice(0, 7), parts: { year: year(day), month: month(day) } }),
  date_won__week: (day) => {
    const { weekyear, week } = isoWeek(day);
    return { key: `${weekyear}-W${pad(week)}`, parts: { weekyear, week } };
  },
};

function bucketOf(name: string): ((opportunity: Opportunity, context: RequestContext) => Bucket) | undefined {
  if (name === 'user_id') {
    return (opportunity, context) => {
      const user_name = userName(opportunity.user_id, context);
      return { sort: user_name, head: { key: opportunity.user_id, user_id: opportunity.user_id, user_name } };
    };
  }
  const period = Object.hasOwn(PERIODS, name) ? PERIODS[name] : undefined;
  if (period === undefined) return undefined;
  const noParts = Object.fromEntries(Object.keys(period('2000-01-01').parts).map((part) => [part, null]));
  return ({ date_won }) => {
    if (date_won === null) return { sort: null, head: { key: null, ...noParts } };
    const { key, parts } = period(date_won);
    return { sort: key, head: { key, ...parts } };
  };
}

/** The sorted groups of `_group_by`. Opportunities keep their order within a group. Null without `_group_by`. */
export function groupOpportunities(
  opportunities: readonly Opportunity[],
  context: RequestContext,
): { head: Row; opportunities: readonly Opportunity[] }[] | null {
  const param = context.query._group_by;
  if (param === undefined || param === '') return null;
  const name = firstValueOf(param).replace(/^-/, '');
  const isDescending = firstValueOf(param).startsWith('-');
  const bucket = bucketOf(name);
  if (bucket === undefined) throw fieldErrors({ _group_by: `Not a valid choice: ${name}.` });
  const groups = new Map<string, Bucket & { opportunities: Opportunity[] }>();
  for (const opportunity of opportunities) {
    const found = bucket(opportunity, context);
    const key = String(found.head.key);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { ...found, opportunities: [opportunity] });
    else group.opportunities.push(opportunity);
  }
  const omitsUndated = name !== 'user_id' && context.switches.groupWithoutDate === 'omit';
  return [...groups.values()]
    .filter(({ sort }) => sort !== null || !omitsUndated)
    .sort((a, b) => {
      if (a.sort === null || b.sort === null) return a.sort === null ? 1 : -1;
      return a.sort < b.sort === isDescending ? 1 : a.sort === b.sort ? 0 : -1;
    });
}
