import { dayOf, endOfDay, startOfDay, zonedDate } from '../dates.ts';
import { fieldErrors } from '../errors.ts';
import type { Row } from '../json.ts';
import type { Endpoint, RequestContext } from '../request-context.ts';
import { type BodySchema, parseBody, type Values } from '../writes/request-body.ts';
import { arrayOf, choice, InvalidValue, required, text, type Validator } from '../writes/validators.ts';
import { datetimeRange, FILTER_FIELDS, leadPredicate, relativeRange, singlePeriod } from './date-ranges.ts';

/** Something that was done, as metrics count it. */
interface CountedAction {
  readonly kind: string;
  readonly at: number;
  readonly lead: string;
  readonly user: string | null;
  /** Seconds of a call, cents of an opportunity. */
  readonly amount: number;
}

type Metric = (facts: readonly CountedAction[]) => number | null;
const count =
  (...kinds: string[]): Metric =>
  (facts) =>
    facts.filter(({ kind }) => kinds.includes(kind)).length;
const sum =
  (...kinds: string[]): Metric =>
  (facts) =>
    facts.reduce((total, { kind, amount }) => total + (kinds.includes(kind) ? amount : 0), 0);
const average =
  (...kinds: string[]): Metric =>
  (facts) => {
    const number = count(...kinds)(facts) ?? 0;
    return number === 0 ? null : (sum(...kinds)(facts) ?? 0) / number;
  };

const CALLS: { readonly [direction: string]: readonly string[] } = {
  all: ['call.inbound', 'call.outbound'],
  inbound: ['call.inbound'],
  outbound: ['call.outbound'],
};

/** Of some 114 metrics (seen). Names of calls, sent emails and contacted leads are seen, the others are invented. */
const METRICS: { readonly [name: string]: Metric } = {
  ...Object.fromEntries(
    Object.entries(CALLS).flatMap(([direction, kinds]) => [
      [`calls.${direction}.all.count`, count(...kinds)],
      [`calls.${direction}.all.sum_duration`, sum(...kinds)],
      [`calls.${direction}.all.avg_duration`, average(...kinds)],
    ]),
  ),
  'emails.sent.all.count': count('email.sent'),
  'emails.received.all.count': count('email.inbox'),
  'leads.created.all.count': count('lead.created'),
  'leads.contacted.all.count': (facts) =>
    new Set(facts.flatMap(({ kind, lead }) => (['call.outbound', 'email.sent'].includes(kind) ? [lead] : []))).size,
  'opportunities.created.all.count': count('opportunity.created'),
  'opportunities.won.all.count': count('opportunity.won'),
  'opportunities.won.all.sum_value': sum('opportunity.won'),
};

function countedActions({ tables }: RequestContext): readonly CountedAction[] {
  const { activity, lead, opportunity } = tables;
  const logged = activity.all().flatMap((row): CountedAction[] => {
    const common = { at: Date.parse(row.activity_at ?? row.date_created), lead: row.lead_id, user: row.user_id };
    const { type, details } = row;
    if (type === 'Call')
      return [{ ...common, kind: `call.${details.direction}`, amount: Number(details.duration ?? 0) }];
    if (type === 'Email') return [{ ...common, kind: `email.${details.status}`, amount: 0 }];
    if (type !== 'OpportunityStatusChange' || details.new_status_type !== 'won') return [];
    return [{ ...common, kind: 'opportunity.won', amount: Number(details.opportunity_value ?? 0) }];
  });
  const made = (kind: string, row: { date_created: string; created_by: string | null }, of: string): CountedAction => ({
    kind,
    at: Date.parse(row.date_created),
    lead: of,
    user: row.created_by,
    amount: 0,
  });
  return [
    ...logged,
    ...lead.all().map((row) => made('lead.created', row, row.id)),
    ...opportunity.all().map((row) => made('opportunity.created', row, row.lead_id)),
  ];
}

const metric: Validator<string> = (value, context) => {
  const name = text(value, context);
  if (!Object.hasOwn(METRICS, name)) throw new InvalidValue(`Not a known metric: ${name}.`);
  return name;
};

const FIELDS = {
  type: required(choice(['overview', 'comparison'])),
  metrics: arrayOf(metric),
  datetime_range: datetimeRange,
  relative_range: relativeRange,
  ...FILTER_FIELDS,
};
const SHAPE: BodySchema<Values<typeof FIELDS>> = { fields: FIELDS, required: ['type', 'metrics'] };

/** `POST /report/activity/`: its shape is seen, a row for each day of the range or for each user. */
function report(context: RequestContext) {
  const { type, metrics = [], datetime_range, relative_range, query, users } = parseBody(SHAPE, context);
  if (metrics.length === 0) throw fieldErrors({ metrics: 'This field is required.' });
  const range = singlePeriod('', relative_range, datetime_range, context);
  if (range === undefined) throw fieldErrors({ datetime_range: 'This field is required.' });
  const [isOfLead, all] = [leadPredicate(query, context), countedActions(context)];
  const owners = users === undefined || users.length === 0 ? undefined : users;
  const facts = all.filter(
    ({ at, lead, user }) =>
      at >= range.from && at < range.to && isOfLead(lead) && (owners === undefined || owners.includes(user ?? '')),
  );
  const numbers = (some: readonly CountedAction[]): Row =>
    Object.fromEntries(metrics.map((name) => [name, METRICS[name]?.(some) ?? null]));
  const [from, to] = [Math.max(range.from, Math.min(context.now, ...all.map(({ at }) => at))), range.to];
  const rows =
    type === 'overview'
      ? byDay(facts, from, Math.min(to, context.now + 1), context.tz).map(({ at, own }) => ({
          datetime: zonedDate(new Date(at).toISOString()),
          ...numbers(own),
        }))
      : (owners ?? context.tables.user.all().flatMap(({ id, is_active }) => (is_active ? [id] : []))).map((user) => ({
          user_id: user,
          ...numbers(facts.filter((fact) => fact.user === user)),
        }));
  return { body: { aggregations: { totals: numbers(facts) }, data: rows, queries: {} } };
}

/** The days of a range, with what was done on each, by the caller's offset. */
function byDay(
  facts: readonly CountedAction[],
  from: number,
  to: number,
  tz: number,
): { at: number; own: readonly CountedAction[] }[] {
  const groups = Map.groupBy(facts, ({ at }) => dayOf(at, tz));
  const days: { at: number; own: readonly CountedAction[] }[] = [];
  for (let at = startOfDay(dayOf(from, tz), tz); at < to; at = endOfDay(dayOf(at, tz), tz)) {
    days.push({ at, own: groups.get(dayOf(at, tz)) ?? [] });
  }
  return days;
}

export const activityReport: Endpoint = { params: [], handle: report };

/** How the names are wrapped is not known. */
export const activityMetrics: Endpoint = {
  params: [],
  handle: () => ({ body: { data: Object.keys(METRICS).map((name) => ({ name })) } }),
};
