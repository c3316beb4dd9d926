import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import documented from '../close/facts/opportunity-create.json' with { type: 'json' };
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { changesOf, ERRORS, missingId, sent, traced, wrong } from '../support/mutations.ts';
import { promise } from '../support/promise.ts';

const seed = demoSeed();
const [sales, renewals] = seed.pipelines;
const statusOf = (pipeline: typeof sales, type: string) =>
  pipeline?.statuses.find((status) => status.type === type)?.id;
const [discount] = seed.custom_fields.filter(({ object }) => object === 'opportunity').map(({ id }) => id);
const lead = seed.leads[2]?.id;
/** Open opportunities of the first pipeline with an estimated date, one for each test that updates one. */
const estimated = seed.opportunities.filter(
  (opportunity) =>
    sales?.statuses.some(({ id, type }) => id === opportunity.status_id && type === 'active') &&
    opportunity.date_won !== null,
);
const open = (n: number) => {
  const row = estimated[n];
  if (row === undefined) throw new Error('The seed has too few opportunities.');
  return row;
};

const OPPORTUNITY = `fragment F on Opportunity {
  id value { cents } valuePeriod confidence note dateWon dateLost status { id label type } pipeline { id name }
  lead { id } contact { id } user { id } customFields { definition { id } value }
}`;

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

const { mutation, read, change, refused } = changesOf(() => gateway, 'opportunity', OPPORTUNITY);
const CREATE = mutation('$input: OpportunityCreateInput!', 'opportunityCreate(input: $input)');
const UPDATE = mutation('$id: ID!, $input: OpportunityUpdateInput!', 'opportunityUpdate(id: $id, input: $input)');
const WON = mutation('$id: ID!, $dateWon: Date', 'opportunityMarkWon(id: $id, dateWon: $dateWon)');
const LOST = mutation('$id: ID!', 'opportunityMarkLost(id: $id)');
const DELETE = `mutation ($id: ID!) { opportunityDelete(id: $id) { deletedId ${ERRORS} } }`;

describe('opportunityCreate', () => {
  const whole = {
    leadId: lead,
    contactId: seed.contacts[0]?.id,
    userId: seed.users[3]?.id,
    statusId: renewals?.statuses[2]?.id,
    pipelineId: renewals?.id,
    value: 3_000_000_000,
    valuePeriod: 'ANNUAL',
    confidence: 70,
    dateWon: '2027-01-31',
    note: 'Wants a quote',
    customFields: [{ id: discount, value: 12.5 }],
  };

  test('creates an opportunity with all fields', async () => {
    const { row, writes } = await change(CREATE, { input: whole });
    expect(writes).toEqual([
      [
        'POST /opportunity/',
        {
          lead_id: whole.leadId,
          contact_id: whole.contactId,
          user_id: whole.userId,
          status_id: whole.statusId,
          pipeline_id: whole.pipelineId,
          value: 3_000_000_000,
          value_period: 'annual',
          confidence: 70,
          date_won: '2027-01-31',
          note: 'Wants a quote',
          [`custom.${discount}`]: 12.5,
        },
      ],
    ]);
    expect(row).toMatchObject({
      value: { cents: 3_000_000_000 },
      pipeline: { id: renewals?.id },
      status: { label: 'Quote Sent' },
      lead: { id: lead },
      customFields: [{ definition: { id: discount }, value: 12.5 }],
    });
    const { data } = await gateway.execute(`{ lead(id: "${lead}") { opportunities(first: 100) { nodes { id } } } }`);
    expect(data.lead.opportunities.nodes).toContainEqual({ id: row?.id });
  });

  test('writes exactly the documented fields, with their names and types', async () => {
    await gateway.execute(CREATE, { input: whole });
    const [[, body] = []] = sent(gateway);
    const properties: Readonly<Record<string, string | readonly string[]>> = documented.properties;
    const FITS: Readonly<Record<string, (value: unknown) => boolean>> = {
      string: (value) => typeof value === 'string',
      integer: Number.isSafeInteger,
      // The document has a date-time, Close has a date.
      'date-time': (value) => /^\d{4}-\d{2}-\d{2}$/.test(String(value)),
    };
    const written = Object.entries(body as object).filter(([key]) => !key.startsWith('custom.cf_'));
    for (const [key, value] of written) {
      const type = properties[key];
      expect(Array.isArray(type) ? type.includes(value) : FITS[String(type)]?.(value), `${key}: ${value}`).toBe(true);
    }
    const known = [...written.map(([key]) => key), ...Object.keys(documented.leftOut), 'custom_fields'];
    expect(known.toSorted()).toEqual(Object.keys(properties).toSorted());
  });

  test('requires nothing: Close creates a lead and uses the first status', async () => {
    const { row, requests } = await change(CREATE, { input: {} });
    expect(requests).toEqual([['POST /opportunity/', {}]]);
    expect(row).toMatchObject({
      status: { id: sales?.statuses[0]?.id },
      user: { id: seed.me },
      confidence: 50,
    });
  });

  test('uses the first status of a given pipeline', async () => {
    const { row, requests } = await change(CREATE, { input: { leadId: lead, pipelineId: renewals?.id } });
    expect(requests).toEqual([['POST /opportunity/', { lead_id: lead, pipeline_id: renewals?.id }]]);
    expect(row).toMatchObject({ status: { id: renewals?.statuses[0]?.id } });
  });

  test('rejects a status of another pipeline than the given one, without a write', async () => {
    const input = { leadId: lead, pipelineId: renewals?.id, statusId: sales?.statuses[0]?.id };
    await gateway.execute('{ pipelines { id } }');
    const { problems, writes } = await change(CREATE, { input });
    expect(problems).toEqual(['INVALID input.statusId']);
    expect(writes).toEqual([]);
  });
});

