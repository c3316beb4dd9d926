import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway, type TestOptions } from '../support/gateway.ts';
import { requestLines } from '../support/request-lines.ts';

const seed = demoSeed();
const [first, second, ...others] = seed.leads.map(({ id }) => id);
const unknownLead = `lead_${'x'.repeat(43)}`;

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await startGateway();
});
afterEach(() => gateway.close());

/** Replaces the gateway by one with other options. */
async function restart(options: TestOptions): Promise<void> {
  await gateway.close();
  gateway = await startGateway(options);
}

const NODES = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Lead { name } ... on Contact { title } } }';

describe('an id that search does not return', () => {
  /** Leads that exist at Close, but are not in its search index yet. */
  async function withUnindexed(count: number): Promise<string[]> {
    await restart({ emulator: { searchLagMs: 3_600_000 } });
    const template = gateway.emulator.tables().lead.get(second ?? '');
    if (template === undefined) throw new Error('The seed has no such lead.');
    const ids = Array.from({ length: count }, (_, n) => `lead_${'n'.repeat(40)}${100 + n}`);
    gateway.emulator.write(({ lead }) => {
      for (const id of ids) lead.put({ ...template, id, name: `New ${id}` });
    });
    return ids;
  }

  test('is read by a GET and found', async () => {
    const ids = [...(await withUnindexed(3)), first ?? '', second ?? ''];
    const { data, errors } = await gateway.execute(NODES, { ids });
    expect(errors).toBeUndefined();
    expect(data.nodes.map(({ id }: { id: string }) => id)).toEqual(ids);
    const [search, ...single] = requestLines(gateway);
    expect(search).toBe('SEARCH lead by 5 ids: id,name');
    expect(single.toSorted()).toEqual(ids.slice(0, 3).map((id) => `GET /lead/${id}/?_fields=id,name`));
  });

  test('is read by a GET at most ten times per operation; each further id fails on its own', async () => {
    const ids = await withUnindexed(14);
    const { data, errors } = await gateway.execute(
      `query ($ids: [ID!]!, $contacts: [ID!]!) {
        nodes(ids: $ids) { id ... on Lead { name } }
        others: nodes(ids: $contacts) { id ... on Contact { title } }
      }`,
      { ids: [first, ...ids], contacts: [seed.contacts[0]?.id, `cont_${'x'.repeat(43)}`, seed.contacts[1]?.id] },
    );
    expect(gateway.lines.filter((line) => line.startsWith('GET '))).toHaveLength(10);
    const missing = data.nodes.filter((node: unknown) => node === null).length;
    expect(data.nodes[0].id).toBe(first);
    expect(data.others[0].id).toBe(seed.contacts[0]?.id);
    expect(data.others[2].id).toBe(seed.contacts[1]?.id);
    // Fourteen leads and one contact are not in the index, and ten of them may be read one by one.
    expect(errors).toHaveLength(5);
    expect(missing).toBeGreaterThanOrEqual(4);
    for (const { message, extensions } of errors ?? []) {
      expect(message).toMatch(/not in the search index of Close yet/);
      expect(extensions?.code).toBe('UPSTREAM_ERROR');
    }
  });

  test('and does not exist at Close is null, without an error', async () => {
    const { data, errors } = await gateway.execute(NODES, { ids: [first, unknownLead, second] });
    expect(errors).toBeUndefined();
    expect(data.nodes.map((node: { id: string } | null) => node?.id)).toEqual([first, undefined, second]);
    expect(requestLines(gateway)).toEqual([
      'SEARCH lead by 3 ids: id,name',
      `GET /lead/${unknownLead}/?_fields=id,name`,
    ]);
  });
});

describe('a batch that fails', () => {
  const OPPORTUNITIES = '{ opportunities(first: 20) { nodes { id lead { url } contact { title } } } }';

  test('makes only its own edges null, each with one error at its path', async () => {
    gateway.emulator.fail({ path: '/data/search/', status: 403 });
    const { data, errors } = await gateway.execute(OPPORTUNITIES);
    const nodes: { id: string; lead: unknown; contact: unknown }[] = data.opportunities.nodes;
    expect(nodes).toHaveLength(20);
    // The search that came first failed, that of the leads or that of the contacts. The other one has all its rows.
    const [failed, intact] = nodes.every(({ lead }) => lead === null)
      ? (['lead', 'contact'] as const)
      : (['contact', 'lead'] as const);
    expect(nodes.every((node) => node[failed] === null)).toBe(true);
    expect(nodes.some((node) => node[intact] !== null)).toBe(true);
    const owned = failed === 'lead' ? nodes : nodes.filter(({ id }) => contactOf(id) !== null);
    const paths = owned.map((node) => ['opportunities', 'nodes', nodes.indexOf(node), failed]);
    expect(errors?.map(({ path }) => path).toSorted(byIndex)).toEqual(paths);
    for (const { extensions } of errors ?? []) expect(extensions?.code).toBe('FORBIDDEN');
  });

  test('does not affect other batches of the same noun', async () => {
    await restart({ environment: { SEARCH_BATCH: '4' } });
    gateway.emulator.fail({ path: '/data/search/', status: 403 });
    const ids = others.slice(0, 12);
    const { data, errors } = await gateway.execute(NODES, { ids });
    expect(requestLines(gateway)).toEqual(Array.from({ length: 3 }, () => 'SEARCH lead by 4 ids: id,name'));
    expect(errors).toHaveLength(4);
    expect(data.nodes.filter((node: unknown) => node !== null)).toHaveLength(8);
  });

  const contactOf = (id: string) => seed.opportunities.find((opportunity) => opportunity.id === id)?.contact_id ?? null;
  const byIndex = (a: unknown[] | undefined, b: unknown[] | undefined) => Number(a?.[2]) - Number(b?.[2]);
});
