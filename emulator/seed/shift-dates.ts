import { DAY } from './dates.ts';
import type { Seed } from './schema.ts';

/** A day, with or without a time. */
const DATE = /^(\d{4}-\d{2}-\d{2})(T.*)?$/;

/** Moves every date and date-time of a seed by a number of days. */
export function shiftDates(seed: Seed, days: number): Seed {
  // Most days occur many times.
  const shiftedDays = new Map<string, string>();
  const shiftDay = (day: string) => {
    const shifted = shiftedDays.get(day) ?? new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
    shiftedDays.set(day, shifted);
    return shifted;
  };
  return JSON.parse(JSON.stringify(seed), (_key, value: unknown) => {
    const [, day, time = ''] = typeof value === 'string' ? (DATE.exec(value) ?? []) : [];
    return day === undefined ? value : shiftDay(day) + time;
  }) as Seed;
}
