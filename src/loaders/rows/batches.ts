import DataLoader from 'dataloader';
import type { LoadScope } from '../load-scope.ts';

/**
 * Collects what one operation loads into batches. DataLoader only schedules here: each caller has a cache that a write
 * can clear and that knows which columns were read.
 */
export const createBatches = <Key, Value>(
  { window }: Pick<LoadScope, 'window'>,
  read: (keys: readonly Key[]) => Promise<(Value | Error)[]>,
): DataLoader<Key, Value> => new DataLoader(read, { cache: false, batchScheduleFn: window.schedule });

/** Splits a list into parts of at most `size` items. */
export const chunksOf = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size));

/** DataLoader reports the failure of one key as an `Error` in its place. */
export const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