describe('opportunityUpdate', () => {
  test('changes only the given fields, in one request', async () => {
    promise('partial-updates');
    const { id } = open(0);
    const before = await read(id);
    const { row, requests } = await change(UPDATE, { id, input: { confidence: 90, value: null } });
    expect(requests).toEqual([[`PUT /opportunity/${id}/`, { confidence: 90, value: null }]]);
    expect(row).toEqual({ ...before, confidence: 90, value: null });
  });

  test('clears null fields', async () => {
    const { id } = open(1);
    const input = { contactId: null, dateWon: null, note: null };
    const { row, requests } = await change(UPDATE, { id, input });
    expect(requests[0]).toEqual([`PUT /opportunity/${id}/`, { contact_id: null, date_won: null, note: null }]);
    expect(row).toMatchObject({ contact: null, dateWon: null, note: '' });
  });
});

test('opportunityDelete removes the opportunity from its lead', async () => {
  const { id, lead_id } = open(8);
  const { data } = await gateway.execute(DELETE, { id });
  expect(data.opportunityDelete).toEqual({ deletedId: id, userErrors: [] });
  expect(traced(gateway)).toEqual([[`DELETE /opportunity/${id}/`]]);
  const query = `{ opportunity(id: "${id}") { id } lead(id: "${lead_id}") { opportunities(first: 100) { nodes { id } } } }`;
  const after = await gateway.execute(query);
  expect(after.errors).toBeUndefined();
  expect(after.data.opportunity).toBeNull();
  expect(after.data.lead.opportunities.nodes).not.toContainEqual({ id });
  const again = await gateway.execute(DELETE, { id });
  expect(wrong(again.data.opportunityDelete.userErrors)).toEqual(['NOT_FOUND id']);
});

describe('without a request', () => {
  const { id } = open(9);
  test.each<[string, string, object, string[]]>([
    ['confidence above 100', CREATE, { input: { confidence: 101 } }, ['INVALID input.confidence']],
    ['confidence below 0', UPDATE, { id, input: { confidence: -1 } }, ['INVALID input.confidence']],
    [
      'null for fields that cannot be cleared',
      UPDATE,
      { id, input: { confidence: null, statusId: null, userId: null, valuePeriod: null } },
      ['REQUIRED input.confidence', 'REQUIRED input.statusId', 'REQUIRED input.userId', 'REQUIRED input.valuePeriod'],
    ],
    [
      'ids of other types',
      CREATE,
      { input: { leadId: 'oppo_1', contactId: 'lead_1', userId: '', statusId: 'x', pipelineId: 'y' } },
      [
        'INVALID input.leadId',
        'INVALID input.contactId',
        'INVALID input.userId',
        'INVALID input.statusId',
        'INVALID input.pipelineId',
      ],
    ],
    [
      'an invalid confidence with a status and a pipeline',
      CREATE,
      { input: { confidence: 200, statusId: statusOf(sales, 'won'), pipelineId: renewals?.id } },
      ['INVALID input.confidence'],
    ],
    ['an id of another type', UPDATE, { id: 'lead_1', input: {} }, ['INVALID id']],
    ['opportunityMarkWon with an id of another type', WON, { id: 'lead_1' }, ['INVALID id']],
    ['opportunityMarkLost with a malformed id', LOST, { id: '' }, ['INVALID id']],
    ['opportunityDelete with an id of another type', DELETE, { id: 'lead_1' }, ['INVALID id']],
  ])('rejects %s', async (_, mutation, variables, problems) => {
    expect((await refused(mutation, variables)).toSorted()).toEqual(problems.toSorted());
  });

  test.each([
    ['an invalid date', { dateWon: '2026-02-30' }],
    ['a fraction of a cent', { value: 0.5 }],
    ['an invalid period', { valuePeriod: 'WEEKLY' }],
  ])('rejects %s by the schema', async (_, input) => {
    const { errors } = await gateway.execute(UPDATE, { id, input });
    expect(errors).toHaveLength(1);
    expect(gateway.lines).toEqual([]);
  });
});

test.each<[string, string, object, string[]]>([
  ['a missing opportunity', UPDATE, { id: missingId('oppo'), input: { confidence: 1 } }, ['NOT_FOUND id']],
  ['opportunityMarkWon of a missing opportunity', WON, { id: missingId('oppo') }, ['NOT_FOUND id']],
  ['a missing lead', CREATE, { input: { leadId: missingId('lead') } }, ['NOT_FOUND input.leadId']],
  ['a missing pipeline', CREATE, { input: { pipelineId: missingId('pipe') } }, ['NOT_FOUND input.pipelineId']],
  ['a missing status', UPDATE, { id: open(9).id, input: { statusId: missingId('stat') } }, ['INVALID input.statusId']],
  [
    'a missing contact and a missing user',
    UPDATE,
    { id: open(9).id, input: { contactId: missingId('cont'), userId: missingId('user') } },
    ['NOT_FOUND input.contactId', 'NOT_FOUND input.userId'],
  ],
  ['a negative value', UPDATE, { id: open(9).id, input: { value: -1 } }, ['INVALID input.value']],
])('an error of Close has the path of its input: %s', async (_, mutation, variables, problems) => {
  expect((await change(mutation, variables)).problems).toEqual(problems);
});
