import type { Limits } from '../../config/limits.ts';
import type { SelectedOperation } from '../../engine/operation.ts';
import type { Context } from '../../loaders/context.ts';
import { type Estimate, estimateCost } from './estimate.ts';
import type { CostSettings } from './estimator.ts';

/** The estimate with what is cached now. Sends no request. */
export const currentEstimate = (operation: SelectedOperation, { load }: Context, settings: CostSettings): Estimate =>
  estimateCost(operation, load.cached(), settings);

/** Whether an estimate is within `LIMIT_COST`. False if a catalogue must be read first to know. */
export const isAffordable = ({ bound, requests }: Estimate, limits: Limits): boolean =>
  bound !== 'open' && requests <= limits.LIMIT_COST;

/**
 * The estimated number of requests. Reads the catalogues that the current estimate depends on, unless even the upper bound
 * is within `max`. A number if nothing must be read, so that no operation waits for a promise without need.
 */
export function estimatedRequests(
  current: Estimate,
  operation: SelectedOperation,
  context: Context,
  settings: CostSettings,
  max: number,
): number | Promise<number> {
  const { bound, requests, missing } = current;
  if (bound === 'known' || (bound === 'at-most' && requests <= max)) return requests;
  const { load, upstream } = context;
  // A failed read is not reported here; the fields that need the catalogue report it.
  return Promise.allSettled(missing.map((name) => load.catalogue(name))).then(
    () => upstream.length + currentEstimate(operation, context, settings).requests,
  );
}
