import { afterEach, expect, test } from 'vitest';
import { EXPLORER } from '../../src/http/pages/page.ts';
import { NO_EXPLORER, openBrowser } from '../support/browser.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { startIdentityProvider } from '../support/identity-provider.ts';

const TOKEN = 'token-of-the-gateway';
let gateway: TestGateway | undefined;
afterEach(() => gateway?.close());

test('a person enters the token once, and GraphiQL then sends it', async (context) => {
  if (NO_EXPLORER !== null) return context.skip(NO_EXPLORER);
  gateway = await startGateway({ environment: { GATEWAY_TOKEN: TOKEN }, pages: [EXPLORER] });
  await signIn(gateway.url, ['wrong', "Send the gateway's token"], TOKEN);
});

test('a person signs in with a token of the identity provider', async (context) => {
  if (NO_EXPLORER !== null) return context.skip(NO_EXPLORER);
  const now = Date.now();
  const provider = await startIdentityProvider(() => now);
  gateway = await startGateway({ environment: provider.environment, wallClock: () => now, pages: [EXPLORER] });
  const expired = await provider.token({ exp: 1 });
  await signIn(gateway.url, [expired, 'The token has expired.'], await provider.token());
  await provider.close();
});

async function signIn(url: string, [wrong, reason]: readonly [string, string], right: string): Promise<void> {
  const browser = await openBrowser();
  const tab = await browser.newPage();
  await tab.goto(url);
  await tab.getByText('This gateway needs a token').waitFor();
  await tab.getByLabel('Token of the gateway').fill(wrong);
  await tab.getByRole('button', { name: 'Use it' }).click();
  await tab.getByText(reason).waitFor();
  await tab.getByLabel('Token of the gateway').fill(right);
  await tab.getByRole('button', { name: 'Use it' }).click();
  await tab.locator('.graphiql-query-editor .view-line').first().waitFor();
  await tab.getByRole('button', { name: 'Execute query' }).click();
  await tab.getByRole('region', { name: 'Result Window' }).getByText('"data"').waitFor();
  expect(await tab.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toContain(right);
  await browser.close();
}
