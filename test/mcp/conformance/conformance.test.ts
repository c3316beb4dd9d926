/**
 * The protocol's published conformance tests. Those of version 0.1.16 know the era of 2025. Most of its scenarios ask for tools with
 * given names and results, or for resources and prompts, which this server does not have.
 */
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { TestGateway } from '../../support/gateway.ts';
import { type Installed, installed } from '../../support/installed.ts';
import { mcpUrl, startMcp } from '../../support/mcp.ts';
import { ended } from '../../support/processes.ts';

const PACKAGE = '@modelcontextprotocol/conformance';
/** Those that apply, with the checks that pass. Streams that are continued need sessions, and are only warned of. */
const SCENARIOS = [
  ['server-initialize', 1],
  ['ping', 1],
  ['tools-list', 1],
  ['dns-rebinding-protection', 2],
  ['server-sse-polling', 0],
  ['server-sse-multiple-streams', 0],
] as const;

let tests: Installed | null = null;
let gateway: TestGateway;
beforeAll(async () => {
  tests = await installed({ [PACKAGE]: '0.1.16' });
  gateway = await startMcp({ environment: { MCP_WRITES: 'true', MCP_EXPLORE: 'true' } });
});
beforeEach((context) => {
  if (tests === null) context.skip(`${PACKAGE} could not be installed.`);
});
afterAll(async () => {
  await gateway.close();
  await tests?.close();
});

test.each(SCENARIOS)('%s', async (scenario, checks) => {
  const cwd = tests?.folder ?? '';
  const command = join(cwd, 'node_modules', PACKAGE, 'dist', 'index.js');
  const { href } = mcpUrl(gateway.url);
  const args = [command, 'server', '--url', href, '--scenario', scenario];
  const { code, stdout, stderr } = await ended(process.execPath, args, { timeout: 60_000, cwd });
  expect(code, stdout + stderr).toBe(0);
  expect(stdout).toContain(`Passed: ${checks}/${checks}, 0 failed`);
});
