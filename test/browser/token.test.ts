import { afterEach, expect, test } from 'vitest';
import { NO_BROWSER, openBrowser } from '../support/browser.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { startIdentityProvider } from '../support/identity-provider.ts';

const TOKEN = 'token-of-the-gateway';
let gateway: TestGateway | undefined;
afterEach(() => gateway?.close());

test('a person enters the token once, and GraphiQL then sends it', async (context) => {
  if (NO_BROWSER !== null) return context.skip(NO_BROWSER);
  gateway = await startGateway({ environment: { GATEWAY_TOKEN: TOKEN } });
  await signIn(gateway.url, ['wrong', 'The gateway refused this token.'], TOKEN);
});

test('a person signs in with a token of the identity provider', async (context) => {
  if (NO_BROWSER !== null) return context.skip(NO_BROWSER);
  const now = Date.now();
  const provider = await startIdentityProvider(() => now);
  gateway = await startGateway({ environment: provider.environment, wallClock: () => now });
  const expired = await provider.token({ exp: 1 });
  await signIn(gateway.url, [expired, 'The token has expired.'], await provider.token());
  await provider.close();
});

async function signIn(url: string, [wrong, reason]: readonly [string, string], right: string): Promise<void> {
  const browser = await openBrowser();
  const tab = await browser.newPage();
  await tab.goto(url);
  await tab.getByLabel('Gateway token').fill(wrong);
  await tab.getByRole('button').click();
  await tab.getByText(reason).waitFor();
  await tab.getByLabel('Gateway token').fill(right);
  await tab.getByRole('button').click();
  await tab.getByRole('button', { name: 'Execute query' }).click();
  await tab.getByRole('region', { name: 'Result Window' }).getByText('"data"').waitFor();
  expect(await tab.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toContain(right);
  await browser.close();
}
