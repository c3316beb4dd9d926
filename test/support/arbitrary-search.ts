/** Arbitrary trees of search filters, with values of a seed. */
import fc from 'fast-check';
import type { Seed } from '../../emulator/index.ts';
import type { ContactFilter, LeadFilter, OpportunitySearchFilter } from '../../src/generated/graphql.ts';
import { choice, comparison, instants, maybe, some } from './arbitrary.ts';

export interface SearchFilters {
  readonly leads: LeadFilter;
  readonly contacts: ContactFilter;
  readonly opportunities: OpportunitySearchFilter;
}

const presence = fc.record({ exists: fc.boolean() });
const length = fc.oneof(
  fc.record({ days: fc.constantFrom(0, 1, 7, 30, 200) }),
  fc.record({ months: fc.constantFrom(1, 3), weeks: maybe(fc.constantFrom(0, 2)) }),
  fc.record({ years: fc.constant(1) }),
);
const period = fc.constantFrom(
  ...(['TODAY', 'YESTERDAY'] as const),
  ...(['THIS_WEEK', 'LAST_WEEK', 'THIS_MONTH', 'LAST_MONTH'] as const),
  ...(['THIS_QUARTER', 'LAST_QUARTER', 'THIS_YEAR', 'LAST_YEAR'] as const),
);
const relativeOf = (lengths: fc.Arbitrary<object>) =>
  fc.record({
    relative: fc.oneof(
      fc.record({ period }),
      ...['last', 'next', 'olderThan', 'laterThan'].map((name) => fc.record({ [name]: lengths })),
      fc.record({ last: lengths, olderThan: lengths }),
    ),
  });
const exact = fc.oneof(length, fc.record({ hours: fc.constantFrom(5, 30), minutes: maybe(fc.constant(7)) }));
const time = (values: readonly string[]) => fc.oneof(comparison(instants(values)), relativeOf(exact), presence);
const numbers = (values: readonly number[]) => {
  const value = fc.constantFrom(...values);
  return fc.oneof(
    fc.record({ eq: value }),
    fc.record({ gt: maybe(value), lte: maybe(value) }),
    fc.record({ gte: maybe(value), lt: maybe(value) }),
    presence,
  );
};
const words = (...values: string[]) => fc.oneof(fc.record({ beginningOfWords: fc.constantFrom(...values) }), presence);
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

/** A filter of a custom field of the object, with an operator of its type. */
function custom(seed: Seed, object: 'lead' | 'contact' | 'opportunity'): fc.Arbitrary<object> {
  const fields = seed.custom_fields.filter((field) => field.object === object);
  return fc.constantFrom(...fields).chain((field) => {
    const of: Readonly<Record<string, fc.Arbitrary<object>>> = {
      choices: fc.record({ choice: choice(fc.constantFrom(...(field.choices ?? ['']))) }),
      number: fc.record({ number: numbers([0, 5, 12.5, 900, 2000]) }),
      date: fc.record({ date: fc.oneof(comparison(fc.constantFrom('2026-02-01', '2026-08-15')), relativeOf(length)) }),
      user: fc.record({ reference: choice(fc.constantFrom(...ids(seed.users))) }),
      text: fc.record({ text: words('vat1', 'north') }),
    };
    return fc.oneof(of[field.type] ?? presence, presence).map((operators) => ({ id: field.id, ...operators }));
  });
}

