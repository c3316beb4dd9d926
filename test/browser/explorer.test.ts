/** The explorer over the sample data, as a person uses it. */
import axe, { type AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Explorer, NO_EXPLORER, openBrowser, openExplorer } from '../support/browser.ts';
import { type RunningDemo, startDemoGateway } from '../support/demo.ts';

/** A page can be slow on two busy cores. */
const PATIENTLY = { timeout: 15_000 };
const LARGE = { viewport: { width: 1600, height: 1400 } };

let demo: RunningDemo;
let browser: Browser;
let explorer: Explorer;

beforeAll(async () => {
  if (NO_EXPLORER !== null) return;
  demo = await startDemoGateway();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});
beforeEach(async (context) => {
  if (NO_EXPLORER !== null) return context.skip(NO_EXPLORER);
  explorer = await openExplorer(browser, demo.url, LARGE);
});
afterEach(() => explorer?.page.close());

/** The result on the page, once it is complete. */
async function result() {
  let shown: { data?: unknown; errors?: unknown; extensions?: object } = {};
  const read = async () => {
    const text = await explorer.text('Result Window');
    shown = text === '' ? {} : JSON.parse(text);
    return Object.keys(shown).length;
  };
  await expect.poll(read, PATIENTLY).toBeGreaterThan(0);
  return shown;
}

const requests = () => explorer.page.getByRole('region', { name: 'Requests' });

test('opens without network access and within its policy, and says whose data it is', async () => {
  const { page, foreign, problems } = explorer;
  await expect.poll(() => page.getByRole('banner').innerText(), PATIENTLY).toContain('Demo');
  expect(await page.locator('.panel summary').allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringMatching(/^Leads/), expect.stringMatching(/^Team/)]),
  );
  await explorer.run();
  expect((await result()).errors).toBeUndefined();
  expect([foreign, problems]).toEqual([[], []]);
});

test('an example runs with one click, and its requests open below its result', async () => {
  await explorer.runExample('OpenDeals');
  const { data, errors, extensions } = await result();
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({ opportunities: { nodes: [{}, {}, {}, {}, {}, {}, {}, {}, {}, {}] } });
  // They are in the panel.
  expect(extensions).toBeUndefined();
  const text = await requests().innerText();
  expect(text).toContain('1 request');
  expect(text).toContain('/opportunity/');
  expect(text).toMatch(/Cost: 1, estimated 1\. One request per object and list would have been \d\d/);
  expect(text).toContain('GET opportunity');
  await requests().locator('.request summary').first().click();
  expect(await requests().innerText()).toMatch(/_limit\s+10/);
  await explorer.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await requests().getByRole('button', { name: 'Copy as curl' }).click();
  const curl = await explorer.page.evaluate(() => navigator.clipboard.readText());
  expect(curl).toContain("curl 'https://api.close.com/api/v1/opportunity/'");
  expect(curl).toContain('-u "$CLOSE_API_KEY:"');
  expect(curl).toContain("--data-urlencode '_limit=10'");
});

test('an example opens with its variables, and runs by keyboard', async () => {
  await explorer.open('LeadDetail');
  await expect.poll(async () => explorer.text('Variables'), PATIENTLY).toContain('"id"');
  expect(JSON.parse(await explorer.text('Variables'))).toEqual(demo.variables.LeadDetail);
  await explorer.page.locator('.graphiql-query-editor .view-lines').click();
  await explorer.page.keyboard.press('Control+Enter');
  const { data, errors } = await result();
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({ lead: { id: demo.variables.LeadDetail?.id } });
});

test('a mutation of the examples changes the sample data', async () => {
  await explorer.runExample('MoveDeal');
  expect(await result()).toMatchObject({ data: { opportunityUpdate: { opportunity: { id: expect.any(String) } } } });
  expect(await requests().innerText()).toContain('PUT');
});

test('an error has its location in the editor', async () => {
  await explorer.write('Operation Editor', '# first line\nquery Wrong {\n  nothing\n}');
  await explorer.run();
  await expect.poll(() => explorer.text('Result Window'), PATIENTLY).toContain('"line": 3');
  expect(await explorer.text('Result Window')).toContain('"column": 3');
});

