import { expect, test } from 'vitest';
import { timeOf } from '../../src/domain/dates.ts';

test.each([
  ['with an offset', '2026-11-30T10:00:00.250000+02:00', '2026-11-30T08:00:00.250Z'],
  ['in UTC', '2026-11-30T08:00:00Z', '2026-11-30T08:00:00Z'],
  ['without an offset, which is UTC', '2026-11-30T08:00:00.123456', '2026-11-30T08:00:00.123Z'],
  ['with a space, as in rows of searches', '2026-11-30 08:00:00+00:00', '2026-11-30T08:00:00Z'],
])('an instant %s has its time in every time zone', (_, instant, utc) => {
  expect(timeOf(instant)).toBe(Date.parse(utc));
});

test.each([[null], [undefined], [1_795_000_000], [''], ['soon'], [['2026-11-30T08:00:00Z']]])(
  '%j is no time',
  (value) => {
    expect(timeOf(value)).toBeNaN();
  },
);