/** Filters at most four levels deep, each level with a few fields. */
export function searchFilters(seed: Seed): { readonly [L in keyof SearchFilters]: fc.Arbitrary<SearchFilters[L]> } {
  const statuses = seed.pipelines.flatMap(({ statuses }) => statuses);
  const created = seed.leads.map(({ date_created }) => date_created);
  const updated = seed.opportunities.map(({ date_updated }) => date_updated);
  const cents = seed.opportunities.flatMap(({ value }) => value ?? []);
  const people = seed.opportunities.flatMap(({ contact_id }) => contact_id ?? []).slice(0, 9);
  const users = fc.constantFrom(...ids(seed.users));
  const addresses = seed.contacts.flatMap(({ emails }) => emails.map(({ email }) => email)).slice(0, 9);
  const owners = fc.constantFrom(...ids(seed.users), ...ids(seed.groups));

  const happened = time(seed.activities.map(({ date_created }) => date_created));
  const activity = fc.oneof(
    fc.record({
      type: fc.constantFrom('CALL', 'EMAIL', 'SMS'),
      direction: maybe(choice(fc.constantFrom('INBOUND', 'OUTBOUND'))),
      dateCreated: maybe(happened),
    }),
    fc.record({ type: fc.constantFrom('NOTE', 'MEETING'), dateCreated: maybe(happened) }),
  );

  return fc.letrec<SearchFilters>((tie) => {
    const combined = (list: keyof SearchFilters) => ({
      and: fc.array(tie(list), { maxLength: 2 }),
      or: fc.array(tie(list), { maxLength: 3 }),
      not: tie(list),
    });
    const leaves = {
      leads: {
        statusId: choice(fc.constantFrom(...ids(seed.organization.lead_statuses))),
        name: words('s', 'co', 'ltd'),
        email: fc.oneof(words('person', 'missing'), fc.record({ eq: fc.constantFrom(...addresses, 'missing') })),
        url: words('https', 'company'),
        text: fc.constantFrom('market', 'person', 'spring'),
        description: words('spring', 'fair'),
        updatedById: choice(users),
        dateCreated: time(created),
        addressesCount: numbers([0, 1]),
        allUrlsCount: numbers([0, 1, 2]),
        emailsCount: numbers([0, 1, 3]),
        lastCommunicationDate: time(seed.activities.map(({ date_created }) => date_created)),
        customFields: fc.array(custom(seed, 'lead'), { minLength: 1, maxLength: 2 }),
      },
      contacts: {
        name: words('m', 'an'),
        title: words('head', 'c'),
        phone: presence,
        emailsCount: numbers([0, 1, 2]),
        dateCreated: time(created),
        customFields: fc.array(custom(seed, 'contact'), { minLength: 1, maxLength: 2 }),
      },
      opportunities: {
        userId: fc.oneof(choice(owners), presence),
        leadId: choice(fc.constantFrom(...ids(seed.leads.slice(0, 9)))),
        contactId: fc.oneof(choice(fc.constantFrom(...people)), presence),
        pipelineId: choice(fc.constantFrom(...ids(seed.pipelines), 'pipe_missing')),
        statusId: choice(fc.constantFrom(...ids(statuses))),
        statusType: choice(fc.constantFrom('ACTIVE', 'WON', 'LOST')),
        statusLabel: choice(fc.constantFrom(...statuses.map(({ label }) => label), 'Missing')),
        valuePeriod: choice(fc.constantFrom('ONE_TIME', 'MONTHLY', 'ANNUAL')),
        value: numbers([0, ...cents.slice(0, 20)]),
        confidence: numbers([0, 25, 50, 100]),
        dateWon: fc.oneof(
          comparison(fc.constantFrom(...seed.opportunities.flatMap(({ date_won }) => date_won ?? []))),
          relativeOf(length),
          presence,
        ),
        dateUpdated: time(updated),
        customFields: fc.array(custom(seed, 'opportunity'), { minLength: 1, maxLength: 2 }),
      },
    };
    const related = (list: keyof SearchFilters) =>
      fc.oneof(fc.record({ some: tie(list) }), fc.record({ none: tie(list) }));
    const further = {
      leads: {
        contacts: related('contacts'),
        opportunities: related('opportunities'),
        activities: fc.oneof(fc.record({ some: activity }), fc.record({ none: activity })),
      },
      contacts: { lead: tie('leads') },
      opportunities: { lead: tie('leads') },
    };
    const tree = (list: keyof SearchFilters) =>
      fc.oneof(
        { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
        { weight: 3, arbitrary: some(leaves[list], 2) },
        { weight: 3, arbitrary: some(combined(list), 2) },
        { weight: 1, arbitrary: some(further[list], 1) },
      );
    return {
      leads: tree('leads') as fc.Arbitrary<LeadFilter>,
      contacts: tree('contacts') as fc.Arbitrary<ContactFilter>,
      opportunities: tree('opportunities') as fc.Arbitrary<OpportunitySearchFilter>,
    };
  });
}
