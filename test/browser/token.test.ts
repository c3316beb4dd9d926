import { afterEach, expect, test } from 'vitest';
import { NO_BROWSER, openBrowser } from '../support/browser.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';

const TOKEN = 'token-of-the-gateway';
let gateway: TestGateway | undefined;
afterEach(() => gateway?.close());

test('a person enters the token once, and GraphiQL then sends it', async (context) => {
  if (NO_BROWSER !== null) return context.skip(NO_BROWSER);
  gateway = await startGateway({ environment: { GATEWAY_TOKEN: TOKEN } });
  const browser = await openBrowser();
  const tab = await browser.newPage();
  await tab.goto(gateway.url);
  await tab.getByLabel('Gateway token').fill('wrong');
  await tab.getByRole('button').click();
  await tab.getByText('The gateway refused this token.').waitFor();
  await tab.getByLabel('Gateway token').fill(TOKEN);
  await tab.getByRole('button').click();
  await tab.getByRole('button', { name: 'Execute query' }).click();
  await tab.getByRole('region', { name: 'Result Window' }).getByText('"data"').waitFor();
  expect(await tab.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toContain(TOKEN);
  await browser.close();
});
