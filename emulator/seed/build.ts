import { buildActivities } from './activities.ts';
import { buildCatalogue, type Catalogue } from './catalogue.ts';
import { DAY, FIRST_DAY, instantBetween, LAST_DAY } from './dates.ts';
import { COMPANY_FIRST, COMPANY_FORM, COMPANY_OTHER, COMPANY_SECOND, PEOPLE, PLACES, TITLES } from './names.ts';
import { buildOpportunity } from './opportunities.ts';
import { createRandom, hash, idOf, type Random } from './random.ts';
import type { Contact, CustomObject, CustomValue, Lead, Opportunity, Seed } from './schema.ts';
import { shiftDates } from './shift-dates.ts';
import { buildStatusHistory } from './status-history.ts';
import { buildCompletions, buildTasks } from './tasks.ts';

/** How large a generated organisation is. The same options always give the same seed. */
export interface SeedSize {
  leads?: number;
  contacts?: number;
  opportunities?: number;
  /** How many of the opportunities belong to one single lead (the third). Default: an eighth of them, at most 60. */
  largestLead?: number;
  /** Whether anything happened with the leads: without, there are neither activities nor tasks. Default: yes. */
  history?: boolean;
  /** Names the organisation: seeds with different names share no id. */
  space?: string;
}

/**
 * Builds a made-up organisation. Whatever the size: the first lead has no name, but a contact and an active opportunity; the
 * second has no contacts; the third has the most opportunities; the fourth has no opportunities.
 */
export function buildSeed(size: SeedSize = {}): Seed {
  const {
    leads: leadCount = 200,
    contacts: contactCount = 450,
    opportunities: opportunityCount = 500,
    space = '',
  } = size;
  const random = createRandom(hash(`seed ${space}`));
  const org = buildCatalogue(space);
  const leads = Array.from({ length: leadCount }, (_, n) => buildLead(n, org, random, space));
  const contacts =
    leadCount === 0 ? [] : spread(contactCount, leads, [1]).map((at, n) => buildContact(n, at, org, random, space));
  const byLead = Map.groupBy(contacts, ({ lead_id }) => lead_id);
  const largest = Math.min(size.largestLead ?? Math.min(60, Math.floor(opportunityCount / 8)), opportunityCount);
  const owners =
    leadCount === 0
      ? []
      : [...repeated(leads[2] ?? leads[0], largest), ...spread(opportunityCount - largest, leads, [2, 3])];
  const opportunities = owners.map((lead, n) =>
    buildOpportunity(n, lead, byLead.get(lead.id) ?? [], org, random, space),
  );
  addTies(opportunities);
  addEdgeCases(opportunities, leads[0], org);
  const custom_objects = leads.flatMap((lead, n) => buildSites(lead, n, byLead, org, space));
  const rows = { ...org, leads, contacts, opportunities, custom_objects };
  if (size.history === false) return { ...rows, tasks: [], activities: [] };
  const activities = buildActivities(rows, space);
  const tasks = buildTasks({ ...rows, activities }, space);
  return {
    ...rows,
    tasks,
    activities: [
      ...activities,
      ...buildStatusHistory(leads, opportunities, org, space),
      ...buildCompletions(tasks, org),
    ],
  };
}

/**
 * The seed of the demo: 200 leads, 450 contacts and 500 opportunities over three pipelines. Its life ends with the day
 * of this instant, in milliseconds since 1970, so that whoever looks today finds something that was done lately; by
 * default on a day that is always the same.
 */
export function demoSeed(end: number = LAST_DAY): Seed {
  const days = Math.floor((end - LAST_DAY) / DAY);
  return days === 0 ? buildSeed() : shiftDates(buildSeed(), days);
}

function repeated<T>(item: T | undefined, times: number): T[] {
  return item === undefined ? [] : Array.from({ length: times }, () => item);
}

