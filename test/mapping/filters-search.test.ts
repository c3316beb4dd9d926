import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import type { ContactFilter, LeadFilter } from '../../src/generated/graphql.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { contacts, ids, leads, shown } from '../support/naive.ts';

const seed = demoSeed();
const id = (rows: readonly { readonly id: string }[], n: number) => rows[n]?.id ?? '';
const statuses = ids(seed.organization.lead_statuses);
const [anna, tomas] = [id(seed.users, 0), id(seed.users, 1)];
const someone = seed.contacts.find(({ emails, phones }) => emails.length > 0 && phones.length > 0);
const email = someone?.emails[0]?.email ?? '';
const phone = someone?.phones[0]?.phone ?? '';
const FOREVER = '9999-12-31T23:59:59.999Z';
let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

const field = (object_type: string, field_name: string, condition: object) => ({
  type: 'field_condition',
  field: { type: 'regular_field', object_type, field_name },
  condition,
});
const text = (mode: string, value: string) => ({ type: 'text', mode, value });
const anyId = (...values: string[]) => ({ type: 'or', queries: values.map((value) => ({ type: 'id', value })) });
const has = (type: string, related: string, query: object) => ({
  type: 'has_related',
  this_object_type: type,
  related_object_type: related,
  related_query: query,
});
const status = (...ids: string[]) =>
  field('lead', 'status_id', { type: 'reference', reference_type: 'status.lead', object_ids: ids });
const user = (column: string, ...ids: string[]) =>
  field('lead', column, { type: 'reference', reference_type: 'user', object_ids: ids });
const moment = (at: string | null) => (at === null ? null : { type: 'fixed_utc', value: at });
const between = (type: string, column: string, from: string | null, until: string | null) =>
  field(type, column, { type: 'moment_range', on_or_after: moment(from), before: moment(until) });

/** The ids of the rows that match, and the conditions of the search except for the type. */
async function search(list: 'leads' | 'contacts', filter: LeadFilter | ContactFilter) {
  const type = list === 'leads' ? 'lead' : 'contact';
  const answer = await gateway.execute(
    `query ($filter: ${type === 'lead' ? 'Lead' : 'Contact'}Filter) { ${list}(first: 200, filter: $filter) { totalCount nodes { id name } } }`,
    { filter },
  );
  expect(answer.errors).toBeUndefined();
  expect(gateway.lines).toEqual(['POST /data/search/']);
  const [request] = gateway.upstream;
  const { query, ...rest } = (request?.body ?? {}) as { query: { type: string; queries: unknown[] } };
  expect(rest).toEqual({
    _fields: { [type]: ['id', 'name'] },
    sort: [{ direction: 'desc', field: { type: 'regular_field', object_type: type, field_name: 'date_created' } }],
    _limit: 200,
    include_counts: true,
  });
  expect(query.type).toBe('and');
  const [first, ...conditions] = query.queries;
  expect(first).toEqual({ type: 'object_type', object_type: type });
  return { found: ids(answer.data[list].nodes), totalCount: answer.data[list].totalCount, conditions };
}

const moments = (type: 'lead' | 'contact', rows: readonly { date_created: string; date_updated: string }[]) => {
  const created = rows[30]?.date_created ?? '';
  const next = new Date(Date.parse(created) + 1).toISOString();
  const updated = rows[40]?.date_updated ?? '';
  return [
    [{ dateCreated: { eq: created } }, [between(type, 'date_created', created, next)]],
    [{ dateCreated: { gte: created } }, [between(type, 'date_created', created, null)]],
    [{ dateCreated: { gt: created } }, [between(type, 'date_created', next, null)]],
    [{ dateCreated: { lt: created } }, [between(type, 'date_created', null, created)]],
    [{ dateCreated: { lte: created } }, [between(type, 'date_created', null, next)]],
    [
      {
        dateCreated: {
          gt: created,
          gte: '2020-01-01T00:00:00Z',
          lte: '2100-01-01T00:00:00Z',
          lt: '2026-11-01T00:00:00+02:00',
        },
      },
      [between(type, 'date_created', next, '2026-10-31T22:00:00.000Z')],
    ],
    [{ dateUpdated: { gte: updated } }, [between(type, 'date_updated', updated, null)]],
    [
      { dateUpdated: { gt: '0000-01-01T00:00:00+14:00', lte: FOREVER } },
      [between(type, 'date_updated', '0001-01-01T00:00:00.000Z', FOREVER)],
    ],
  ] as const;
};

