/** The small parts of the scheduling of requests, each at its exact bounds. */
import { describe, expect, test } from 'vitest';
import { DOCUMENTED } from '../../emulator/documented-routes.ts';
import { ROUTES } from '../../emulator/routes.ts';
import { endpointGroup } from '../../src/close/traffic/endpoint-group.ts';
import { OperationTraffic } from '../../src/close/traffic/operation-traffic.ts';
import { Overload } from '../../src/close/traffic/overload.ts';
import { OperationSize, RecentAverage, serviceTime } from '../../src/close/traffic/recent-average.ts';
import { isTooHeavy, isWorthRetrying, pause, RetryBudget } from '../../src/close/traffic/retry.ts';
import { Slots } from '../../src/close/traffic/slots.ts';
import { CloseError, type CloseErrorKind } from '../../src/close/wire/errors.ts';
import { pathTemplate } from '../../src/telemetry/path-template.ts';

describe('the endpoint group of', () => {
  /** Paths with two words that share the group of the first, because ids can stand in the same place. */
  const BESIDE_IDS = [
    ...[
      'blocked_phone_number/settings',
      'lead/merge',
      'phone_number/request',
      'scheduling_link/integration',
      'send_as/bulk',
    ],
    ...['shared_scheduling_link_association/unmap', 'user/availability'],
  ];
  const paths = [...DOCUMENTED.map((line) => line.split(' ').at(-1) ?? ''), ...ROUTES.map(({ path }) => path)];
  const named = [...new Set(paths)].map((path) => path.replace(/\{\w+\}/g, '{id}'));

  test.each(named)('%s has its first two words, and no ids', (path) => {
    const [first = '', second = ''] = path.split('/').slice(1);
    const both = `${first}/${second}`;
    const group = second === '' || second === '{id}' || BESIDE_IDS.includes(both) ? first : both;
    const sent = path.replaceAll('{id}', 'x_AbC1');
    expect(pathTemplate(sent)).toBe(path);
    expect(endpointGroup('GET', sent)).toBe(`GET ${group}`);
    expect(endpointGroup('GET', `${sent.slice(0, -1)}?_limit=1`)).toBe(`GET ${group}`);
  });

  test.each([
    ['/lead/', 'lead'],
    ['/lead', 'lead'],
    ['/lead/lead_1/', 'lead'],
    ['/lead?_limit=1', 'lead'],
    ['/lead/?_limit=1/activity', 'lead'],
    ['/activity/', 'activity'],
    ['/activity/acti_1/', 'activity'],
    ['/activity/?note', 'activity'],
    ['/status/other/', 'status'],
    ['//lead//x', 'lead'],
    ['lead/x', 'lead'],
    ['/constructor/search/', 'constructor'],
    ['/', ''],
  ])('%s is %j', (path, group) => {
    expect(endpointGroup('GET', path)).toBe(`GET ${group}`);
  });
});

describe('the traffic of an operation', () => {
  test('takes its limit of requests and no more, unless one is given back', () => {
    const traffic = new OperationTraffic(5, 2);
    expect([traffic.startedAt, traffic.take('GET /a/'), traffic.take('GET /a/')]).toEqual([5, 0, 1]);
    expect(() => traffic.take('GET /a/')).toThrow(
      expect.objectContaining({ kind: 'too-costly', detail: { request: 'GET /a/', sent: false } }),
    );
    traffic.giveBack();
    expect(traffic.take('GET /a/')).toBe(1);
  });

  test('has started with its first request', () => {
    const traffic = new OperationTraffic(0, 10);
    expect([traffic.hasStarted, traffic.hasCaller]).toEqual([false, true]);
    traffic.sent();
    expect(traffic.hasStarted).toBe(true);
  });

  test('may try ten requests that Close may all refuse', () => {
    const traffic = new OperationTraffic(0, 100);
    for (let n = 0; n < 10; n += 1) {
      expect(traffic.mayTry).toBe(true);
      traffic.sent();
    }
    expect(traffic.mayTry).toBe(false);
    // A failure says nothing, so another one may be tried.
    traffic.ended('failed');
    expect(traffic.mayTry).toBe(true);
    traffic.sent();
    for (let n = 0; n < 9; n += 1) traffic.ended('refused');
    expect([traffic.mayTry, traffic.isRefused]).toEqual([false, false]);
    traffic.ended('refused');
    expect([traffic.mayTry, traffic.isRefused]).toEqual([false, true]);
  });

  test('may send all of them once Close has accepted one', () => {
    const traffic = new OperationTraffic(0, 100);
    for (let n = 0; n < 11; n += 1) traffic.sent();
    traffic.ended('accepted');
    expect([traffic.mayTry, traffic.isRefused]).toEqual([true, false]);
  });
});

