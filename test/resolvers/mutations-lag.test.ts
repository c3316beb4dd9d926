/** Reads after writes that are missing in Close's search index. The index of this emulator never catches up. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { traced } from '../support/mutations.ts';
import { promise } from '../support/promise.ts';

const seed = demoSeed();
const opportunities = seed.opportunities.filter(({ lead_id }) => lead_id !== seed.leads[2]?.id);
const [opportunity, second, third] = opportunities.map(({ id }) => id) as [string, string, string];
const owner = opportunities[0]?.lead_id ?? '';
const other = seed.leads[1]?.id ?? '';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ emulator: { searchLagMs: 3_600_000 } });
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.emulator.reset();
  gateway.advance(600_000);
});

const OPPORTUNITY = '... on Opportunity { id confidence }';
const LEAD =
  '... on Lead { id name opportunities(first: 100) { totalCount nodes { id confidence } } contacts(first: 100) { totalCount nodes { id name } } }';
async function nodes(ids: readonly (string | undefined)[], fragment: string) {
  const { data, errors } = await gateway.execute(`query ($ids: [ID!]!) { nodes(ids: $ids) { ${fragment} } }`, { ids });
  expect(errors).toBeUndefined();
  return data.nodes;
}
async function write(call: string): Promise<Record<string, never>> {
  const { data, errors } = await gateway.execute(`mutation { ${call} }`);
  expect(errors).toBeUndefined();
  return Object.values<Record<string, never>>(data)[0] ?? {};
}
const CREATE = `opportunityCreate(input: { leadId: "${owner}", confidence: 33 }) { opportunity { id } }`;

describe('in a batch', () => {
  test('an updated opportunity is read by id, the others by search', async () => {
    promise('freshness');
    await write(`opportunityUpdate(id: "${opportunity}", input: { confidence: 11 }) { opportunity { id } }`);
    const [changed, unchanged] = await nodes([opportunity, second, third], OPPORTUNITY);
    expect(changed).toEqual({ id: opportunity, confidence: 11 });
    expect(unchanged.confidence).toBe(opportunities[1]?.confidence);
    expect(traced(gateway).toSorted()).toEqual([
      `GET /opportunity/${opportunity}/?_fields=id,confidence`,
      'SEARCH opportunity by 2 ids: id,confidence',
    ]);
  });

  test('a minute later it is read by search again', async () => {
    await write(`opportunityUpdate(id: "${opportunity}", input: { confidence: 11 }) { opportunity { id } }`);
    gateway.advance(60_000);
    await nodes([opportunity, second, third], OPPORTUNITY);
    expect(traced(gateway)).toEqual(['SEARCH opportunity by 3 ids: id,confidence']);
  });

  test('a created opportunity is included', async () => {
    const { id } = (await write(CREATE)).opportunity as unknown as { id: string };
    expect((await nodes([second, id, third], OPPORTUNITY))[1]).toEqual({ id, confidence: 33 });
  });

  test('a deleted opportunity is null without an error', async () => {
    await write(`opportunityDelete(id: "${opportunity}") { deletedId }`);
    const [deleted, kept] = await nodes([opportunity, second, third], OPPORTUNITY);
    expect(deleted).toBeNull();
    expect(kept).not.toBeNull();
  });

  test('ten created ones are included, and the eleventh is not in the index yet', async () => {
    const created = await gateway.execute(
      `mutation { ${Array.from({ length: 11 }, (_, n) => `c${n}: ${CREATE}`).join(' ')} }`,
    );
    const ids = Object.values<{ opportunity: { id: string } }>(created.data).map(({ opportunity }) => opportunity.id);
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ${OPPORTUNITY} } }`;
    const { data, errors } = await gateway.execute(query, { ids: [...ids, second] });
    expect(data.nodes.filter((node: unknown) => node !== null)).toHaveLength(11);
    expect(errors?.map(({ message, extensions }) => [message, extensions?.code])).toEqual([
      ['The object is not in the search index of Close yet.', 'UPSTREAM_ERROR'],
    ]);
  });
});

describe('in one of several leads', () => {
  const ofOwner = seed.opportunities.filter(({ lead_id }) => lead_id === owner);
  const people = seed.contacts.filter(({ lead_id }) => lead_id === owner);

  test('an updated opportunity is current', async () => {
    await write(`opportunityUpdate(id: "${opportunity}", input: { confidence: 11 }) { opportunity { id } }`);
    const [lead] = await nodes([owner, other], LEAD);
    expect(lead.opportunities.nodes).toContainEqual({ id: opportunity, confidence: 11 });
  });

  test('a created opportunity is included', async () => {
    const { id } = (await write(CREATE)).opportunity as unknown as { id: string };
    const [lead] = await nodes([owner, other], LEAD);
    expect(lead.opportunities.nodes).toContainEqual({ id, confidence: 33 });
  });

  test('a deleted opportunity is missing, also in the count and the sums', async () => {
    await write(`opportunityDelete(id: "${opportunity}") { deletedId }`);
    const [lead] = await nodes([owner, other], LEAD);
    expect(lead.opportunities.totalCount).toBe(ofOwner.length - 1);
    expect(lead.opportunities.nodes.map(({ id }: { id: string }) => id)).not.toContain(opportunity);
    const sums = '... on Lead { opportunities { aggregates { countByValuePeriod { oneTime monthly annual } } } }';
    const [{ opportunities }] = await nodes([owner, other], sums);
    const counts = Object.values<number>(opportunities.aggregates.countByValuePeriod);
    expect(counts.reduce((a, b) => a + b)).toBe(ofOwner.length - 1);
  });

  test('a deleted contact is missing, a created or renamed one is included', async () => {
    await write(`contactUpdate(id: "${people[0]?.id}", input: { name: "Renamed" }) { contact { id } }`);
    expect((await nodes([owner, other], LEAD))[0].contacts.nodes).toContainEqual({
      id: people[0]?.id,
      name: 'Renamed',
    });
    gateway.emulator.reset();
    gateway.advance(600_000);
    await write(`contactDelete(id: "${people[0]?.id}") { deletedId }`);
    const [lead] = await nodes([owner, other], LEAD);
    expect(lead.contacts.totalCount).toBe(people.length - 1);
  });
});

describe('contacts and opportunities of a lead', () => {
  const children = seed.opportunities.filter(({ lead_id }) => lead_id === owner).map(({ id }) => id);
  const people = seed.contacts.filter(({ lead_id }) => lead_id === owner).map(({ id }) => id);
  const stranger = seed.contacts.find(({ lead_id }) => lead_id !== owner)?.id;

  test('are missing after the lead was deleted', async () => {
    await write(`leadDelete(id: "${owner}") { deletedId }`);
    const gone = await nodes([...children.slice(0, 4), second], OPPORTUNITY);
    expect(gone.slice(0, -1)).toEqual(children.slice(0, 4).map(() => null));
    expect(gone.at(-1)).not.toBeNull();
    const persons = await nodes([...people.slice(0, 2), stranger], '... on Contact { name }');
    expect(persons.slice(0, -1)).toEqual(people.slice(0, 2).map(() => null));
    expect(persons.at(-1)).not.toBeNull();
  });

  test('belong to another lead after a merge', async () => {
    await write(`leadMerge(sourceId: "${owner}", destinationId: "${other}") { lead { id } }`);
    const [moved] = await nodes([children[0], second], '... on Opportunity { lead { id } }');
    expect(moved.lead.id).toBe(other);
    const [person] = await nodes([people[0], stranger], '... on Contact { lead { id } }');
    expect(person.lead.id).toBe(other);
    const [destination] = await nodes([other, seed.leads[4]?.id], LEAD);
    expect(destination.opportunities.totalCount).toBeGreaterThanOrEqual(children.length);
  });
});

test('a read shows whether a write with an unknown outcome was made', async () => {
  gateway.emulator.fail({ method: 'PUT', reset: 'after' });
  const query = `mutation { opportunityUpdate(id: "${opportunity}", input: { confidence: 11 }) { opportunity { id } } }`;
  const { data, errors } = await gateway.execute(query);
  expect(data).toEqual({ opportunityUpdate: null });
  expect(errors?.map(({ message }) => message)).toEqual([
    'The connection failed after the write was sent. Read the object before you write again.',
  ]);
  expect((await nodes([opportunity, second, third], OPPORTUNITY))[0]).toEqual({ id: opportunity, confidence: 11 });
});

test('a write of another credential is visible to that credential, this one sees the index', async () => {
  const [mine, theirs] = ['api_mine', 'api_theirs'];
  await gateway.close();
  const tenants = { [mine]: { ...seed, keys: { [theirs]: seed.users[1]?.id ?? '' } } };
  gateway = await startGateway({ apiKey: null, emulator: { tenants, searchLagMs: 3_600_000 } });
  const as = (key: string) => ({ authorization: `Bearer ${key}` });
  const query = `mutation { opportunityUpdate(id: "${opportunity}", input: { confidence: 11 }) { opportunity { id } } }`;
  expect((await gateway.execute(query, {}, as(theirs))).errors).toBeUndefined();
  const read = `{ nodes(ids: ["${opportunity}", "${second}"]) { ${OPPORTUNITY} } }`;
  const [seen, lagging] = [await gateway.execute(read, {}, as(theirs)), await gateway.execute(read, {}, as(mine))];
  expect(seen.data.nodes[0].confidence).toBe(11);
  expect(lagging.data.nodes[0].confidence).toBe(opportunities[0]?.confidence);
});
