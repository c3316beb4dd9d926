import type { IncomingMessage } from 'node:http';
import { GraphQLError } from 'graphql';
import type { GraphQLParams } from 'graphql-yoga';
import type { Limits } from '../../config/limits.ts';
import { bodySizeRefusal } from '../guards/body-size.ts';
import { errorOf, firstRefusal, type Guard, type Refusal, routeOf } from '../guards/index.ts';
import { jsonOf } from '../json-body.ts';
import type { RefusedOrigins } from '../refused-origins.ts';
import { requestIdOf } from '../request-id.ts';
import { urlParameters } from '../url-parameters.ts';
import type { GatewayPlugin } from './plugin.ts';

export interface GuardOptions {
  readonly guards: readonly Guard[];
  readonly limits: Limits;
  readonly refusedOrigins: RefusedOrigins;
  /** Whether `/` is served. */
  readonly hasHome: boolean;
  /** Bodies that the fast path has read. */
  readonly bodies: WeakMap<IncomingMessage, () => object>;
}

/** Runs the guards before anything else, and reads the body. */
export function useGuards({ guards, limits, hasHome, bodies, refusedOrigins }: GuardOptions): GatewayPlugin {
  return {
    onFastPath: {
      builtIn:
        'The fast path runs the same list of guards, serves only bodies with a declared length, and parses them with `jsonOf`.',
    },
    onRequest({ request, url, fetchAPI: { Response }, endResponse }) {
      const { method, headers } = request;
      const guarded = { method, url, headers };
      const refusal = firstRefusal(guards, guarded, routeOf(guarded, hasHome));
      if (refusal === null) return;
      const { status, message } = refusal;
      const id = requestIdOf(headers);
      refusedOrigins.note(refusal, id);
      // A copy: the response adds its `Content-Length` to the object, and refusals are shared.
      const init = { status, headers: { ...refusal.headers } };
      const error = errorOf(refusal, id);
      endResponse(error === null ? new Response(message, init) : Response.json({ errors: [error] }, init));
    },
    onRequestParse({ request, url, serverContext, setRequestParser }) {
      // Yoga would replace bytes that are not UTF-8.
      urlParameters(url.search);
      if (request.method !== 'POST') return;
      const parsed = bodies.get(serverContext.req);
      setRequestParser(async () => (parsed?.() ?? jsonOf(await bodyOf(request, limits), limits)) as GraphQLParams);
    },
  };
}

/** Reads a body. Stops a body in chunks, which declares no length, at the limit. */
async function bodyOf({ body }: Request, limits: Limits): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = body?.getReader();
  for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
    chunks.push(part.value);
    bytes += part.value.length;
    const refusal = bodySizeRefusal(bytes, limits);
    if (refusal !== null) throw thrown(refusal);
  }
  return Buffer.concat(chunks);
}

/** The refusal as an error from which Yoga makes a response. */
const thrown = ({ message, status, headers, extensions }: Refusal): GraphQLError =>
  new GraphQLError(message, { extensions: { ...extensions, http: { status, headers } } });
