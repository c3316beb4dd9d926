/** Both subgraphs for tests, with an emulator behind the first. */

import { demoSeed, type Emulator, startEmulator } from '../../emulator/index.ts';
import { readConfig } from '../../src/config/config.ts';
import { startServer } from '../../src/http/server.ts';
import { createLogger } from '../../src/telemetry/log.ts';
import { readSubgraphs, type Subgraph } from './compose.ts';
import { startInvoices } from './invoices.ts';

export interface World {
  readonly emulator: Emulator;
  readonly subgraphs: readonly Subgraph[];
  /** The log lines of this gateway. */
  readonly log: readonly string[];
  close(): Promise<void>;
}

/** With more variables of this gateway's environment. */
export async function startWorld(environment: Readonly<Record<string, string>> = {}): Promise<World> {
  const emulator = await startEmulator({ seed: demoSeed(), strict: true });
  // Without a key, Close sees only the credential that the routers forward.
  const config = readConfig({ PORT: '0', CLOSE_API_URL: emulator.url, LOG_LEVEL: 'info', ...environment });
  const log: string[] = [];
  const write = (line: string) => void log.push(line);
  const close = await startServer({ config, closeUrl: emulator.url, log: createLogger(config.LOG_LEVEL, { write }) });
  const invoices = await startInvoices(0);
  return {
    emulator,
    log,
    subgraphs: await readSubgraphs({ close: close.url, invoices: invoices.url }),
    close: async () => {
      await invoices.close();
      await close.close();
      await emulator.close();
    },
  };
}
