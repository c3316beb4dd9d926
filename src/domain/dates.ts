/** The forms of days and instants. Checked by character: a page has thousands of them. */

const ZERO = 48;
const DAYS_OF_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const digitAt = (text: string, at: number): number => {
  const digit = text.charCodeAt(at) - ZERO;
  return digit >= 0 && digit <= 9 ? digit : Number.NaN;
};

/** The number of two digits. NaN if there are none. */
const pairAt = (text: string, at: number): number => digitAt(text, at) * 10 + digitAt(text, at + 1);

/** Whether the text begins with a day that exists. */
function beginsWithDay(text: string): boolean {
  if (text[4] !== '-' || text[7] !== '-') return false;
  const year = pairAt(text, 0) * 100 + pairAt(text, 2);
  const [month, day] = [pairAt(text, 5), pairAt(text, 8)];
  const days = DAYS_OF_MONTH[month - 1];
  if (!(year >= 0) || days === undefined || !(day >= 1 && day <= days)) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month !== 2 || day < 29 || isLeap;
}

/** Whether the text is a day that exists: `2026-02-28`. */
export const isDay = (text: string): boolean => text.length === 10 && beginsWithDay(text);

const SECONDS = 'YYYY-MM-DDThh:mm:ss'.length;

/**
 * Whether the text is an instant. Close writes UTC without an offset in some resources, and was seen to write a space
 * instead of the T in rows of searches.
 */
export function isInstant(text: string): boolean {
  if ((text[10] !== 'T' && text[10] !== ' ') || text[13] !== ':' || text[16] !== ':' || !beginsWithDay(text))
    return false;
  if (!(pairAt(text, 11) < 24 && pairAt(text, 14) < 60 && pairAt(text, 17) < 60)) return false;
  let at = SECONDS;
  if (text[at] === '.') {
    at += 1;
    while (digitAt(text, at) >= 0) at += 1;
    const digits = at - SECONDS - 1;
    if (digits < 1 || digits > 9) return false;
  }
  return at === text.length || isZone(text, at);
}

function isZone(text: string, at: number): boolean {
  const sign = text[at];
  if (sign === 'Z') return text.length === at + 1;
  if ((sign !== '+' && sign !== '-') || text[at + 3] !== ':' || text.length !== at + 6) return false;
  return pairAt(text, at + 1) < 24 && pairAt(text, at + 4) < 60;
}

/** An instant with a T, and with the offset that Close's newer resources omit: they send UTC. */
export function withZone(instant: string): string {
  const hasZone = instant.endsWith('Z') || instant[instant.length - 3] === ':' ? instant.length > SECONDS : false;
  const text = instant[10] === ' ' ? instant.replace(' ', 'T') : instant;
  return hasZone ? text : `${text}+00:00`;
}

/** Milliseconds since 1970 of an instant of Close. NaN for everything else. */
export const timeOf = (instant: unknown): number =>
  typeof instant === 'string' ? Date.parse(withZone(instant)) : Number.NaN;
