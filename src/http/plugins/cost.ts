import type { GraphQLError } from 'graphql';
import { isAsyncIterable } from 'graphql-yoga';
import type { OperationKind } from '../../admission/callers/caller-limits.ts';
import { currentEstimate, estimatedRequests } from '../../admission/cost/affordable.ts';
import type { CostSettings } from '../../admission/cost/estimator.ts';
import { exceeded } from '../../admission/limits/exceeded.ts';
import type { Limits } from '../../config/limits.ts';
import { operationOf, type SelectedOperation } from '../../engine/operation.ts';
import { withExtensions } from '../error-extensions.ts';
import type { GatewayPlugin, OperationContext } from './plugin.ts';

/**
 * Refuses operations whose estimate exceeds `LIMIT_COST`, or whose caller has used up one of its limits, before any request
 * except for catalogues that the estimate depends on. Adds `extensions.cost` to every response or to those for `x-cost: 1`.
 */
export function useCost(limits: Limits, isAlwaysOn: boolean, settings: CostSettings): GatewayPlugin {
  /** The estimate of an operation that may run. Throws if it may not. */
  const admitted = (operation: SelectedOperation, context: OperationContext, kind: OperationKind) => {
    const current = currentEstimate(operation, context, settings);
    const check = (requests: number) => {
      if (requests > limits.LIMIT_COST) throw exceeded('LIMIT_COST', limits, requests);
      return requests;
    };
    if (current.bound === 'known') check(current.requests);
    // A subscription is not charged when it starts: events are read later, for all subscribers.
    const refusal = context.place?.enter(kind, kind === 'operation' ? current.requests : 0) ?? null;
    if (refusal !== null) throw withRetryAfter(refusal);
    const estimate = estimatedRequests(current, operation, context, settings, limits.LIMIT_COST);
    return typeof estimate === 'number' ? check(estimate) : estimate.then(check);
  };
  return {
    // The rest is built in: the fast path leaves an operation to this plugin unless it `isAffordable` and gets a place.
    onFastPath: { slowPathIf: (headers) => isAlwaysOn || headers.get('x-cost') !== null },
    onExecute({ args }) {
      const context = args.contextValue;
      const operation = operationOf(args);
      if (operation === null) return undefined;
      const isShown = isAlwaysOn || context.request.headers.get('x-cost') === '1';
      const show = (estimate: number) => (isShown ? reportCost(context, estimate) : undefined);
      const estimate = admitted(operation, context, 'operation');
      return typeof estimate === 'number' ? show(estimate) : estimate.then(show);
    },
    /** The estimate is that of one event. */
    async onSubscribe({ args }) {
      const operation = operationOf(args);
      if (operation !== null) await admitted(operation, args.contextValue, 'subscription');
    },
  };
}

/** With the response header that belongs to the refusal of a whole operation. */
function withRetryAfter(error: GraphQLError): GraphQLError {
  const { retryAfter } = error.extensions;
  if (typeof retryAfter !== 'number') return error;
  const http = { headers: { 'retry-after': String(retryAfter) } };
  return withExtensions(error, { ...error.extensions, http });
}

type OnExecute = NonNullable<GatewayPlugin['onExecute']>;

/** Adds the estimated and the actual cost to the response. */
function reportCost(
  { upstream, work, rateLimits }: Pick<OperationContext, 'upstream' | 'work' | 'rateLimits'>,
  estimatedRequests: number,
): Awaited<ReturnType<OnExecute>> {
  return {
    onExecuteDone({ result, setResult }) {
      if (isAsyncIterable(result)) return;
      const { cacheHits, shared, reads } = work;
      const actualRequests = upstream.length;
      const cost = { estimatedRequests, actualRequests, cacheHits, shared, reads, rateLimits: rateLimits() };
      setResult({ ...result, extensions: { ...result.extensions, cost } });
    },
  };
}
