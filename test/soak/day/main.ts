/**
 * 24 hours on a movable clock, in some minutes: `npm run soak -- --day`. Two gateways in this process answer hundreds of
 * thousands of operations, most of which are new. After a full garbage collection, memory and the sizes of
 * all collections must be level from hour 6 on. Exits with 1 if one has grown, or after an unexpected error.
 */
import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { EMULATOR_API_KEY } from '../../../emulator/index.ts';
import { createGenerator } from '../../../emulator/seed/random.ts';
import { readConfig } from '../../../src/config/config.ts';
import { startServer } from '../../../src/http/server.ts';
import { createLogger } from '../../../src/telemetry/log.ts';
import { TestClock } from '../../support/clock.ts';
import { startIdentityProvider } from '../../support/identity-provider.ts';
import { EMPTY_EXPLORER } from '../../support/pages.ts';
import { type Callers, credential, nextAction, Pools } from './actions.ts';
import { growthOf } from './growth.ts';
import { liveSizes, type Sizes, usedBytes } from './live-objects.ts';
import { type CloseCommand, type CloseStarted, seedOfDay } from './seed.ts';
import { Streams } from './streams.ts';

const HOURS = 24;
const HOUR = 3_600_000;
/** One step of the clock, and how many operations run at once in each. */
const STEP_MS = 3_000;
const AT_ONCE = 8;
/** After these hours everything is counted, which takes some seconds. */
const COUNTED: readonly number[] = [5, 6, 7, 22, 23, 24];
const BEGIN = Date.parse('2026-12-01T00:00:00Z');

const startedAt = performance.now();
const seconds = () => Math.round((performance.now() - startedAt) / 1000);
const close = fork(join(import.meta.dirname, 'close.ts'), { execArgv: [] });
const [{ url: closeUrl }] = (await once(close, 'message')) as [CloseStarted];

const testClock = new TestClock();
const zero = testClock.now();
const elapsed = () => testClock.now() - zero;
const wall = () => BEGIN + elapsed();
const clock = Object.assign(testClock, { wall });
const provider = await startIdentityProvider(wall);
const unexpected: string[] = [];
const webhookKey = randomBytes(32).toString('hex');
const start = (environment: Readonly<Record<string, string>>) => {
  const common = { PORT: '0', CLOSE_API_URL: closeUrl, METRICS_PORT: '0', POLL_SECONDS: '60' };
  const config = readConfig({ ...common, ...environment });
  return startServer({
    config,
    closeUrl,
    apiKey: config.CLOSE_API_KEY,
    log: createLogger('debug', { write: () => undefined }),
    report: (error) => unexpected.push(error instanceof Error ? (error.stack ?? '') : String(error)),
    clock,
    pages: [EMPTY_EXPLORER],
  });
};
const open = await start({ CLOSE_WEBHOOK_KEYS: webhookKey, CORS_ORIGINS: 'https://app.example' });
const own = await start({ ...provider.environment, MCP: 'true', AUDIT_LOG: 'true', CLOSE_API_KEY: EMULATOR_API_KEY });

const random = createGenerator(1);
const callers: Callers = {
  urls: { open: open.url, own: own.url, metrics: own.metricsUrl ?? '' },
  ...{ provider, webhookKey, seed: seedOfDay(), random, elapsed, wall },
};
const pools = new Pools();
const streams = new Streams(open.url, () => credential(callers));
const outcomes = new Map<string, number>();
let operations = 0;

async function act(): Promise<void> {
  const [name, action] = nextAction(callers);
  const { status, text } = await action(callers, pools).catch(({ code }: NodeJS.ErrnoException) => ({
    status: code,
    text: '',
  }));
  const code = /"code":"(\w+)"/.exec(text)?.[1] ?? status;
  operations += 1;
  outcomes.set(`${name}: ${code}`, (outcomes.get(`${name}: ${code}`) ?? 0) + 1);
}

/** Moves the clock while operations wait for it, and then to the end of the step. */
async function step(): Promise<void> {
  const end = elapsed() + STEP_MS;
  let isDone = false;
  const done = Promise.all(Array.from({ length: AT_ONCE }, act)).then(() => {
    isDone = true;
  });
  for (;;) {
    await Promise.race([done, new Promise((resolve) => setTimeout(resolve, 50))]);
    if (isDone) break;
    testClock.advance(1_000);
  }
  if (random() < 0.1) await streams.change();
  testClock.advance(Math.max(0, end - elapsed()));
  close.send(wall() satisfies CloseCommand);
}

const counted: Sizes[] = [];
for (let hour = 1; hour <= HOURS; hour += 1) {
  while (elapsed() < hour * HOUR) await step();
  if (COUNTED.includes(hour)) counted.push(await liveSizes());
  const mib = (await usedBytes()) / 2 ** 20;
  process.stderr.write(`hour ${hour}: ${mib.toFixed(1)} MiB, ${operations} operations, ${seconds()} s\n`);
}

await streams.close();
await pools.close();
await Promise.all([open.close(), own.close(), provider.close()]);
close.kill();
const growth = growthOf(counted.slice(0, 3), counted.slice(3));
const found = {
  operations,
  payloads: streams.payloads,
  seconds: seconds(),
  outcomes: Object.fromEntries([...outcomes].sort()),
};
process.stdout.write(`${JSON.stringify({ ...found, ...growth, unexpected: unexpected.slice(0, 5) }, null, 2)}\n`);
process.exit(growth.grown.length === 0 && unexpected.length === 0 ? 0 : 1);
