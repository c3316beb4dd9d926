import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { changesOf, ERRORS, missingId, traced, wrong } from '../support/mutations.ts';
import { requestLines } from '../support/request-lines.ts';

const seed = demoSeed();
const [potential, contacted, qualified] = seed.organization.lead_statuses.map(({ id }) => id);
const [industry, , , , , , role] = seed.custom_fields.map(({ id }) => id);
/** Leads with contacts and opportunities, one for each test that updates one. */
const leads = seed.leads.filter(
  ({ id }) => seed.contacts.some((c) => c.lead_id === id) && seed.opportunities.some((o) => o.lead_id === id),
);
const lead = (n: number) => {
  const row = leads[n];
  if (row === undefined) throw new Error('The seed has too few leads.');
  return row;
};

const LEAD = `fragment F on Lead {
  id name displayName description url status { id label }
  addresses { label address1 address2 city state zipcode country }
  contacts { nodes { id name title emails { email type } phones { phone type } urls { url type } customFields { value } } }
  opportunities { nodes { id } }
  customFields { definition { id } value }
}`;

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

const { mutation, read, change, refused } = changesOf(() => gateway, 'lead', LEAD);
const CREATE = mutation('$input: LeadCreateInput!', 'leadCreate(input: $input)');
const UPDATE = mutation('$id: ID!, $input: LeadUpdateInput!', 'leadUpdate(id: $id, input: $input)');
const MERGE = mutation('$a: ID!, $b: ID!', 'leadMerge(sourceId: $a, destinationId: $b)');
const DELETE = `mutation ($id: ID!) { leadDelete(id: $id) { deletedId ${ERRORS} } }`;

describe('leadCreate', () => {
  test('creates a lead with contacts, addresses, status and custom fields in one write', async () => {
    const { row, requests } = await change(CREATE, {
      input: {
        name: 'Borealis',
        description: 'Met in Umeå',
        url: 'borealis.example',
        statusId: qualified,
        addresses: [{ label: 'mailing', address1: '1 North Road', city: 'Umeå', zipcode: '90325', country: 'SE' }],
        contacts: [
          { name: 'Ada', title: 'CTO', emails: [{ email: 'ada@borealis.example', type: 'office' }] },
          {
            name: 'Bo',
            phones: [{ phone: '+46 70 111 22 33', type: 'mobile' }],
            urls: [{ url: 'https://bo.example' }],
            customFields: [{ id: role, value: 'User' }],
          },
        ],
        customFields: [{ id: industry, value: 'Shipping' }],
      },
    });
    expect(requests.slice(0, 2).toSorted()).toEqual([
      'GET /custom_field_schema/contact/',
      'GET /custom_field_schema/lead/',
    ]);
    expect(requests.slice(2)).toEqual([
      [
        'POST /lead/',
        {
          name: 'Borealis',
          description: 'Met in Umeå',
          url: 'borealis.example',
          status_id: qualified,
          addresses: [{ label: 'mailing', address_1: '1 North Road', city: 'Umeå', zipcode: '90325', country: 'SE' }],
          contacts: [
            { name: 'Ada', title: 'CTO', emails: [{ email: 'ada@borealis.example', type: 'office' }] },
            {
              name: 'Bo',
              phones: [{ phone: '+46 70 111 22 33', type: 'mobile' }],
              urls: [{ url: 'https://bo.example' }],
              [`custom.${role}`]: 'User',
            },
          ],
          [`custom.${industry}`]: 'Shipping',
        },
      ],
    ]);
    expect(row).toMatchObject({
      name: 'Borealis',
      url: 'http://borealis.example',
      status: { id: qualified, label: 'Qualified' },
      addresses: [{ city: 'Umeå', label: 'mailing' }],
      contacts: {
        nodes: [
          { name: 'Ada' },
          { name: 'Bo', phones: [{ phone: '+46701112233' }], customFields: [{ value: 'User' }] },
        ],
      },
      customFields: [{ definition: { id: industry }, value: 'Shipping' }],
    });
  });

  test('requires nothing: the lead is untitled and has the first status', async () => {
    const { row, requests } = await change(CREATE, { input: {} });
    expect(requests).toEqual([['POST /lead/', {}]]);
    expect(row).toMatchObject({ displayName: 'Untitled', status: { id: potential }, contacts: { nodes: [] } });
  });
});

