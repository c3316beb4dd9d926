/**
 * The share of its runs that each random test does. `npm test` does a quarter of them, and with a fixed seed those are the
 * first of all. `npm run test:random` does all of them. `RANDOM_RUNS=10 npm run test:random` does ten times as many.
 */
const SHARE = Number(process.env.RANDOM_RUNS ?? 0.25);

/** How many runs a random test does, of those that it does in `npm run test:random`. At least one. */
export const randomRuns = (all: number): number => Math.ceil(all * SHARE);
