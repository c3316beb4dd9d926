/** Generates status changes: how each lead and opportunity came to its present status. */
import { formatValue } from '../money.ts';
import type { Catalogue } from './catalogue.ts';
import { DAY } from './dates.ts';
import { createRandom, hash, idOf, type Random } from './random.ts';
import type { Activity, Lead, Opportunity, Pipeline } from './schema.ts';

/** The organization removed these statuses on this day. Only status changes before it still refer to them. */
const REMOVED_ON = Date.UTC(2026, 3, 1);
const REMOVED_OPPORTUNITY_STATUS = 'Free Trial';
const REMOVED_LEAD_STATUS = 'Cold List';

/** The status changes of all leads and opportunities. They use their own random sequence and change no other row. */
export function buildStatusHistory(
  leads: readonly Lead[],
  opportunities: readonly Opportunity[],
  catalogue: Catalogue,
  namespace: string,
): Activity[] {
  const random = createRandom(hash(`history ${namespace}`));
  const changes = [
    ...leads.flatMap((lead) => leadChanges(lead, catalogue, random, namespace)),
    ...opportunities.flatMap((opportunity) => opportunityChanges(opportunity, catalogue, random, namespace)),
  ];
  return changes.map((change, n) => ({ ...change, id: idOf('acti', n, namespace) }));
}

type Change = Omit<Activity, 'id'>;

function change(
  type: Activity['type'],
  lead: string,
  user: string | null,
  at: string,
  details: Activity['details'],
): Change {
  const stamps = { created_by: user, updated_by: user, date_created: at, date_updated: at };
  return { type, lead_id: lead, contact_id: null, user_id: user, activity_at: null, details, ...stamps };
}

/** Random indexes that lead from the start to `last`. Some are skipped, and now and then the path goes back by one. */
function randomPath(random: Random, last: number): number[] {
  const indexes: number[] = [];
  for (let index = 0; index <= last; index += 1) {
    if (index < last && random.chance(0.2)) continue;
    indexes.push(index);
    if (index > 0 && index < last && random.chance(0.12)) indexes.push(index - 1, index);
  }
  return indexes;
}

/** `count` instants between two others, in order and at irregular distances. With `atEnd`, the last one is `to`. */
function spreadInstants(random: Random, count: number, from: number, to: number, atEnd: boolean): string[] {
  const steps = Array.from({ length: atEnd ? count : count + 1 }, () => random.int(2, 9));
  const total = steps.reduce((sum, step) => sum + step, 0);
  let passed = 0;
  return steps.slice(0, count).map((step) => {
    passed += step;
    return new Date(Math.round(from + ((to - from) * passed) / total)).toISOString();
  });
}

function leadChanges(lead: Lead, catalogue: Catalogue, random: Random, namespace: string): Change[] {
  const statuses = catalogue.organization.lead_statuses;
  const [created, updated] = [Date.parse(lead.date_created), Date.parse(lead.date_updated)];
  if (updated - created < 2 * DAY) return [];
  const path = randomPath(
    random,
    statuses.findIndex(({ id }) => id === lead.status_id),
  ).flatMap((index) => statuses[index] ?? []);
  const times = spreadInstants(random, path.length - 1, created, updated, false);
  const removed = { id: idOf('stat', 90, namespace), label: REMOVED_LEAD_STATUS };
  const startsRemoved = Date.parse(times[0] ?? lead.date_updated) < REMOVED_ON && random.chance(0.15);
  return times.map((at, n) => {
    const [from, to] = [n === 0 && startsRemoved ? removed : path[n], path[n + 1]];
    return change('LeadStatusChange', lead.id, lead.created_by, at, {
      old_status_id: from?.id ?? null,
      old_status_label: from?.label ?? null,
      new_status_id: to?.id ?? null,
      new_status_label: to?.label ?? null,
    });
  });
}

type Status = Pipeline['statuses'][number];

const statusSide = (name: 'old' | 'new', status: Status | undefined, pipeline: Pipeline) => ({
  [`${name}_status_id`]: status?.id ?? null,
  [`${name}_status_label`]: status?.label ?? null,
  [`${name}_status_type`]: status?.type ?? null,
  [`${name}_pipeline_id`]: pipeline.id,
  [`${name}_pipeline_name`]: pipeline.name,
});

/** A path through active statuses to the opportunity's status, or to a won or lost one from any of them. */
function statusPathOf(opportunity: Opportunity, { statuses }: Pipeline, random: Random): Status[] {
  const active = statuses.filter(({ type }) => type === 'active');
  const end = statuses.find(({ id }) => id === opportunity.status_id);
  if (end === undefined) return [];
  if (end.type === 'active') return randomPath(random, active.indexOf(end)).flatMap((index) => active[index] ?? []);
  const last = end.type === 'won' ? active.length - 1 : random.int(0, active.length - 1);
  return [...randomPath(random, last).flatMap((index) => active[index] ?? []), end];
}

function opportunityChanges(
  opportunity: Opportunity,
  catalogue: Catalogue,
  random: Random,
  namespace: string,
): Change[] {
  const pipeline = catalogue.pipelines.find(({ statuses }) => statuses.some(({ id }) => id === opportunity.status_id));
  const [created, updated] = [Date.parse(opportunity.date_created), Date.parse(opportunity.date_updated)];
  // An opportunity that was closed within two days was entered afterwards and has no history.
  if (pipeline === undefined || updated - created < 2 * DAY) return [];
  const path = statusPathOf(opportunity, pipeline, random);
  const isClosed = path.at(-1)?.type !== 'active';
  const times = spreadInstants(random, path.length - 1, created, updated, isClosed);
  const removed: Status = {
    id: idOf('stat', 91 + catalogue.pipelines.indexOf(pipeline), namespace),
    label: REMOVED_OPPORTUNITY_STATUS,
    type: 'active',
  };
  const startsRemoved = Date.parse(times[0] ?? opportunity.date_updated) < REMOVED_ON && random.chance(0.15);
  const estimate = random.chance(0.7)
    ? opportunity.value
    : opportunity.value === null
      ? null
      : Math.round(opportunity.value * 0.8);
  return times.map((at, n) => {
    const isLast = n === times.length - 1;
    const valued = { ...opportunity, value: isLast ? opportunity.value : estimate };
    // Winning does not change the confidence, so it had its value before.
    const isSettled = isLast || (path.at(-1)?.type === 'won' && n === times.length - 2);
    const mover = random.chance(0.85) ? (opportunity.user_id ?? opportunity.created_by) : catalogue.me;
    // The last change of a closed opportunity is its last update.
    const user = isLast && isClosed ? opportunity.updated_by : mover;
    return change('OpportunityStatusChange', opportunity.lead_id, user, at, {
      opportunity_id: opportunity.id,
      ...statusSide('old', n === 0 && startsRemoved ? removed : path[n], pipeline),
      ...statusSide('new', path[n + 1], pipeline),
      opportunity_value: valued.value,
      opportunity_value_currency: catalogue.organization.currency,
      opportunity_value_formatted: formatValue(valued, catalogue.organization.currency_symbol),
      opportunity_value_period: opportunity.value_period,
      opportunity_confidence: isSettled ? opportunity.confidence : Math.min(95, 20 + 15 * n),
      opportunity_date_won: opportunity.date_won === null ? null : `${opportunity.date_won}T00:00:00+00:00`,
    });
  });
}