const LEADS: readonly (readonly [LeadFilter, readonly object[]])[] = [
  [{ id: { eq: id(seed.leads, 4) } }, [anyId(id(seed.leads, 4))]],
  [{ id: { in: [id(seed.leads, 9), id(seed.leads, 4)] } }, [anyId(id(seed.leads, 9), id(seed.leads, 4))]],
  [{ statusId: { eq: statuses[1] } }, [status(statuses[1] ?? '')]],
  [{ statusId: { in: statuses.slice(1, 3) } }, [status(...statuses.slice(1, 3))]],
  [{ statusId: { eq: statuses[1], in: statuses } }, [status(statuses[1] ?? '')]],
  [{ name: { fullWords: 'group' } }, [field('lead', 'name', text('full_words', 'group'))]],
  [{ name: { phrase: 'Северный Ветер' } }, [field('lead', 'name', text('phrase', 'Северный Ветер'))]],
  [{ name: { beginningOfWords: 'harb' } }, [field('lead', 'name', text('beginning_of_words', 'harb'))]],
  [
    { name: { fullWords: 'ltd', beginningOfWords: 'pine' } },
    [field('lead', 'name', text('full_words', 'ltd')), field('lead', 'name', text('beginning_of_words', 'pine'))],
  ],
  [
    { email: { phrase: email } },
    [has('lead', 'contact', has('contact', 'contact_email', field('contact_email', 'email', text('phrase', email))))],
  ],
  [
    { phone: { fullWords: phone } },
    [
      has(
        'lead',
        'contact',
        has('contact', 'contact_phone', field('contact_phone', 'phone', text('full_words', phone))),
      ),
    ],
  ],
  [{ url: { phrase: 'company-17.example' } }, [field('lead', 'url', text('phrase', 'company-17.example'))]],
  [{ createdById: { eq: anna } }, [user('created_by', anna)]],
  [{ updatedById: { in: [anna, tomas] } }, [user('updated_by', anna, tomas)]],
  ...moments('lead', seed.leads),
];

const CONTACTS: readonly (readonly [ContactFilter, readonly object[]])[] = [
  [{ id: { in: ids(seed.contacts.slice(3, 6)) } }, [anyId(...ids(seed.contacts.slice(3, 6)))]],
  [{ leadId: { eq: id(seed.leads, 2) } }, [has('contact', 'lead', anyId(id(seed.leads, 2)))]],
  [
    { leadId: { in: [id(seed.leads, 2), id(seed.leads, 5)] } },
    [has('contact', 'lead', anyId(id(seed.leads, 2), id(seed.leads, 5)))],
  ],
  [{ name: { beginningOfWords: 'sø' } }, [field('contact', 'name', text('beginning_of_words', 'sø'))]],
  [{ title: { fullWords: 'manager' } }, [field('contact', 'title', text('full_words', 'manager'))]],
  [
    { email: { phrase: email } },
    [has('contact', 'contact_email', field('contact_email', 'email', text('phrase', email)))],
  ],
  [
    { phone: { fullWords: phone } },
    [has('contact', 'contact_phone', field('contact_phone', 'phone', text('full_words', phone)))],
  ],
  ...moments('contact', seed.contacts),
];

describe('a filter of leads becomes exactly this search and finds exactly these leads:', () => {
  test.each(LEADS.map(([filter, expected]) => [shown(filter), filter, expected] as const))(
    '%s',
    async (_, filter, expected) => {
      const { found, totalCount, conditions } = await search('leads', filter);
      expect(conditions).toEqual(expected);
      const matching = ids(leads(seed, filter));
      expect(matching).not.toHaveLength(0);
      expect(found).toEqual(matching);
      expect(totalCount).toBe(matching.length);
    },
  );
});

describe('a filter of contacts becomes exactly this search and finds exactly these contacts:', () => {
  test.each(CONTACTS.map(([filter, expected]) => [shown(filter), filter, expected] as const))(
    '%s',
    async (_, filter, expected) => {
      const { found, totalCount, conditions } = await search('contacts', filter);
      expect(conditions).toEqual(expected);
      const matching = ids(contacts(seed, filter));
      expect(matching).not.toHaveLength(0);
      expect(found).toEqual(matching.slice(0, 200));
      expect(totalCount).toBe(matching.length);
    },
  );
});

test('all fields of a filter must match, in one search', async () => {
  const filter: LeadFilter = { statusId: { in: statuses.slice(0, 3) }, name: { fullWords: 'ltd' }, createdById: null };
  const { found, conditions } = await search('leads', filter);
  expect(conditions).toEqual([status(...statuses.slice(0, 3)), field('lead', 'name', text('full_words', 'ltd'))]);
  expect(found).toEqual(ids(leads(seed, filter)));
});
