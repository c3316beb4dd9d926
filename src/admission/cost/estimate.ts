/**
 * What an operation will cost, in upstream requests: made from the document, its arguments and what the catalogues
 * hold, by the same tables that decide what is asked. Retries and reads one by one that batches could not do are left
 * out. Where a catalogue that was not read yet decides the number, the estimate says so.
 */

import type { SelectedOperation } from '../../engine/operation.ts';
import type { CacheContents } from '../../loaders/catalogues/cache-contents.ts';
import { COSTS } from './index.ts';
import { type Bound, type CostSettings, ONE, Walk } from './walk.ts';

export interface Estimate {
  readonly requests: number;
  readonly bound: Bound;
  /** The catalogues that would tell it, where it is not known. */
  readonly untold: readonly string[];
}

/** The cost of an operation, with what the catalogues hold now. */
export function estimateCost(
  { node, info }: SelectedOperation,
  cached: CacheContents,
  settings: CostSettings,
): Estimate {
  const walk = new Walk(COSTS, info, cached, settings);
  walk.select(node.operation === 'mutation' ? 'Mutation' : 'Query', [node], ONE);
  const catalogues = [...walk.catalogues.values()].reduce((sum, requests) => sum + requests, 0);
  return { requests: walk.requests + catalogues, bound: walk.bound, untold: [...walk.untold] };
}
