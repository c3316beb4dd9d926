import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BOUNDS, bounded } from '../../src/close/wire/bounds.ts';
import { errorOfResponse } from '../../src/close/wire/errors.ts';
import { parseRateLimit, retryAfterSeconds } from '../../src/close/wire/rate-limit.ts';
import { promise } from '../support/promise.ts';

type Name = keyof typeof BOUNDS;
const names = Object.keys(BOUNDS) as Name[];

/** Null: the value is ignored. `clamped`: the nearest value within the bounds. */
const VALUES: readonly (readonly [value: unknown, expected: 'ignored' | 'below' | 'above' | number])[] = [
  [undefined, 'ignored'],
  [null, 'ignored'],
  ['', 'ignored'],
  [' ', 'ignored'],
  ['soon', 'ignored'],
  ['1e9', 'ignored'],
  ['0x10', 'ignored'],
  ['5, 6', 'ignored'],
  ['5;w=1', 'ignored'],
  ['Wed, 21 Oct 2026 07:28:00 GMT', 'ignored'],
  [['5', '6'], 'ignored'],
  [{}, 'ignored'],
  [true, 'ignored'],
  [Number.NaN, 'ignored'],
  [Number.POSITIVE_INFINITY, 'above'],
  ['Infinity', 'ignored'],
  ['-5', 'below'],
  [-0.5, 'below'],
  ['9'.repeat(400), 'above'],
  ['1795000000', 'above'],
  [1e308, 'above'],
  ['7', 7],
  [7, 7],
];

describe.each(names)('%s', (name) => {
  const { floor, ceiling, belowFloor, isWhole } = BOUNDS[name];

  test.each(VALUES)('of %j is within its bounds or ignored', (value, expected) => {
    promise('bounded-numbers');
    const outcomes = {
      ignored: null,
      below: belowFloor === 'clamped' ? floor : null,
      above: ceiling,
    };
    expect(bounded(name, value)).toBe(typeof expected === 'number' ? expected : outcomes[expected]);
  });

  test('of zero and of a fraction', () => {
    const below = belowFloor === 'clamped' ? floor : null;
    expect(bounded(name, '0')).toBe(floor > 0 ? below : 0);
    expect(bounded(name, '6.25')).toBe(isWhole ? 7 : 6.25);
  });
});

describe('the wait after a 429', () => {
  test.each([
    [{ 'retry-after': '0' }, 1],
    [{ 'retry-after': '-5' }, 1],
    [{ 'retry-after': '0.2' }, 1],
    [{ 'retry-after': '' }, 2],
    [{ 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }, 2],
    [{ 'retry-after': ['3', '4'] }, 2],
    [{ 'retry-after': '1795000000' }, 60],
    [{ ratelimit: 'limit=100, remaining=0, reset=0' }, 1],
    [{ ratelimit: 'limit=100, remaining=0, reset=7.2' }, 8],
    [{ ratelimit: 'limit=100, remaining=0, reset=900000' }, 60],
    [{ ratelimit: ['limit=100, remaining=0', 'reset=3'] }, 3],
    [{}, 2],
  ])('with %j is %i seconds', (headers, seconds) => {
    expect(retryAfterSeconds(headers)).toBe(seconds);
  });
});

describe('a RateLimit header', () => {
  test.each([
    'limit=0, remaining=0, reset=1',
    'limit=-1, remaining=0, reset=1',
    'limit=100, remaining=-1, reset=1',
    'limit=100, remaining=0, reset=-1',
    'limit=many, remaining=0, reset=1',
    'limit=100, remaining=0',
    'limit=, remaining=, reset=',
    '100',
  ])('of %s is ignored', (ratelimit) => {
    expect(parseRateLimit({ ratelimit })).toBeNull();
  });

  test('is within its bounds', () => {
    const read = (ratelimit: string) => parseRateLimit({ ratelimit });
    expect(read('limit=100, remaining=0, reset=1795000000')).toEqual({ limit: 100, remaining: 0, resetSeconds: 60 });
    expect(read('limit=99999999, remaining=99999999, reset=1')).toMatchObject({ limit: 100_000, remaining: 100_000 });
    expect(read('limit=10, remaining=99, reset=1')).toMatchObject({ limit: 10, remaining: 10 });
  });
});

describe('the maximum skip', () => {
  const maxSkip = (error: string) => errorOfResponse({ request: 'GET /lead/', status: 400 }, { error });

  test.each([
    ['(max_skip = 250000). Please refine.', 250_000],
    ['(max_skip = 999999999999).', 10_000_000],
  ])('of %j', (text, expected) => {
    expect(maxSkip(`The skip you set is larger than the maximum ${text}`)).toMatchObject({
      kind: 'too-deep',
      detail: { maxSkip: expected },
    });
  });

  test.each([
    'The query max_skip = 0 could not be parsed.',
    'The query "The skip you set is larger (max_skip = 0)" could not be parsed.',
    'The skip you set is larger (max_skip = -1).',
    `The skip you set is larger (max_skip = ${'9'.repeat(4000)}).`,
  ])('is not read from %j', (text) => {
    expect(maxSkip(text)).toMatchObject({ kind: 'invalid' });
    expect(maxSkip(text).detail.maxSkip).toBeUndefined();
  });
});

test('texts from outside become numbers in these places only', () => {
  const root = join(import.meta.dirname, '..', '..', 'src');
  const files = globSync('{close,http}/**/*.ts', { cwd: root });
  const places = files.flatMap((file) => {
    const found = readFileSync(join(root, file), 'utf8').match(
      /\bNumber\(|parse(?:Int|Float)\(|Date\.parse\(|\bBigInt\(/g,
    );
    return found === null ? [] : [`${file} ${found.length}`];
  });
  expect(places.toSorted()).toEqual([
    // The table above, and `x-tz-offset`: test/http/caller-headers.test.ts.
    'close/wire/bounds.ts 1',
    // `Content-Length`, which Node has checked: test/http/caller-headers.test.ts.
    'http/fast-path.ts 1',
    'http/guards/body-size.ts 1',
    'http/guards/content-type.ts 1',
    // Of our own errors.
    'http/overload.ts 1',
  ]);
});
