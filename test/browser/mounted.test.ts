/** The explorer of a gateway that an application mounts below a path. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { demoSeed, startEmulator } from '../../emulator/index.ts';
import { createGateway } from '../../src/index.ts';
import { NO_EXPLORER, openBrowser, openExplorer } from '../support/browser.ts';

test('all its requests are below the path', async (context) => {
  if (NO_EXPLORER !== null) return context.skip(NO_EXPLORER);
  await using gateway = await createGateway({
    ...(await emulated((end) => context.onTestFinished(end))),
    basePath: '/crm',
  });
  const server = createServer((request, response) => gateway.node(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const browser = await openBrowser();
  const requested: string[] = [];
  browser.on('disconnected', () => server.closeAllConnections());
  const { page, run, text, problems } = await openExplorer(browser, `http://127.0.0.1:${port}/crm/graphql`, {
    viewport: { width: 1200, height: 800 },
  });
  page.on('request', (request) => requested.push(new URL(request.url()).pathname));
  await run();
  await expect.poll(() => text('Result Window'), { timeout: 15_000 }).toContain('"displayName"');
  expect(problems).toEqual([]);
  expect(requested.length).toBeGreaterThan(0);
  expect(requested.filter((path) => !path.startsWith('/crm/graphql'))).toEqual([]);
  await page.reload();
  await page.locator('.example').first().waitFor();
  expect(requested.filter((path) => !path.startsWith('/crm/graphql'))).toEqual([]);
  await browser.close();
  server.close();
});

async function emulated(onFinished: (end: () => Promise<void>) => void) {
  const emulator = await startEmulator({ seed: demoSeed() });
  onFinished(async () => {
    await emulator.close();
  });
  return { closeApiUrl: emulator.url, closeApiKey: emulator.apiKey };
}
