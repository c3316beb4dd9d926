import type { Sizes } from './live-objects.ts';

/** Caches that are full replace what they keep by what is a little larger or smaller. */
const MAX_GROWTH = 0.05;
/** Of what is small, a few more are no growth. */
const SLACK = 200;

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

export interface Growth {
  /** For each name the size in the morning and in the evening. */
  readonly sizes: Readonly<Record<string, readonly [morning: number, evening: number]>>;
  /** What has grown. Must be empty. */
  readonly grown: readonly string[];
}

/** Compares some hours of the morning with some of the evening. */
export function growthOf(morning: readonly Sizes[], evening: readonly Sizes[]): Growth {
  const at = (name: string, hours: readonly Sizes[]) => median(hours.map((sizes) => sizes[name] ?? Number.NaN));
  const names = Object.keys(morning[0] ?? {});
  const sizes = Object.fromEntries(names.map((name) => [name, [at(name, morning), at(name, evening)] as const]));
  const grown = names.filter((name) => {
    const [before, after] = sizes[name] ?? [Number.NaN, Number.NaN];
    return !(after <= before * (1 + MAX_GROWTH) + SLACK);
  });
  return { sizes, grown };
}
