/** A past for the leads and opportunities of a generated organisation: how each came to the status that it has. */
import { formatValue } from '../money.ts';
import type { Catalogue } from './catalogue.ts';
import { DAY } from './dates.ts';
import { createRandom, hash, idOf, type Random } from './random.ts';
import type { Activity, Lead, Opportunity, Pipeline } from './schema.ts';

/** What the organisation has given up since: only what was logged before tells of it. */
const REMOVED_ON = Date.UTC(2026, 3, 1);
const GONE_STATUS = 'Free Trial';
const REMOVED_LEAD_STATUS = 'Cold List';

/** The status changes of all leads and opportunities, drawn from a sequence of their own. The rows themselves stay as they are. */
export function buildStatusHistory(
  leads: readonly Lead[],
  opportunities: readonly Opportunity[],
  org: Catalogue,
  space: string,
): Activity[] {
  const random = createRandom(hash(`history ${space}`));
  const changes = [
    ...leads.flatMap((lead) => leadChanges(lead, org, random, space)),
    ...opportunities.flatMap((opportunity) => opportunityChanges(opportunity, org, random, space)),
  ];
  return changes.map((change, n) => ({ ...change, id: idOf('acti', n, space) }));
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

/** Positions up to the last of a row, most of them one after another: some are skipped, now and then it goes back one. */
function randomPath(random: Random, last: number): number[] {
  const places: number[] = [];
  for (let place = 0; place <= last; place += 1) {
    if (place < last && random.chance(0.2)) continue;
    places.push(place);
    if (place > 0 && place < last && random.chance(0.12)) places.push(place - 1, place);
  }
  return places;
}

/** So many instants between two others, in their order and well apart; the last is the second of the two if `atEnd`. */
function spreadInstants(random: Random, count: number, from: number, to: number, atEnd: boolean): string[] {
  const steps = Array.from({ length: atEnd ? count : count + 1 }, () => random.int(2, 9));
  const all = steps.reduce((sum, step) => sum + step, 0);
  let passed = 0;
  return steps.slice(0, count).map((step) => {
    passed += step;
    return new Date(Math.round(from + ((to - from) * passed) / all)).toISOString();
  });
}

function leadChanges(lead: Lead, org: Catalogue, random: Random, space: string): Change[] {
  const statuses = org.organization.lead_statuses;
  const [created, updated] = [Date.parse(lead.date_created), Date.parse(lead.date_updated)];
  if (updated - created < 2 * DAY) return [];
  const path = randomPath(
    random,
    statuses.findIndex(({ id }) => id === lead.status_id),
  ).flatMap((place) => statuses[place] ?? []);
  const times = spreadInstants(random, path.length - 1, created, updated, false);
  const gone = { id: idOf('stat', 90, space), label: REMOVED_LEAD_STATUS };
  const isOld = Date.parse(times[0] ?? lead.date_updated) < REMOVED_ON && random.chance(0.15);
  return times.map((at, n) => {
    const [from, to] = [n === 0 && isOld ? gone : path[n], path[n + 1]];
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

/** Through the open statuses to the one that the opportunity is in, or to one of them and then won or lost. */
function statusesOf(opportunity: Opportunity, { statuses }: Pipeline, random: Random): Status[] {
  const open = statuses.filter(({ type }) => type === 'active');
  const end = statuses.find(({ id }) => id === opportunity.status_id);
  if (end === undefined) return [];
  if (end.type === 'active') return randomPath(random, open.indexOf(end)).flatMap((place) => open[place] ?? []);
  const last = end.type === 'won' ? open.length - 1 : random.int(0, open.length - 1);
  return [...randomPath(random, last).flatMap((place) => open[place] ?? []), end];
}

function opportunityChanges(opportunity: Opportunity, org: Catalogue, random: Random, space: string): Change[] {
  const pipeline = org.pipelines.find(({ statuses }) => statuses.some(({ id }) => id === opportunity.status_id));
  const [created, updated] = [Date.parse(opportunity.date_created), Date.parse(opportunity.date_updated)];
  // What was closed on the day it came was entered afterwards.
  if (pipeline === undefined || updated - created < 2 * DAY) return [];
  const path = statusesOf(opportunity, pipeline, random);
  const isClosed = path.at(-1)?.type !== 'active';
  const times = spreadInstants(random, path.length - 1, created, updated, isClosed);
  const gone: Status = {
    id: idOf('stat', 91 + org.pipelines.indexOf(pipeline), space),
    label: GONE_STATUS,
    type: 'active',
  };
  const isOld = Date.parse(times[0] ?? opportunity.date_updated) < REMOVED_ON && random.chance(0.15);
  const estimate = random.chance(0.7)
    ? opportunity.value
    : opportunity.value === null
      ? null
      : Math.round(opportunity.value * 0.8);
  return times.map((at, n) => {
    const isLast = n === times.length - 1;
    const worth = { ...opportunity, value: isLast ? opportunity.value : estimate };
    const user = random.chance(0.85) ? (opportunity.user_id ?? opportunity.created_by) : org.me;
    return change('OpportunityStatusChange', opportunity.lead_id, user, at, {
      opportunity_id: opportunity.id,
      ...statusSide('old', n === 0 && isOld ? gone : path[n], pipeline),
      ...statusSide('new', path[n + 1], pipeline),
      opportunity_value: worth.value,
      opportunity_value_currency: org.organization.currency,
      opportunity_value_formatted: formatValue(worth, org.organization.currency_symbol),
      opportunity_value_period: opportunity.value_period,
      opportunity_confidence: isLast ? opportunity.confidence : Math.min(95, 20 + 15 * n),
      opportunity_date_won: opportunity.date_won === null ? null : `${opportunity.date_won}T00:00:00+00:00`,
    });
  });
}