/** One lead for each of `count` things: every lead in turn, then a few favourites, never those at `without`. */
function spread(count: number, leads: readonly Lead[], without: readonly number[]): Lead[] {
  const open = leads.filter((_, n) => leads.length <= 4 || !without.includes(n));
  // About one lead in twelve stays without: real address books have such rows.
  const round = open.filter((_, n) => n % 12 !== 11);
  return Array.from(
    { length: count },
    (_, n) => round[(n < round.length ? n : n * 7 + (n % 5)) % round.length] ?? leads[0],
  ).filter((lead) => lead !== undefined);
}

function companyName(n: number, random: Random): string {
  if (n === 0) return '';
  if (n % 6 === 5) {
    const name = COMPANY_OTHER[Math.floor(n / 6) % COMPANY_OTHER.length] ?? '';
    return n < 6 * COMPANY_OTHER.length ? name : `${name} ${Math.floor(n / 6)}`;
  }
  return `${random.pick(COMPANY_FIRST)} ${random.pick(COMPANY_SECOND)} ${random.pick(COMPANY_FORM)}`;
}

function buildLead(n: number, org: Catalogue, random: Random, space: string): Lead {
  const created = instantBetween(random, FIRST_DAY, LAST_DAY - 20 * DAY);
  const [city, country] = random.pick(PLACES);
  const statuses = org.organization.lead_statuses;
  const author = org.users[n % org.users.length]?.id ?? org.me;
  const address = {
    address_1: `${random.int(1, 180)} Market Street`,
    address_2: '',
    city,
    state: '',
    zipcode: String(random.int(10000, 99999)),
    country,
    label: random.chance(0.8) ? 'business' : 'mailing',
  };
  return {
    id: idOf('lead', n, space),
    name: companyName(n, random),
    description: random.chance(0.3) ? 'Met at the spring fair' : '',
    url: random.chance(0.7) ? `https://company-${n}.example` : null,
    status_id: statuses[random.int(0, statuses.length - 1)]?.id ?? '',
    addresses: random.chance(0.6) ? [address] : [],
    custom: { ...leadCustomValues(n, org, random), ...mainSite(n, org, space) },
    integration_links:
      n % 20 === 0 ? [{ name: 'Open in billing', url: `https://billing.example/accounts/${n}?ref=a%26b` }] : [],
    created_by: author,
    updated_by: n % 7 === 0 ? null : author,
    date_created: created,
    date_updated: instantBetween(random, Date.parse(created), LAST_DAY),
  };
}

function mainSite(n: number, org: Catalogue, space: string): Record<string, CustomValue> {
  const field = org.custom_fields.find(({ type }) => type === 'custom_object');
  return field === undefined || !hasSite(n) ? {} : { [field.id]: idOf('custobj', 2 * n, space) };
}

function leadCustomValues(n: number, org: Catalogue, random: Random): Record<string, CustomValue> {
  const [industry, interests, employees, renewal, manager, vat, , , region] = org.custom_fields;
  const values: [typeof industry, CustomValue, number][] = [
    [industry, industry?.choices?.[random.int(0, 4)] ?? '', 0.7],
    [interests, (interests?.choices ?? []).filter(() => random.chance(0.4)), 0.5],
    [employees, random.chance(0.1) ? 0 : random.int(1, 4000), 0.6],
    [renewal, instantBetween(random, FIRST_DAY, LAST_DAY).slice(0, 10), 0.4],
    [manager, org.users[random.int(0, org.users.length - 1)]?.id ?? org.me, 0.4],
    [vat, `VAT${100000 + n}`, 0.3],
    [region, random.pick(['North', 'South', 'Δυτικά', 'Coast'] as const), 0.4],
  ];
  const custom: Record<string, CustomValue> = {};
  for (const [field, value, share] of values) {
    const empty = Array.isArray(value) && value.length === 0;
    if (field !== undefined && random.chance(share) && !empty) custom[field.id] = value;
  }
  return custom;
}

/** Every tenth lead has a site, and names it; some have a second one. */
const hasSite = (n: number): boolean => n % 10 === 3;

