/** Takes the screenshot of GraphiQL for the README: an example with its result and its requests. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startDemo } from '../src/cli/demo.ts';
import { readConfig } from '../src/config/config.ts';
import { startServer } from '../src/http/server.ts';
import { NO_BROWSER, openBrowser, openGraphiQL } from '../test/support/browser.ts';

const FOLDER = join(import.meta.dirname, '..', 'docs');

async function main(): Promise<void> {
  if (NO_BROWSER !== null) throw new Error(NO_BROWSER);
  const { emulator, variables } = await startDemo(0);
  const server = await startServer({
    config: readConfig({ PORT: '0' }),
    closeUrl: emulator.url,
    apiKey: emulator.apiKey,
    exampleVariables: variables,
  });
  const browser = await openBrowser();
  try {
    const { page, ...graphiql } = await openGraphiQL(browser, server.url, { width: 1440, height: 900 });
    await graphiql.openTab('OpenDeals');
    await graphiql.write('Variables', '{ "first": 1 }');
    await graphiql.run();
    await page.getByText('"data"').waitFor();
    // Scrolls to `extensions` at the end of the result.
    await page.getByRole('region', { name: 'Result Window' }).locator('.view-lines').click();
    await page.keyboard.press('Control+End');
    await page.getByText('"upstream"').waitFor();
    await page.mouse.move(0, 0);
    mkdirSync(FOLDER, { recursive: true });
    await page.screenshot({ path: join(FOLDER, 'graphiql.png') });
  } finally {
    await browser.close();
    await server.close();
    await emulator.close();
  }
}

await main();
