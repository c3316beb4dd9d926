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
    if (isOwn && SERVICE_LINK.test(name) && !known.some((each) => distance(each, name) <= 1)) return [];
    const nearest = nearestTo(name.toUpperCase(), known);
    const isNear = nearest !== undefined && nearest.apart <= (isOwn ? name.length / 2 : MAX_DISTANCE);
    if (!isOwn && !(isNear && name.length >= MIN_LENGTH)) return [];
    return [`${name}: There is no such variable.${isNear ? ` Did you mean ${nearest.each}?` : ''}`];
  });
}

/** The most similar name, and how many characters are different. */
export function nearestTo(name: string, known: readonly string[]) {
  const [nearest] = known.map((each) => ({ each, apart: distance(each, name) })).toSorted((a, b) => a.apart - b.apart);
  return nearest;
}

/** How many characters must be inserted, deleted or replaced. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (const [i, left] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, right] of [...b].entries()) {
      const [before = 0, above = 0, aside = 0] = [row[j], row[j + 1], next[j]];
      next.push(left === right ? before : 1 + Math.min(before, above, aside));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
