/**
 * Measures in Chromium, after a build: how long the first cards take, uncached, and the longest task while a card of a board of
 * 250 is dragged. Prints medians of five: `npm run measure`.
 */
import type { Page } from 'playwright-core';
import { NO_BROWSER, openBrowser } from '../../../test/support/browser.ts';
import { drag, openBoard } from '../test/browsers.ts';
import { smallSeed } from '../test/seeds.ts';
import { startWorld } from '../test/world.ts';

const RUNS = 5;
const CARDS = 250;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

/** Collects the durations of long tasks, in milliseconds. */
const watch = (page: Page) =>
  page.evaluate(() => {
    const durations: number[] = [];
    new PerformanceObserver((list) => durations.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: 'longtask',
    });
    Object.assign(window, { takeLongTasks: () => Math.max(0, ...durations.splice(0)) });
  });
const longest = (page: Page): Promise<number> => page.evaluate('takeLongTasks()');

/** A browser that reports no long tasks would measure 0. */
async function proveThatItWatches(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        setTimeout(() => {
          const end = performance.now() + 120;
          while (performance.now() < end);
          setTimeout(resolve, 100);
        });
      }),
  );
  if ((await longest(page)) < 100) throw new Error('The browser reports no long tasks.');
}

if (NO_BROWSER !== null) throw new Error(NO_BROWSER);
const { seed, columns, names } = smallSeed(CARDS);
const [first, second] = columns;
const world = await startWorld({ seed });
const browser = await openBrowser();
try {
  const loads: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const startedAt = performance.now();
    const { page } = await openBoard(browser, world.page);
    loads.push(performance.now() - startedAt);
    await page.context().close();
  }
  process.stdout.write(
    `first cards: ${median(loads).toFixed(0)} ms (${loads.map((ms) => ms.toFixed(0)).join(', ')})\n`,
  );

  const board = await openBoard(browser, world.page);
  const { page } = board;
  while ((await board.names(first)).length < CARDS) {
    await board.column(first).getByRole('button', { name: 'Show more' }).click();
    await page.waitForTimeout(300);
  }
  await watch(page);
  await proveThatItWatches(page);
  const tasks: number[] = [];
  for (const name of names.slice(0, RUNS)) {
    await longest(page);
    await drag(page, board.card(first, `${name}`).first(), board.column(second));
    await page.getByText(`${name} is now in ${second}`).waitFor();
    tasks.push(await longest(page));
  }
  process.stdout.write(
    `longest task of a drag among ${CARDS} cards: ${median(tasks).toFixed(0)} ms (${tasks.map((ms) => ms.toFixed(0)).join(', ')})\n`,
  );
} finally {
  await browser.close();
  await world.close();
}
