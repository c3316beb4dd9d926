/**
 * Large responses are read without the columns of embedded rows that the operation does not read. Operations have the same
 * results whether Close's responses are large or small.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { randomRuns } from '../support/random-runs.ts';

const small = buildSeed({ leads: 12, contacts: 30, opportunities: 40 });
/** Longer than the responses that are read whole, in a column that no operation selects. */
const unread = { 'custom.cf_unread': `{"id":"\\"${'x'.repeat(20_000)}` };
const large = { ...small, contacts: small.contacts.map((contact) => ({ ...contact, ...unread })) };

const gateways: TestGateway[] = [];
beforeAll(async () => {
  for (const seed of [small, large])
    gateways.push(await startGateway({ emulator: { seed }, environment: { LIMIT_COST: '100000' } }));
});
afterAll(() => Promise.all(gateways.map((gateway) => gateway.close())));

const OPPORTUNITY = [
  ...['id', 'valuePeriod', 'confidence', 'note', 'dateWon', 'dateLost', 'dateCreated', 'isStalled', '__typename'],
  ...['value { cents }', 'expectedValue { formatted }', 'annualizedValue { cents currency }'],
  ...['status { label type pipeline { name } }', 'pipeline { id name }', 'lead { id }', 'lead { name url }'],
  ...['contact { name }', 'contact { name title emails { email } }', 'user { id name }', 'createdBy { email }'],
];
const TASK = [
  'id',
  'type',
  'text',
  'date',
  'isComplete',
  'assignedTo { id name }',
  'contact { title }',
  'lead { name }',
];
const CONTACT = [
  ...['id', 'name', 'displayName', 'title', 'timezone', 'dateCreated', 'emails { email type }', 'phones { phone }'],
  ...['urls { url }', 'lead { id }', 'lead { name status { label } }', 'createdBy { email }'],
];

const nodes = (fields: readonly string[]) =>
  fc.subarray([...fields], { minLength: 1 }).map((chosen) => {
    // Fields of one response key merge.
    return `nodes { ${chosen.join(' ')} }`;
  });
const page = fc.constantFrom('first: 3', 'first: 100', 'last: 2');
const opportunities = fc
  .tuple(
    page,
    fc.constantFrom(
      '',
      'filter: { statusType: { in: [ACTIVE, WON] }, dateCreated: { gt: "2025-01-01T00:00:00Z" } }',
      'filter: { valuePeriod: { eq: MONTHLY } }',
    ),
    fc.constantFrom(
      '',
      'orderBy: { field: VALUE, direction: DESC }',
      'orderBy: { field: DATE_UPDATED, direction: ASC }',
    ),
    fc.subarray(
      ['totalCount', 'aggregates { totalValue { annualized { formatted } } expectedValue { monthly { cents } } }'],
      { minLength: 0 },
    ),
    nodes(OPPORTUNITY),
  )
  .map(
    ([first, filter, order, sums, rows]) =>
      `opportunities(${[first, filter, order].join(' ')}) { ${sums.join(' ')} ${rows} }`,
  );
const tasks = fc.tuple(page, nodes(TASK)).map(([first, rows]) => `tasks(${first}) { totalCount ${rows} }`);
const contacts = fc
  .tuple(page, nodes(CONTACT), fc.option(opportunities), fc.option(tasks))
  .map(
    ([first, rows, ...lists]) =>
      `contacts(${first}) { ${rows} edges { cursor node { ${['id', ...lists.filter((list) => list !== null)].join(' ')} } } }`,
  );
const lead = fc
  .tuple(fc.option(contacts), fc.option(opportunities), fc.option(tasks), fc.boolean())
  .map((lists) => lists.map((list) => (list === true ? 'contactCount' : list || '')).join(' '))
  .map((lists) => `id name ${lists}`);
const operation = fc
  .tuple(lead, fc.constantFrom(...small.leads.map(({ id }) => id)), fc.integer({ min: 0, max: 2 }))
  .map(
    ([selection, id, how]) =>
      [
        `{ lead(id: "${id}") { ${selection} } }`,
        `{ leads(first: 5) { nodes { ${selection} } } }`,
        `{ leads(filter: { dateCreated: { gt: "2020-01-01T00:00:00Z" } }) { nodes { ${selection} } } }`,
      ][how] ?? '',
  );

test('large and small responses are answered alike', async () => {
  await fc.assert(
    fc.asyncProperty(operation, async (query) => {
      const [ofSmall, ofLarge] = await Promise.all(gateways.map((gateway) => gateway.execute(query)));
      expect(ofSmall?.errors).toBeUndefined();
      expect(ofLarge?.errors).toBeUndefined();
      expect(ofLarge?.data).toEqual(ofSmall?.data);
    }),
    { seed: 20_261_201, numRuns: randomRuns(300) },
  );
});
