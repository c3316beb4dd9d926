/** Arbitrary filters, orders and pages with values of a seed, for tests that compare responses with a naive evaluation. */
import fc from 'fast-check';
import type { Seed } from '../../emulator/index.ts';
import type {
  LeadFilter,
  OpportunityFilter,
  OpportunityOrder,
  OpportunityOrderField,
} from '../../src/generated/graphql.ts';
import { OPPORTUNITY_ORDER } from '../../src/mapping/filters/opportunity.ts';

/** Sometimes null or undefined, which both match everything. `freq: 3` means one in three. */
export const maybe = <T>(value: fc.Arbitrary<T>) =>
  fc.option(fc.option(value, { nil: null, freq: 12 }), { nil: undefined, freq: 3 });

export const choice = <T>(values: fc.Arbitrary<T>) =>
  fc.record({ eq: maybe(values), in: fc.option(fc.array(values, { maxLength: 5 }), { nil: undefined, freq: 3 }) });

/** At most two comparisons, so that some rows match. */
export const comparison = <T>(values: fc.Arbitrary<T>) =>
  fc.oneof(
    { weight: 1, arbitrary: fc.record({ eq: values }) },
    { weight: 2, arbitrary: fc.record({ gt: maybe(values), lte: maybe(values) }) },
    { weight: 2, arbitrary: fc.record({ gte: maybe(values), lt: maybe(values) }) },
  );

/** An instant of the seed, or a millisecond before or after it, in some time zone. */
export const instants = (values: readonly string[]) =>
  fc
    .tuple(
      fc.constantFrom(...values),
      fc.constantFrom(0, 0, 0, -1, 1),
      fc.constantFrom('+00:00', '+05:30', '-08:00', 'Z'),
    )
    .map(([at, shift, zone]) => {
      const [sign, hours = 0, minutes = 0] =
        zone === 'Z' ? [1] : [zone.startsWith('-') ? -1 : 1, ...zone.slice(1).split(':').map(Number)];
      const shown = Date.parse(at) + shift + (sign ?? 1) * (hours * 60 + minutes) * 60_000;
      return new Date(shown).toISOString().replace('Z', zone);
    });

/** Filters that the row of an opportunity decides; with `remote` also filters that only Close can evaluate. */
export function opportunityFilter(
  seed: Seed,
  { remote }: { readonly remote: boolean },
): fc.Arbitrary<OpportunityFilter> {
  const statuses = seed.pipelines.flatMap(({ statuses }) => statuses);
  const users = fc.constantFrom(...seed.users.map(({ id }) => id), 'user_missing');
  const groups = fc.constantFrom(...seed.groups.map(({ id }) => id));
  const days = fc.constantFrom(...seed.opportunities.flatMap(({ date_won }) => date_won ?? []));
  const created = instants(seed.opportunities.map(({ date_created }) => date_created));
  const updated = instants(seed.opportunities.map(({ date_updated }) => date_updated));
  const local = {
    userId: maybe(choice(users)),
    statusId: maybe(choice(fc.constantFrom(...statuses.map(({ id }) => id)))),
    statusType: maybe(choice(fc.constantFrom('ACTIVE' as const, 'WON' as const, 'LOST' as const))),
    statusLabel: maybe(choice(fc.constantFrom(...statuses.map(({ label }) => label), 'won'))),
    valuePeriod: maybe(choice(fc.constantFrom('ONE_TIME' as const, 'MONTHLY' as const, 'ANNUAL' as const))),
    dateWon: maybe(comparison(days)),
    dateCreated: maybe(comparison(created)),
    dateUpdated: maybe(comparison(updated)),
  };
  const beyond = {
    ...local,
    userId: maybe(
      fc.oneof(choice(users), fc.record({ in: fc.array(fc.oneof(users, groups), { minLength: 1, maxLength: 4 }) })),
    ),
    isStalled: maybe(fc.boolean()),
    query: maybe(fc.constantFrom('note:important', 'note:legal', 'note:2')),
    leadSmartViewId: maybe(fc.constant(seed.saved_searches[0]?.id ?? '')),
  };
  // Only a few: with all of them no row would match.
  return some(remote ? beyond : local, 3) as fc.Arbitrary<OpportunityFilter>;
}

export const some = (fields: Readonly<Record<string, fc.Arbitrary<unknown>>>, most: number) =>
  fc
    .subarray(Object.keys(fields), { maxLength: most })
    .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, fields[name] ?? fc.constant(null)]))));

export function leadFilter(seed: Seed): fc.Arbitrary<LeadFilter> {
  const users = choice(fc.constantFrom(...seed.users.map(({ id }) => id)));
  const fields = {
    statusId: maybe(choice(fc.constantFrom(...seed.organization.lead_statuses.map(({ id }) => id)))),
    name: maybe(fc.record({ beginningOfWords: fc.constantFrom('s', 'co', 'ltd', 'g b') })),
    url: maybe(fc.record({ phrase: fc.constantFrom('https', 'example', 'company-7') })),
    createdById: maybe(users),
    updatedById: maybe(users),
    dateCreated: maybe(comparison(instants(seed.leads.map(({ date_created }) => date_created)))),
    dateUpdated: maybe(comparison(instants(seed.leads.map(({ date_updated }) => date_updated)))),
  };
  return some(fields, 2) as fc.Arbitrary<LeadFilter>;
}

export const opportunityOrder: fc.Arbitrary<OpportunityOrder | null> = fc.option(
  fc.record({
    field: fc.constantFrom(...(Object.keys(OPPORTUNITY_ORDER) as OpportunityOrderField[])),
    direction: fc.constantFrom('ASC' as const, 'DESC' as const),
  }),
);

/** Page sizes, used in turn: some pages end within ties, some contain all rows. */
export const pageSizes = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 4 }).map((sizes) => {
  const longest = Math.max(...sizes);
  // Paging row by row would take hundreds of requests.
  return longest < 12 ? [...sizes, 40] : sizes;
});
