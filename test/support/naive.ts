/**
 * A naive evaluation of filters and orders: row by row over the seed. It shares no code with the gateway and the emulator.
 * Tests compare the gateway's responses with it.
 */
import type { Contact, Lead, Opportunity, Seed } from '../../emulator/index.ts';
import type {
  ContactFilter,
  LeadFilter,
  OpportunityFilter,
  OpportunityOrder,
  TextFilter,
} from '../../src/generated/graphql.ts';

export type Choice = { readonly eq?: string | null | undefined; readonly in?: readonly string[] | null | undefined };
type Comparison = {
  readonly [operator in 'eq' | 'gt' | 'gte' | 'lt' | 'lte']?: string | null | undefined;
};

export function isChosen(actual: string | null, choice: Choice | null | undefined): boolean {
  const { eq, in: among } = choice ?? {};
  if (eq !== null && eq !== undefined && actual !== eq) return false;
  return among === null || among === undefined || (actual !== null && among.includes(actual));
}

const OPERATORS: readonly [keyof Comparison, (a: number, b: number) => boolean][] = [
  ['eq', (a, b) => a === b],
  ['gt', (a, b) => a > b],
  ['gte', (a, b) => a >= b],
  ['lt', (a, b) => a < b],
  ['lte', (a, b) => a <= b],
];

/** For days and instants. A day means its first instant. */
export function compares(actual: string | null, comparison: Comparison | null | undefined): boolean {
  return OPERATORS.every(([operator, test]) => {
    const bound = comparison?.[operator];
    return bound === null || bound === undefined || (actual !== null && test(Date.parse(actual), Date.parse(bound)));
  });
}

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

export function holdsText(actual: readonly (string | null)[], filter: TextFilter | null | undefined): boolean {
  const { eq = null, fullWords = '', phrase = '', beginningOfWords = '' } = filter ?? {};
  if (eq !== null && !actual.includes(eq)) return false;
  return [
    [fullWords, (has: string[], wanted: string[]) => wanted.every((word) => has.includes(word))] as const,
    [
      beginningOfWords,
      (has: string[], wanted: string[]) => wanted.every((a) => has.some((h) => h.startsWith(a))),
    ] as const,
    [phrase, (has: string[], wanted: string[]) => ` ${has.join(' ')} `.includes(` ${wanted.join(' ')} `)] as const,
  ].every(([wanted, test]) => !wanted || actual.some((text) => text !== null && test(words(text), words(wanted))));
}

/** The default order of lists: newest first, ties by id. */
export const newestFirst = <T extends { id: string; date_created: string }>(rows: readonly T[]): T[] =>
  rows.toSorted((a, b) => Date.parse(b.date_created) - Date.parse(a.date_created) || (a.id < b.id ? -1 : 1));

export const ids = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

/** A filter as the name of a test. */
export const shown = (filter: object): string => JSON.stringify(filter).replace(/_[A-Za-z0-9]{20,}/g, '_…');

/** Opportunities that match a filter, in an order. Supports only `note:word` in `query`, and the first Smart View of the seed. */
export function naiveOpportunities(
  seed: Seed,
  filter: OpportunityFilter | null = {},
  orderBy: OpportunityOrder | readonly OpportunityOrder[] | null = null,
): Opportunity[] {
  const statuses = new Map(
    seed.pipelines.flatMap(({ statuses }) => statuses.map((status) => [status.id, status] as const)),
  );
  const members = (id: string) => seed.groups.find((group) => group.id === id)?.user_ids ?? [id];
  const { userId, leadSmartViewId, query } = filter ?? {};
  const isOwner = (owner: string | null) =>
    isChosen(owner, { in: userId?.in?.flatMap(members) }) &&
    isChosen(owner, { in: typeof userId?.eq === 'string' ? members(userId.eq) : null });
  const qualified = new Set(
    seed.leads.filter((lead) => lead.status_id === seed.organization.lead_statuses[2]?.id).map(({ id }) => id),
  );
  const word = query?.replace('note:', '') ?? null;
  const passing = seed.opportunities.filter((opportunity) => {
    const status = statuses.get(opportunity.status_id);
    return (
      isChosen(opportunity.lead_id, filter?.leadId) &&
      isOwner(opportunity.user_id) &&
      isChosen(opportunity.status_id, filter?.statusId) &&
      isChosen(status?.type.toUpperCase() ?? null, filter?.statusType) &&
      isChosen(status?.label ?? null, filter?.statusLabel) &&
      isChosen(opportunity.value_period.toUpperCase(), filter?.valuePeriod) &&
      compares(opportunity.date_won, filter?.dateWon) &&
      compares(opportunity.date_created, filter?.dateCreated) &&
      compares(opportunity.date_updated, filter?.dateUpdated) &&
      (typeof filter?.isStalled !== 'boolean' || opportunity.is_stalled === filter.isStalled) &&
      (word === null || words(opportunity.note).includes(word.toLowerCase())) &&
      (!leadSmartViewId || qualified.has(opportunity.lead_id))
    );
  });
  const order = [orderBy ?? []].flat();
  if (order.length === 0) return newestFirst(passing);
  const names = new Map(seed.users.map((user) => [user.id, `${user.first_name} ${user.last_name}`]));
  const yearly = (opportunity: Opportunity) =>
    opportunity.value === null ? null : opportunity.value * (opportunity.value_period === 'monthly' ? 12 : 1);
  const key = (opportunity: Opportunity, { field, customField }: OpportunityOrder): string | number | null => {
    switch (field) {
      case 'DATE_WON':
        return opportunity.date_won;
      case 'DATE_LOST':
        return opportunity.date_lost === null ? null : Date.parse(opportunity.date_lost);
      case 'DATE_UPDATED':
        return Date.parse(opportunity.date_updated);
      case 'DATE_CREATED':
        return Date.parse(opportunity.date_created);
      case 'CONFIDENCE':
        return opportunity.confidence;
      case 'USER_NAME':
        return names.get(opportunity.user_id ?? '') ?? null;
      case 'VALUE':
        return opportunity.value;
      case 'ANNUALIZED_VALUE':
        return yearly(opportunity);
      case 'ANNUALIZED_EXPECTED_VALUE': {
        const value = yearly(opportunity);
        return value === null ? null : Math.round((value * opportunity.confidence) / 100);
      }
      case 'NOTE':
        return opportunity.note;
      default:
        return (opportunity.custom[customField?.id ?? ''] ?? null) as string | number | null;
    }
  };
  return passing.toSorted((a, b) => {
    for (const each of order) {
      const [x, y] = [key(a, each), key(b, each)];
      const up = x === y ? 0 : x === null ? -1 : y === null ? 1 : x < y ? -1 : 1;
      if (up !== 0) return each.direction === 'DESC' ? -up : up;
    }
    return a.id < b.id ? -1 : 1;
  });
}

