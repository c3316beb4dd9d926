/** The page over sample data, in Chromium, for the scripts that look at it. */
import { startDemo } from '../../../src/cli/demo.ts';
import { readConfig } from '../../../src/config/config.ts';
import { BOARD } from '../../../src/http/pages/page.ts';
import { startServer } from '../../../src/http/server.ts';

export interface RunningPage {
  readonly url: string;
  close(): Promise<void>;
}

export async function startPage(play: boolean): Promise<RunningPage> {
  const { emulator } = await startDemo(0, { play });
  const server = await startServer({
    config: readConfig({ PORT: '0', POLL_SECONDS: '1' }),
    closeUrl: emulator.url,
    apiKey: emulator.apiKey,
    isDemo: true,
    pages: [BOARD],
  });
  return {
    url: server.url.replace(/graphql$/, 'board'),
    async close() {
      await server.close();
      await emulator.close();
    },
  };
}
