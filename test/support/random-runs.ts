/**
 * The share of its runs that each random test does. `npm test` does a seventh of them, and with a fixed seed those are the
 * first of all. `npm run test:random` does all of them. `RANDOM_RUNS=10 npm run test:random` does ten times as many.
 */
const SHARE = Number(process.env.RANDOM_RUNS ?? 1 / 7);

/** How many runs a random test does, of those that it does in `npm run test:random`. At least one. */
export const randomRuns = (all: number): number => Math.ceil(all * SHARE);

/** A share of the items, in turns: a seventh of them in `npm test`, all in `npm run test:random`. */
export function inTurns<T>(items: readonly T[], turn: number): readonly T[] {
  const turns = Math.max(1, Math.round(1 / SHARE));
  return items.filter((_, n) => (n + turn) % turns === 0);
}
