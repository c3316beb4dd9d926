/** The board in two browsers, over a gateway that runs only its trusted documents. */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { NO_BROWSER, openBrowser } from '../../../test/support/browser.ts';
import { type Board, drag, dragByTouch, openBoard, until } from './browsers.ts';
import { COLLEAGUE, smallSeed } from './seeds.ts';
import { startWorld, type World } from './world.ts';

const { seed, columns, names } = smallSeed();
const [first, second, third] = columns;
const [name = '', other = ''] = names;

describe('the board', { skip: NO_BROWSER ?? false }, () => {
  let browser: Browser;
  let world: World;
  let board: Board;

  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser?.close());
  beforeEach(async () => {
    world = await startWorld({ seed });
    board = await openBoard(browser, world.page);
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await world.close();
  });

  test('a move by mouse in one browser appears in the other', async () => {
    const beside = await openBoard(browser, world.page);
    await beside.page.getByText('Live', { exact: true }).waitFor();
    await drag(board.page, board.card(first, name), board.column(second));
    await board.card(second, name).waitFor();
    await beside.card(second, name).waitFor();
    for (const { count } of [board, beside]) {
      assert.deepEqual([await count(first), await count(second)], [names.length - 1, 1]);
    }
  });

  test('a move by touch appears in the other browser, and a short touch scrolls or opens', async () => {
    const touched = await openBoard(browser, world.page, { viewport: { width: 1440, height: 900 }, hasTouch: true });
    await dragByTouch(touched.page, touched.card(first, name), touched.column(second));
    await touched.card(second, name).waitFor();
    await board.card(second, name).waitFor();
    assert.equal(await touched.page.locator('.card.ghost').count(), 0);
    assert.equal(await touched.page.locator('dialog[open]').count(), 0);
    await touched.card(first, other).tap();
    await touched.page.locator('dialog[open], [role=dialog]').first().waitFor();
  });

  test('a move stays after a reload', async () => {
    await drag(board.page, board.card(first, name), board.column(second));
    await board.page.getByText(`${name} is now in ${second}`).waitFor();
    await board.page.reload();
    await board.card(second, name).waitFor();
    assert.deepEqual([await board.count(first), await board.count(second)], [names.length - 1, 1]);
  });

  test('keys move a card, which keeps the focus', async () => {
    const { page } = board;
    await board.card(first, name).locator('.card-open').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Alt+ArrowRight');
    await board.card(second, name).locator('.card-open:focus').waitFor();
    await page.keyboard.press('m');
    await page.getByRole('menuitem', { name: second }).waitFor();
    await page.getByRole('menuitem', { name: third }).focus();
    await page.keyboard.press('Enter');
    await board.card(third, name).locator('.card-open:focus').waitFor();
    await page.getByText(`${name} is now in ${third}`).waitFor();
    const [moved] = world.emulator.requests.filter(({ method }) => method === 'PUT');
    assert.ok(moved !== undefined);
  });

  test('a move that Close refuses is rolled back, and its error is shown', async () => {
    world.emulator.fail({
      method: 'PUT',
      path: /^\/opportunity\//,
      status: 400,
      delayMs: 300,
      body: { errors: [], 'field-errors': { status_id: 'This status is closed for the quarter.' } },
    });
    const order = await board.names(first);
    await drag(board.page, board.card(first, other), board.column(second));
    await board.card(second, other).waitFor();
    await board.page.getByText('This status is closed for the quarter.').waitFor();
    await board.card(first, other).waitFor();
    assert.deepEqual(await board.names(first), order);
    assert.deepEqual([await board.count(first), await board.count(second)], [names.length, 0]);
  });

  test('a value that is edited in the drawer changes the card and the sum of its column', async () => {
    const { page } = board;
    await board.card(first, name).locator('.card-open').click();
    const dialog = page.getByRole('dialog', { name: 'Opportunity' });
    await dialog.getByLabel('Value').fill('250000');
    await page.keyboard.press('Enter');
    await board.card(first, name).getByText('$250,000').waitFor({ state: 'attached' });
    const rest = seed.opportunities.slice(1).reduce((sum, { value }) => sum + (value ?? 0), 0) / 100;
    const expected = new Intl.NumberFormat('en-US', {
      style: 'currency',
      currency: 'USD',
      notation: 'compact',
      maximumFractionDigits: 1,
    });
    await until(
      async () => (await board.column(first).locator('.sum').innerText()) === expected.format(250_000 + rest),
      'the sum',
    );
    await page.reload();
    await dialog.getByLabel('Value').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test('a change of a colleague says who made it', async () => {
    const { page } = board;
    await page.getByText('Live', { exact: true }).waitFor();
    const opportunity = seed.opportunities[0];
    const status = seed.pipelines[0]?.statuses.find(({ label }) => label === second);
    await fetch(`${world.emulator.url}/opportunity/${opportunity?.id}/`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', authorization: `Basic ${btoa(`${COLLEAGUE}:`)}` },
      body: JSON.stringify({ status_id: status?.id }),
    });
    await board.card(second, name).getByText('moved this').waitFor();
  });

  test('a lost connection is shown, and what was missed arrives afterwards', async () => {
    const { page } = board;
    await page.getByText('Live', { exact: true }).waitFor();
    await page.context().setOffline(true);
    await page.getByText('You are offline.').waitFor();
    const beside = await openBoard(browser, world.page);
    await drag(beside.page, beside.card(first, name), beside.column(third));
    await beside.page.getByText(`${name} is now in ${third}`).waitFor();
    await page.context().setOffline(false);
    await board.card(third, name).waitFor();
  });

  test('a rate limit is shown, and the page goes on by itself', async () => {
    // An operation that has to wait longer than it may is refused.
    const impatient = await startWorld({ seed, environment: { OPERATION_SECONDS: '2' } });
    const { page } = await openBoard(browser, impatient.page);
    impatient.emulator.fail({
      path: '/task/',
      status: 429,
      headers: { 'retry-after': '4', ratelimit: 'limit=100, remaining=0, reset=4' },
      body: { error: { rate_reset: 4, message: 'API call count exceeded' } },
    });
    await page.getByRole('link', { name: 'My tasks' }).click();
    await page.getByText('Close takes no more requests for the moment.').waitFor();
    await page.getByText('until tonight').waitFor();
    await page.getByText('Close takes no more requests for the moment.').waitFor({ state: 'detached' });
    await page.context().close();
    await impatient.close();
  });

  test('after a loss of events, the board is read again and stays live', async () => {
    const lost = { errors: [{ message: 'Close stores events for 30 days.', extensions: { code: 'EVENTS_LOST' } }] };
    const { page } = board;
    let streams = 0;
    await page.route('**/graphql', (route) => {
      const isStream = route.request().headers().accept?.includes('text/event-stream') ?? false;
      if (!isStream || ++streams > 1) return route.continue();
      const body = `event: next\ndata: ${JSON.stringify(lost)}\n\nevent: complete\n\n`;
      return route.fulfill({ status: 200, contentType: 'text/event-stream', body });
    });
    world.emulator.clearRequests();
    await page.reload();
    await until(async () => streams > 1, 'a second stream');
    await page.getByText('Live', { exact: true }).waitFor();
    const boards = world.emulator.requests.filter(({ path }) => path === '/opportunity/');
    assert.equal(boards.length, 6);
    const beside = await openBoard(browser, world.page);
    await drag(beside.page, beside.card(first, name), beside.column(second));
    await board.card(second, name).waitFor();
  });

  test('a gateway that wants a token is given one, which is not stored', async () => {
    const token = 'token-of-the-gateway';
    const closed = await startWorld({ seed, environment: { GATEWAY_TOKEN: token } });
    const page = await browser.newPage();
    await page.goto(closed.page);
    await page.getByLabel('Gateway token').fill(token);
    await page.keyboard.press('Enter');
    await page.getByText('Live', { exact: true }).waitFor();
    assert.equal(await page.locator('.card').count(), names.length);
    assert.ok(!(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).includes(token));
    await page.reload();
    await page.getByLabel('Gateway token').waitFor();
    await page.context().close();
    await closed.close();
  });

  test('on a small screen, a menu moves cards and nothing is wider than the screen', async () => {
    await board.page.context().close();
    const small = await openBoard(browser, world.page, { viewport: { width: 390, height: 844 }, hasTouch: true });
    await small
      .card(first, name)
      .getByRole('button', { name: `Move ${name} to…` })
      .tap();
    await small.page.getByRole('menuitem', { name: second }).tap();
    await small.card(second, name).waitFor({ state: 'attached' });
    const shown = { Pipelines: '.card', Leads: '.lead-name', 'My tasks': '.task, .state', Reports: '.funnel tbody tr' };
    for (const [label, selector] of Object.entries(shown)) {
      await small.page.getByRole('link', { name: label, exact: true }).tap();
      await small.page.locator(selector).first().waitFor();
      const widths = await small.page.evaluate(() =>
        [document.documentElement, document.querySelector('.main')].map((element) => element?.scrollWidth),
      );
      assert.deepEqual(widths, [390, 390], label);
    }
  });
});