describe('leadUpdate', () => {
  test('changes only the given fields, in one request', async () => {
    const before = await read(lead(0).id);
    const { row: after, requests } = await change(UPDATE, {
      id: lead(0).id,
      input: { name: 'Renamed', statusId: contacted },
    });
    expect(requests).toEqual([[`PUT /lead/${lead(0).id}/`, { name: 'Renamed', status_id: contacted }]]);
    expect(after).toEqual({
      ...before,
      name: 'Renamed',
      displayName: 'Renamed',
      status: { id: contacted, label: 'Contacted' },
    });
  });

  test('clears null fields and replaces all addresses', async () => {
    const { id } = lead(1);
    const address = { city: 'Lyon', country: 'FR' };
    const first = await change(UPDATE, {
      id,
      input: { addresses: [address, { city: 'Nice' }], url: 'https://a.example' },
    });
    expect(first.row).toMatchObject({ addresses: [address, { city: 'Nice' }], url: 'https://a.example' });
    const second = await change(UPDATE, { id, input: { description: null, url: null, addresses: null } });
    expect(second.requests).toEqual([[`PUT /lead/${id}/`, { description: null, url: null, addresses: [] }]]);
    expect(second.row).toMatchObject({ description: '', url: null, addresses: [] });
  });
});

describe('leadDelete', () => {
  test('deletes the lead with its contacts and opportunities', async () => {
    const { id } = lead(2);
    const contact = seed.contacts.find(({ lead_id }) => lead_id === id)?.id;
    const opportunity = seed.opportunities.find(({ lead_id }) => lead_id === id)?.id;
    const { data } = await gateway.execute(DELETE, { id });
    expect(data.leadDelete).toEqual({ deletedId: id, userErrors: [] });
    expect(traced(gateway)).toEqual([[`DELETE /lead/${id}/`]]);
    const QUERY =
      'query ($l: ID!, $c: ID!, $o: ID!) { lead(id: $l) { id } contact(id: $c) { id } opportunity(id: $o) { id } }';
    const after = await gateway.execute(QUERY, { l: id, c: contact, o: opportunity });
    expect(after.errors).toBeUndefined();
    expect(after.data).toEqual({ lead: null, contact: null, opportunity: null });
    const again = await gateway.execute(DELETE, { id });
    expect(again.data.leadDelete.deletedId).toBeNull();
    expect(wrong(again.data.leadDelete.userErrors)).toEqual(['NOT_FOUND id']);
  });
});

describe('leadMerge', () => {
  test('moves everything of a lead to another, which it reads by id', async () => {
    const [source, destination] = [lead(3), lead(4)];
    const people = seed.contacts.filter(({ lead_id }) => [source.id, destination.id].includes(lead_id));
    const before = seed.opportunities.filter(({ lead_id }) => [source.id, destination.id].includes(lead_id));
    const { row: merged, requests } = await change(MERGE, { a: source.id, b: destination.id });
    const columns = 'addresses,contacts,custom,description,display_name,name,opportunities,status_id,status_label,url';
    expect(requests.slice(0, 2)).toEqual([
      ['POST /lead/merge/', { source: source.id, destination: destination.id }],
      `GET /lead/${destination.id}/?_fields=id,${columns}`,
    ]);
    expect(merged).toMatchObject({ id: destination.id, name: destination.name });
    const { contacts, opportunities } = merged as unknown as Record<string, { nodes: { id: string }[] }>;
    expect(contacts?.nodes.map(({ id }) => id).toSorted()).toEqual(people.map(({ id }) => id).toSorted());
    expect(opportunities?.nodes.map(({ id }) => id).toSorted()).toEqual(before.map(({ id }) => id).toSorted());
    expect(await read(source.id)).toBeNull();
  });

  test('logs an activity that names both leads, although one is gone', async () => {
    const [source, destination] = [lead(40), lead(41)];
    await change(MERGE, { a: source.id, b: destination.id });
    const { data, errors } = await gateway.execute(`{
      activities(filter: { type: { eq: LEAD_MERGE }, leadId: { eq: "${destination.id}" } }) { nodes { ... on LeadMerge {
        status errorMessage sourceDisplayName destinationDisplayName
        source { id displayName } destination { id displayName } gone: source { name }
      } } }
    }`);
    expect(errors).toBeUndefined();
    expect(data.activities.nodes).toEqual([
      {
        status: 'COMPLETED',
        errorMessage: null,
        sourceDisplayName: source.name,
        destinationDisplayName: destination.name,
        source: { id: source.id, displayName: source.name },
        destination: { id: destination.id, displayName: destination.name },
        gone: null,
      },
    ]);
    const columns = '_type,destination_display_name,destination_lead_id,error_message,merge_status,source_display_name';
    expect(requestLines(gateway)).toEqual([
      `GET /activity/?lead_id=${destination.id}&_type=LeadMerge&_fields=${columns},source_lead_id&_limit=25`,
      `GET /lead/${source.id}/?_fields=id,name`,
    ]);
  });

  test('reads nothing when only the id is selected', async () => {
    const [a, b] = [lead(5).id, lead(6).id];
    const query = 'mutation ($a: ID!, $b: ID!) { leadMerge(sourceId: $a, destinationId: $b) { lead { id } } }';
    const { data } = await gateway.execute(query, { a, b });
    expect(data.leadMerge.lead).toEqual({ id: b });
    expect(traced(gateway)).toEqual([['POST /lead/merge/', { source: a, destination: b }]]);
  });

  test.each([
    ['source', missingId('lead'), lead(7).id],
    ['destination', lead(7).id, missingId('lead')],
  ])('reports which lead is missing: the %s', async (which, a, b) => {
    expect((await change(MERGE, { a, b })).problems).toEqual([`NOT_FOUND ${which}Id`]);
  });
});