test('a subscription has a live log, and stops', async () => {
  await explorer.runExample('LeadChanges');
  await expect.poll(() => requests().innerText(), PATIENTLY).toContain('"STARTED"');
  await fetch(demo.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'mutation { leadCreate(input: { name: "New here" }) { lead { id } } }' }),
  });
  await expect.poll(() => requests().innerText(), PATIENTLY).toContain('"CREATED"');
  await requests().getByRole('button', { name: 'Stop' }).click();
  await expect.poll(() => requests().innerText(), PATIENTLY).toContain('Stopped.');
});

test('the parts of a response with @defer arrive one after the other', async () => {
  const query = 'query Slow { leads(first: 1) { nodes { id } ... @defer { totalCount } } }';
  await explorer.write('Operation Editor', query);
  await explorer.run();
  await expect.poll(() => explorer.text('Result Window'), PATIENTLY).toContain('"totalCount"');
});

test('a link opens an operation, and does not run it', async () => {
  const { page } = explorer;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await explorer.write('Headers', '{"x-canary":"api_0secret"}');
  await explorer.write('Operation Editor', 'query Shared($n: Int) { leads(first: $n) { totalCount } }');
  await explorer.write('Variables', '{ "n": 7 }');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/#query=query/);
  expect(link).not.toContain('canary');
  const other = await openExplorer(browser, link, LARGE);
  const operations: string[] = [];
  other.page.on('request', (request) => operations.push(request.postData() ?? ''));
  await expect.poll(() => other.text('Operation Editor'), PATIENTLY).toContain('query Shared');
  expect(JSON.parse(await other.text('Variables'))).toEqual({ n: 7 });
  expect(operations.filter((body) => body.includes('Shared'))).toEqual([]);
  await other.page.close();
});

test('an entered header reaches the gateway and is not stored', async () => {
  const { page } = explorer;
  const isStored = (text: string) =>
    page.evaluate((part) => JSON.stringify([localStorage, sessionStorage]).includes(part), text);
  await explorer.write('Headers', '{"x-canary":"api_0secret"}');
  const sent = page.waitForRequest((request) => request.headers()['x-canary'] === 'api_0secret');
  await explorer.run();
  await sent;
  await result();
  // Text typed after the header is stored, so the header had its chance to be stored too.
  await explorer.write('Operation Editor', '{ me { id } } # later');
  await expect.poll(() => isStored('# later'), PATIENTLY).toBe(true);
  await page.reload();
  await expect.poll(() => explorer.text('Operation Editor'), PATIENTLY).toContain('# later');
  expect([await isStored('x-canary'), await isStored('api_0secret')]).toEqual([false, false]);
});

test('the documentation is searched, and the query builder lists the fields', async () => {
  const { page } = explorer;
  await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
  await page.getByRole('combobox').fill('displayName');
  await page
    .getByRole('option', { name: /Lead.*displayName/ })
    .first()
    .waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Show Query builder' }).click();
  await page.locator('.graphiql-explorer-root').getByText('leads', { exact: true }).first().waitFor();
});

describe('accessibility', () => {
  const CASES = [
    ['light', { width: 1440, height: 900 }],
    ['dark', { width: 1440, height: 900 }],
    ['light', { width: 390, height: 844 }],
  ] as const;

  test.each(CASES)('axe finds no serious issue: %s, %o', async (colorScheme, viewport) => {
    const { page, runExample } = await openExplorer(browser, demo.url, { viewport, colorScheme });
    await runExample('OpenDeals');
    await page.locator('.request').first().waitFor();
    // The page's policy allows no script of others. The driver may add one.
    await page.evaluate(axe.source);
    const { violations } = (await page.evaluate(
      "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], resultTypes: ['violations'] })",
    )) as AxeResults;
    const serious = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 160))]);
    expect(serious).toEqual([]);
    // Nothing is cut off to the right.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
    await page.close();
  });
});
