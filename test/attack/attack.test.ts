import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { startServer } from '../../src/http/server.ts';
import { createLogger } from '../../src/telemetry/log.ts';
import { sendHostileAnswers } from '../soak/hostile-answers.ts';
import { randomRuns } from '../support/random-runs.ts';
import { attackDocuments, attackFromUpstream, attackGuards, attackVariables, type Target } from './checks.ts';
import { WIRE_FORMS } from './hostile-answers.ts';
import { startHostileClose } from './hostile-close.ts';
import { MODES, type Mode } from './modes.ts';
import { planByUser } from './plans.ts';

// The short form of `npm run attack` and `npm run hostile`, in one process and without floods.

const folder = mkdtempSync(join(tmpdir(), 'close-graphql-attack-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs an attack against a new gateway. Fails on errors that the gateway did not expect and on connections left open. */
async function against<T>(mode: Mode, attack: (target: Target) => Promise<T>): Promise<T> {
  const close = await startHostileClose(planByUser);
  const unexpected: unknown[] = [];
  const server = await startServer({
    config: readConfig({
      PORT: '0',
      REQUEST_SECONDS: '0.3',
      OPERATION_SECONDS: '1',
      SHUTDOWN_SECONDS: '1',
      CLOSE_API_URL: close.url,
      ...(mode.hasKey ? { CLOSE_API_KEY: 'key' } : {}),
      ...mode.environment(folder),
    }),
    closeUrl: close.url,
    apiKey: mode.hasKey ? 'key' : undefined,
    log: createLogger('silent'),
    report: (error) => unexpected.push(error),
  });
  try {
    return await attack({ url: server.url, mode, upstreamRequests: () => close.requests });
  } finally {
    await server.close();
    await expect.poll(() => close.open, { timeout: 10_000 }).toBe(0);
    await close.close();
    expect(unexpected).toEqual([]);
  }
}

const modeOf = (name: string): Mode => {
  const mode = MODES.find((each) => each.name === name);
  if (mode === undefined) throw new Error(`No mode ${name}.`);
  return mode;
};

describe('raw requests', () => {
  test.each(MODES)('pass no guard in the mode $name', async (mode) => {
    const { faults, tries } = await against(mode, (target) => attackGuards(target, 150));
    expect(faults).toEqual([]);
    expect(tries).toBeGreaterThan(140);
  });
});

describe('documents and variables that cost more to process than to send', () => {
  // Much longer than a refusal takes, because other tests run at the same time.
  const MAX_MS = 3000;
  test('documents are refused soon, with a code', async () => {
    const { faults } = await against(modeOf('key'), (target) => attackDocuments(target, MAX_MS));
    expect(faults).toEqual([]);
  });
  test('variables are refused soon, with a code', async () => {
    const { faults } = await against(modeOf('no introspection'), (target) => attackVariables(target, MAX_MS));
    expect(faults).toEqual([]);
  });
});

describe('hostile responses of Close', () => {
  test('in broken forms: each operation ends in time, each error has a code, and no connection stays open', async () => {
    const forms = Object.keys(WIRE_FORMS).map((name, n) => ({ user: `wire-${n}`, name }));
    const { faults } = await against(modeOf('pass-through'), (target) =>
      attackFromUpstream(target, forms, { concurrency: 32, deadline: 8000 }),
    );
    expect(faults).toEqual([]);
  });

  test('at random: no crash, no unhandled rejection, no connection left, no hang, no error without a code', async () => {
    const { answers, codes, faults, unhandledRejections, uncaughtExceptions, socketsLeft } = await sendHostileAnswers({
      answers: randomRuns(300),
      seed: 15,
    });
    expect(answers).toBeGreaterThanOrEqual(randomRuns(300));
    // Confirms that hostile responses arrived.
    expect(codes.UPSTREAM_MALFORMED).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    expect({ unhandledRejections, uncaughtExceptions, socketsLeft }).toEqual({
      unhandledRejections: 0,
      uncaughtExceptions: 0,
      socketsLeft: 0,
    });
  });
});
