import type { SelectedOperation } from '../../engine/operation.ts';
import type { CacheContents } from '../../loaders/catalogues/cache-contents.ts';
import { type Bound, CostEstimator, type CostSettings, ONE } from './estimator.ts';
import { COST_RULES } from './nouns/index.ts';

export interface Estimate {
  readonly requests: number;
  readonly bound: Bound;
  /** The catalogues that would make the estimate exact. */
  readonly missing: readonly string[];
}

/**
 * Estimates the requests of an operation from the document, its arguments and the cached catalogues. It does not include
 * retries, nor reads by id that repeat a failed batch.
 */
export function estimateCost(
  { node, info }: SelectedOperation,
  cached: CacheContents,
  settings: CostSettings,
): Estimate {
  const estimator = new CostEstimator(COST_RULES, info, cached, settings);
  const root = info.schema.getRootType(node.operation)?.name ?? 'Query';
  estimator.select(root, [node], ONE);
  const catalogues = [...estimator.catalogues.values()].reduce((sum, requests) => sum + requests, 0);
  return { requests: estimator.requests + catalogues, bound: estimator.bound, missing: [...estimator.missing] };
}
