import type { Compression } from '../compression.ts';
import type { GatewayPlugin } from './plugin.ts';

/** Responses with one JSON object. Those in parts arrive part by part, and pages are compressed once. */
const JSON_TYPE = /^application\/(?:graphql-response\+)?json\b/;

/** Compresses responses for callers that accept it. */
export function useCompressedResponses(compression: Compression): GatewayPlugin {
  return {
    onFastPath: { builtIn: 'The fast path compresses its responses too.' },
    async onResponse({ request, response, setResponse, fetchAPI }) {
      const { headers, status, statusText } = response;
      const encoding = compression.encodingOf(request.headers.get('accept-encoding'));
      if (encoding === null || response.body === null || !JSON_TYPE.test(headers.get('content-type') ?? '')) return;
      const text = await response.text();
      const encoded = await compression.encode(text, encoding);
      // It can be read once, so a short one is written again.
      const body = new Uint8Array(encoded?.body ?? Buffer.from(text));
      const all = { ...Object.fromEntries(headers), 'content-length': String(body.length), ...encoded?.headers };
      setResponse(new fetchAPI.Response(body, { status, statusText, headers: all }));
    },
  };
}
