/** Options of Yoga's plugins for tests that start no gateway. */

import { SYSTEM_CLOCK } from '../../src/close/clock.ts';
import { readConfig } from '../../src/config/config.ts';
import { UNLIMITED } from '../../src/engine/result-size.ts';
import { SharedExecution } from '../../src/engine/shared-execution.ts';
import { createCompression } from '../../src/http/compression.ts';
import { ObservedOperations } from '../../src/http/observed-operations.ts';
import type { PluginOptions } from '../../src/http/plugins/index.ts';
import { RefusedOrigins } from '../../src/http/refused-origins.ts';
import { ResponseMemory } from '../../src/http/response-memory.ts';
import { NO_OBSERVERS } from '../../src/telemetry/observers.ts';
import { collectLogs } from './logs.ts';

export const pluginOptions = (environment: Readonly<Record<string, string>> = {}): PluginOptions => ({
  config: readConfig(environment),
  guards: [],
  schema: { watch: () => undefined },
  readOnly: null,
  manifest: null,
  isRouter: () => false,
  bodies: new WeakMap(),
  compression: createCompression(false),
  refusedOrigins: new RefusedOrigins(collectLogs('silent').log, SYSTEM_CLOCK),
  execution: new SharedExecution(),
  memory: new ResponseMemory(1, SYSTEM_CLOCK),
  resultLimit: UNLIMITED,
  isDemo: false,
  organization: () => null,
  showsDetails: () => false,
  costs: { searchBatch: 200 },
  lifecycle: { isReady: true },
  breakers: () => ({}),
  shared: () => 'off',
  webhooks: () => undefined,
  present: () => {
    throw new Error('No error is presented.');
  },
  operations: new ObservedOperations({ observers: NO_OBSERVERS, traceOf: () => null, now: () => 0 }),
  clock: SYSTEM_CLOCK,
});
