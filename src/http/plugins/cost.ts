import { isAsyncIterable } from 'graphql-yoga';
import { estimatedRequests } from '../../admission/cost/affordable.ts';
import type { CostSettings } from '../../admission/cost/estimator.ts';
import { exceeded } from '../../admission/limits/exceeded.ts';
import type { Limits } from '../../config/limits.ts';
import { operationOf } from '../../engine/operation.ts';
import type { Context } from '../../loaders/context.ts';
import type { GatewayPlugin } from './plugin.ts';

/**
 * Refuses operations whose estimate exceeds `LIMIT_COST`, before any request except for catalogues that the estimate
 * depends on. Adds `extensions.cost` to every response or to those for `x-cost: 1`.
 */
export function useCost(limits: Limits, isAlwaysOn: boolean, settings: CostSettings): GatewayPlugin {
  return {
    // The estimate itself is built in: the fast path leaves an operation to this plugin unless `isAffordable`.
    onFastPath: { slowPathIf: (headers) => isAlwaysOn || headers.get('x-cost') !== null },
    onExecute({ args }) {
      const context = args.contextValue;
      const operation = operationOf(args);
      if (operation === null) return undefined;
      const check = (estimate: number) => {
        if (estimate > limits.LIMIT_COST) throw exceeded('LIMIT_COST', limits, estimate);
        return isAlwaysOn || context.request.headers.get('x-cost') === '1' ? reportCost(context, estimate) : undefined;
      };
      const estimate = estimatedRequests(operation, context, settings, limits.LIMIT_COST);
      return typeof estimate === 'number' ? check(estimate) : estimate.then(check);
    },
    /** The cost of one event. */
    async onSubscribe({ args }) {
      const operation = operationOf(args);
      if (operation === null) return;
      const estimate = await estimatedRequests(operation, args.contextValue, settings, limits.LIMIT_COST);
      if (estimate > limits.LIMIT_COST) throw exceeded('LIMIT_COST', limits, estimate);
    },
  };
}

type OnExecute = NonNullable<GatewayPlugin['onExecute']>;

/** Adds the estimated and the actual cost to the response. */
function reportCost(
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
