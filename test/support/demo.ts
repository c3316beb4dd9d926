/** Starts what `npm start` starts: the gateway with the demo's sample data. */

import { type Demo, startDemo } from '../../src/cli/demo.ts';
import { readConfig } from '../../src/config/config.ts';
import { startServer } from '../../src/http/server.ts';

export interface RunningDemo {
  readonly url: string;
  readonly variables: Demo['variables'];
  close(): Promise<void>;
}

export async function startDemoGateway(): Promise<RunningDemo> {
  const { emulator, variables } = await startDemo(0);
  const server = await startServer({
    config: readConfig({ PORT: '0' }),
    closeUrl: emulator.url,
    apiKey: emulator.apiKey,
    isDemo: true,
    exampleVariables: variables,
  });
  return {
    url: server.url,
    variables,
    async close() {
      await server.close();
      await emulator.close();
    },
  };
}
