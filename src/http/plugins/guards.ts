import { GraphQLError } from 'graphql';
import type { Limits } from '../../config/limits.ts';
import { bodySizeRefusal } from '../guards/body-size.ts';
import { firstRefusal, type Guard, type Refusal, routeOf } from '../guards/index.ts';
import type { GatewayPlugin } from './plugin.ts';

export interface GuardOptions {
  readonly guards: readonly Guard[];
  readonly limits: Limits;
  /** Whether `/` and GraphiQL are served. */
  readonly hasPages: boolean;
}

/** Runs the guards before anything else, and counts the bytes of a body that declares no length. */
export function useGuards({ guards, limits, hasPages }: GuardOptions): GatewayPlugin {
  return {
    onFastPath: {
      builtIn: 'The fast path runs the same list of guards and serves only bodies with a declared length.',
    },
    onRequest({ request, url, fetchAPI: { Response }, endResponse }) {
      const { method, headers } = request;
      const guarded = { method, url, headers };
      const refusal = firstRefusal(guards, guarded, routeOf(guarded, hasPages));
      if (refusal === null) return;
      const { status, message, extensions } = refusal;
      const init = { status, headers: refusal.headers };
      endResponse(
        extensions === null ? new Response(message, init) : Response.json({ errors: [{ message, extensions }] }, init),
      );
    },
    onRequestParse({ request, requestParser, setRequestParser, fetchAPI }) {
      const { body, url, method, headers, signal } = request;
      if (headers.has('content-length') || body === null || requestParser === undefined) return;
      setRequestParser(async () => {
        const chunks: Uint8Array[] = [];
        let bytes = 0;
        const reader = body.getReader();
        for (let part = await reader.read(); !part.done; part = await reader.read()) {
          chunks.push(part.value);
          bytes += part.value.length;
          const refusal = bodySizeRefusal(bytes, limits);
          if (refusal !== null) throw errorOf(refusal);
        }
        return requestParser(new fetchAPI.Request(url, { method, headers, signal, body: Buffer.concat(chunks) }));
      });
    },
  };
}

/** The refusal as an error from which Yoga makes a response. */
const errorOf = ({ message, status, headers, extensions }: Refusal): GraphQLError =>
  new GraphQLError(message, { extensions: { ...extensions, http: { status, headers } } });
