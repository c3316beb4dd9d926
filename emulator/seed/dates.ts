import type { Random } from './random.ts';

/** The life of a generated organisation. Fixed, so that a seed never depends on the day on which it is built. */
export const FIRST_DAY = Date.UTC(2025, 0, 13);
export const LAST_DAY = Date.UTC(2026, 10, 20);
export const DAY = 86_400_000;

/** An instant in the working hours of a day between two instants, never before the first. */
export function instantBetween(random: Random, from: number, to: number): string {
  const day = Math.floor((from + random.int(0, 1000) * ((to - from) / 1000)) / DAY) * DAY;
  const at = day + random.int(7 * 3_600_000, 18 * 3_600_000);
  return new Date(Math.min(Math.max(at, from + 1), LAST_DAY)).toISOString();
}

/** A calendar day up to so many days after an instant. */
export function dayAfter(random: Random, from: number, days: number): string {
  return new Date(from + random.int(0, days) * DAY).toISOString().slice(0, 10);
}
