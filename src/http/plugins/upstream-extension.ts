import type { Plugin, YogaInitialContext } from 'graphql-yoga';
import type { UpstreamRequest } from '../../close/request-log.ts';
import type { Context } from '../../loaders/context.ts';

/** Shows callers the REST requests that their operation caused: always, or to those who send `x-upstream: 1`. */
export function useUpstreamExtension(always: boolean): Plugin<YogaInitialContext & Context> {
  return {
    onExecute({ args }) {
      const { upstream, request } = args.contextValue;
      if (!always && request.headers.get('x-upstream') !== '1') return;
      return {
        onExecuteDone({ result, setResult }) {
          if (!('data' in result || 'errors' in result)) return;
          setResult({
            ...result,
            extensions: { ...result.extensions, upstream: upstream.map(shown) },
          });
        },
      };
    },
  };
}

/** As it is now, for it may still be on its way. */
function shown({ method, path, query, body, status, ms, trip }: UpstreamRequest): UpstreamRequest {
  return { method, path, query, ...(body === undefined ? {} : { body }), status, ms, trip };
}
