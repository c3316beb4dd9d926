import type { Call, Param } from '../call.ts';
import { dayOf, endOfDay, isDay, parseInstant, startOfDay } from '../dates.ts';
import { fieldErrors } from '../errors.ts';
import { listOf, oneOf } from '../params.ts';
import { leadsOfSavedSearch } from '../search/saved.ts';
import type { Opportunity } from '../seed/schema.ts';
import { ofLead, statusesOf } from '../store.ts';
import { contains, leadText } from '../text.ts';
import { NEWEST } from './order.ts';
import { textQuery } from './query.ts';

type Test = (deal: Opportunity) => boolean;
type Filter = (value: Param, call: Call, name: string) => Test;

/** A key with its `__in` twin. A row without the key matches neither. */
function choice(
  name: string,
  heldBy: (deal: Opportunity, call: Call) => string | null | undefined,
  options: { allowed?: readonly string[]; expand?: (value: string, call: Call) => readonly string[] } = {},
): Record<string, Filter> {
  const among: (values: (value: Param) => readonly string[]) => Filter = (values) => (value, call, param) => {
    const given = values(value);
    const strange = given.find((item) => options.allowed?.includes(item) === false);
    if (call.strict && strange !== undefined) throw fieldErrors({ [param]: `Not a valid choice: ${strange}.` });
    const wanted = new Set(given.flatMap((item) => options.expand?.(item, call) ?? [item]));
    return (deal) => {
      const held = heldBy(deal, call);
      return held !== null && held !== undefined && wanted.has(held);
    };
  };
  return { [name]: among((value) => [oneOf(value)]), [`${name}__in`]: among(listOf) };
}

type Operator = 'eq' | 'gt' | 'gte' | 'lt' | 'lte';
const OPERATORS: readonly [suffix: string, Operator][] = [
  ['', 'eq'],
  ['__gt', 'gt'],
  ['__gte', 'gte'],
  ['__lt', 'lt'],
  ['__lte', 'lte'],
];
const COMPARE: Record<Operator, (a: string, b: string) => boolean> = {
  eq: (a, b) => a === b,
  gt: (a, b) => a > b,
  gte: (a, b) => a >= b,
  lt: (a, b) => a < b,
  lte: (a, b) => a <= b,
};

const notADate = (name: string) => fieldErrors({ [name]: 'Not a valid date or date-time.' });

/** Calendar days: a date-time stands for its day in the caller's zone. */
function dayFilters(name: string, dayIn: (deal: Opportunity) => string | null): Record<string, Filter> {
  const filter =
    (operator: Operator): Filter =>
    (value, call, param) => {
      const text = oneOf(value);
      const at = parseInstant(text);
      const bound = isDay(text) ? text : at === undefined ? undefined : dayOf(at, call.tz);
      if (bound === undefined) throw notADate(param);
      return (deal) => {
        const day = dayIn(deal);
        return day !== null && COMPARE[operator](day, bound);
      };
    };
  return Object.fromEntries(OPERATORS.map(([suffix, operator]) => [`${name}${suffix}`, filter(operator)]));
}

/** Instants: a plain date stands for that day in the caller's zone (see the switch `plainDateBounds`). */
function instantFilters(name: string, instantIn: (deal: Opportunity) => string): Record<string, Filter> {
  const filter =
    (operator: Operator): Filter =>
    (value, call, param) => {
      const text = oneOf(value);
      const at = parseInstant(text);
      if (at !== undefined) {
        const bound = new Date(at).toISOString();
        return (deal) => COMPARE[operator](instantIn(deal), bound);
      }
      if (!isDay(text)) throw notADate(param);
      const start = new Date(startOfDay(text, call.tz)).toISOString();
      const end = new Date(endOfDay(text, call.tz)).toISOString();
      const last = call.switches.plainDateBounds === 'day' ? end : undefined;
      const tests: Record<Operator, (instant: string) => boolean> = {
        eq: (instant) => instant >= start && instant < end,
        gte: (instant) => instant >= start,
        lt: (instant) => instant < start,
        gt: (instant) => (last === undefined ? instant > start : instant >= last),
        lte: (instant) => (last === undefined ? instant <= start : instant < last),
      };
      return (deal) => tests[operator](instantIn(deal));
    };
  return Object.fromEntries(OPERATORS.map(([suffix, operator]) => [`${name}${suffix}`, filter(operator)]));
}

const statusOf = (deal: Opportunity, { tables }: Call) => statusesOf(tables).get(deal.status_id);

const isStalled: Filter = (value, _, name) => {
  const text = oneOf(value).toLowerCase();
  if (text !== 'true' && text !== 'false') throw fieldErrors({ [name]: 'Not a valid boolean.' });
  return (deal) => deal.is_stalled === (text === 'true');
};

/** Every filter of `GET /opportunity/` (documented). Not among them, so ignored: ids, contacts and pipelines. */
const FILTERS: { readonly [name: string]: Filter } = {
  lead_id: (value) => {
    const lead = oneOf(value);
    return (deal) => deal.lead_id === lead;
  },
  organization_id: (value, { world }) => {
    const own = oneOf(value) === world.organization.id;
    return () => own;
  },
  // An id of a group stands for its members (documented).
  ...choice('user_id', (deal) => deal.user_id, { expand: (id, { tables }) => tables.group.get(id)?.user_ids ?? [id] }),
  ...choice('status_id', (deal) => deal.status_id),
  ...choice('status_type', (deal, call) => statusOf(deal, call)?.type, { allowed: ['active', 'won', 'lost'] }),
  ...choice('status_label', (deal, call) => statusOf(deal, call)?.label),
  ...choice('status', (deal, call) => statusOf(deal, call)?.label),
  ...choice('value_period', (deal) => deal.value_period, { allowed: ['one_time', 'monthly', 'annual'] }),
  ...dayFilters('date_won', (deal) => deal.date_won),
  ...instantFilters('date_created', (deal) => deal.date_created),
  ...instantFilters('date_updated', (deal) => deal.date_updated),
  is_stalled: isStalled,
  query: (value, call) => textQuery(oneOf(value), call),
  lead_saved_search_id: (value, call) => {
    const leads = leadsOfSavedSearch(oneOf(value), call);
    return (deal) => leads.has(deal.lead_id);
  },
  // Deprecated; plain words are understood.
  lead_query: (value, { tables }) => {
    const matches = contains(oneOf(value), 'full_words');
    return (deal) => {
      const lead = tables.lead.get(deal.lead_id);
      return lead !== undefined && matches(leadText(lead, tables));
    };
  },
};

export const FILTER_PARAMS = Object.keys(FILTERS);

/** The deals that pass all filters of a request, newest first. An empty parameter filters nothing. */
export function filtered(call: Call): readonly Opportunity[] {
  const tests: Test[] = [];
  for (const [name, value] of Object.entries(call.query)) {
    const filter = Object.hasOwn(FILTERS, name) ? FILTERS[name] : undefined;
    if (filter === undefined) continue;
    if (value !== '') tests.push(filter(value, call, name));
    else if (call.strict) throw fieldErrors({ [name]: 'An empty filter filters nothing.' });
  }
  const { opportunity } = call.tables;
  const lead = call.query.lead_id;
  const deals =
    lead === undefined || lead === ''
      ? opportunity.derived('newest', () => opportunity.all().toSorted(NEWEST))
      : ofLead(opportunity, oneOf(lead)).toSorted(NEWEST);
  return tests.length === 0 ? deals : deals.filter((deal) => tests.every((test) => test(deal)));
}
