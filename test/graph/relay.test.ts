/** Relay's compiler compiles test/graph/relay/, and Relay's runtime executes the result with the gateway. */
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { type Compiled, compileRelay, NO_RELAY, RelayApp, relayCompiler } from '../support/relay.ts';

interface Page<Node> {
  readonly __id: string;
  readonly edges: readonly { readonly node: Node }[];
  readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
}
interface Leads {
  readonly leads: Page<unknown>;
}
interface Row {
  readonly displayName: string;
}

const seed = demoSeed();
let compiled: Compiled;
let gateway: TestGateway;
let app: RelayApp;
beforeAll(async () => {
  if (relayCompiler !== null) compiled = await compileRelay(join(import.meta.dirname, 'relay'));
});
afterAll(() => compiled?.remove());
beforeEach(async ({ skip }) => {
  skip(relayCompiler === null, NO_RELAY);
  gateway = await startGateway();
  app = new RelayApp(gateway);
});
afterEach(() => gateway?.close());

describe('a list', () => {
  const first = 3;
  let query: unknown;
  const list = () => app.read<Leads>(compiled.fragment('LeadList_leads'), query).leads;
  const rows = () => list().edges.map(({ node }) => app.read<Row>(compiled.fragment('LeadList_lead'), node));
  const names = () => rows().map(({ displayName }) => displayName);
  const next = () => app.loadNext(compiled.fragment('LeadList_leads'), query, first, list().pageInfo.endCursor);
  const readLeads = async (count: number) => {
    const document = 'query ($count: Int!) { leads(first: $count) { nodes { id displayName } } }';
    const { data } = await gateway.execute(document, { count });
    return data.leads.nodes as { id: string; displayName: string }[];
  };
  const change = (name: string, variables: object) =>
    app.mutate(compiled.request(name), { ...variables, connections: [list().__id] });

  beforeEach(async () => {
    query = await app.query(compiled.request('LeadListQuery'), { first });
  });

  test('appends each page without gaps or repeats, in one request per page', async () => {
    expect(names()).toHaveLength(3);
    await next();
    expect(gateway.lines).toEqual(['GET /lead/']);
    expect(names()).toHaveLength(6);
    await next();
    expect(gateway.lines).toEqual(['GET /lead/']);
    expect(list().pageInfo.hasNextPage).toBe(true);
    expect(names()).toEqual((await readLeads(9)).map(({ displayName }) => displayName));
  });

  test('shows a created lead with @appendNode', async () => {
    const before = names();
    const answer = await change('LeadListCreateMutation', {
      input: { name: 'Relay' },
    });
    expect(answer).toMatchObject({ leadCreate: { userErrors: [] } });
    expect(names()).toEqual([...before, 'Relay']);
    expect(list().pageInfo.hasNextPage).toBe(true);
  });

  test('shows a renamed lead, since an object has the same id everywhere', async () => {
    const [lead] = await readLeads(1);
    await change('LeadListRenameMutation', { id: lead?.id, name: 'Renamed' });
    expect(names()[0]).toBe('Renamed');
    expect(names()).toHaveLength(3);
  });

  test('removes a deleted lead with @deleteEdge', async () => {
    const before = names();
    const [lead] = await readLeads(1);
    await change('LeadListDeleteMutation', { id: lead?.id });
    expect(names()).toEqual(before.slice(1));
  });
});

