/** Tools over HTTP, by the protocol's own client in both eras. */

import type { Client } from '@modelcontextprotocol/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { demoVariables } from '../../src/cli/demo.ts';
import { readExampleOperations } from '../../src/graph/example-operations.ts';
import { operation, type TestGateway } from '../support/gateway.ts';
import { call, connect, dataOf, ERAS, mcpUrl, startMcp, textOf } from '../support/mcp.ts';

const seed = demoSeed();
const variables = demoVariables(seed);
const TOOLS = readExampleOperations().filter(({ tool }) => tool !== null);
const READS = TOOLS.filter(({ type }) => type === 'query');
const nameOf = (title: string | null) => (title ?? '').toLowerCase().replaceAll(/[^a-z\d]+/g, '_');

const CASES = READS.map(({ name, tool }) => [nameOf(tool), name] as const);

/** The time stands still, so that durations are equal. */
const NOW = Date.parse('2026-12-01T12:00:00Z');
const ENVIRONMENT = { MCP_WRITES: 'true', MCP_EXPLORE: 'true', LIMIT_MCP_RESULT_BYTES: '200000' };

let gateway: TestGateway;
beforeAll(async () => {
  const clock = () => NOW;
  gateway = await startMcp({ environment: ENVIRONMENT, emulator: { clock } });
});
afterAll(() => gateway.close());

describe.each(ERAS)('in the era %s', (era) => {
  let client: Client;
  beforeAll(async () => {
    client = await connect(gateway.url, { era });
  });
  afterAll(() => client.close());

  test('the list has every marked operation, and the two for exploring', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual(
      [...TOOLS.map(({ tool }) => nameOf(tool)), 'query', 'search_schema'].sort(),
    );
    expect(client.getInstructions()).toContain('Close CRM');
  });

  test.each(CASES)('%s equals the answer of the graph', async (tool, name) => {
    const given = variables[name] ?? {};
    const { data } = await gateway.execute(operation(name), given);
    const result = await call(client, tool, given);
    expect(result.isError ?? false).toBe(false);
    expect(result.structuredContent).toEqual(data);
    expect(dataOf(result)).toEqual(withoutNulls(data));
  });
});

test.each(CASES)('%s costs the requests of its operation', async (tool, name) => {
  const given = variables[name] ?? {};
  await gateway.restart();
  await gateway.execute(operation(name), given);
  const wanted = gateway.lines;
  await gateway.restart();
  const client = await connect(gateway.url);
  gateway.emulator.clearRequests();
  const result = await call(client, tool, given);
  expect(gateway.lines.toSorted()).toEqual(wanted.toSorted());
  expect(textOf(result)).toContain(`Cost: ${wanted.length} request`);
  await client.close();
});

// The protocol's client refuses a result that its schema does not describe.
test('with MCP_OUTPUT_SCHEMAS, results have the form that the list describes', async () => {
  const described = await startMcp({ environment: { ...ENVIRONMENT, MCP_OUTPUT_SCHEMAS: 'true' } });
  const client = await connect(described.url);
  const { tools } = await client.listTools();
  expect(tools.filter(({ outputSchema }) => outputSchema === undefined).map(({ name }) => name)).toEqual([
    'search_schema',
    'query',
  ]);
  for (const [tool, name] of CASES) {
    const { isError = false } = await call(client, tool, variables[name] ?? {});
    expect([tool, isError]).toEqual([tool, false]);
  }
  await client.close();
  await described.close();
});

/** What a model reads. */
function withoutNulls(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_key, inner) => (inner === null ? undefined : inner));
}

test('without MCP there is no such path', async () => {
  const plain = await startMcp({ environment: { MCP: 'false' } });
  const response = await fetch(mcpUrl(plain.url), {
    method: 'POST',
    body: '{}',
    headers: { 'content-type': 'application/json' },
  });
  expect(response.status).toBe(404);
  await plain.close();
});
