/** The circuit breaker of one endpoint group with several tenants. */
import { beforeEach, describe, expect, test } from 'vitest';
import { Breaker } from '../../src/close/traffic/breaker.ts';

const [ONE, TWO, THREE] = ['one', 'two', 'three'] as const;

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