describe('a recent average', () => {
  test('moves by its weight, and not below its floor', () => {
    const average = new RecentAverage(10, { weight: 0.5, floor: 4 });
    const values = [20, 1, 1, 1].map((value) => {
      average.record(value);
      return average.value;
    });
    expect(values).toEqual([15, 8, 4.5, 4]);
  });

  test('of the duration begins at 100 ms', () => {
    const service = serviceTime();
    expect(service.value).toBe(100);
    service.record(200);
    expect(service.value).toBe(110);
    for (let n = 0; n < 200; n += 1) service.record(0);
    expect(service.value).toBe(1);
  });

  test('of the size of operations is at least one, and follows them', () => {
    const size = new OperationSize();
    expect(size.value).toBe(1);
    for (let n = 0; n < 1000; n += 1) for (const isFirst of [true, false, false]) size.record(isFirst);
    expect(size.value).toBeCloseTo(3, 1);
    for (let n = 0; n < 200; n += 1) size.record(true);
    expect(size.value).toBeGreaterThan(1.5);
    expect(size.value).toBeLessThan(2);
    for (let n = 0; n < 4000; n += 1) size.record(true);
    expect(size.value).toBeCloseTo(1, 6);
  });
});

describe('a queue', () => {
  test('is overloaded when it was full for a second', () => {
    const overload = new Overload();
    overload.arrived(0, 0.99);
    expect(overload.isBusy).toBe(false);
    overload.arrived(100, 1);
    expect([overload.isBusy, overload.isActive]).toEqual([true, false]);
    overload.arrived(1_099, 1);
    expect(overload.isActive).toBe(false);
    // Not full, but not relieved either.
    overload.arrived(1_099, 0.75);
    overload.arrived(1_100, 0.9);
    expect(overload.isActive).toBe(false);
    overload.arrived(1_100, 1);
    expect(overload.isActive).toBe(true);
  });

  test('that is relieved in between is not', () => {
    const overload = new Overload();
    overload.arrived(0, 1);
    overload.arrived(500, 0.74);
    expect(overload.isBusy).toBe(false);
    overload.arrived(1_000, 1);
    expect([overload.isBusy, overload.isActive]).toEqual([true, false]);
  });

  test('stays overloaded until it is empty', () => {
    const overload = new Overload();
    for (const now of [0, 1_000]) overload.arrived(now, 1);
    overload.arrived(2_000, 0);
    expect([overload.isBusy, overload.isActive]).toEqual([true, true]);
    overload.drained();
    expect([overload.isBusy, overload.isActive]).toEqual([false, false]);
    overload.arrived(2_000, 1);
    expect(overload.isActive).toBe(false);
  });
});

