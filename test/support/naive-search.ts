/**
 * A naive evaluation of search filters: row by row over the seed, at a given time and offset from UTC in hours. It shares no
 * code with the gateway and the emulator.
 */
import type { Activity, Contact, Lead, Opportunity, Seed } from '../../emulator/index.ts';
import type {
  ActivitySearchFilter,
  ContactFilter,
  CustomFieldFilter,
  DurationInput,
  LeadFilter,
  NumberFilter,
  OpportunitySearchFilter,
  RelativeDateFilter,
  SearchDateFilter,
  SearchDateTimeFilter,
  TextFilter,
} from '../../src/generated/graphql.ts';
import { type Choice, compares, holdsText, isChosen, newestFirst } from './naive.ts';

const [HOUR, DAY] = [3_600_000, 86_400_000];
type Maybe<T> = T | null | undefined;
type Value = Maybe<string | number | readonly string[]>;

const exists = (actual: boolean, filter: Maybe<{ readonly exists?: Maybe<boolean> }>): boolean =>
  typeof filter?.exists !== 'boolean' || filter.exists === actual;

function textIs(actual: readonly (string | null)[], filter: Maybe<TextFilter>): boolean {
  return (
    holdsText(actual, filter) &&
    exists(
      actual.some((text) => text !== null && text !== ''),
      filter,
    )
  );
}

function numberIs(actual: number | null, filter: Maybe<NumberFilter>): boolean {
  const { eq, gt, gte, lt, lte } = filter ?? {};
  const bound = (at: Maybe<number>, test: (value: number, at: number) => boolean) =>
    typeof at !== 'number' || (actual !== null && test(actual, at));
  return (
    bound(eq, (a, b) => a === b) &&
    bound(gt, (a, b) => a > b) &&
    bound(gte, (a, b) => a >= b) &&
    bound(lt, (a, b) => a < b) &&
    bound(lte, (a, b) => a <= b) &&
    exists(actual !== null, filter)
  );
}

const valuesOf = (actual: Value): readonly string[] =>
  typeof actual === 'string' ? [actual] : typeof actual === 'object' && actual !== null ? actual : [];

/** Of several values one must match, for each operator separately. */
function oneIs(actual: Value, filter: Maybe<Choice & { readonly exists?: Maybe<boolean> }>): boolean {
  const { eq, in: among } = filter ?? {};
  const values = valuesOf(actual);
  return (
    (typeof eq !== 'string' || values.includes(eq)) &&
    (!Array.isArray(among) || values.some((value) => among.includes(value))) &&
    exists(values.length > 0, filter)
  );
}

/** The start of a period, inclusive, and its end, exclusive. */
function calendar(period: string, today: Date): readonly [number, number] {
  const [y, m, d] = [today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate()];
  const back = /^(LAST_|YESTERDAY)/.test(period) ? 1 : 0;
  const starting: Readonly<Record<string, (n: number) => number>> = {
    DAY: (n) => Date.UTC(y, m, d - n),
    WEEK: (n) => Date.UTC(y, m, d - ((today.getUTCDay() + 6) % 7) - 7 * n),
    MONTH: (n) => Date.UTC(y, m - n, 1),
    QUARTER: (n) => Date.UTC(y, m - (m % 3) - 3 * n, 1),
    YEAR: (n) => Date.UTC(y - n, 0, 1),
  };
  const start = starting[period.split('_')[1] ?? 'DAY'];
  return [start?.(back) ?? 0, start?.(back - 1) ?? 0];
}

