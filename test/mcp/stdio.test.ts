/** The command `mcp`, in a real process, by the protocol's own client. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { demoSeed, startEmulator } from '../../emulator/index.ts';
import { startControlledClose } from '../support/controlled-close.ts';
import { call, dataOf, MCP, type Process, spawnAgent, textOf } from '../support/mcp.ts';
import { eventually } from '../support/metrics.ts';
import { ended } from '../support/processes.ts';

const seed = demoSeed();
const [lead] = seed.leads;
const KEY = 'api_canaryOne.a';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function spawned(...given: Parameters<typeof spawnAgent>): Promise<Process> {
  const agent = await spawnAgent(...given);
  closing.push(() => agent.client.close());
  return agent;
}

/** Whether a process of this test still runs. */
const runs = (pid: number | null): boolean => {
  try {
    process.kill(pid ?? 0, 0);
    return true;
  } catch {
    return false;
  }
};

test('with a key: tools, exploring, consent, and the end with stdin', async () => {
  const emulator = await startEmulator({ tenants: { [KEY]: seed }, strict: true });
  closing.push(() => emulator.close());
  const folder = await mkdtemp(join(tmpdir(), 'close-graphql-'));
  closing.push(() => rm(folder, { recursive: true }));
  const manifest = join(folder, 'manifest.json');
  const remove = '# Deletes a lead for good.\nmutation RemoveLead($id: ID!) { leadDelete(id: $id) { deletedId } }';
  await writeFile(
    manifest,
    JSON.stringify({ a: remove, b: '# A lead.\nquery ALead($id: ID!) { lead(id: $id) { name } }' }),
  );
  const environment = {
    ...{ CLOSE_API_KEY: KEY, CLOSE_API_URL: emulator.url, MCP_WRITES: 'true', MCP_EXPLORE: 'true' },
    ...{ PERSISTED_OPERATIONS: manifest, LOG_LEVEL: 'debug' },
  };
  // The era of 2025, which asks with a request of the server.
  const { client, stderr, pid } = await spawned(environment, {
    era: '2025',
    capabilities: { elicitation: { form: {} } },
  });
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toEqual(['remove_lead', 'a_lead', 'search_schema', 'query']);
  expect(dataOf(await call(client, 'a_lead', { id: lead?.id }))).toEqual({ lead: { name: lead?.name } });
  expect(textOf(await call(client, 'search_schema', { query: 'leads' }))).toContain('type Query');
  const answers = [false, true];
  client.setRequestHandler('elicitation/create', () => ({
    action: 'accept',
    content: { confirm: answers.shift() ?? false },
  }));
  emulator.clearRequests();
  expect(textOf(await call(client, 'remove_lead', { id: lead?.id }))).toContain('did not consent');
  expect(emulator.requests).toEqual([]);
  expect((await call(client, 'remove_lead', { id: lead?.id })).isError ?? false).toBe(false);
  expect(emulator.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([`DELETE /lead/${lead?.id}/`]);
  expect(stderr()).not.toContain('canary');
  await client.close();
  await eventually(async () => (runs(pid) ? null : true));
});

test('the demo needs no account, in the era of 2026', async () => {
  const { client, stderr } = await spawned({}, {}, ['--demo']);
  const { tools } = await client.listTools();
  expect(tools.map(({ name }) => name)).toContain('find_leads');
  expect(tools.map(({ name }) => name)).not.toContain('add_a_note');
  expect(dataOf(await call(client, 'find_leads', { first: 1 }))).toMatchObject({
    leads: { totalCount: seed.leads.length },
  });
  expect(stderr()).toBe('');
});

test('a call reports progress, and a cancelled one closes its socket to Close', async () => {
  const close = await startControlledClose();
  closing.push(() => close.close());
  const { client } = await spawned({ CLOSE_API_KEY: close.apiKey, CLOSE_API_URL: close.url });
  const reports: number[] = [];
  const progressed = Promise.withResolvers<void>();
  const slow = client.callTool(
    { name: 'find_leads', arguments: {} },
    {
      onprogress: ({ progress }) => {
        reports.push(progress);
        progressed.resolve();
      },
    },
  );
  const first = await close.next();
  await progressed.promise;
  first.answer();
  expect((await slow).isError ?? false).toBe(false);
  expect(reports[0]).toBe(1);
  const controller = new AbortController();
  const cancelled = client.callTool({ name: 'find_leads', arguments: {} }, { signal: controller.signal });
  const outcome = expect(cancelled).rejects.toThrow();
  const second = await close.next();
  controller.abort();
  await outcome;
  await second.disconnected;
  expect(second.response.writableFinished).toBe(false);
});

test('without a configured Close it stops, with the reason on stderr and nothing on stdout', async () => {
  const { code, stdout, stderr } = await ended(process.execPath, MCP, { env: { STARTUP_CHECK: 'off' } });
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain('Close is not configured');
});
