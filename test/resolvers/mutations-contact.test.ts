import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { changesOf, ERRORS, missingId, traced } from '../support/mutations.ts';

const seed = demoSeed();
const role = seed.custom_fields[6]?.id;
const lead = seed.leads[5];
/** Contacts with an email address and a phone number, one for each test that updates one. */
const reachable = seed.contacts.filter(({ emails, phones }) => emails.length > 0 && phones.length > 0);
const contact = (n: number) => {
  const row = reachable[n];
  if (row === undefined) throw new Error('The seed has too few contacts.');
  return row;
};

const CONTACT = `fragment F on Contact {
  id name displayName title timezone emails { email type isUnsubscribed } phones { phone type country } urls { url type }
  lead { id name } customFields { definition { id } value }
}`;

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

const { mutation, read, change, refused } = changesOf(() => gateway, 'contact', CONTACT);
const CREATE = mutation('$input: ContactCreateInput!', 'contactCreate(input: $input)');
const UPDATE = mutation('$id: ID!, $input: ContactUpdateInput!', 'contactUpdate(id: $id, input: $input)');
const DELETE = `mutation ($id: ID!) { contactDelete(id: $id) { deletedId ${ERRORS} } }`;
const ADD = {
  email: mutation('$id: ID!, $item: ContactEmailInput!', 'contactEmailAdd(id: $id, email: $item)'),
  phone: mutation('$id: ID!, $item: ContactPhoneInput!', 'contactPhoneAdd(id: $id, phone: $item)'),
  url: mutation('$id: ID!, $item: ContactUrlInput!', 'contactUrlAdd(id: $id, url: $item)'),
};
const REMOVE = {
  email: mutation('$id: ID!, $item: String!', 'contactEmailRemove(id: $id, email: $item)'),
  phone: mutation('$id: ID!, $item: String!', 'contactPhoneRemove(id: $id, phone: $item)'),
  url: mutation('$id: ID!, $item: String!', 'contactUrlRemove(id: $id, url: $item)'),
};

describe('contactCreate', () => {
  test('adds a contact to a lead', async () => {
    const { row, requests } = await change(CREATE, {
      input: {
        leadId: lead?.id,
        name: 'Ada',
        title: 'CTO',
        emails: [{ email: 'ada@a.example', type: 'home' }],
        phones: [{ phone: '+46701112233' }],
        urls: [{ url: 'https://ada.example' }],
        customFields: [{ id: role, value: 'Influencer' }],
      },
    });
    expect(requests.at(-2)).toEqual([
      'POST /contact/',
      {
        lead_id: lead?.id,
        name: 'Ada',
        title: 'CTO',
        emails: [{ email: 'ada@a.example', type: 'home' }],
        phones: [{ phone: '+46701112233' }],
        urls: [{ url: 'https://ada.example' }],
        [`custom.${role}`]: 'Influencer',
      },
    ]);
    // The response to the write lacks the lead's name.
    expect(requests.at(-1)).toBe(`GET /lead/${lead?.id}/?_fields=id,name`);
    expect(row).toMatchObject({ name: 'Ada', lead: { id: lead?.id, name: lead?.name } });
    const { data } = await gateway.execute(`{ lead(id: "${lead?.id}") { contacts { nodes { name } } } }`);
    expect(data.lead.contacts.nodes).toContainEqual({ name: 'Ada' });
  });

  test('creates a lead of the same name without a leadId', async () => {
    const { row, requests } = await change(CREATE, { input: { name: 'Solo' } });
    expect(requests[0]).toEqual(['POST /contact/', { name: 'Solo' }]);
    expect(row).toMatchObject({ name: 'Solo', lead: { name: 'Solo' } });
  });
});

describe('contactUpdate', () => {
  test('changes only the given fields, in one request', async () => {
    const { id } = contact(0);
    const before = await read(id);
    const query = `mutation ($id: ID!, $input: ContactUpdateInput!) { contactUpdate(id: $id, input: $input) { contact { title } } }`;
    await gateway.execute(query, { id, input: { title: 'Buyer' } });
    expect(traced(gateway)).toEqual([[`PUT /contact/${id}/`, { title: 'Buyer' }]]);
    expect(await read(id)).toEqual({ ...before, title: 'Buyer' });
  });

  test('replaces whole lists, and empties null ones', async () => {
    const { id } = contact(1);
    const emails = [{ email: 'new@a.example', type: 'office' }];
    const { row: after, requests } = await change(UPDATE, { id, input: { emails, phones: null, title: null } });
    expect(requests[0]).toEqual([`PUT /contact/${id}/`, { emails, phones: [], title: null }]);
    expect(after).toMatchObject({ emails, phones: [], title: null });
  });
});

