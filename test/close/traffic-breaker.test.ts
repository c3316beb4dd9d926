/** The circuit breaker of one endpoint group. */
import { beforeEach, describe, expect, test } from 'vitest';
import { Breaker } from '../../src/close/traffic/breaker.ts';
import { promise } from '../support/promise.ts';

const [ONE, TWO, THREE] = ['one', 'two', 'three'] as const;

describe('the circuit breaker of an endpoint group', () => {
  let breaker: Breaker;
  let now = 0;
  beforeEach(() => {
    breaker = new Breaker();
    now = 1_000_000;
  });
  const record = (times: number, failed: boolean, tenant: string = ONE) => {
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

  test('counts by the second: what began within one ends with it', () => {
    record(1, true);
    now += 999;
    record(18, true);
    now += 9_001;
    record(2, true);
    expect(breaker.isOpen).toBe(false);
  });

  test('counts by the second: the next one stays a second longer', () => {
    record(1, true);
    now += 1_000;
    record(17, true);
    now += 9_000;
    record(2, true);
    expect(breaker.isOpen).toBe(false);
    record(1, true);
    expect(breaker.isOpen).toBe(true);
  });

  test('is closed, open, half-open, and closed again, and may open again', () => {
    for (const _ of [1, 2]) {
      record(19, true);
      expect(breaker.state).toBe('closed');
      record(1, true);
      expect(breaker.state).toBe('open');
      record(1, false);
      expect(breaker.state).toBe('half-open');
      record(1, true);
      expect(breaker.state).toBe('open');
      record(3, false);
      expect(breaker.state).toBe('closed');
    }
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

describe('a circuit breaker with several tenants', () => {
  let breaker: Breaker;
  let now = 0;
  beforeEach(() => {
    breaker = new Breaker();
    now = 0;
  });
  const record = (times: number, failed: boolean, tenant: string) => {
    for (let n = 0; n < times; n += 1) breaker.record(now, tenant, failed);
  };

  test('stays closed if only one of them fails', () => {
    record(5, false, TWO);
    record(500, true, ONE);
    expect(breaker.isOpen).toBe(false);
    record(1, true, THREE);
    expect(breaker.isOpen).toBe(true);
  });

  test('does not count a tenant of which most requests succeed', () => {
    record(10, false, TWO);
    record(500, true, ONE);
    record(1, true, TWO);
    expect(breaker.isOpen).toBe(false);
  });

  test('opens for the only active tenant alone', () => {
    record(20, true, ONE);
    expect(breaker.admits(now, ONE)).toBe(false);
    expect(breaker.admits(now, TWO)).toBe(true);
    record(10, false, TWO);
    expect(breaker.admits(now, TWO)).toBe(true);
    expect(breaker.admits(now, ONE)).toBe(false);
  });

  test('opens for all once a second tenant fails too', () => {
    record(20, true, ONE);
    record(20, true, TWO);
    for (const tenant of [ONE, TWO, THREE]) expect(breaker.admits(now, tenant)).toBe(false);
  });

  test('takes its probes from a tenant without failures if one is active', () => {
    record(10, true, ONE);
    record(10, true, TWO);
    expect(breaker.admits(now, THREE)).toBe(false);
    now += 5_000;
    expect(breaker.admits(now, ONE)).toBe(false);
    expect(breaker.admits(now, THREE)).toBe(true);
    expect(breaker.admits(now, THREE)).toBe(false);
    // No other tenant was active for 10 seconds.
    now += 10_000;
    expect(breaker.admits(now, ONE)).toBe(true);
  });
});
