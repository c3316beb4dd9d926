import { buildActivities } from './activities.ts';
import { buildCatalogue } from './catalogue.ts';
import { buildComments } from './comments.ts';
import { buildContact } from './contacts.ts';
import { buildSites } from './custom-objects.ts';
import { DAY, LAST_DAY } from './dates.ts';
import { buildDeletedLeads, buildMerges } from './deleted-leads.ts';
import { addEdgeCases, addTies } from './edge-cases.ts';
import { buildImportUpdates } from './import-updates.ts';
import { buildLead } from './leads.ts';
import { buildOpportunity } from './opportunities.ts';
import { createRandom, hash } from './random.ts';
import type { Lead, Seed } from './schema.ts';
import { buildSubscriptions } from './sequences.ts';
import { shiftDates } from './shift-dates.ts';
import { buildStatusHistory } from './status-history.ts';
import { buildCompletions, buildTasks } from './tasks.ts';

/** The size of a generated organization. Equal options give equal seeds. */
export interface SeedSize {
  leads?: number;
  contacts?: number;
  opportunities?: number;
  /** How many opportunities the third lead has. Default: an eighth of all, at most 60. */
  largestLead?: number;
  /** Whether the seed has activities and tasks, or how many of its first leads have them. Default: true. */
  history?: boolean | number;
  /** Seeds with different names share no id. */
  namespace?: string;
}

/**
 * Builds an organization with made-up data. At any size, the first lead has no name but a contact and an active
 * opportunity, the second has no contacts, the third has the most opportunities, and the fourth has no opportunities.
 */
export function buildSeed(size: SeedSize = {}): Seed {
  const {
    leads: leadCount = 200,
    contacts: contactCount = 450,
    opportunities: opportunityCount = 500,
    namespace = '',
  } = size;
  const random = createRandom(hash(`seed ${namespace}`));
  const catalogue = buildCatalogue(namespace);
  const leads = Array.from({ length: leadCount }, (_, n) => buildLead(n, catalogue, random, namespace));
  const contacts =
    leadCount === 0
      ? []
      : leadForEach(contactCount, leads, [1]).map((at, n) => buildContact(n, at, catalogue, random, namespace));
  const byLead = Map.groupBy(contacts, ({ lead_id }) => lead_id);
  const largest = Math.min(size.largestLead ?? Math.min(60, Math.floor(opportunityCount / 8)), opportunityCount);
  const owners =
    leadCount === 0
      ? []
      : [...repeated(leads[2] ?? leads[0], largest), ...leadForEach(opportunityCount - largest, leads, [2, 3])];
  const opportunities = owners.map((lead, n) =>
    buildOpportunity(n, lead, byLead.get(lead.id) ?? [], catalogue, random, namespace),
  );
  addTies(opportunities);
  addEdgeCases(opportunities, leads[0], catalogue);
  const custom_objects = leads.flatMap((lead, n) => buildSites(lead, n, byLead, catalogue, namespace));
  const sequence_subscriptions = buildSubscriptions(catalogue.sequences, contacts, catalogue.users, namespace);
  const rows = { ...catalogue, leads, contacts, opportunities, custom_objects, sequence_subscriptions };
  if (size.history === false) return { ...rows, tasks: [], activities: [], comments: [], deleted_leads: [] };
  const withHistory = typeof size.history === 'number' ? rowsOfFirstLeads(rows, size.history) : rows;
  const deleted_leads = buildDeletedLeads(rows, namespace);
  const activities = buildActivities(withHistory, namespace);
  const tasks = buildTasks({ ...withHistory, activities }, namespace);
  const all = [
    ...activities,
    ...buildStatusHistory(withHistory.leads, withHistory.opportunities, catalogue, namespace),
    ...buildCompletions(tasks, catalogue),
    ...buildMerges(deleted_leads, withHistory.leads, namespace),
    ...buildImportUpdates(withHistory.leads, namespace),
  ];
  const comments = buildComments(all, catalogue.users, namespace);
  return { ...rows, tasks, deleted_leads, activities: all, comments };
}

/** The rows of the first leads. */
function rowsOfFirstLeads<R extends Pick<Seed, 'leads' | 'contacts' | 'opportunities'>>(rows: R, count: number): R {
  const leads = rows.leads.slice(0, count);
  const ids = new Set(leads.map(({ id }) => id));
  return {
    ...rows,
    leads,
    contacts: rows.contacts.filter(({ lead_id }) => ids.has(lead_id)),
    opportunities: rows.opportunities.filter(({ lead_id }) => ids.has(lead_id)),
  };
}

/**
 * The seed of the demo: 200 leads, 450 contacts and 500 opportunities in three pipelines.
 *
 * @param end Milliseconds since 1970. The organization's activity ends on this day, so a demo that starts today has
 * recent activity. The default is a fixed day. That seed is built once and frozen; to change it, make a `structuredClone`.
 */
export function demoSeed(end: number = LAST_DAY): Seed {
  const days = Math.floor((end - LAST_DAY) / DAY);
  demo ??= deepFreeze(buildSeed());
  return days === 0 ? demo : shiftDates(demo, days);
}

let demo: Seed | undefined;

/** Freezes a value of JSON and all that it contains. */
function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) deepFreeze(part);
  return Object.freeze(value);
}

function repeated<T>(item: T | undefined, times: number): T[] {
  return item === undefined ? [] : Array.from({ length: times }, () => item);
}

/** One lead for each of `count` rows: each lead in turn, then some leads again, never those at the indexes `without`. */
function leadForEach(count: number, leads: readonly Lead[], without: readonly number[]): Lead[] {
  const open = leads.filter((_, n) => leads.length <= 4 || !without.includes(n));
  // One lead in twelve gets no rows, as in real data.
  const round = open.filter((_, n) => n % 12 !== 11);
  return Array.from(
    { length: count },
    (_, n) => round[(n < round.length ? n : n * 7 + (n % 5)) % round.length] ?? leads[0],
  ).filter((lead) => lead !== undefined);
}