test('contactDelete removes the contact from its lead and from opportunities', async () => {
  const opportunity = seed.opportunities.find(({ contact_id }) => contact_id !== null);
  const id = opportunity?.contact_id ?? '';
  const { data } = await gateway.execute(DELETE, { id });
  expect(data.contactDelete).toEqual({ deletedId: id, userErrors: [] });
  expect(traced(gateway)).toEqual([[`DELETE /contact/${id}/`]]);
  const query = `{ contact(id: "${id}") { id } opportunity(id: "${opportunity?.id}") { contact { id } lead { contacts { nodes { id } } } } }`;
  const after = await gateway.execute(query);
  expect(after.errors).toBeUndefined();
  expect(after.data.contact).toBeNull();
  expect(after.data.opportunity.contact).toBeNull();
  expect(after.data.opportunity.lead.contacts.nodes).not.toContainEqual({ id });
});

describe('adding to and removing from a list', () => {
  const written = (items: readonly object[], key: 'email' | 'phone' | 'url') =>
    (items as readonly Record<string, unknown>[]).map((item) => ({ [key]: item[key], type: item.type }));

  test.each([
    ['email', 'emails', { email: 'more@a.example', type: 'home' }],
    ['phone', 'phones', { phone: '+46709998877', type: 'direct' }],
    ['url', 'urls', { url: 'https://more.example', type: 'url' }],
  ] as const)('adds one %s: reads, then writes all', async (key, list, item) => {
    const row = contact(2);
    const { requests, row: after } = await change(ADD[key], { id: row.id, item });
    const all = [...written(row[list], key), item];
    expect(requests.slice(0, 2)).toEqual([
      `GET /contact/${row.id}/?_fields=id,${list}`,
      [`PUT /contact/${row.id}/`, { [list]: all }],
    ]);
    expect(written(after?.[list] as object[], key)).toEqual(all);
  });

  test.each([
    ['email', 'emails', (text: string) => ` ${text.toUpperCase()} `],
    ['phone', 'phones', (text: string) => `${text.slice(0, 3)} (${text.slice(3, 6)}) ${text.slice(6)}`],
  ] as const)('takes one %s away, however it is spelled', async (key, list, respelled) => {
    const row = contact(3);
    const item = String((row[list][0] as unknown as Record<string, unknown>)[key]);
    const { requests } = await change(REMOVE[key], { id: row.id, item: respelled(item) });
    expect(requests[1]).toEqual([`PUT /contact/${row.id}/`, { [list]: written(row[list].slice(1), key) }]);
  });

  test('removes a URL given without the scheme that Close adds', async () => {
    const { id } = contact(4);
    await change(ADD.url, { id, item: { url: 'site.example/A' } });
    const other = await change(REMOVE.url, { id, item: 'site.example/a' });
    expect(other.problems).toEqual(['NOT_FOUND url']);
    const { row: after } = await change(REMOVE.url, { id, item: 'Site.example/A' });
    expect(after?.urls).not.toContainEqual(expect.objectContaining({ url: 'http://site.example/A' }));
  });

  test('changes the type of an existing entry in place, and keeps its other data', async () => {
    const row = seed.contacts.find(({ emails }) => emails.length === 2 && emails[0]?.is_unsubscribed);
    const [first, second] = row?.emails ?? [];
    const item = { email: first?.email, type: 'other' };
    const { row: after } = await change(ADD.email, { id: row?.id, item });
    expect(after?.emails).toEqual([
      { ...item, isUnsubscribed: true },
      { email: second?.email, type: second?.type, isUnsubscribed: second?.is_unsubscribed },
    ]);
    // Without a type the current one remains.
    const again = await change(ADD.email, { id: row?.id, item: { email: first?.email } });
    expect(again.row?.emails).toEqual(after?.emails);
  });

  test('loses neither of two simultaneous changes: the second reads the result of the first', async () => {
    const { id, emails } = contact(5);
    const add = (email: string) => gateway.execute(ADD.email, { id, item: { email } });
    const answers = await Promise.all([add('one@a.example'), add('two@a.example'), add('three@a.example')]);
    for (const { data } of answers) expect(data.contactEmailAdd.userErrors).toEqual([]);
    const after: { email: string }[] = (await read(id)).emails;
    expect(after.map(({ email }) => email).toSorted()).toEqual(
      [...emails.map(({ email }) => email), 'one@a.example', 'two@a.example', 'three@a.example'].sort(),
    );
  });

  test('continues after a failed change', async () => {
    const { id } = contact(6);
    gateway.emulator.fail({ method: 'PUT', path: `/contact/${id}/`, status: 503 });
    const add = (email: string) => gateway.execute(ADD.email, { id, item: { email } });
    const answers = await Promise.all([add('one@a.example'), add('two@a.example')]);
    const codes = answers.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions?.code));
    expect(codes).toEqual(['UPSTREAM_ERROR']);
    expect((await read(id)).emails).toHaveLength(contact(6).emails.length + 1);
  });

  test.each<[string, string, object, string[]]>([
    ['removes a missing entry', REMOVE.email, { id: contact(7).id, item: 'no@a.example' }, ['NOT_FOUND email']],
    [
      'is of a missing contact',
      ADD.phone,
      { id: missingId('cont'), item: { phone: '+46701112233' } },
      ['NOT_FOUND id'],
    ],
  ])('is rejected after the read if it %s', async (_, mutation, variables, problems) => {
    const { requests, ...result } = await change(mutation, variables);
    expect(result.problems).toEqual(problems);
    expect(requests.every((request) => typeof request === 'string')).toBe(true);
  });

  test.each<[string, string, object, string[]]>([
    ['an invalid email address', ADD.email, { email: 'no' }, ['INVALID email.email']],
    ['an invalid type', ADD.phone, { phone: '+46701112233', type: 'pigeon' }, ['INVALID phone.type']],
  ])('reports the error of Close: %s', async (_, mutation, item, problems) => {
    expect((await change(mutation, { id: contact(7).id, item })).problems).toEqual(problems);
  });

  test('reports an error of Close in another field of the contact', async () => {
    const row = contact(8);
    const old = { email: 'of old', type: 'office', is_unsubscribed: false };
    gateway.emulator.write((tables) => tables.contact.put({ ...row, emails: [old] }));
    const { problems } = await change(ADD.email, { id: row.id, item: { email: 'new@a.example' } });
    expect(problems).toEqual(['INVALID id']);
  });
});

