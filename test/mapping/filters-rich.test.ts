import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import type { SearchDateFilter, SearchDateTimeFilter } from '../../src/generated/graphql.ts';
import type { SearchFilters } from '../support/arbitrary-search.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { ids, shown } from '../support/naive.ts';
import { searchOf } from '../support/naive-search.ts';
import {
  ALL,
  and,
  anyId,
  custom,
  day,
  EXISTS,
  field,
  from,
  has,
  type Node,
  not,
  now,
  or,
  period,
  range,
  refers,
  term,
  text,
  utc,
  within,
} from '../support/search-nodes.ts';

const seed = demoSeed();
const NOW = Date.UTC(2026, 8, 18, 12);
const plain = searchOf(seed, NOW);
const [anna = '', tomas = ''] = ids(seed.users);
const [smb = ''] = ids(seed.groups);
const leadStatuses = ids(seed.organization.lead_statuses);
const statuses = ids(seed.pipelines.flatMap((pipeline) => pipeline.statuses));
const [industry = '', interests = '', employees = '', renewal = '', manager = '', vat = '', role = ''] = ids(
  seed.custom_fields,
);
const [address = ''] = seed.contacts.flatMap(({ emails }) => emails.map(({ email }) => email));
const [website = ''] = seed.leads.flatMap((lead) => lead.url ?? []);
const [number = ''] = seed.contacts.flatMap(({ phones }) => phones.map(({ phone }) => phone));
const person = seed.opportunities.find((row) => row.contact_id !== null)?.contact_id ?? '';
const TYPES = {
  leads: ['lead', 'LeadFilter'],
  contacts: ['contact', 'ContactFilter'],
  opportunities: ['opportunity', 'OpportunityFilter'],
} as const;

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ emulator: { seed, clock: () => NOW } });
});
afterAll(() => gateway.close());

const name = field('lead', 'name', text('ltd'));
const url = field('lead', 'url', text('example'));
const noUrl = not(field('lead', 'url', EXISTS));
const value = (condition: object) => field('opportunity', 'value', condition);
const won = (condition: object) => field('opportunity', 'date_won', condition);
const created = (condition: object) => field('opportunity', 'date_created', condition);
const days = (filter: SearchDateFilter) => ({ dateWon: filter });
const instants = (filter: SearchDateTimeFilter) => ({ dateCreated: filter });

