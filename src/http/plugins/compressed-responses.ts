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
      const accepted = request.headers.get('accept-encoding');
      if (accepted === null || response.body === null || !JSON_TYPE.test(headers.get('content-type') ?? '')) return;
      const text = await response.text();
      const encoding = compression.encodingOf(accepted, text);
      const plain = Buffer.from(text);
      const compressed = encoding === null ? { body: plain, headers: {} } : await compression.compress(plain, encoding);
      const body = new Uint8Array(compressed.body);
      const all = { ...Object.fromEntries(headers), 'content-length': String(body.length), ...compressed.headers };
      setResponse(new fetchAPI.Response(body, { status, statusText, headers: all }));
    },
  };
}
