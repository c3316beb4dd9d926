/** Headless Chromium that reaches only the gateway, and GraphiQL operated through its user interface. */
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';

const PATH = process.env.CHROMIUM_PATH || '/usr/bin/chromium';

/** The reason why no browser can be opened. Null if one can. */
export const NO_BROWSER = existsSync(PATH) ? null : `There is no Chromium at ${PATH}. Install it or set CHROMIUM_PATH.`;

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // No host name resolves, for any part of the browser.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: PATH, args: ARGUMENTS });

export interface GraphiQL {
  readonly page: Page;
  /** URLs of other hosts that the page requested. These requests are aborted. */
  readonly foreign: readonly string[];
  tabs(): Promise<readonly string[]>;
  openTab(name: string): Promise<void>;
  /** Clicks the button that executes the operation of the tab. */
  run(): Promise<void>;
  /** The visible lines of an editor. */
  text(label: 'Operation Editor' | 'Variables' | 'Headers' | 'Result Window'): Promise<string>;
  /** Replaces the text of an editor. */
  write(label: 'Operation Editor' | 'Variables' | 'Headers', text: string): Promise<void>;
}

/** Opens GraphiQL. An editor renders only the lines that fit into the viewport, so reading more needs more height. */
export async function openGraphiQL(
  browser: Browser,
  url: string,
  viewport: { readonly width: number; readonly height: number },
): Promise<GraphiQL> {
  const page = await browser.newPage({ viewport });
  const foreign: string[] = [];
  await page.context().route('**/*', (route) => {
    const requested = route.request().url();
    if (new URL(requested).origin === new URL(url).origin) return route.continue();
    foreign.push(requested);
    return route.abort();
  });
  await page.goto(url);
  await page.getByRole('tab').first().waitFor();
  const editor = (label: string) => page.getByRole('region', { name: label });
  return {
    page,
    foreign,
    tabs: () => page.getByRole('tab').allInnerTexts(),
    async openTab(name) {
      await page.getByRole('button', { name, exact: true }).click();
      await page.getByRole('tab', { name, selected: true }).waitFor();
      // GraphiQL reads the name of the operation and stores its text a moment later. Until then it executes the previous one.
      await page.waitForFunction(
        (operation) => new RegExp(operation).test(localStorage.getItem('graphiql:query') ?? ''),
        `(query|subscription) ${name}\\b`,
      );
    },
    run: () => page.getByRole('button', { name: 'Execute query' }).click(),
    text: (label) => textOf(editor(label)),
    async write(label, text) {
      if (label !== 'Operation Editor') await page.getByRole('button', { name: label }).click();
      await editor(label).locator('.view-lines').locator('visible=true').click();
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Delete');
      await page.keyboard.insertText(text);
    },
  };
}

/** The DOM contains the lines of an editor in any order, with non-breaking spaces. */
async function textOf(editor: Locator): Promise<string> {
  const lines = await editor
    .locator('.view-line')
    .locator('visible=true')
    .evaluateAll((nodes) =>
      nodes
        .map((node) => ({ top: node.getBoundingClientRect().top, text: node.textContent ?? '' }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text),
    );
  return lines.join('\n').replaceAll('\u00a0', ' ');
}
