import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { promise } from '../support/promise.ts';

/** Longer than any observed lag of Close's index: search returns nothing that a test writes. */
const FOREVER = 3_600_000;
const seed = demoSeed();
const leads = seed.leads.slice(4, 6).map(({ id }) => id);

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await startGateway({ emulator: { seed, searchLagMs: FOREVER } });
});
afterEach(() => gateway.close());

async function rename(id: string, name: string): Promise<void> {
  const change = 'mutation ($id: ID!, $name: String!) { leadUpdate(id: $id, input: { name: $name }) { lead { id } } }';
  expect((await gateway.execute(change, { id, name })).data.leadUpdate.lead).toEqual({ id });
}

describe('freshness', () => {
  test('objects that the gateway wrote are read by id for a minute, and then in batches, which may lag', async () => {
    promise('freshness');
    for (const id of leads) await rename(id, 'Quillfeather');
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Lead { name } } }';
    const now = await gateway.execute(query, { ids: leads });
    expect(now.data.nodes).toEqual([{ name: 'Quillfeather' }, { name: 'Quillfeather' }]);
    expect(gateway.lines).toEqual(leads.map((id) => `GET /lead/${id}/`));
    gateway.advance(60_000);
    const later = await gateway.execute(query, { ids: leads });
    expect(gateway.lines).toEqual(['POST /data/search/']);
    expect(later.data.nodes).not.toContainEqual({ name: 'Quillfeather' });
  });

  test('filters of leads may lag; reads by one id do not', async () => {
    promise('freshness');
    const [id = ''] = leads;
    await rename(id, 'Quillfeather');
    const { data } = await gateway.execute(
      'query ($id: ID!) { lead(id: $id) { name } leads(filter: { name: { phrase: "Quillfeather" } }) { nodes { id } } }',
      { id },
    );
    expect(data).toEqual({ lead: { name: 'Quillfeather' }, leads: { nodes: [] } });
  });

  test('filters of opportunities are current', async () => {
    promise('freshness');
    const { id } = seed.opportunities[0] ?? { id: '' };
    const change =
      'mutation ($id: ID!) { opportunityUpdate(id: $id, input: { dateWon: "1999-12-31" }) { userErrors { message } } }';
    expect((await gateway.execute(change, { id })).data.opportunityUpdate.userErrors).toEqual([]);
    const { data } = await gateway.execute(
      '{ opportunities(filter: { dateWon: { lt: "2000-01-01" } }) { nodes { id } } }',
    );
    expect(data.opportunities.nodes).toEqual([{ id }]);
  });

  test('a pipeline that the gateway created is returned immediately, although pipelines are cached', async () => {
    promise('freshness');
    const names = async () => (await gateway.execute('{ pipelines { name } }')).data.pipelines;
    const cached = await names();
    expect(await names()).toEqual(cached);
    expect(gateway.lines).toEqual([]);
    await gateway.execute('mutation { pipelineCreate(input: { name: "Partners" }) { pipeline { id } } }');
    expect(await names()).toEqual([...cached, { name: 'Partners' }]);
  });
});
