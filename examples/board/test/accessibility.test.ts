/** axe finds no serious issue on any page, in light and in dark colours. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { NO_BROWSER, openBrowser } from '../../../test/support/browser.ts';
import { openBoard } from './browsers.ts';
import { startWorld, type World } from './world.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Result {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
}

/** The serious issues, and how many rules the page has passed. */
async function check(page: Page): Promise<{ readonly rules: number; readonly issues: readonly string[] }> {
  await page.evaluate(AXE);
  const { passes, violations }: { passes: readonly Result[]; violations: readonly Result[] } =
    await page.evaluate('axe.run()');
  const issues = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  return { rules: passes.length, issues };
}

describe('accessibility', { skip: NO_BROWSER ?? false }, () => {
  let browser: Browser;
  let world: World;
  before(async () => {
    browser = await openBrowser();
    world = await startWorld();
  });
  after(async () => {
    await browser?.close();
    await world?.close();
  });

  /** What to wait for on each page. */
  const pages: readonly (readonly [name: string, open: (page: Page) => Promise<void>])[] = [
    ['the board', (page) => page.locator('.card').first().waitFor()],
    [
      'the menu of a card',
      async (page) => {
        await page.locator('.card-open').first().press('m');
        await page.getByRole('menuitem').first().waitFor();
      },
    ],
    [
      'an opportunity',
      async (page) => {
        await page.locator('.card-open').first().click();
        await page.getByLabel('Confidence').waitFor();
      },
    ],
    [
      'the leads',
      async (page) => {
        await page.getByRole('link', { name: 'Leads' }).click();
        await page.locator('.lead-name').first().waitFor();
      },
    ],
    [
      'a lead',
      async (page) => {
        await page.getByRole('link', { name: 'Leads' }).click();
        await page.locator('.lead-name').nth(4).click();
        await page.getByRole('heading', { name: 'Timeline' }).waitFor();
      },
    ],
    [
      'my tasks',
      async (page) => {
        await page.getByRole('link', { name: 'My tasks' }).click();
        await page.locator('.task').first().waitFor();
      },
    ],
    [
      'the reports',
      async (page) => {
        await page.getByRole('link', { name: 'Reports' }).click();
        await page.locator('.bar').first().waitFor();
        await page.locator('.funnel').waitFor();
      },
    ],
    [
      'the search',
      async (page) => {
        await page.getByRole('combobox').fill('aurora');
        await page.getByRole('option').first().waitFor();
      },
    ],
  ];

  for (const [name, open] of pages) {
    // A page for each: axe keeps the colours that it has computed.
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`${name}, ${colorScheme}`, async () => {
        const { page } = await openBoard(browser, world.page, {
          viewport: { width: 1280, height: 900 },
          colorScheme,
          reducedMotion: 'reduce',
        });
        try {
          await open(page);
          const { rules, issues } = await check(page);
          assert.deepEqual(issues, []);
          assert.ok(rules > 10, 'axe has hardly looked.');
        } finally {
          await page.context().close();
        }
      });
    }
  }
});
