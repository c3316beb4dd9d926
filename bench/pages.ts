/**
 * How long the pages take to open in Chromium, from the demo in its own process: each time in a new profile, so that nothing
 * is cached. The explorer is open when its editor takes input and knows the schema, the board when it shows its first card.
 *
 *     npm run bench:pages [runs]
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { NO_EXPLORER, openBrowser } from '../test/support/browser.ts';
import { median } from './median.ts';
import { table } from './report.ts';

const ROOT = join(import.meta.dirname, '..');
const RUNS = Number(process.argv[2] ?? 5);

interface Page {
  readonly name: string;
  readonly path: string;
  /** An expression that is true once the page is open. */
  readonly isOpen: string;
}

const PAGES: readonly Page[] = [
  { name: 'explorer', path: '/graphql', isOpen: "performance.getEntriesByName('interactive').length > 0" },
  { name: 'board', path: '/board', isOpen: "document.querySelector('[data-card]') !== null" },
];

interface Opened {
  readonly firstPaintMs: number;
  readonly openMs: number;
  /** What the page requested until then, as it was transferred. */
  readonly bytes: number;
}

async function open(browser: Browser, url: string, isOpen: string): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'commit' });
    // Not `waitForFunction`, which the policy of the pages refuses.
    for (let tries = 0; !(await page.evaluate(isOpen)); tries += 1) {
      if (tries > 1000) throw new Error(`${url} does not open.`);
      await setTimeout(30);
    }
    return await page.evaluate(() => {
      const [mark] = performance.getEntriesByName('interactive');
      const [paint] = performance.getEntriesByName('first-contentful-paint');
      const resources = performance.getEntriesByType('resource') as unknown as readonly { encodedBodySize: number }[];
      return {
        firstPaintMs: paint?.startTime ?? Number.NaN,
        openMs: mark?.startTime ?? performance.now(),
        bytes: resources.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
      };
    });
  } finally {
    await context.close();
  }
}

/** Starts what `npm start` starts. */
async function startDemo() {
  const args = ['--require', './scripts/start.cjs', 'src/main.ts', '--demo', '--no-play', '--port', '0'];
  const env = { ...process.env, EMULATOR_PORT: '0' };
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let output = '';
  child.stdout.on('data', (part: Buffer) => {
    output += part;
    const [, url] = /^GraphQL: +(\S+)/m.exec(output) ?? [];
    if (url !== undefined) resolve(url);
  });
  child.once('exit', () => reject(new Error('The demo did not start.')));
  const stop = async () => {
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  return { url: await promise, stop };
}

if (NO_EXPLORER !== null) throw new Error(NO_EXPLORER);
const demo = await startDemo();
const browser = await openBrowser();
const rows: (readonly string[])[] = [];
for (const { name, path, isOpen } of PAGES) {
  const url = new URL(path, demo.url).href;
  // The first visitor makes the gateway read the files.
  await open(browser, url, isOpen);
  const runs: Opened[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await open(browser, url, isOpen));
  const of = (value: (opened: Opened) => number) => median(runs.map(value));
  rows.push([
    name,
    `${of(({ firstPaintMs }) => firstPaintMs).toFixed(0)} ms`,
    `${of(({ openMs }) => openMs).toFixed(0)} ms`,
    `${(of(({ bytes }) => bytes) / 1000).toFixed(0)} kB`,
  ]);
}
await browser.close();
await demo.stop();
const [load = 0] = loadavg();
process.stdout.write(`${table(['page', 'first paint', 'open', 'transferred'], rows)}\n`);
process.stdout.write(`Medians of ${RUNS}, at a load of ${load.toFixed(1)}.\n`);
