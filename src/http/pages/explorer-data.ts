/** What the explorer reads of the gateway besides the graph: `about.json` and `examples.json` below its path. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Callers } from '../callers/callers.ts';
import { firstRefusal, type Guard } from '../guards/index.ts';
import { GRAPHQL_PATH } from '../guards/route.ts';
import { encodingsOf } from '../media-types.ts';
import { PRIVATE_HEADERS } from '../plugins/private-responses.ts';
import { headersOf } from '../request-target.ts';
import { type ExampleVariables, examples } from './examples.ts';
import { pageHeaders } from './page.ts';
import { refuse } from './refuse.ts';

/** What a caller is to know before it sends an operation. */
interface About {
  readonly isDemo: boolean;
  readonly isReadOnly: boolean;
  /** The name of the key's organization. Null if it is not known, or not for this caller. */
  readonly organization: string | null;
  /** `close`: operations need a credential of Close, which the gateway passes on. */
  readonly credential: 'none' | 'token' | 'close';
  /** Why operations with these headers are refused. Null if they are not. */
  readonly problem: string | null;
}

export interface ExplorerDataOptions {
  readonly guards: readonly Guard[];
  readonly callers: Pick<Callers, 'refusal'>;
  readonly variables: ExampleVariables | undefined;
  readonly isDemo: boolean;
  readonly isReadOnly: boolean;
  /** Whether each caller has a credential of Close. */
  readonly isPassThrough: boolean;
  readonly organization: () => { readonly name: string | null } | null;
  /** Whether a caller with this `Authorization` header may see whose data it is. */
  readonly showsDetails: (authorization: string | null) => boolean;
}

const ABOUT = `${GRAPHQL_PATH}/about.json`;
const EXAMPLES = `${GRAPHQL_PATH}/examples.json`;

export class ExplorerData {
  readonly #options: ExplorerDataOptions;
  /** JSON. Made for the first visitor. */
  #examples: { readonly plain: Buffer; readonly gzipped: Buffer } | undefined;

  constructor(options: ExplorerDataOptions) {
    this.#options = options;
  }

  /** Responds to a request for one of the two, whose token is verified. False if it is for something else. */
  take(request: IncomingMessage, response: ServerResponse, url: URL): boolean {
    if (url.pathname !== ABOUT && url.pathname !== EXAMPLES) return false;
    const headers = headersOf(request);
    const { method = '' } = request;
    const refusal = firstRefusal(this.#options.guards, { method, url, headers }, 'page');
    if (refusal !== null) refuse(response, refusal);
    else if (url.pathname === ABOUT) send(response, Buffer.from(JSON.stringify(this.#about(headers))), {});
    else this.#sendExamples(headers, response);
    return true;
  }

  #about(headers: Pick<Headers, 'get'>): About {
    const { callers, isDemo, isReadOnly, isPassThrough, organization, showsDetails } = this.#options;
    const problem = callers.refusal(headers);
    const mayKnow = showsDetails(headers.get('authorization'));
    return {
      isDemo,
      isReadOnly,
      organization: mayKnow ? (organization()?.name ?? null) : null,
      credential: isPassThrough ? 'close' : callers.refusal(NO_HEADERS) === null ? 'none' : 'token',
      problem: problem?.message ?? null,
    };
  }

  #sendExamples(headers: Pick<Headers, 'get'>, response: ServerResponse): void {
    if (this.#examples === undefined) {
      const plain = Buffer.from(JSON.stringify(examples(this.#options.variables)));
      this.#examples = { plain, gzipped: gzipSync(plain) };
    }
    const { plain, gzipped } = this.#examples;
    if (encodingsOf(headers.get('accept-encoding')).includes('gzip'))
      send(response, gzipped, { 'content-encoding': 'gzip' });
    else send(response, plain, {});
  }
}

const NO_HEADERS = new Headers();
const HEADERS = { ...pageHeaders({}), ...PRIVATE_HEADERS, 'content-type': 'application/json; charset=utf-8' };

function send(response: ServerResponse, body: Buffer, encoding: Readonly<Record<string, string>>): void {
  response.writeHead(200, { ...HEADERS, ...encoding, 'content-length': body.length }).end(body);
}
