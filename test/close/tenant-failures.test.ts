import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CloseClient } from '../../src/close/client.ts';
import type { CloseError } from '../../src/close/wire/errors.ts';
import { CLIENT_OPTIONS } from '../support/client-options.ts';
import { StoppedClock } from '../support/clock.ts';
import { promise } from '../support/promise.ts';
import { quiet } from '../support/quiet.ts';
import { type ScriptedClose, startScriptedClose } from '../support/scripted-close.ts';

describe('a failure that one tenant causes', () => {
  let close: ScriptedClose;
  let clock: StoppedClock;
  let client: CloseClient;
  beforeEach(async () => {
    close = await startScriptedClose();
    clock = new StoppedClock();
    client = new CloseClient({ ...CLIENT_OPTIONS, url: close.url, clock, maxResponseBytes: 1_000 });
  });
  afterEach(async () => {
    await client.close();
    await close.close();
  });

  let reads = 0;
  const read = (key: string, timeoutMs?: number) => {
    reads += 1;
    const options = { tzOffset: 0, ...(timeoutMs === undefined ? {} : { timeoutMs }) };
    const session = client.session(`Bearer ${key}`, options);
    const outcome = session.get('/lead/', { _skip: reads }, { canSplit: true }).then(
      () => 'answered',
      ({ kind }: CloseError) => kind,
    );
    return { session, outcome };
  };
  const outcomes = (count: number, key: string) => Promise.all(Array.from({ length: count }, () => read(key).outcome));
  const state = () => client.dispatcher.breakers['GET lead'];

  test('responses over our size limit are no failures of Close', async () => {
    promise('own-failures');
    close.answer = () => ({ text: ' '.repeat(2_000) });
    expect(new Set(await outcomes(60, 'large'))).toEqual(new Set(['too-large']));
    expect(state()).toBe('closed');
  });

  test('deadlines of operations are no failures of Close', async () => {
    promise('own-failures');
    close.answer = () => ({ delayMs: 30_000 });
    const all = Array.from({ length: 30 }, () => read('slow', 1_000).outcome);
    await quiet();
    await clock.advance(1_000);
    expect(new Set(await Promise.all(all))).toEqual(new Set(['deadline']));
    expect(state()).toBe('closed');
  });

  test('disconnected callers are no failures of Close', async () => {
    promise('own-failures');
    close.answer = () => ({ delayMs: 30_000 });
    const all = Array.from({ length: 30 }, () => read('slow'));
    await quiet();
    for (const { session } of all) session.disconnect();
    expect(new Set(await Promise.all(all.map(({ outcome }) => outcome)))).toEqual(new Set(['cancelled']));
    expect(state()).toBe('closed');
  });

  test('timeouts of requests are failures of Close', async () => {
    await client.close();
    client = new CloseClient({ ...CLIENT_OPTIONS, url: close.url, clock, requestTimeoutMs: 500 });
    await outcomes(1, 'accepted');
    close.answer = () => ({ delayMs: 30_000 });
    expect(new Set(await outcomes(30, 'accepted'))).toEqual(new Set(['timeout']));
    expect(state()).toBe('open');
  });

  test('failures of one accepted credential do not open the breaker for another', async () => {
    promise('breaker');
    for (const key of ['bad', 'good']) await outcomes(1, key);
    close.answer = ({ authorization }) => (authorization === 'Bearer bad' ? { text: 'no JSON' } : {});
    await clock.advance(20_000);
    await outcomes(40, 'bad');
    expect(await outcomes(10, 'good')).toEqual(Array.from({ length: 10 }, () => 'answered'));
    expect(new Set(await outcomes(5, 'bad'))).toEqual(new Set(['unavailable']));
  });

  test('two keys of one organization are one tenant once Close has named it', async () => {
    promise('breaker');
    for (const key of ['bad-1', 'bad-2', 'good']) {
      await outcomes(1, key);
      const organization = key === 'good' ? 'orga_good' : 'orga_bad';
      client.session(`Bearer ${key}`, { tzOffset: 0 }).credential.traffic.confirm(organization);
    }
    close.answer = ({ authorization }) => (authorization.startsWith('Bearer bad') ? { text: 'no JSON' } : {});
    for (let round = 0; round < 20; round += 1) {
      await Promise.all(['bad-1', 'bad-2'].map((key) => read(key).outcome));
      expect(await read('good').outcome).toBe('answered');
    }
  });

  test('credentials that Close has not accepted are one tenant', async () => {
    await outcomes(1, 'good');
    close.answer = ({ authorization }) => (authorization === 'Bearer good' ? {} : { text: 'no JSON' });
    for (let n = 0; n < 40; n += 1) {
      await read(`made-up-${n}`).outcome;
      expect(await read('good').outcome).toBe('answered');
    }
  });
});
