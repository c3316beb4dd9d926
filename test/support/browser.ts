/** Headless Chromium that reaches only the gateway, and the explorer operated through its user interface. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

const PATH = process.env.CHROMIUM_PATH || '/usr/bin/chromium';
const BUILT = join(import.meta.dirname, '..', '..', 'explorer', 'dist', 'index.html');

/** The reason why no browser can be opened. Null if one can. */
export const NO_BROWSER = existsSync(PATH) ? null : `There is no Chromium at ${PATH}. Install it or set CHROMIUM_PATH.`;
/** The reason why the explorer cannot be tested. Null if it can. */
export const NO_EXPLORER =
  NO_BROWSER ?? (existsSync(BUILT) ? null : 'The explorer is not built. Run `npm run explorer`.');

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

export interface PageOptions {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
}

export interface Explorer {
  readonly page: Page;
  /** URLs of other hosts that the page requested. These requests are aborted. */
  readonly foreign: readonly string[];
  /** Messages that the browser logged as errors, such as violations of the page's policy. */
  readonly problems: readonly string[];
  /** Clicks an example in the panel, which opens it in a tab. */
  open(name: string): Promise<void>;
  /** Clicks the button that runs an example. */
  runExample(name: string): Promise<void>;
  /** Clicks the button that executes the operation of the tab. */
  run(): Promise<void>;
  /** The text of an editor. */
  text(label: 'Operation Editor' | 'Variables' | 'Headers' | 'Result Window'): Promise<string>;
  /** Replaces the text of an editor. */
  write(label: 'Operation Editor' | 'Variables' | 'Headers', text: string): Promise<void>;
}

/** Opens the explorer. */
export async function openExplorer(browser: Browser, url: string, options: PageOptions): Promise<Explorer> {
  const page = await browser.newPage({ ...options });
  const foreign: string[] = [];
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', ({ message }) => problems.push(message));
  await page.context().route('**/*', (route) => {
    const requested = route.request().url();
    if (new URL(requested).origin === new URL(url).origin) return route.continue();
    foreign.push(requested);
    return route.abort();
  });
  await page.goto(url);
  await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  const editor = (label: string) => page.getByRole('region', { name: label });
  return {
    page,
    foreign,
    problems,
    async open(name) {
      await page.getByRole('searchbox', { name: 'Search examples' }).fill(name);
      await page.locator('.example-open').first().click();
    },
    runExample: (name) => page.getByRole('button', { name: `Run ${name}`, exact: true }).click(),
    run: () => page.getByRole('button', { name: 'Execute query' }).click(),
    text: (label) => textOf(page, label),
    async write(label, text) {
      if (label !== 'Operation Editor') await page.getByRole('button', { name: label }).click();
      await editor(label).locator('.view-lines').locator('visible=true').click();
      await page.keyboard.press('Control+A');
      await page.keyboard.press('Delete');
      await page.keyboard.insertText(text);
    },
  };
}

/** The models of the editors by the ends of their URIs. */
const MODELS = {
  'Operation Editor': 'operation.graphql',
  Variables: 'variables.json',
  Headers: 'request-headers.json',
  'Result Window': 'response.json',
} as const;

/** The whole text of an editor, of which it renders only what is visible. */
const textOf = (page: Page, label: keyof typeof MODELS): Promise<string> =>
  page.evaluate((end) => {
    const { __MONACO: monaco } = globalThis as unknown as {
      readonly __MONACO: { editor: { getModels(): { uri: { path: string }; getValue(): string }[] } };
    };
    return (
      monaco.editor
        .getModels()
        .find(({ uri }) => uri.path.endsWith(end))
        ?.getValue() ?? ''
    );
  }, MODELS[label]);
