/** Both subgraphs for tests, with an emulator behind the first. */

import { demoSeed, type Emulator, startEmulator } from '../../emulator/index.ts';
import { readConfig } from '../../src/config/config.ts';
import { startServer } from '../../src/http/server.ts';
import { readSubgraphs, type Subgraph } from './compose.ts';
import { startInvoices } from './invoices.ts';

export interface World {
  readonly emulator: Emulator;
  readonly subgraphs: readonly Subgraph[];
  close(): Promise<void>;
}

export async function startWorld(): Promise<World> {
  const emulator = await startEmulator({ seed: demoSeed(), strict: true });
  // Without a key, Close sees only the credential that the routers forward.
  const config = readConfig({ PORT: '0', CLOSE_API_URL: emulator.url, LOG_LEVEL: 'error' });
  const close = await startServer({ config, closeUrl: emulator.url });
  const invoices = await startInvoices(0);
  return {
    emulator,
    subgraphs: await readSubgraphs({ close: close.url, invoices: invoices.url }),
    close: async () => {
      await invoices.close();
      await close.close();
      await emulator.close();
    },
  };
}