function buildSites(
  lead: Lead,
  n: number,
  contacts: ReadonlyMap<string, readonly Contact[]>,
  org: Catalogue,
  space: string,
): CustomObject[] {
  const [type] = org.custom_object_types;
  const [opened, person] = org.custom_fields.filter(({ object }) => object === 'custom_object');
  if (type === undefined || opened === undefined || person === undefined || !hasSite(n)) return [];
  const there = contacts.get(lead.id)?.[0]?.id;
  const { created_by, updated_by, date_created, date_updated } = lead;
  return Array.from({ length: n % 20 === 3 ? 2 : 1 }, (_, k) => ({
    ...{ created_by, updated_by, date_created, date_updated },
    id: idOf('custobj', 2 * n + k, space),
    custom_object_type_id: type.id,
    lead_id: lead.id,
    name: k === 0 ? 'Headquarters' : 'Warehouse',
    custom: { [opened.id]: lead.date_created.slice(0, 10), ...(there === undefined ? {} : { [person.id]: there }) },
  }));
}

function buildContact(n: number, lead: Lead, org: Catalogue, random: Random, space: string): Contact {
  const [first, last] = random.pick(PEOPLE);
  const [, country, zone, dial] = random.pick(PLACES);
  const digits = `${dial}${random.int(1_000_000, 9_999_999)}`;
  const hasPhone = random.chance(0.6);
  const created = instantBetween(random, Date.parse(lead.date_created), LAST_DAY);
  const role = org.custom_fields[6];
  const author = org.users[n % org.users.length]?.id ?? org.me;
  return {
    id: idOf('cont', n, space),
    lead_id: lead.id,
    name: n % 60 === 59 ? '' : `${first} ${last}`,
    title: random.pick(TITLES),
    emails: Array.from({ length: random.pick([0, 1, 1, 1, 2] as const) }, (_, k) => ({
      email: `person-${n}${k === 0 ? '' : '.private'}@company-${n % 200}.example`,
      type: k === 0 ? 'office' : 'home',
      is_unsubscribed: random.chance(0.1),
    })),
    phones: hasPhone
      ? [{ phone: digits, phone_formatted: `${dial} ${digits.slice(dial.length)}`, type: 'mobile', country }]
      : [],
    urls: random.chance(0.2) ? [{ url: `https://people.example/${n}`, type: 'url' }] : [],
    timezone: hasPhone ? zone : null,
    timezone_source: hasPhone ? 'inferred_from_phone_number' : null,
    custom: role !== undefined && random.chance(0.5) ? { [role.id]: role.choices?.[random.int(0, 2)] ?? '' } : {},
    integration_links: n % 50 === 0 ? [{ name: 'Directory', url: `https://directory.example/${n}` }] : [],
    created_by: author,
    updated_by: author,
    date_created: created,
    date_updated: instantBetween(random, Date.parse(created), LAST_DAY),
  };
}

/** Imports create many rows in the same millisecond: order must not depend on the date alone. */
function addTies(opportunities: Opportunity[]): void {
  for (let n = 25; n < opportunities.length; n += 25) {
    const [opportunity, other] = [opportunities[n], opportunities[n - 1]];
    if (opportunity === undefined || other === undefined) continue;
    const [created = opportunity.date_created] = [opportunity.date_created, other.date_created].sort();
    Object.assign(opportunity, { date_created: created, value: other.value });
    other.date_created = created;
  }
}

/** The unnamed lead's opportunity is active, a few opportunities have no owner, and a few are worth more than 2^31 cents. */
function addEdgeCases(opportunities: Opportunity[], unnamed: Lead | undefined, org: Catalogue): void {
  const first = opportunities.find(({ lead_id }) => lead_id === unnamed?.id);
  const status = org.pipelines[0]?.statuses[1];
  if (first !== undefined && status !== undefined) {
    Object.assign(first, {
      status_id: status.id,
      date_lost: null,
      confidence: 50,
      value: 1_250_050,
      value_period: 'annual',
    });
  }
  for (let n = 7; n < opportunities.length; n += 170) {
    const opportunity = opportunities[n];
    if (opportunity !== undefined) opportunity.user_id = null;
  }
  for (let n = 12; n < opportunities.length; n += 120) {
    const opportunity = opportunities[n];
    if (opportunity !== undefined) opportunity.value = 2_147_483_648 + n * 1_000_003;
  }
}
