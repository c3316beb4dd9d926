/** The budget of one endpoint group, step by step. */
import { beforeEach, describe, expect, test } from 'vitest';
import { Budget } from '../../src/close/traffic/budget.ts';

let budget: Budget;
beforeEach(() => {
  budget = new Budget();
});

const limit = (remaining: number, resetSeconds = 10) => ({ limit: 100, remaining, resetSeconds });
/** Sends a request and lets Close answer it. */
const answer = (now: number, remaining: number, resetSeconds = 10) => {
  budget.sent(now);
  budget.answered(now, limit(remaining, resetSeconds));
};
const refuse = (now: number, retryAfterSeconds = 2, random = 0) =>
  budget.refused(now, { retryAfterSeconds, wave: budget.sent(now), random });

describe('before Close reports a limit', () => {
  test('nothing waits', () => {
    for (let n = 0; n < 1_000; n += 1) expect(budget.sent(0)).toBe(0);
    expect([budget.wait(0), budget.waitBehind(5_000, 0), budget.report(0), budget.isRefused]).toEqual([
      0,
      0,
      null,
      false,
    ]);
  });

  test('a response without it teaches nothing', () => {
    budget.sent(0);
    budget.answered(0, null);
    expect([budget.wait(0), budget.report(0)]).toEqual([0, null]);
  });
});

describe('a reported limit', () => {
  test('stays known after a response without one', () => {
    answer(0, 50);
    budget.sent(0);
    budget.answered(0, null);
    expect(budget.report(0)).toEqual({ limit: 100, remaining: 49, resetSeconds: 10 });
  });

  test('counts what is in flight against what remains', () => {
    for (let n = 0; n < 5; n += 1) budget.sent(0);
    budget.answered(0, limit(50));
    expect(budget.report(0)).toEqual({ limit: 100, remaining: 46, resetSeconds: 10 });
    budget.failed();
    budget.answered(0, limit(50));
    expect(budget.report(4_000)).toEqual({ limit: 100, remaining: 48, resetSeconds: 6 });
    expect(budget.report(20_000)).toMatchObject({ resetSeconds: 0 });
  });

  test('never reports less than nothing', () => {
    for (let n = 0; n < 5; n += 1) budget.sent(0);
    budget.answered(0, limit(1));
    expect(budget.report(0)).toMatchObject({ remaining: 0 });
    expect(budget.wait(0)).toBe(10_000);
  });

  test('is spread from a tenth on', () => {
    answer(0, 11);
    expect(budget.wait(0)).toBe(0);
    answer(0, 10);
    expect(budget.wait(0)).toBe(1_000);
    expect(budget.wait(400)).toBeCloseTo(960 - 400, 6);
    expect(budget.wait(5_000)).toBe(0);
  });

  test('makes requests wait for the next window when it is used up', () => {
    answer(0, 1);
    expect(budget.wait(0)).toBe(10_000);
    answer(0, 0);
    expect([budget.wait(0), budget.wait(9_999), budget.wait(10_000)]).toEqual([10_000, 1, 0]);
  });

  test('begins again with each window, less what is in flight', () => {
    answer(0, 0);
    budget.sent(5_000);
    expect(budget.wait(10_000)).toBe(0);
    expect(budget.report(10_000)).toEqual({ limit: 100, remaining: 99, resetSeconds: 10 });
  });

  test('knows the longest window, because a report in the middle of one is shorter', () => {
    answer(0, 50, 10);
    answer(4_000, 40, 6);
    expect(budget.wait(10_000)).toBe(0);
    expect(budget.report(10_000)).toMatchObject({ resetSeconds: 10 });
  });

  test('corrects the length of a window that began without a response', () => {
    answer(0, 50, 10);
    expect(budget.wait(10_000)).toBe(0);
    answer(10_000, 50, 3);
    expect(budget.wait(13_000)).toBe(0);
    expect(budget.report(13_000)).toMatchObject({ resetSeconds: 3 });
  });

  test('estimates the wait behind others in whole windows', () => {
    answer(0, 20);
    expect([19, 20, 119, 120, 220].map((ahead) => budget.waitBehind(ahead, 0))).toEqual([
      0, 10_000, 10_000, 20_000, 30_000,
    ]);
    expect(budget.waitBehind(19, 4_000)).toBe(0);
    for (let n = 0; n < 30; n += 1) budget.sent(0);
    expect([0, 99, 100].map((ahead) => budget.waitBehind(ahead, 0))).toEqual([10_000, 10_000, 20_000]);
    expect(budget.waitBehind(0, 4_000)).toBe(6_000);
  });
});

