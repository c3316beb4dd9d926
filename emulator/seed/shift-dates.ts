import { DAY } from './dates.ts';
import type { Seed } from './schema.ts';

/** A day, alone or with a time. */
const DATE = /^(\d{4}-\d{2}-\d{2})(T.*)?$/;

/** The same organisation so many days later: each day and each instant in it, in whatever row. */
export function shiftDates(seed: Seed, days: number): Seed {
  /** Days come again and again. */
  const moved = new Map<string, string>();
  const dayOf = (day: string) => {
    const known = moved.get(day) ?? new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
    moved.set(day, known);
    return known;
  };
  return JSON.parse(JSON.stringify(seed), (_key, value: unknown) => {
    const [, day, time = ''] = typeof value === 'string' ? (DATE.exec(value) ?? []) : [];
    return day === undefined ? value : dayOf(day) + time;
  }) as Seed;
}
