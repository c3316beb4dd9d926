/** Finds variables that are probably misspelled, so that a gateway does not run without a limit or key that was meant. */

/** These begin with words that only our variables begin with. */
const OWN_PREFIXES = /^(?:CLOSE|LIMIT)_/i;

/** Used by the project's tests and by its clients, not by the gateway. */
const OTHERS = new Set(['CLOSE_OPENAPI', 'CLOSE_RECORDS']);

/** Kubernetes sets such variables for each service, and one may be called `close-graphql`. */
const SERVICE_LINK = /_(?:SERVICE_(?:HOST|PORT(?:_\w+)?)|PORT(?:_\d+_(?:TCP|UDP|SCTP)(?:_(?:PROTO|PORT|ADDR))?)?)$/;

/** Short names, such as `PORT`, resemble those of other programs. */
const MIN_LENGTH = 7;
const MAX_DISTANCE = 2;

/** A line for each name that is none of `known` and resembles one, or has a prefix of ours. */
export function misspelled(names: readonly string[], known: readonly string[]): readonly string[] {
  const all = new Set(known);
  return names.flatMap((name) => {
    if (all.has(name) || OTHERS.has(name)) return [];
    const isOwn = OWN_PREFIXES.test(name);
    if (isOwn && SERVICE_LINK.test(name) && nearestTo(name, known, 1) === null) return [];
    if (!isOwn && name.length < MIN_LENGTH) return [];
    const nearest = nearestTo(name.toUpperCase(), known, isOwn ? name.length / 2 : MAX_DISTANCE);
    if (!isOwn && nearest === null) return [];
    return [`${name}: There is no such variable.${nearest === null ? '' : ` Did you mean ${nearest}?`}`];
  });
}

/** The most similar name, of those in which at most `maxDistance` characters are different. Null if there is none. */
export function nearestTo(name: string, known: readonly string[], maxDistance: number): string | null {
  const [nearest] = known
    .map((each) => ({ each, apart: distance(each, name, maxDistance) }))
    .filter(({ apart }) => apart <= maxDistance)
    .toSorted((a, b) => a.apart - b.apart);
  return nearest?.each ?? null;
}

/**
 * How many characters must be inserted, deleted or replaced. Infinity as soon as they are known to be more than `max`: at the start,
 * every variable of the environment is compared with every known one.
 */
function distance(a: string, b: string, max: number): number {
  if (Math.abs(a.length - b.length) > max) return Number.POSITIVE_INFINITY;
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 0; i < a.length; i += 1) {
    let last = i + 1;
    let least = last;
    const next = [last];
    for (let j = 0; j < b.length; j += 1) {
      const before = row[j] ?? 0;
      last = a[i] === b[j] ? before : 1 + Math.min(before, row[j + 1] ?? 0, last);
      least = Math.min(least, last);
      next.push(last);
    }
    if (least > max) return Number.POSITIVE_INFINITY;
    row = next;
  }
  return row.at(-1) ?? 0;
}
