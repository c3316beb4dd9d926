import type { Limits } from '../../config/limits.ts';
import type { SelectedOperation } from '../../engine/operation.ts';
import type { Context } from '../../loaders/context.ts';
import { estimateCost } from './estimate.ts';
import type { CostSettings } from './estimator.ts';

/** Whether the estimate is within `LIMIT_COST`. False if a catalogue must be read first to know. Sends no request. */
export function isAffordable(
  operation: SelectedOperation,
  { load }: Context,
  settings: CostSettings,
  limits: Limits,
): boolean {
  const { bound, requests } = estimateCost(operation, load.cached(), settings);
  return bound !== 'open' && requests <= limits.LIMIT_COST;
}

/**
 * The estimated number of requests. Reads the catalogues that the estimate depends on, unless even the upper bound is
 * within `max`. A number if nothing must be read, so that no operation waits for a promise without need.
 */
export function estimatedRequests(
  operation: SelectedOperation,
  { load, upstream }: Context,
  settings: CostSettings,
  max: number,
): number | Promise<number> {
  const first = estimateCost(operation, load.cached(), settings);
  if (first.bound === 'known' || (first.bound === 'at-most' && first.requests <= max)) return first.requests;
  // A failed read is not reported here; the fields that need the catalogue report it.
  return Promise.allSettled(first.missing.map((name) => load.catalogue(name))).then(
    () => upstream.length + estimateCost(operation, load.cached(), settings).requests,
  );
}
