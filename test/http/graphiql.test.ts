import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { type Demo, startDemo } from '../../src/demo.ts';
import { examples } from '../../src/http/graphiql-tabs.ts';
import { type Server, startServer } from '../../src/http/server.ts';
import { type GraphiQL, NO_BROWSER, openBrowser, openGraphiQL } from '../support/browser.ts';
import { subscribe } from '../support/subscriber.ts';

/** A page can be slow on two busy cores. */
const PATIENTLY = { timeout: 15_000 };

let demo: Demo;
let server: Server;
beforeAll(async () => {
  demo = await startDemo(0);
  const { emulator, variables } = demo;
  server = await startServer({
    config: readConfig({ PORT: '0' }),
    closeUrl: emulator.url,
    apiKey: emulator.apiKey,
    exampleVariables: variables,
  });
});
afterAll(async () => {
  await server.close();
  await demo.emulator.close();
});

test('each example has results in the sample data', async () => {
  const tabs = examples(demo.variables);
  expect(tabs.length).toBeGreaterThan(6);
  for (const { query, variables } of tabs) {
    if (/^subscription/m.test(query)) {
      await using stream = await subscribe(server.url, query, variables === '' ? {} : JSON.parse(variables));
      expect(JSON.stringify(await stream.next())).toContain('"action":"STARTED"');
      continue;
    }
    const body = JSON.stringify({ query, variables: variables === '' ? {} : JSON.parse(variables) });
    const response = await fetch(server.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const { data, errors } = (await response.json()) as { data: Record<string, unknown>; errors?: unknown };
    expect(errors).toBeUndefined();
    for (const field of Object.values(data)) expect(JSON.stringify(field)).toMatch(/"id":"|"opportunityCount":[1-9]/);
  }
});

describe('in a browser', () => {
  let browser: Browser | undefined;
  let graphiql: GraphiQL;

  beforeAll(async () => {
    if (NO_BROWSER !== null) console.error(NO_BROWSER);
    else browser = await openBrowser();
  });
  afterAll(() => browser?.close());
  beforeEach(async (context) => {
    if (browser === undefined) return context.skip(NO_BROWSER ?? '');
    graphiql = await openGraphiQL(browser, server.url, { width: 1600, height: 6000 });
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
});
