import { dayOf, endOfDay, startOfDay, zonedDate } from '../dates.ts';
import { fieldErrors } from '../errors.ts';
import type { Row } from '../json.ts';
import type { Endpoint, RequestContext } from '../request-context.ts';
import { type BodySchema, parseBody, type Values } from '../writes/request-body.ts';
import { arrayOf, choice, InvalidValue, required, text, type Validator } from '../writes/validators.ts';
import { datetimeRange, FILTER_FIELDS, leadPredicate, relativeRange, singlePeriod } from './date-ranges.ts';

/** An action that metrics count. */
interface CountedAction {
  readonly kind: string;
  readonly at: number;
  readonly lead: string;
  readonly user: string | null;
  /** The seconds of a call, the cents of an opportunity, otherwise 0. */
  readonly amount: number;
}

type Metric = (actions: readonly CountedAction[]) => number | null;
const count =
  (...kinds: string[]): Metric =>
  (actions) =>
    actions.filter(({ kind }) => kinds.includes(kind)).length;
const sum =
  (...kinds: string[]): Metric =>
  (actions) =>
    actions.reduce((total, { kind, amount }) => total + (kinds.includes(kind) ? amount : 0), 0);
const average =
  (...kinds: string[]): Metric =>
  (actions) => {
    const number = count(...kinds)(actions) ?? 0;
    return number === 0 ? null : (sum(...kinds)(actions) ?? 0) / number;
  };

const CALLS: { readonly [direction: string]: readonly string[] } = {
  all: ['call.inbound', 'call.outbound'],
  inbound: ['call.inbound'],
  outbound: ['call.outbound'],
};

/**
 * Close has about 114 metrics (seen). The names for calls, sent emails and contacted leads were seen, the others are
 * INVENTED.
 */
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
  'leads.contacted.all.count': (actions) =>
    new Set(actions.flatMap(({ kind, lead }) => (['call.outbound', 'email.sent'].includes(kind) ? [lead] : []))).size,
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
  const creation = (
    kind: string,
    row: { date_created: string; created_by: string | null },
    leadId: string,
  ): CountedAction => ({
    kind,
    at: Date.parse(row.date_created),
    lead: leadId,
    user: row.created_by,
    amount: 0,
  });
  return [
    ...logged,
    ...lead.all().map((row) => creation('lead.created', row, row.id)),
    ...opportunity.all().map((row) => creation('opportunity.created', row, row.lead_id)),
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
const SCHEMA: BodySchema<Values<typeof FIELDS>> = { fields: FIELDS, required: ['type', 'metrics'] };

/** `POST /report/activity/`: a row per day of the range or per user. The shape was seen. */
function report(context: RequestContext) {
  const { type, metrics = [], datetime_range, relative_range, query, users } = parseBody(SCHEMA, context);
  if (metrics.length === 0) throw fieldErrors({ metrics: 'This field is required.' });
  const range = singlePeriod('', relative_range, datetime_range, context);
  if (range === undefined) throw fieldErrors({ datetime_range: 'This field is required.' });
  const [isOfLead, all] = [leadPredicate(query, context), countedActions(context)];
  const owners = users === undefined || users.length === 0 ? undefined : users;
  const actions = all.filter(
    ({ at, lead, user }) =>
      at >= range.from && at < range.to && isOfLead(lead) && (owners === undefined || owners.includes(user ?? '')),
  );
  const metricsOf = (counted: readonly CountedAction[]): Row =>
    Object.fromEntries(metrics.map((name) => [name, METRICS[name]?.(counted) ?? null]));
  const [from, to] = [Math.max(range.from, Math.min(context.now, ...all.map(({ at }) => at))), range.to];
  const rows =
    type === 'overview'
      ? byDay(actions, from, Math.min(to, context.now + 1), context.tz).map(({ at, actionsOfDay }) => ({
          datetime: zonedDate(new Date(at).toISOString()),
          ...metricsOf(actionsOfDay),
        }))
      : (owners ?? context.tables.user.all().flatMap(({ id, is_active }) => (is_active ? [id] : []))).map((user) => ({
          user_id: user,
          ...metricsOf(actions.filter((action) => action.user === user)),
        }));
  return { body: { aggregations: { totals: metricsOf(actions) }, data: rows, queries: {} } };
}

/** The days of a range in the caller's time zone, each with its actions. */
function byDay(
  actions: readonly CountedAction[],
  from: number,
  to: number,
  tz: number,
): { at: number; actionsOfDay: readonly CountedAction[] }[] {
  const groups = Map.groupBy(actions, ({ at }) => dayOf(at, tz));
  const days: { at: number; actionsOfDay: readonly CountedAction[] }[] = [];
  for (let at = startOfDay(dayOf(from, tz), tz); at < to; at = endOfDay(dayOf(at, tz), tz)) {
    days.push({ at, actionsOfDay: groups.get(dayOf(at, tz)) ?? [] });
  }
  return days;
}

export const activityReport: Endpoint = { params: [], handle: report };

/** `calls.outbound.all.sum_duration` is "Outbound calls - All - Sum duration". */
function metricRow(key: string): Row {
  const [noun = '', kind = '', ...rest] = key.split('.').map((part) => part.replaceAll('_', ' '));
  const titled = ([first = '', ...letters]: string) => `${first.toUpperCase()}${letters.join('')}`;
  const name = [titled(`${kind} ${noun}`), ...rest.map(titled)].join(' - ');
  return { key, name, description: `${name}.` };
}

/** `GET /report/activity/metrics/`. The form is documented, the titles and descriptions are INVENTED. */
export const activityMetrics: Endpoint = {
  params: [],
  handle: () => ({ body: { metrics: Object.keys(METRICS).map(metricRow) } }),
};