describe('without a request', () => {
  const { id } = lead(8);
  const nested = (contact: object) => ({ input: { name: 'A', contacts: [{ name: 'B' }, contact] } });
  test.each<[string, string, object, string[]]>([
    ['an empty name', CREATE, { input: { name: '' } }, ['REQUIRED input.name']],
    ['a name of blanks', UPDATE, { id, input: { name: ' \t' } }, ['REQUIRED input.name']],
    ['a null name', UPDATE, { id, input: { name: null } }, ['REQUIRED input.name']],
    ['a null status', UPDATE, { id, input: { statusId: null } }, ['REQUIRED input.statusId']],
    ['a status id of another type', CREATE, { input: { statusId: 'pipe_1' } }, ['INVALID input.statusId']],
    ['an empty name of a contact', CREATE, nested({ name: '' }), ['REQUIRED input.contacts.1.name']],
    [
      'an empty email of a contact',
      CREATE,
      nested({ emails: [{ email: '' }] }),
      ['REQUIRED input.contacts.1.emails.0.email'],
    ],
    ['an id of another type', UPDATE, { id: 'cont_1', input: {} }, ['INVALID id']],
    ['an id that is a path', DELETE, { id: 'lead_1/../../me' }, ['INVALID id']],
    ['a merge with itself', MERGE, { a: id, b: id }, ['INVALID destinationId']],
    ['a merge with malformed ids', MERGE, { a: 'x', b: 'y' }, ['INVALID sourceId', 'INVALID destinationId']],
    [
      'several errors at once',
      UPDATE,
      { id: '1', input: { name: '', statusId: '' } },
      ['INVALID id', 'REQUIRED input.name', 'INVALID input.statusId'],
    ],
    [
      'an empty name with a custom field',
      CREATE,
      { input: { name: '', customFields: [{ id: industry, value: 'Retail' }] } },
      ['REQUIRED input.name'],
    ],
  ])('rejects %s', async (_, mutation, variables, problems) => {
    expect(await refused(mutation, variables)).toEqual(problems);
  });
});

describe('an error of Close', () => {
  const { id } = lead(9);
  const address = { label: 'castle' };
  test.each<[string, string, object, string[]]>([
    ['a missing lead', UPDATE, { id: missingId('lead'), input: { name: 'A' } }, ['NOT_FOUND id']],
    ['a missing status', UPDATE, { id, input: { statusId: missingId('stat') } }, ['INVALID input.statusId']],
    ['an invalid URL', CREATE, { input: { url: 'no site' } }, ['INVALID input.url']],
    [
      'an address without a label',
      UPDATE,
      { id, input: { addresses: [{}, address] } },
      ['INVALID input.addresses.1.label'],
    ],
    [
      "two things about a lead's contacts",
      CREATE,
      { input: { contacts: [{ emails: [{ email: 'a@b.example' }, { email: 'no' }] }, { phones: [{ phone: '1' }] }] } },
      ['INVALID input.contacts.0.emails.1.email', 'INVALID input.contacts.1.phones.0.phone'],
    ],
  ])('has the path of its input: %s', async (_, mutation, variables, problems) => {
    expect((await change(mutation, variables)).problems).toEqual(problems);
  });

  test('leaves everything unchanged', async () => {
    const before = await read(id);
    await gateway.execute(UPDATE, { id, input: { name: 'New', url: 'no site' } });
    expect(await read(id)).toEqual(before);
  });
});
