import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { examples } from '../../src/http/pages/examples.ts';
import { type GraphiQL, NO_BROWSER, openBrowser, openGraphiQL } from '../support/browser.ts';
import { type RunningDemo, startDemoGateway } from '../support/demo.ts';

/** A page can be slow on two busy cores. */
const PATIENTLY = { timeout: 15_000 };

let demo: RunningDemo;
let browser: Browser | undefined;
let graphiql: GraphiQL;

beforeAll(async () => {
  if (NO_BROWSER !== null) return;
  demo = await startDemoGateway();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});
beforeEach(async (context) => {
  if (browser === undefined) return context.skip(NO_BROWSER ?? '');
  graphiql = await openGraphiQL(browser, demo.url, { width: 1600, height: 6000 });
});
afterEach(() => graphiql?.page.close());

/** The result on the page, once it is complete. */
async function result() {
  let shown: { data?: unknown; errors?: unknown; extensions?: { upstream?: object[] } } = {};
  const read = async () => {
    const text = await graphiql.text('Result Window');
    // Long lines are wrapped. JSON strings contain no line ends, so joining the lines is safe.
    shown = text.endsWith('}') ? JSON.parse(text.replaceAll('\n', '')) : {};
    return Object.keys(shown);
  };
  await expect.poll(read, PATIENTLY).toContain('extensions');
  return shown;
}

test('renders without network access, with one tab per query and subscription', async () => {
  const names = examples().map(({ query }) => /^(?:query|subscription) (\w+)/m.exec(query)?.[1]);
  expect(names).toEqual(expect.arrayContaining(['LeadsPage', 'Board', 'WonByMonth', 'AppStart']));
  expect(await graphiql.tabs()).toEqual(names);
  expect(await graphiql.text('Operation Editor')).toContain('query LeadsPage(');
  expect(JSON.parse(await graphiql.text('Variables'))).toEqual({ first: 3 });
  expect(graphiql.foreign).toEqual([]);
});

test('the first click on a tab opens it; the button runs it and shows its requests', async () => {
  await graphiql.openTab('OpenDeals');
  await graphiql.run();
  const { data, errors, extensions } = await result();
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({ opportunities: { nodes: [{}, {}, {}] } });
  expect(extensions?.upstream).toMatchObject([{ method: 'GET', path: '/opportunity/', status: 200 }]);
  expect(graphiql.foreign).toEqual([]);
});

test('a tab has its variables, and runs by keyboard', async () => {
  await graphiql.openTab('LeadDetail');
  expect(JSON.parse(await graphiql.text('Variables'))).toEqual(demo.variables.LeadDetail);
  await graphiql.openTab('Forecast');
  await graphiql.page.getByRole('textbox', { name: 'Editor content' }).first().press('Control+Enter');
  const { data, errors } = await result();
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({ opportunities: { nodes: [{}, {}, {}] } });
});

test('errors have their locations', async () => {
  await graphiql.openTab('OpenDeals');
  await graphiql.write('Operation Editor', 'query OpenDeals { nothing }');
  await graphiql.run();
  // GraphiQL sends the document without ignored characters, and the location is in what it sends.
  await expect.poll(() => graphiql.text('Result Window'), PATIENTLY).toContain('"column": 17');
});

test('a subscription shows its payloads as they come', async () => {
  await graphiql.openTab('BoardChanges');
  await graphiql.run();
  await expect.poll(() => graphiql.text('Result Window'), PATIENTLY).toContain('STARTED');
  expect(graphiql.foreign).toEqual([]);
});

test('an entered header reaches the gateway and is not stored', async () => {
  const { page } = graphiql;
  const isStored = (text: string) =>
    page.evaluate((part) => JSON.stringify([localStorage, sessionStorage]).includes(part), text);
  await graphiql.openTab('OpenDeals');
  await graphiql.write('Headers', '{"x-canary":"api_0secret"}');
  const sent = page.waitForRequest((request) => request.headers()['x-canary'] === 'api_0secret');
  await graphiql.run();
  await sent;
  await result();
  // Text typed after the header is stored, so the header had its chance to be stored too.
  await graphiql.write('Operation Editor', '{ me { id } } # later');
  await expect.poll(() => isStored('# later'), PATIENTLY).toBe(true);
  expect([await isStored('x-canary'), await isStored('api_0secret')]).toEqual([false, false]);
  await page.reload();
  await expect.poll(() => graphiql.text('Operation Editor'), PATIENTLY).toContain('# later');
  expect([await isStored('x-canary'), await isStored('api_0secret')]).toEqual([false, false]);
});
