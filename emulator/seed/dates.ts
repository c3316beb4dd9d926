import type { Random } from './random.ts';

/** The period in which a generated organization is active. It is fixed, so seeds do not depend on today's date. */
export const FIRST_DAY = Date.UTC(2025, 0, 13);
export const LAST_DAY = Date.UTC(2026, 10, 20);
export const DAY = 86_400_000;

/** When users, custom fields and other parts of the catalogue were created and updated. */
export const CATALOGUE_CREATED = '2025-01-06T08:00:00.543Z';
export const CATALOGUE_UPDATED = '2026-06-01T06:00:00.192Z';

/** A random instant between two others, during working hours and never before `from`. */
export function instantBetween(random: Random, from: number, to: number): string {
  const day = Math.floor((from + random.int(0, 1000) * ((to - from) / 1000)) / DAY) * DAY;
  const at = day + random.int(7 * 3_600_000, 18 * 3_600_000);
  return new Date(Math.min(Math.max(at, from + 1), LAST_DAY)).toISOString();
}

/** A random calendar day, at most `days` days after an instant. */
export function dayAfter(random: Random, from: number, days: number): string {
  return new Date(from + random.int(0, days) * DAY).toISOString().slice(0, 10);
}
