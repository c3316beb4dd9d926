import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Refusal } from '../guards/index.ts';
import { isGraphiQL } from '../guards/route.ts';
import { acceptsGzip } from '../media-types.ts';
import type { GatewayPlugin } from './plugin.ts';

/** The page may not be framed: one click on a hidden page would run a mutation with the gateway's key. */
const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "frame-ancestors 'none'",
  'x-frame-options': 'DENY',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** Asks for a token, then loads GraphiQL with it. The token stays in memory and is sent to this origin only. */
const SIGN_IN = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>close-graphql</title>
<style>body { font: 16px/1.5 system-ui; max-width: 32rem; margin: 15vh auto; padding: 0 1rem } input { width: 100%; font: inherit }</style>
<h1>close-graphql</h1>
<form>
  <p><label>Gateway token (<code>GATEWAY_TOKEN</code>), or a token of your identity provider <input type="password" autocomplete="off" required></label></p>
  <p><button>Open GraphiQL</button> <output></output></p>
</form>
<script>
  const send = window.fetch.bind(window);
  document.querySelector('form').addEventListener('submit', async (event) => {
    event.preventDefault();
    const authorization = 'Bearer ' + document.querySelector('input').value;
    const response = await send(location.href, { headers: { accept: 'text/html', authorization } });
    if (!response.ok) {
      const [, reason] = /error_description="([^"]*)"/.exec(response.headers.get('www-authenticate')) ?? [];
      document.querySelector('output').value = reason ?? 'The gateway refused this token.';
      return;
    }
    window.fetch = (input, init = {}) => {
      const isOwn = new URL(input instanceof Request ? input.url : input, location.href).origin === location.origin;
      const headers = new Headers(init.headers);
      if (isOwn && !headers.has('authorization')) headers.set('authorization', authorization);
      return send(input, { ...init, headers });
    };
    const page = await response.text();
    document.open();
    document.write(page);
    document.close();
  });
</script>
</html>
`;

export interface GraphiQLPageOptions {
  /** Renders the page. Called once, and again only after a failure. */
  readonly render: () => Promise<string>;
  /** Why a caller with these headers may not send operations. Null if it may. */
  readonly refusal: (headers: Pick<Headers, 'get'>) => Refusal | null;
}

/** Serves GraphiQL to browsers, after the host check. All responses share the same bytes, compressed once. */
export function useGraphiQLPage({ render, refusal }: GraphiQLPageOptions): GatewayPlugin {
  let page: Promise<{ readonly plain: Uint8Array<ArrayBuffer>; readonly gzipped: Uint8Array<ArrayBuffer> }> | undefined;
  const load = async () => {
    const plain = new TextEncoder().encode(await render());
    return { plain, gzipped: new Uint8Array(await promisify(gzip)(plain)) };
  };
  return {
    onFastPath: { notNeeded: 'The fast path serves only POST /graphql.' },
    async onRequest({ request, url, fetchAPI, endResponse }) {
      const { method, headers } = request;
      if (!isGraphiQL({ method, url, headers })) return;
      const refused = refusal(headers);
      if (refused !== null) {
        const { status, headers: challenge } = refused;
        endResponse(new fetchAPI.Response(SIGN_IN, { status, headers: { ...PAGE_HEADERS, ...challenge } }));
        return;
      }
      page ??= load().catch((error: unknown) => {
        page = undefined;
        throw error;
      });
      const { plain, gzipped } = await page;
      const isCompressed = acceptsGzip(headers.get('accept-encoding'));
      const encoding = isCompressed ? { 'content-encoding': 'gzip' } : {};
      endResponse(new fetchAPI.Response(isCompressed ? gzipped : plain, { headers: { ...PAGE_HEADERS, ...encoding } }));
    },
  };
}
