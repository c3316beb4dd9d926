import { beforeEach, describe, expect, test } from 'vitest';
import { Breaker } from '../../src/close/traffic/breaker.ts';
import { startGateway } from '../support/gateway.ts';
import { promise } from '../support/promise.ts';

const ONE = 'one';
const TWO = 'two';

describe('the circuit breaker of an endpoint group', () => {
  let breaker: Breaker;
  let now = 0;
  beforeEach(() => {
    breaker = new Breaker();
    now = 1_000_000;
  });
  const record = (times: number, failed: boolean, tenant = ONE) => {
    for (let n = 0; n < times; n += 1) breaker.record(now, tenant, failed);
  };

  test('opens when half of at least 20 requests failed', () => {
    promise('breaker');
    record(10, false);
    record(9, true);
    expect(breaker.isOpen).toBe(false);
    record(1, true);
    expect(breaker.isOpen).toBe(true);
  });

  test('stays closed below 20 requests and below half', () => {
    record(19, true);
    expect(breaker.isOpen).toBe(false);
    breaker = new Breaker();
    record(100, false);
    record(99, true);
    expect(breaker.isOpen).toBe(false);
  });

  test('ignores requests older than 10 seconds', () => {
    record(19, true);
    now += 10_000;
    record(1, true);
    expect(breaker.isOpen).toBe(false);
  });

  test('needs failures from two credentials if more than one is active', () => {
    promise('breaker');
    record(1, false, TWO);
    record(40, true, ONE);
    expect(breaker.isOpen).toBe(false);
    record(1, true, TWO);
    expect(breaker.isOpen).toBe(true);
  });

  test('admits one probe every 5 seconds and closes after three successes', () => {
    promise('breaker');
    record(20, true);
    expect(breaker.admits(now, ONE)).toBe(false);
    for (let success = 1; success <= 3; success += 1) {
      now += 4_999;
      expect(breaker.admits(now, ONE)).toBe(false);
      now += 1;
      expect(breaker.admits(now, ONE)).toBe(true);
      expect(breaker.admits(now, ONE)).toBe(false);
      record(1, false);
    }
    expect(breaker.isOpen).toBe(false);
    expect(breaker.admits(now, ONE)).toBe(true);
  });

  test('counts successes from zero after a failed probe', () => {
    record(20, true);
    record(2, false);
    record(1, true);
    record(2, false);
    expect(breaker.isOpen).toBe(true);
    record(1, false);
    expect(breaker.isOpen).toBe(false);
  });
});

test('while Close fails, an open breaker returns UPSTREAM_UNAVAILABLE at once and catalogues are served stale', async () => {
  const gateway = await startGateway();
  expect((await gateway.execute('{ me { id } }')).errors).toBeUndefined();
  gateway.emulator.fail({ status: 500, times: 1000 });
  const lead = (n: number) => `{ lead(id: "lead_${n}") { id } }`;
  const codes: unknown[] = [];
  for (let n = 0; n < 30; n += 1) {
    const { errors } = await gateway.execute(lead(n));
    codes.push(errors?.[0]?.extensions?.code);
  }
  expect(codes[0]).toBe('UPSTREAM_ERROR');
  expect(codes.at(-1)).toBe('UPSTREAM_UNAVAILABLE');
  const { errors } = await gateway.execute(lead(99));
  expect(errors).toMatchObject([{ path: ['lead'], extensions: { code: 'UPSTREAM_UNAVAILABLE' } }]);
  expect(gateway.lines).toEqual([]);
  gateway.advance(61_000);
  const { data } = await gateway.execute('{ me { id } organization { name } }');
  expect(data.me.id).toMatch(/^user_/);
  await gateway.close();
});
