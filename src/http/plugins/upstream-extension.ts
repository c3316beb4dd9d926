import type { UpstreamRequest } from '../../close/request-log.ts';
import type { GatewayPlugin } from './plugin.ts';

/** Adds `extensions.upstream`, the requests to Close, to every response or to those for `x-upstream: 1`. */
export function useUpstreamExtension(isAlwaysOn: boolean): GatewayPlugin {
  return {
    onFastPath: { slowPathIf: (headers) => isAlwaysOn || headers.get('x-upstream') !== null },
    onExecute({ args }) {
      const { upstream, request } = args.contextValue;
      if (!isAlwaysOn && request.headers.get('x-upstream') !== '1') return;
      return {
        onExecuteDone({ result, setResult }) {
          if (!('data' in result || 'errors' in result)) return;
          setResult({
            ...result,
            extensions: { ...result.extensions, upstream: upstream.map(snapshot) },
          });
        },
      };
    },
  };
}

/** A request as the response shows it. */
interface ShownRequest
  extends Pick<
    UpstreamRequest,
    | 'method'
    | 'path'
    | 'query'
    | 'body'
    | 'status'
    | 'ms'
    | 'trip'
    | 'startMs'
    | 'queuedMs'
    | 'resends'
    | 'bytes'
    | 'group'
  > {
  /** Present if the request failed. */
  readonly failure?: string;
  /** Present if the request goes on after the operation, mostly to refresh a cached answer that was used. */
  readonly background?: true;
}

/** A copy, because a request in the background is still in flight. */
function snapshot({ method, path, query, body, status, ms, trip, failure, ...request }: UpstreamRequest): ShownRequest {
  return {
    ...{ method, path, query, ...(body === undefined ? {} : { body }), status, ms, trip },
    startMs: request.startMs,
    queuedMs: Math.round(request.queuedMs),
    resends: request.resends,
    bytes: request.bytes,
    group: request.group,
    ...(failure === null ? {} : { failure }),
    ...(ms === null ? { background: true } : {}),
  };
}
