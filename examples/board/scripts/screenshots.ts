/** Takes the pictures of the README and of the guide, after a build: `npm run screenshots`. */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { NO_BROWSER, openBrowser } from '../../../test/support/browser.ts';
import { startPage } from './demo.ts';

const DOCS = join(import.meta.dirname, '..', '..', '..', 'docs');

interface Shot {
  readonly file: string;
  readonly path: string;
  readonly size: readonly [width: number, height: number];
  readonly colorScheme: 'light' | 'dark';
  readonly prepare: (page: Page) => Promise<void>;
}

const WIDE = [1440, 900] as const;

const SHOTS: readonly Shot[] = [
  {
    file: 'board.png',
    path: '#/board',
    size: WIDE,
    colorScheme: 'light',
    // Until a colleague has changed a card that is in sight.
    prepare: (page) => page.locator('.by >> visible=true').first().waitFor({ timeout: 60_000 }),
  },
  {
    file: 'board-dark.png',
    path: '#/board',
    size: WIDE,
    colorScheme: 'dark',
    prepare: async (page) => {
      await page.locator('.card-open').nth(1).click();
      await page.getByLabel('Confidence').waitFor();
    },
  },
  {
    file: 'board-lead.png',
    path: '#/leads',
    size: WIDE,
    colorScheme: 'light',
    prepare: async (page) => {
      await page.locator('.lead-name').nth(8).click();
      await page.locator('.entry').first().waitFor();
    },
  },
  {
    file: 'board-reports.png',
    path: '#/reports',
    size: WIDE,
    colorScheme: 'light',
    prepare: async (page) => {
      await page.getByRole('link', { name: 'Renewals' }).click();
      await page.locator('.bar').first().waitFor();
      await page.locator('.funnel').waitFor();
    },
  },
  {
    file: 'board-small.png',
    path: '#/board',
    size: [390, 844],
    colorScheme: 'dark',
    prepare: (page) => page.locator('.card').first().waitFor(),
  },
];

if (NO_BROWSER !== null) throw new Error(NO_BROWSER);
const demo = await startPage(true);
const browser = await openBrowser();
try {
  for (const { file, path, size, colorScheme, prepare } of SHOTS) {
    const [width, height] = size;
    const page = await browser.newPage({ viewport: { width, height }, colorScheme });
    await page.goto(demo.url + path);
    await prepare(page);
    await page.waitForTimeout(700);
    await page.screenshot({ path: join(DOCS, file) });
    await page.close();
  }
} finally {
  await browser.close();
  await demo.close();
}
