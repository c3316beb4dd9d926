/** `npm run screenshot`: takes the picture of the explorer for the README, an example with its result and its requests. */
import { join } from 'node:path';
import { NO_EXPLORER, openBrowser, openExplorer } from '../test/support/browser.ts';
import { startDemoGateway } from '../test/support/demo.ts';

const FILE = join(import.meta.dirname, '..', 'docs', 'graphiql.png');

async function main(): Promise<void> {
  if (NO_EXPLORER !== null) throw new Error(NO_EXPLORER);
  const demo = await startDemoGateway();
  const browser = await openBrowser();
  try {
    const { page, ...explorer } = await openExplorer(browser, demo.url, { viewport: { width: 1440, height: 900 } });
    // Its catalogues are cached then, as in an application that runs.
    await explorer.runExample('PipelineBoard');
    await page.locator('.request').first().waitFor();
    await explorer.runExample('DealsWithLeadDetail');
    await page
      .getByRole('region', { name: 'Requests' })
      .getByText(/round trips/)
      .waitFor();
    await page.mouse.move(0, 0);
    await page.screenshot({ path: FILE });
  } finally {
    await browser.close();
    await demo.close();
  }
}

await main();