describe('retries', () => {
  test.each([
    [0, 0, 100],
    [0, 1, 1_000],
    [0, 0.5, 550],
    [1, 0, 100],
    [1, 1, 2_000],
    [7, 1, 2_000],
  ])('the pause of attempt %i with %f is %i ms', (attempt, random, ms) => {
    expect(pause(attempt, random)).toBe(ms);
  });

  test('the budget has ten, and gains a tenth per read', () => {
    const budget = new RetryBudget();
    expect([budget.take(11), budget.take(9), budget.take(), budget.take()]).toEqual([false, true, true, false]);
    for (let n = 0; n < 9; n += 1) budget.save();
    expect(budget.take()).toBe(false);
    budget.save();
    expect([budget.take(), budget.take()]).toEqual([true, false]);
    for (let n = 0; n < 1_000; n += 1) budget.save();
    expect([budget.take(11), budget.take(10), budget.take()]).toEqual([false, true, false]);
  });

  const error = (kind: CloseErrorKind, status?: number) =>
    new CloseError(kind, { request: 'GET /lead/', ...(status === undefined ? {} : { status }) });

  test.each([
    ['server', 500, true, false],
    ['server', 502, true, true],
    ['server', 503, true, false],
    ['server', 504, true, true],
    ['network', undefined, true, false],
    ['timeout', undefined, false, false],
    ['malformed', 200, false, false],
    ['too-large', 200, false, true],
    ['rate-limited', 429, false, false],
    ['invalid', 400, false, false],
  ] as const)('after %s with status %s: the same read %s, a smaller one %s', (kind, status, isSame, isSmaller) => {
    expect([isWorthRetrying(error(kind, status)), isTooHeavy(error(kind, status))]).toEqual([isSame, isSmaller]);
  });

  test('no other error is retried', () => {
    const other = Object.assign(new Error('x'), { kind: 'server', detail: { status: 502 } });
    expect([isWorthRetrying(other), isTooHeavy(other)]).toEqual([false, false]);
  });
});

describe('slots', () => {
  test('are as many as their number', () => {
    const slots = new Slots(2);
    slots.take();
    expect(slots.isFree).toBe(true);
    slots.take();
    expect(slots.isFree).toBe(false);
    slots.release();
    expect(slots.isFree).toBe(true);
  });

  test('that are part of others take theirs', () => {
    const parent = new Slots(2);
    const part = new Slots(3, parent);
    part.take();
    part.take();
    expect([part.isFree, parent.isFree]).toEqual([false, false]);
    part.release();
    expect([part.isFree, parent.isFree]).toEqual([true, true]);
  });

  test('wake one listener per free slot, in order, once', () => {
    const slots = new Slots(1);
    const woken: string[] = [];
    const wait = (name: string) =>
      slots.whenFree(() => {
        woken.push(name);
        slots.take();
      });
    wait('a');
    wait('b');
    wait('c');
    expect(woken).toEqual(['a']);
    slots.release();
    expect(woken).toEqual(['a', 'b']);
    slots.release();
    slots.release();
    expect(woken).toEqual(['a', 'b', 'c']);
  });

  test('wake all listeners that take nothing', () => {
    const slots = new Slots(1);
    slots.take();
    const woken: number[] = [];
    for (const n of [1, 2, 3]) slots.whenFree(() => woken.push(n));
    expect(woken).toEqual([]);
    slots.release();
    expect(woken).toEqual([1, 2, 3]);
  });

  test('that are part of others wait for theirs, which two parts share in turn', () => {
    const parent = new Slots(1);
    const [one, two] = [new Slots(2, parent), new Slots(2, parent)];
    const woken: string[] = [];
    parent.take();
    for (const [name, part] of [
      ['one', one],
      ['two', two],
      ['one again', one],
    ] as const) {
      part.whenFree(() => {
        woken.push(name);
        part.take();
      });
    }
    expect(woken).toEqual([]);
    parent.release();
    expect(woken).toEqual(['one']);
    one.release();
    expect(woken).toEqual(['one', 'two']);
    two.release();
    expect(woken).toEqual(['one', 'two', 'one again']);
    one.release();
    expect([one.isFree, two.isFree, parent.isFree]).toEqual([true, true, true]);
  });

  test('of a part that is full do not wake although the others are free', () => {
    const parent = new Slots(5);
    const part = new Slots(1, parent);
    part.take();
    let isWoken = false;
    part.whenFree(() => {
      isWoken = true;
    });
    parent.take();
    parent.release();
    expect(isWoken).toBe(false);
    part.release();
    expect(isWoken).toBe(true);
  });
});
