/** Headless Chromium, cut off from every host but the gateway, and GraphiQL as a person uses it. */
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';

const PATH = process.env.CHROMIUM_PATH || '/usr/bin/chromium';

/** Why nothing can be opened here; null if it can. */
export const NO_BROWSER = existsSync(PATH)
  ? null
  : `No Chromium at ${PATH}: install it, or set CHROMIUM_PATH, to have GraphiQL opened.`;

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // No name is found, whoever in the browser asks.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: PATH, args: ARGUMENTS });

export interface GraphiQL {
  readonly page: Page;
  /** What the page asked of others than the gateway. It did not get it. */
  readonly foreign: readonly string[];
  tabs(): Promise<readonly string[]>;
  openTab(name: string): Promise<void>;
  /** Presses the button that runs the tab's operation. */
  run(): Promise<void>;
  /** What is seen of an editor. */
  text(label: 'Operation Editor' | 'Variables' | 'Headers' | 'Result Window'): Promise<string>;
  /** Replaces what an editor holds. */
  write(label: 'Operation Editor' | 'Variables' | 'Headers', text: string): Promise<void>;
}

/** Opens GraphiQL. An editor draws only the lines that fit into the page: what is to be read needs the height. */
export async function openGraphiQL(
  browser: Browser,
  url: string,
  viewport: { readonly width: number; readonly height: number },
): Promise<GraphiQL> {
  const page = await browser.newPage({ viewport });
  const foreign: string[] = [];
  await page.context().route('**/*', (route) => {
    const asked = route.request().url();
    if (new URL(asked).origin === new URL(url).origin) return route.continue();
    foreign.push(asked);
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
      // A moment after it shows an operation, GraphiQL reads its name, and stores its text. Until then it runs the last.
      await page.waitForFunction((query) => localStorage.getItem('graphiql:query')?.includes(query), `query ${name}`);
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

/** The lines of an editor stand in the document in any order, and their spaces do not break. */
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
