import { DAY } from './dates.ts';
import type { Seed } from './schema.ts';

/** A day, with or without a time. */
const DATE = /^\d{4}-\d{2}-\d{2}(?:T|$)/;

/** Moves every date and date-time of a seed by a number of days. */
export function shiftDates(seed: Seed, days: number): Seed {
  // Most days occur many times.
  const shiftedDays = new Map<string, string>();
  const shiftDay = (day: string): string => {
    const shifted = shiftedDays.get(day) ?? new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
    shiftedDays.set(day, shifted);
    return shifted;
  };
  const shift = (value: unknown): unknown => {
    if (typeof value === 'string') return DATE.test(value) ? shiftDay(value.slice(0, 10)) + value.slice(10) : value;
    if (Array.isArray(value)) return value.map(shift);
    if (typeof value !== 'object' || value === null) return value;
    const copy: Record<string, unknown> = {};
    for (const key in value) copy[key] = shift(Reflect.get(value, key));
    return copy;
  };
  return shift(seed) as Seed;
}
