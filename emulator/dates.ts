const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The date format of most resources: microseconds and `+00:00`, without a fraction on whole seconds (recorded). */
export function zonedDate(iso: string): string {
  return iso.endsWith('.000Z') ? `${iso.slice(0, 19)}+00:00` : `${iso.slice(0, 23)}000+00:00`;
}

/** The date format of newer resources: microseconds in UTC, without a zone (recorded). */
export function naiveDate(iso: string): string {
  const [whole, fraction = ''] = iso.replace(/(Z|\+00:00)$/, '').split('.');
  return fraction === '' ? `${whole}` : `${whole}.${fraction.padEnd(6, '0')}`;
}

export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** Parses an ISO 8601 date-time, in UTC if it has no zone. undefined for any other string. */
export function parseInstant(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)) return undefined;
  const at = Date.parse(/(Z|[+-]\d{2}:?\d{2})$/.test(text) ? text : `${text}Z`);
  return Number.isNaN(at) ? undefined : at;
}

/** The first instant of a calendar day, `tz` hours east of UTC. */
export const startOfDay = (day: string, tz: number): number => Date.parse(`${day}T00:00:00Z`) - tz * HOUR;

/** The first instant of the next calendar day. */
export const endOfDay = (day: string, tz: number): number => startOfDay(day, tz) + DAY;

/** The calendar day of an instant, `tz` hours east of UTC. */
export const dayOf = (at: number, tz: number): string => new Date(at + tz * HOUR).toISOString().slice(0, 10);

/** The ISO 8601 week of a day. Weeks start on Monday, and the first one contains the year's first Thursday. */
export function isoWeek(day: string): { weekyear: number; week: number } {
  const date = new Date(`${day}T00:00:00Z`);
  const thursday = new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * DAY);
  const weekyear = thursday.getUTCFullYear();
  return { weekyear, week: 1 + Math.floor((thursday.getTime() - Date.UTC(weekyear, 0, 1)) / (7 * DAY)) };
}