describe('a list in both directions', () => {
  interface Both {
    readonly leads: {
      readonly edges: readonly { readonly node: { readonly id: string } }[];
      readonly pageInfo: { startCursor: string; endCursor: string; hasNextPage: boolean; hasPreviousPage: boolean };
    };
  }
  const ORDER = 'orderBy: [{ field: EMAILS_COUNT, direction: DESC }, { field: DATE_CREATED }]';
  let query: unknown;
  const fragment = () => compiled.fragment('LeadNames_leads');
  const list = () => app.read<Both>(fragment(), query).leads;
  const shown = () => list().edges.map(({ node }) => node.id);
  const next = () => app.loadNext(fragment(), query, 4, list().pageInfo.endCursor);
  const previous = () => app.loadPrevious(fragment(), query, 4, list().pageInfo.startCursor);
  const open = async (variables: object) => {
    query = await app.query(compiled.request('LeadNamesQuery'), { ...variables });
  };

  test('from the middle: loadPrevious and loadNext add rows at either side, in one request each', async () => {
    const { data } = await gateway.execute(`{ leads(first: 20, ${ORDER}) { edges { cursor node { id } } } }`);
    const all: { cursor: string; node: { id: string } }[] = data.leads.edges;
    const ids = all.map(({ node }) => node.id);
    await open({ first: 4, after: all[7]?.cursor });
    expect(shown()).toEqual(ids.slice(8, 12));
    for (const [load, from, to] of [
      [previous, 4, 12],
      [next, 4, 16],
      [previous, 0, 16],
    ] as const) {
      gateway.emulator.clearRequests();
      await load();
      expect(gateway.lines).toEqual(['POST /data/search/']);
      expect(shown()).toEqual(ids.slice(from, to));
    }
    expect(list().pageInfo).toMatchObject({ hasPreviousPage: false, hasNextPage: true });
  });

  test('from the end', async () => {
    const { data } = await gateway.execute(`{ leads(first: 500, ${ORDER}) { nodes { id } } }`);
    const ids: string[] = data.leads.nodes.map(({ id }: { id: string }) => id);
    await open({ last: 4 });
    await previous();
    expect(shown()).toEqual(ids.slice(-8));
    expect(list().pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: false });
  });
});

describe('an object read with node(id:)', () => {
  interface Detail {
    readonly node: { readonly __typename: string; readonly lead: object };
  }
  interface Opportunities {
    readonly displayName: string;
    readonly opportunities: Page<{ readonly value: { readonly cents: number } | null }>;
  }
  // The lead with the most opportunities.
  const { id = '' } = seed.leads[2] ?? {};
  const fragment = () => compiled.fragment('LeadDetail_lead');
  let reference: object;
  const opportunities = () => app.read<Opportunities>(fragment(), reference).opportunities;

  beforeEach(async () => {
    const { node } = await app.query<Detail>(compiled.request('LeadDetailQuery'), { id, first: 20 });
    expect(node.__typename).toBe('Lead');
    reference = node.lead;
  });

  test('refetches pages of its list in the requested order', async () => {
    await app.loadNext(fragment(), reference, 20, opportunities().pageInfo.endCursor, id);
    await app.loadNext(fragment(), reference, 20, opportunities().pageInfo.endCursor, id);
    expect(gateway.lines).toEqual([`GET /lead/${id}/`]);
    expect(opportunities().pageInfo.hasNextPage).toBe(false);
    const values = opportunities().edges.map(({ node }) => node.value?.cents ?? Number.NEGATIVE_INFINITY);
    expect(values).toHaveLength(seed.opportunities.filter(({ lead_id }) => lead_id === id).length);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
  });

  test('refetches a single row, which the list then shows', async () => {
    const confidence = () =>
      app.read<{ confidence: number }>(compiled.fragment('LeadDetail_opportunity'), opportunities().edges[0]?.node)
        .confidence;
    const opportunityId = app.idOf(compiled.fragment('LeadDetail_opportunity'), opportunities().edges[0]?.node);
    const next = (confidence() + 1) % 100;
    const change =
      'mutation ($id: ID!, $to: Int!) { opportunityUpdate(id: $id, input: { confidence: $to }) { userErrors { code } } }';
    const { data } = await gateway.execute(change, { id: opportunityId, to: next });
    expect(data.opportunityUpdate.userErrors).toEqual([]);
    expect(confidence()).not.toBe(next);
    await app.query(compiled.request('LeadDetailOpportunityQuery'), { id: opportunityId });
    expect(gateway.lines).toEqual([`GET /opportunity/${opportunityId}/`]);
    expect(confidence()).toBe(next);
  });
});
