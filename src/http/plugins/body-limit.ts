import type { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { exceeded } from '../../admission/limits/exceeded.ts';
import type { Limits } from '../../config/limits.ts';

/**
 * Refuses bodies that are too large: by their declared length before anything is read, or, without one, as soon as more
 * has come. The rest is not read: the connection ends with the answer.
 */
export function useBodyLimit(limits: Limits): Plugin {
  const most = limits.LIMIT_BODY_BYTES;
  const tooLarge = (bytes: number): GraphQLError => {
    const error = exceeded('LIMIT_BODY_BYTES', limits, bytes);
    error.extensions.http = { status: 413, headers: { connection: 'close' } };
    return error;
  };
  return {
    onRequestParse({ request, requestParser, setRequestParser, fetchAPI }) {
      const declared = request.headers.get('content-length');
      // A body is never longer than it declares, for Node takes no more of it.
      if (declared !== null && Number(declared) > most) throw tooLarge(Number(declared));
      const { body, url, method, headers, signal } = request;
      if (declared !== null || body === null || requestParser === undefined) return;
      setRequestParser(async () => {
        const chunks: Uint8Array[] = [];
        let bytes = 0;
        const reader = body.getReader();
        for (let part = await reader.read(); !part.done; part = await reader.read()) {
          chunks.push(part.value);
          bytes += part.value.length;
          if (bytes > most) throw tooLarge(bytes);
        }
        return requestParser(new fetchAPI.Request(url, { method, headers, signal, body: Buffer.concat(chunks) }));
      });
    },
  };
}
