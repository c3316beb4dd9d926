/** Serves pages from memory. docs/decisions/095 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { firstRefusal, type Guard, refuseInText } from '../guards/index.ts';
import { GRAPHQL_PATH, isExplorer } from '../guards/route.ts';
import { encodingsOf } from '../media-types.ts';
import { PRIVATE_HEADERS } from '../plugins/private-responses.ts';
import { headersOf } from '../request-target.ts';
import { isHashed, typeOf } from './built-files.ts';
import { BuiltPage } from './built-page.ts';
import { NOTICE_POLICY } from './notice.ts';
import { type Page, pageHeaders } from './page.ts';
import { refuse } from './refuse.ts';

export interface PagesOptions {
  readonly pages: readonly Page[];
  readonly guards: readonly Guard[];
  /** Whether the first visitor of a page starts its build, if its files are missing. */
  readonly mayBuild: boolean;
  /** Called with each unexpected error. */
  readonly report: (error: unknown) => void;
}

const NO_FILE = refuseInText(404, 'This page has no such file.');
const NOT_READ = refuseInText(500, 'This file could not be read.');
/** A file whose name changes with its content is requested once. */
const HASHED = 'public, max-age=31536000, immutable';
/** Others are requested every time, mostly for a response without a body. */
const UNHASHED = 'no-cache';

export class Pages {
  readonly #options: PagesOptions;
  readonly #pages: readonly BuiltPage[];

  constructor(options: PagesOptions) {
    this.#options = options;
    this.#pages = options.pages.map((page) => new BuiltPage(page, options.mayBuild));
  }

  /** Responds to a request for a page or one of its files. False if it is for something else. */
  take(request: IncomingMessage, response: ServerResponse, url: URL): boolean {
    const headers = headersOf(request);
    const { method = '' } = request;
    const built = this.#pages.find(({ page }) => isOf(page, { method, url, headers }));
    if (built === undefined || !built.exists) return false;
    const refusal = firstRefusal(this.#options.guards, { method, url, headers }, 'page');
    if (refusal !== null) refuse(response, refusal);
    else if (built.files.isComplete) void this.#serve(built, headers, response, url);
    else showNotice(built, response);
    return true;
  }

  /** Ends builds. */
  stop(): void {
    for (const page of this.#pages) page.stop();
  }

  async #serve(
    { page, files }: BuiltPage,
    headers: Pick<Headers, 'get'>,
    response: ServerResponse,
    { pathname }: URL,
  ): Promise<void> {
    const name = pathname === page.path ? 'index.html' : pathname.slice(1);
    const found = files.get(name, encodingsOf(headers.get('accept-encoding')));
    if (found === null) return refuse(response, NO_FILE);
    try {
      const { bytes, etag } = await found.file;
      if (response.destroyed) return;
      const caching = { 'cache-control': isHashed(name) ? HASHED : UNHASHED, etag, vary: 'Accept, Accept-Encoding' };
      const all = { ...pageHeaders(page.policy), ...caching };
      if (headers.get('if-none-match')?.includes(etag)) {
        response.writeHead(304, all).end();
        return;
      }
      const encoding = found.encoding === 'identity' ? {} : { 'content-encoding': found.encoding };
      response.writeHead(200, { ...all, ...encoding, 'content-type': typeOf(name), 'content-length': bytes.length });
      response.end(bytes);
    } catch (error) {
      this.#options.report(error);
      refuse(response, NOT_READ);
    }
  }
}

/** At the path of operations, browsers ask for the page by what they accept. */
function isOf(
  { path }: Page,
  { method, url, headers }: { readonly method: string; readonly url: URL; readonly headers: Pick<Headers, 'get'> },
): boolean {
  if (url.pathname.startsWith(`${path}/`)) return true;
  return path === GRAPHQL_PATH ? isExplorer({ method, url, headers }) : url.pathname === path;
}

function showNotice(built: BuiltPage, response: ServerResponse): void {
  const text = built.notice();
  const headers = { ...pageHeaders(NOTICE_POLICY), ...PRIVATE_HEADERS, 'content-type': 'text/html; charset=utf-8' };
  response.writeHead(503, { ...headers, 'content-length': Buffer.byteLength(text) }).end(text);
}