/** The sums of opportunities in the form of `aggregates`. */
export function sums(rows: readonly Opportunity[]) {
  const of = (period: string) => rows.filter(({ value_period }) => value_period === period);
  const add = (amounts: readonly number[]) => ({ cents: amounts.reduce((a, b) => a + b, 0) });
  const yearly = ({ value, value_period }: Opportunity) => (value ?? 0) * (value_period === 'monthly' ? 12 : 1);
  const totals = (amount: (opportunity: Opportunity) => number, inYear: (opportunity: Opportunity) => number) => ({
    oneTime: add(of('one_time').map(amount)),
    monthly: add(of('monthly').map(amount)),
    annual: add(of('annual').map(amount)),
    annualized: add(rows.map(inYear)),
  });
  const expected = (amount: number, { confidence }: Opportunity) => Math.round((amount * confidence) / 100);
  return {
    countByValuePeriod: { oneTime: of('one_time').length, monthly: of('monthly').length, annual: of('annual').length },
    totalValue: totals((opportunity) => opportunity.value ?? 0, yearly),
    expectedValue: totals(
      (opportunity) => expected(opportunity.value ?? 0, opportunity),
      (opportunity) => expected(yearly(opportunity), opportunity),
    ),
  };
}

/** Leads that match a filter, newest first. */
export function leads(seed: Seed, filter: LeadFilter = {}): Lead[] {
  const people = Map.groupBy(seed.contacts, ({ lead_id }) => lead_id);
  return newestFirst(
    seed.leads.filter((lead) => {
      const contacts = people.get(lead.id) ?? [];
      const emails = contacts.flatMap((contact) => contact.emails.map(({ email }) => email));
      const phones = contacts.flatMap((contact) => contact.phones.map(({ phone }) => phone));
      return (
        isChosen(lead.id, filter.id) &&
        isChosen(lead.status_id, filter.statusId) &&
        holdsText([lead.name], filter.name) &&
        holdsText(emails, filter.email) &&
        holdsText(phones, filter.phone) &&
        holdsText([lead.url], filter.url) &&
        isChosen(lead.created_by, filter.createdById) &&
        isChosen(lead.updated_by, filter.updatedById) &&
        compares(lead.date_created, filter.dateCreated) &&
        compares(lead.date_updated, filter.dateUpdated)
      );
    }),
  );
}

/** Contacts that match a filter, newest first. */
export function contacts(seed: Seed, filter: ContactFilter = {}): Contact[] {
  return newestFirst(
    seed.contacts.filter(
      (contact) =>
        isChosen(contact.id, filter.id) &&
        isChosen(contact.lead_id, filter.leadId) &&
        holdsText([contact.name], filter.name) &&
        holdsText([contact.title], filter.title) &&
        holdsText(
          contact.emails.map(({ email }) => email),
          filter.email,
        ) &&
        holdsText(
          contact.phones.map(({ phone }) => phone),
          filter.phone,
        ) &&
        compares(contact.date_created, filter.dateCreated) &&
        compares(contact.date_updated, filter.dateUpdated),
    ),
  );
}