describe('without a request', () => {
  const { id } = contact(9);
  test.each<[string, string, object, string[]]>([
    ['an empty name', CREATE, { input: { name: '' } }, ['REQUIRED input.name']],
    ['a null name', UPDATE, { id, input: { name: null } }, ['REQUIRED input.name']],
    ['a null lead', CREATE, { input: { leadId: null } }, ['REQUIRED input.leadId']],
    ['a lead id of another type', CREATE, { input: { leadId: 'cont_1' } }, ['INVALID input.leadId']],
    [
      'an empty phone number',
      UPDATE,
      { id, input: { phones: [{ phone: '+1' }, { phone: ' ' }] } },
      ['REQUIRED input.phones.1.phone'],
    ],
    ['an empty URL', UPDATE, { id, input: { urls: [{ url: '' }] } }, ['REQUIRED input.urls.0.url']],
    ['an id of another type', UPDATE, { id: 'lead_1', input: {} }, ['INVALID id']],
    ['a deletion with an id of another type', DELETE, { id: 'lead_1' }, ['INVALID id']],
    ['a removal with a malformed id', REMOVE.email, { id: '?', item: 'a@a.example' }, ['INVALID id']],
    ['an empty addition', ADD.email, { id: '?', item: { email: '' } }, ['INVALID id', 'REQUIRED email.email']],
  ])('rejects %s', async (_, mutation, variables, problems) => {
    expect(await refused(mutation, variables)).toEqual(problems);
  });
});

test.each<[string, string, object, string[]]>([
  ['a missing contact', UPDATE, { id: missingId('cont'), input: { name: 'A' } }, ['NOT_FOUND id']],
  ['a missing lead', CREATE, { input: { leadId: missingId('lead'), name: 'A' } }, ['NOT_FOUND input.leadId']],
  [
    'two of three email addresses',
    UPDATE,
    { id: contact(9).id, input: { emails: [{ email: '@' }, { email: 'a@a.example' }, { email: '@' }] } },
    ['INVALID input.emails.0.email', 'INVALID input.emails.2.email'],
  ],
])('an error of Close has the path of its input: %s', async (_, mutation, variables, problems) => {
  expect((await change(mutation, variables)).problems).toEqual(problems);
});
