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

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startMcp({
    environment: { MCP_WRITES: 'true', MCP_EXPLORE: 'true', LIMIT_MCP_RESULT_BYTES: '200000' },
  });
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

  test.each(READS.map(({ name, tool }) => [nameOf(tool), name] as const))(
    '%s equals the answer of the graph, with the same requests',
    async (tool, name) => {
      const given = variables[name] ?? {};
      await gateway.restart();
      const answer = await gateway.execute(operation(name), given);
      const wanted = gateway.lines;
      await gateway.restart();
      const again = await connect(gateway.url, { era });
      gateway.emulator.clearRequests();
      const result = await call(again, tool, given);
      expect(gateway.lines).toEqual(wanted);
      expect(result.isError ?? false).toBe(false);
      expect(textOf(result)).toContain(`Cost: ${wanted.length} request`);
      expect(result.structuredContent).toEqual(answer.data);
      expect(dataOf(result)).toEqual(withoutNulls(answer.data));
      await again.close();
    },
  );
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
