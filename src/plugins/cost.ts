import { GraphQLError, getOperationAST } from 'graphql';
import type { Plugin, YogaInitialContext } from 'graphql-yoga';
import type { Context } from '../context.ts';
import { type CostSettings, type Estimate, estimateCost } from '../cost.ts';
import type { ErrorCode } from '../errors.ts';

export interface CostOptions extends CostSettings {
  /** Upstream requests that an operation may need, at most. */
  readonly most: number;
  /** Whether every answer tells its cost; else those whose callers send `x-cost: 1` do. */
  readonly always: boolean;
}

/**
 * Refuses operations that would need too many upstream requests, before any is made, and tells others what they cost.
 * Where a catalogue decides the number that is not held yet (a board before its pipelines are known), it is read first.
 */
export function useCost({ most, always, ...settings }: CostOptions): Plugin<YogaInitialContext & Context> {
  return {
    async onExecute({ args, setResultAndStopExecution }) {
      const { load, request, upstream, cacheHits, rateLimits } = args.contextValue;
      const estimated = await estimateFor(args, settings);
      if (estimated > most) {
        const message = `The operation would need about ${estimated} requests to Close, and may make ${most}.`;
        const extensions = { code: 'COST_LIMIT_EXCEEDED' satisfies ErrorCode, limit: most, actual: estimated };
        setResultAndStopExecution({ errors: [new GraphQLError(message, { extensions })] });
        return;
      }
      if (!always && request.headers.get('x-cost') !== '1') return;
      return {
        onExecuteDone({ result, setResult }) {
          if (Symbol.asyncIterator in result) return;
          const cost = {
            estimatedRequests: estimated,
            actualRequests: upstream.length,
            cacheHits: cacheHits(),
            rateLimits: rateLimits(),
          };
          setResult({ ...result, extensions: { ...result.extensions, cost } });
        },
      };
    },
  };
}