/** Evaluates filters at a time. */
export function searchOf(seed: Seed, now: number, tz = 0) {
  const local = now + tz * HOUR;
  const midnight = (at: number) => Math.floor(at / DAY) * DAY;

  /** All instants are in the caller's time zone. A day means its first instant. */
  function isWhen(at: number, filter: RelativeDateFilter, isDay: boolean): boolean {
    const far = (sign: 1 | -1, { years, months, ...rest }: DurationInput): number => {
      const moved = new Date(now);
      moved.setUTCMonth(moved.getUTCMonth() + sign * (12 * (years ?? 0) + (months ?? 0)));
      const days = 7 * (rest.weeks ?? 0) + (rest.days ?? 0);
      const seconds = 3600 * (rest.hours ?? 0) + 60 * (rest.minutes ?? 0) + (rest.seconds ?? 0);
      const end = moved.getTime() + tz * HOUR + sign * (days * DAY + seconds * 1000);
      return seconds > 0 ? end : midnight(end) + (sign === 1 ? DAY : 0);
    };
    const [past, future] = isDay ? [midnight(local) + DAY, midnight(local)] : [local, local];
    const { period, last, next, olderThan, laterThan } = filter;
    const isGiven = (length: Maybe<DurationInput>): length is DurationInput =>
      Object.values(length ?? {}).some((part) => typeof part === 'number');
    const [from, to] = period ? calendar(period, new Date(local)) : [-Infinity, Infinity];
    return (
      at >= from &&
      at < to &&
      (!isGiven(last) || (at >= far(-1, last) && at < past)) &&
      (!isGiven(next) || (at >= future && at < far(1, next))) &&
      (!isGiven(olderThan) || at < far(-1, olderThan)) &&
      (!isGiven(laterThan) || at >= far(1, laterThan))
    );
  }
  const isThen = (
    actual: Maybe<string>,
    filter: Maybe<SearchDateFilter | SearchDateTimeFilter>,
    isDay: boolean,
  ): boolean =>
    compares(actual ?? null, filter) &&
    exists(typeof actual === 'string', filter) &&
    (!filter?.relative ||
      Object.values(filter.relative).every((part) => part === null || part === undefined) ||
      (typeof actual === 'string' && isWhen(Date.parse(actual) + (isDay ? 0 : tz * HOUR), filter.relative, isDay)));

  function isCustom(custom: Readonly<Record<string, Value>>, filters: Maybe<readonly CustomFieldFilter[]>): boolean {
    return (filters ?? []).every(({ id, exists: has, text, number, choice, reference, date, dateTime }) => {
      const actual = custom[id] ?? null;
      const values = valuesOf(actual);
      return (
        exists(actual !== null, { exists: has }) &&
        textIs(values, text) &&
        numberIs(typeof actual === 'number' ? actual : null, number) &&
        oneIs(actual, choice) &&
        oneIs(actual, reference) &&
        isThen(values[0], date, true) &&
        isThen(values[0], dateTime, false)
      );
    });
  }

  /** `and`, `or` and `not`, which all filters have. */
  function combined<F extends { and?: Maybe<readonly F[]>; or?: Maybe<readonly F[]>; not?: Maybe<F> }>(
    filter: F,
    test: (inner: F) => boolean,
  ): boolean {
    return (filter.and ?? []).every(test) && (!filter.or || filter.or.some(test)) && (!filter.not || !test(filter.not));
  }

  const people = Map.groupBy(seed.contacts, (contact) => contact.lead_id);
  const activitiesOf = Map.groupBy(seed.activities, (activity) => activity.lead_id);
  const opportunitiesOf = Map.groupBy(seed.opportunities, (opportunity) => opportunity.lead_id);
  const leadById = new Map(seed.leads.map((lead) => [lead.id, lead]));
  const types = new Map(seed.pipelines.flatMap(({ statuses }) => statuses.map(({ id, type }) => [id, type] as const)));
  const labels = new Map(
    seed.pipelines.flatMap(({ statuses }) => statuses.map(({ id, label }) => [id, label] as const)),
  );
  const pipelineOf = new Map(seed.pipelines.flatMap(({ id, statuses }) => statuses.map((status) => [status.id, id])));
  const membersOf = (id: string) => seed.groups.find((group) => group.id === id)?.user_ids ?? [id];
  const words = (row: Contact) => [row.name, row.title, ...emails(row), ...phones(row)];
  const emails = (row: Contact) => row.emails.map(({ email }) => email);
  const phones = (row: Contact) => row.phones.map(({ phone }) => phone);
  const holdsAny = (actual: readonly (string | null)[], text: Maybe<string>) =>
    holdsText([actual.join(' \n ')], { beginningOfWords: text });

  /** The time of the last email, call, message or meeting that is not upcoming. */
  const lastCommunication = (activities: readonly Activity[]): string | undefined =>
    activities
      .filter(
        ({ type, details }) => /^(Email|Call|SMS|WhatsAppMessage|Meeting)$/.test(type) && details.status !== 'upcoming',
      )
      .map(({ date_created }) => new Date(date_created).toISOString())
      .sort()
      .at(-1);

  function isLead(row: Lead, filter: Maybe<LeadFilter>): boolean {
    if (!filter) return true;
    const contacts = people.get(row.id) ?? [];
    const opportunities = opportunitiesOf.get(row.id) ?? [];
    const activities = activitiesOf.get(row.id) ?? [];
    const urls = (row.url === null ? 0 : 1) + contacts.flatMap((contact) => contact.urls).length;
    return (
      combined(filter, (inner) => isLead(row, inner)) &&
      isChosen(row.id, filter.id) &&
      isChosen(row.status_id, filter.statusId) &&
      textIs([row.name], filter.name) &&
      textIs(contacts.flatMap(emails), filter.email) &&
      textIs(contacts.flatMap(phones), filter.phone) &&
      textIs([row.url], filter.url) &&
      isChosen(row.created_by, filter.createdById) &&
      isChosen(row.updated_by, filter.updatedById) &&
      isThen(row.date_created, filter.dateCreated, false) &&
      isThen(row.date_updated, filter.dateUpdated, false) &&
      holdsAny([row.name, row.description, row.url, ...contacts.flatMap(words)], filter.text) &&
      textIs([row.name || 'Untitled'], filter.displayName) &&
      textIs([row.description], filter.description) &&
      numberIs(row.addresses.length, filter.addressesCount) &&
      numberIs(urls, filter.allUrlsCount) &&
      numberIs(activities.filter(({ type }) => type === 'Email').length || null, filter.emailsCount) &&
      isThen(lastCommunication(activities), filter.lastCommunicationDate, false) &&
      isCustom(row.custom, filter.customFields) &&
      (!filter.activities?.some || activities.some((activity) => isActivity(activity, filter.activities?.some))) &&
      (!filter.activities?.none || !activities.some((activity) => isActivity(activity, filter.activities?.none))) &&
      (!filter.contacts?.some || contacts.some((contact) => isContact(contact, filter.contacts?.some))) &&
      (!filter.contacts?.none || !contacts.some((contact) => isContact(contact, filter.contacts?.none))) &&
      (!filter.opportunities?.some ||
        opportunities.some((opportunity) => isOpportunity(opportunity, filter.opportunities?.some))) &&
      (!filter.opportunities?.none ||
        !opportunities.some((opportunity) => isOpportunity(opportunity, filter.opportunities?.none)))
    );
  }

  function isActivity(row: Activity, filter: Maybe<ActivitySearchFilter>): boolean {
    const spelled: Readonly<Record<string, string>> = { inbound: 'INBOUND', outbound: 'OUTBOUND' };
    const direction = String(row.details.direction ?? '');
    return (
      (!filter || row.type.toUpperCase() === filter.type) &&
      oneIs(spelled[direction] ?? direction.toUpperCase(), filter?.direction) &&
      isThen(row.date_created, filter?.dateCreated, false)
    );
  }

  function isContact(row: Contact, filter: Maybe<ContactFilter>): boolean {
    if (!filter) return true;
    const lead = leadById.get(row.lead_id);
    return (
      combined(filter, (inner) => isContact(row, inner)) &&
      isChosen(row.id, filter.id) &&
      isChosen(row.lead_id, filter.leadId) &&
      textIs([row.name], filter.name) &&
      textIs([row.title], filter.title) &&
      textIs(emails(row), filter.email) &&
      textIs(phones(row), filter.phone) &&
      isThen(row.date_created, filter.dateCreated, false) &&
      isThen(row.date_updated, filter.dateUpdated, false) &&
      holdsAny(words(row), filter.text) &&
      numberIs(row.emails.length, filter.emailsCount) &&
      numberIs(row.phones.length, filter.phonesCount) &&
      numberIs(row.urls.length, filter.urlsCount) &&
      isCustom(row.custom, filter.customFields) &&
      (!filter.lead || (lead !== undefined && isLead(lead, filter.lead)))
    );
  }

  function isOpportunity(row: Opportunity, filter: Maybe<OpportunitySearchFilter>): boolean {
    if (!filter) return true;
    const lead = leadById.get(row.lead_id);
    const { userId } = filter;
    const isOwner = (among: Maybe<readonly string[]>) => oneIs(row.user_id, { in: among?.flatMap(membersOf) });
    return (
      combined(filter, (inner) => isOpportunity(row, inner)) &&
      isChosen(row.id, filter.id) &&
      isChosen(row.lead_id, filter.leadId) &&
      oneIs(row.contact_id, filter.contactId) &&
      isChosen(pipelineOf.get(row.status_id) ?? null, filter.pipelineId) &&
      isOwner(userId?.in) &&
      isOwner(typeof userId?.eq === 'string' ? [userId.eq] : null) &&
      exists(row.user_id !== null, userId) &&
      isChosen(row.status_id, filter.statusId) &&
      isChosen(types.get(row.status_id)?.toUpperCase() ?? null, filter.statusType) &&
      isChosen(labels.get(row.status_id) ?? null, filter.statusLabel) &&
      numberIs(row.value, filter.value) &&
      isChosen(row.value_period.toUpperCase(), filter.valuePeriod) &&
      numberIs(row.confidence, filter.confidence) &&
      isThen(row.date_won, filter.dateWon, true) &&
      isThen(row.date_created, filter.dateCreated, false) &&
      isThen(row.date_updated, filter.dateUpdated, false) &&
      oneIs(row.created_by, filter.createdById) &&
      isCustom(row.custom, filter.customFields) &&
      (!filter.lead || (lead !== undefined && isLead(lead, filter.lead)))
    );
  }

  return {
    leads: (filter: LeadFilter) => newestFirst(seed.leads.filter((row) => isLead(row, filter))),
    contacts: (filter: ContactFilter) => newestFirst(seed.contacts.filter((row) => isContact(row, filter))),
    opportunities: (filter: OpportunitySearchFilter) =>
      newestFirst(seed.opportunities.filter((row) => isOpportunity(row, filter))),
  };
}