type Case<L extends keyof SearchFilters> = readonly [filter: SearchFilters[L], nodes: readonly Node[]];
const CASES: { readonly [L in keyof SearchFilters]: readonly Case<L>[] } = {
  leads: [
    // and, or, not
    [{ and: [{ name: { fullWords: 'ltd' } }, { url: { fullWords: 'example' } }] }, [name, url]],
    [{ or: [{ name: { fullWords: 'ltd' } }, { url: { fullWords: 'example' } }] }, [or(name, url)]],
    [
      { or: [{ name: { fullWords: 'ltd' }, url: { fullWords: 'example' } }, { createdById: { eq: anna } }] },
      [or(and(name, url), field('lead', 'created_by', refers('user', anna)))],
    ],
    [
      { not: { statusId: { eq: leadStatuses[1] } } },
      [not(field('lead', 'status_id', refers('status.lead', leadStatuses[1] ?? '')))],
    ],
    [{ not: { url: { fullWords: 'example' } } }, [or(noUrl, not(url))]],
    [{ not: { not: { url: { fullWords: 'example' } } } }, [url]],
    [
      { not: { or: [{ id: { eq: seed.leads[3]?.id } }, { email: { exists: true } }] } },
      [and(not(anyId(seed.leads[3]?.id ?? '')), not(has('lead', 'contact', has('contact', 'contact_email', ALL))))],
    ],
    [
      { not: { displayName: { fullWords: 'ltd' }, description: { exists: false } } },
      [or(not(field('lead', 'display_name', text('ltd'))), field('lead', 'description', EXISTS))],
    ],
    // The same field twice, once in a nested filter
    [
      { statusId: { in: leadStatuses.slice(0, 3) }, and: [{ statusId: { in: leadStatuses.slice(2) } }] },
      [field('lead', 'status_id', refers('status.lead', leadStatuses[2] ?? ''))],
    ],
    [
      { name: { fullWords: 'ltd' }, and: [{ name: { fullWords: 'harbour' } }] },
      [field('lead', 'name', text('harbour')), name],
    ],
    // Empty conditions next to others
    [{ and: [], or: [{ url: { fullWords: 'example' } }, { or: [] }], not: { or: [] } }, [url]],
    [{ name: { fullWords: 'ltd' }, or: [{ url: { exists: true } }, {}], contacts: {}, customFields: [] }, [name]],
    // Texts, numbers and dates
    [{ text: 'harb' }, [{ type: 'text', mode: 'beginning_of_words', value: 'harb' }]],
    [{ url: { exists: false } }, [noUrl]],
    [{ url: { eq: website } }, [field('lead', 'url', term(website))]],
    [
      { email: { eq: address } },
      [has('lead', 'contact', has('contact', 'contact_email', field('contact_email', 'email', term(address))))],
    ],
    [
      { not: { name: { eq: 'Harbour Ltd' } } },
      [or(not(field('lead', 'name', EXISTS)), not(field('lead', 'name', term('Harbour Ltd'))))],
    ],
    [{ addressesCount: { gte: 1, lt: 3 } }, [field('lead', 'addresses_count', range({ gte: 1, lt: 3 }))]],
    [{ allUrlsCount: { eq: 2 } }, [field('lead', 'all_urls_count', range({ gte: 2, lte: 2 }))]],
    [{ lastCommunicationDate: { exists: false } }, [not(field('lead', 'last_communication_date', EXISTS))]],
    // Custom fields
    [
      { customFields: [{ id: industry, choice: { in: ['Retail', 'Shipping'] } }] },
      [custom(industry, term('Retail', 'Shipping'))],
    ],
    [
      {
        customFields: [
          { id: interests, choice: { eq: 'Inbound' } },
          { id: interests, choice: { eq: 'Referral' } },
        ],
      },
      [custom(interests, term('Inbound')), custom(interests, term('Referral'))],
    ],
    [
      { customFields: [{ id: employees, number: { gt: 100, lte: 2000 } }] },
      [custom(employees, range({ gt: 100, lte: 2000 }))],
    ],
    [
      { customFields: [{ id: renewal, date: { gte: '2026-02-01' } }] },
      [custom(renewal, within(day('2026-02-01', 'start'), null))],
    ],
    [
      { customFields: [{ id: manager, reference: { in: [anna, tomas] } }] },
      [custom(manager, refers('user', anna, tomas))],
    ],
    [
      { customFields: [{ id: vat, text: { beginningOfWords: 'VAT1' } }] },
      [custom(vat, text('VAT1', 'beginning_of_words'))],
    ],
    [{ customFields: [{ id: vat, exists: false }] }, [not(custom(vat, EXISTS))]],
    [
      { not: { customFields: [{ id: industry, choice: { eq: 'Retail' } }] } },
      [or(not(custom(industry, EXISTS)), not(custom(industry, term('Retail'))))],
    ],
    // Related objects
    [{ contacts: { some: {} } }, [has('lead', 'contact', ALL)]],
    [{ contacts: { none: {} } }, [not(has('lead', 'contact', ALL))]],
    [
      { contacts: { some: { title: { fullWords: 'manager' }, customFields: [{ id: role, exists: true }] } } },
      [has('lead', 'contact', and(field('contact', 'title', text('manager')), custom(role, EXISTS)))],
    ],
    [
      { opportunities: { some: { value: { gte: 1_000_000 } }, none: { statusType: { eq: 'WON' } } } },
      [
        has('lead', 'opportunity', value(range({ gte: 1_000_000 }))),
        not(has('lead', 'opportunity', field('opportunity', 'status_type', term('won')))),
      ],
    ],
    [
      {
        activities: {
          some: { type: 'CALL', direction: { eq: 'OUTBOUND' }, dateCreated: { relative: { last: { days: 90 } } } },
          none: { type: 'MEETING' },
        },
      },
      [
        has(
          'lead',
          'activity.call',
          and(
            field('activity.call', 'direction', term('outgoing')),
            field('activity.call', 'date_created', within(from('past', 'start', { days: 90 }), now)),
          ),
        ),
        not(has('lead', 'activity.meeting', ALL)),
      ],
    ],
    [
      { not: { opportunities: { some: { value: { gte: 1_000_000 } } } } },
      [not(has('lead', 'opportunity', value(range({ gte: 1_000_000 }))))],
    ],
  ],
  contacts: [
    [
      { lead: { statusId: { eq: leadStatuses[2] } } },
      [has('contact', 'lead', field('lead', 'status_id', refers('status.lead', leadStatuses[2] ?? '')))],
    ],
    [
      { lead: { opportunities: { some: { confidence: { gt: 50 } } } } },
      [has('contact', 'lead', has('lead', 'opportunity', field('opportunity', 'confidence', range({ gt: 50 }))))],
    ],
    [{ phone: { eq: number } }, [has('contact', 'contact_phone', field('contact_phone', 'phone', term(number)))]],
    [
      { emailsCount: { lte: 1 }, phone: { exists: true } },
      [has('contact', 'contact_phone', ALL), field('contact', 'emails_count', range({ lte: 1 }))],
    ],
    [{ not: { title: { exists: true } } }, [not(field('contact', 'title', EXISTS))]],
  ],
  opportunities: [
    [
      { leadId: { in: ids(seed.leads.slice(2, 4)) } },
      [has('opportunity', 'lead', anyId(...ids(seed.leads.slice(2, 4))))],
    ],
    [
      { statusId: { in: statuses.slice(0, 2) } },
      [field('opportunity', 'status_id', refers('status.opportunity', ...statuses.slice(0, 2)))],
    ],
    [{ userId: { eq: anna, in: [anna, tomas] } }, [field('opportunity', 'user_id', refers('user', anna))]],
    // Only Close can intersect a user with a group
    [
      { userId: { eq: anna, in: [smb, tomas] } },
      [
        field('opportunity', 'user_id', refers('user', anna)),
        field('opportunity', 'user_id', refers('user_or_group', smb, tomas)),
      ],
    ],
    [{ userId: { exists: false } }, [not(field('opportunity', 'user_id', EXISTS))]],
    [{ valuePeriod: { in: ['MONTHLY', 'ANNUAL'] } }, [field('opportunity', 'value_period', term('monthly', 'annual'))]],
    [{ value: { gt: 0, exists: true } }, [value(range({ gt: 0 })), value(EXISTS)]],
    [{ not: { value: { gt: 100_000 } } }, [or(not(value(EXISTS)), not(value(range({ gt: 100_000 }))))]],
    [days({ eq: '2026-09-01' }), [won(within(day('2026-09-01', 'start'), day('2026-09-01', 'end')))]],
    [days({ gt: '2026-03-01', lte: '2026-06-30' }), [won(within(day('2026-03-01', 'end'), day('2026-06-30', 'end')))]],
    [
      days({ gte: '2026-03-01', lt: '2026-06-30', gt: '2026-02-01' }),
      [won(within(day('2026-03-01', 'start'), day('2026-06-30', 'start')))],
    ],
    [
      days({ relative: { period: 'THIS_QUARTER' } }),
      [won(within(period('this-quarter', 'start'), period('this-quarter', 'end')))],
    ],
    [
      days({ relative: { last: { days: 30 } } }),
      [won(within(from('past', 'start', { days: 30 }), period('today', 'end')))],
    ],
    [
      days({ relative: { next: { weeks: 2 } } }),
      [won(within(period('today', 'start'), from('future', 'end', { weeks: 2 })))],
    ],
    [instants({ relative: { last: { days: 30 } } }), [created(within(from('past', 'start', { days: 30 }), now))]],
    [
      instants({ relative: { last: { months: 3, hours: 4 } } }),
      [created(within(from('past', 'start', { months: 3, hours: 4 }), now))],
    ],
    [instants({ relative: { next: { years: 1 } } }), [created(within(now, from('future', 'end', { years: 1 })))]],
    [
      instants({ relative: { olderThan: { months: 1 } } }),
      [created(within(null, from('past', 'start', { months: 1 })))],
    ],
    [instants({ relative: { laterThan: { days: 7 } } }), [created(within(from('future', 'end', { days: 7 }), null))]],
    [
      instants({ gte: '2026-01-01T00:00:00Z', relative: { period: 'LAST_MONTH', last: {} } }),
      [
        created(within(utc('2026-01-01T00:00:00.000Z'), null)),
        created(within(period('last-month', 'start'), period('last-month', 'end'))),
      ],
    ],
    [{ contactId: { eq: person } }, [field('opportunity', 'contact_id', refers('contact', person))]],
    [
      { lead: { contacts: { none: { email: { exists: true } } } } },
      [has('opportunity', 'lead', not(has('lead', 'contact', has('contact', 'contact_email', ALL))))],
    ],
  ],
};

describe.each(Object.keys(TYPES) as (keyof SearchFilters)[])('a filter of %s becomes exactly this search:', (list) => {
  const [type, input] = TYPES[list];
  test.each(CASES[list].map(([filter, nodes]) => [shown(filter), filter, nodes] as const))(
    '%s',
    async (_, filter, nodes) => {
      const query = `query ($filter: ${input}) { ${list}(first: 200, filter: $filter) { nodes { id } } }`;
      // Without `and`, some conditions on opportunities become parameters.
      const { data, errors } = await gateway.execute(query, { filter: { and: [filter] } });
      expect(errors).toBeUndefined();
      expect(gateway.upstream.map(({ body }) => body)).toEqual([
        {
          query: { type: 'and', queries: [{ type: 'object_type', object_type: type }, ...nodes] },
          _fields: { [type]: ['id'] },
          sort: [
            { direction: 'desc', field: { type: 'regular_field', object_type: type, field_name: 'date_created' } },
          ],
          _limit: 200,
        },
      ]);
      expect(ids(data[list].nodes)).toEqual(ids(plain[list](filter)).slice(0, 200));
    },
  );
});