describe('a 429', () => {
  test('makes everything wait, and then sends one probe', () => {
    refuse(0);
    expect([budget.isRefused, budget.wait(0), budget.wait(1_999), budget.wait(2_000)]).toEqual([true, 2_000, 1, 0]);
    expect(budget.waitBehind(1_000, 0)).toBe(2_000);
    budget.sent(2_000);
    expect([budget.wait(2_000), budget.waitBehind(3, 2_000)]).toEqual([null, 0]);
  });

  test('probes again if the probe failed without a response', () => {
    refuse(0);
    budget.sent(2_000);
    budget.failed();
    expect(budget.wait(2_000)).toBe(0);
    expect(budget.isRefused).toBe(true);
  });

  test('that was sent before Close accepted requests again counts as a new one', () => {
    const wave = budget.sent(0);
    refuse(0);
    budget.sent(2_000);
    budget.answered(2_000, null);
    budget.refused(2_000, { retryAfterSeconds: 3, wave, random: 0 });
    expect([budget.isRefused, budget.wait(2_000)]).toEqual([true, 3_000]);
  });

  test('reports nothing left', () => {
    answer(0, 50);
    refuse(0);
    expect(budget.waitBehind(1_000, 0)).toBe(2_000);
    expect(budget.report(0)).toEqual({ limit: 100, remaining: 0, resetSeconds: 2 });
  });

  test('forgets the limit with the first response after the wait', () => {
    answer(0, 50);
    refuse(0);
    budget.sent(2_000);
    budget.answered(2_000, null);
    expect([budget.isRefused, budget.wait(2_000), budget.report(2_000)]).toEqual([false, 0, null]);
  });

  test('stays although a request that was sent before it is answered', () => {
    budget.sent(0);
    refuse(0);
    budget.answered(1_999, limit(50));
    expect([budget.isRefused, budget.wait(1_999), budget.report(1_999)]).toEqual([true, 1, null]);
  });

  test('that was sent with it counts as the same one, and the longer wait applies', () => {
    const waves = [0, 1, 2].map(() => budget.sent(0));
    const refused = (now: number, retryAfterSeconds: number) =>
      budget.refused(now, { retryAfterSeconds, wave: waves.pop() ?? -1, random: 0 });
    refused(0, 4);
    refused(0, 2);
    expect(budget.wait(0)).toBe(4_000);
    refused(1_000, 4);
    expect(budget.wait(1_000)).toBe(4_000);
    // The next one in a row is the second.
    refuse(5_000, 4);
    expect(budget.wait(5_000)).toBe(8_000);
  });

  test('after a response begins a new row', () => {
    refuse(0);
    budget.sent(2_000);
    budget.answered(2_000, null);
    refuse(2_000);
    expect(budget.wait(2_000)).toBe(2_000);
  });

  test('waits a quarter longer at most, and never more than a minute', () => {
    refuse(0, 8, 0.5);
    expect(budget.wait(0)).toBe(9_000);
    refuse(9_000, 60, 1);
    expect(budget.wait(9_000)).toBe(60_000);
  });

  test('replaces a longer wait of an earlier row', () => {
    refuse(0, 30);
    refuse(30_000, 1);
    expect(budget.wait(30_000)).toBe(2_000);
  });
});

describe('a budget that copies share', () => {
  const reply = (remaining: number, waitMs = 0) => ({
    ...{ isGranted: waitMs === 0, waitMs, turn: 1, wave: 0, at: 0 },
    budget: { limit: 100, remaining, resetMs: 8_000, windowMs: 10_000 },
  });
  let shares = 1;
  beforeEach(() => {
    shares = 1;
    budget = new Budget(() => shares);
  });

  test('follows the store, which has counted the request that it has granted', () => {
    budget.follow(0, reply(59));
    budget.sent(0);
    expect(budget.report(0)).toEqual({ limit: 100, remaining: 59, resetSeconds: 8 });
    expect(budget.known(1_000)).toEqual({ limit: 100, remaining: 59, resetMs: 7_000, windowMs: 10_000 });
    budget.follow(1_000, reply(0, 8_000));
    expect([budget.wait(1_000), budget.waitBehind(150, 1_000)]).toEqual([8_000, 18_000]);
    // Refused for another reason: others probe.
    budget.follow(9_000, reply(50, 25));
    expect([budget.wait(9_000), budget.wait(9_025)]).toEqual([25, 0]);
  });

  test('is divided while the store does not answer: what was left, and each window', () => {
    budget.follow(0, reply(43));
    budget.sent(0);
    shares = 4;
    expect(budget.wait(0)).toBe(0);
    expect(budget.report(0)).toMatchObject({ remaining: 10 });
    // What the others have not used yet is not for this copy. What they have used is gone.
    budget.answered(100, limit(40));
    expect(budget.report(100)).toMatchObject({ remaining: 10 });
    budget.sent(100);
    budget.answered(200, limit(3));
    expect(budget.report(200)).toMatchObject({ remaining: 3 });
    expect(budget.wait(10_200)).toBe(0);
    for (let n = 0; n < 25; n += 1) answer(10_200, 99 - n);
    expect([budget.wait(10_200), budget.report(10_200)]).toEqual([
      10_000,
      { limit: 100, remaining: 0, resetSeconds: 10 },
    ]);
    // The store is back, and has the next window.
    shares = 1;
    expect(budget.wait(20_200)).toBe(0);
    expect(budget.report(20_200)).toMatchObject({ remaining: 100 });
  });

  test('of fewer requests than copies lets each send one per window', () => {
    shares = 200;
    answer(0, 100);
    expect([budget.wait(0), budget.wait(10_000)]).toEqual([10_000, 0]);
  });

  test('is not known while Close refuses', () => {
    budget.follow(0, reply(50));
    refuse(0, 2);
    expect(budget.known(0)).toBeNull();
    budget.follow(0, reply(50, 100));
    expect(budget.wait(0)).toBe(100);
    expect(budget.wait(100)).toBe(1_900);
  });
});
