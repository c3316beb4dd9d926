import { isAsyncIterable, type Plugin, type YogaInitialContext } from 'graphql-yoga';
import { estimateCost } from '../../admission/cost/estimate.ts';
import type { CostSettings } from '../../admission/cost/walk.ts';
import { exceeded } from '../../admission/limits/exceeded.ts';
import type { Limits } from '../../config/limits.ts';
import { operationOf, type SelectedOperation } from '../../engine/operation.ts';
import type { Context } from '../../loaders/context.ts';

/**
 * Refuses operations that would need too many requests to Close before any is made, and tells others what they cost:
 * always, or those whose callers send `x-cost: 1`. Where a catalogue decides the number that is not held yet (a board
 * before its pipelines are known), it is read first, unless what may be is little enough.
 */
export function useCost(limits: Limits, always: boolean, settings: CostSettings): Plugin<YogaInitialContext & Context> {
  return {
    onExecute({ args }) {
      const context = args.contextValue;
      const operation = operationOf(args);
      if (operation === null) return undefined;
      const watch = (estimatedRequests: number) => {
        if (estimatedRequests > limits.LIMIT_COST) throw exceeded('LIMIT_COST', limits, estimatedRequests);
        if (always || context.request.headers.get('x-cost') === '1') return telling(context, estimatedRequests);
        return undefined;
      };
      const estimated = estimate(operation, context, settings, limits.LIMIT_COST);
      // Mostly nothing must be read for it, and nobody wait.
      return typeof estimated === 'number' ? watch(estimated) : estimated.then(watch);
    },
  };
}

type OnExecute = NonNullable<Plugin<YogaInitialContext & Context>['onExecute']>;

/** Adds to the answer what the operation was estimated to cost, and what it did. */
function telling(
  { upstream, cacheHits, rateLimits }: Context,
  estimatedRequests: number,
): Awaited<ReturnType<OnExecute>> {
  return {
    onExecuteDone({ result, setResult }) {
      if (isAsyncIterable(result)) return;
      const [actualRequests, hits] = [upstream.length, cacheHits()];
      const cost = { estimatedRequests, actualRequests, cacheHits: hits, rateLimits: rateLimits() };
      setResult({ ...result, extensions: { ...result.extensions, cost } });
    },
  };
}

/** Whether an operation may have what it costs, as far as can be told without reading anything. */
export function isAffordable(
  operation: SelectedOperation,
  { load }: Context,
  settings: CostSettings,
  limits: Limits,
): boolean {
  const { bound, requests } = estimateCost(operation, load.cached(), settings);
  return bound !== 'open' && requests <= limits.LIMIT_COST;
}

function estimate(
  operation: SelectedOperation,
  { load, upstream }: Context,
  settings: CostSettings,
  most: number,
): number | Promise<number> {
  const first = estimateCost(operation, load.cached(), settings);
  if (first.bound === 'known' || (first.bound === 'at-most' && first.requests <= most)) return first.requests;
  // If one cannot be read, the fields that need it tell.
  return Promise.allSettled(first.untold.map((name) => load.catalogue(name))).then(
    () => upstream.length + estimateCost(operation, load.cached(), settings).requests,
  );
}
