/** What tests of mutations have in common. */
import type { RecordedRequest } from '../../src/emulator/index.ts';
import { line } from './asked.ts';

/** Reads as lines, in their order; writes with what they sent. */
export const traced = ({ upstream }: { readonly upstream: readonly RecordedRequest[] }) =>
  upstream.map((request) => (isWrite(request) ? written(request) : line(request)));

/** The writes alone. */
export const sent = ({ upstream }: { readonly upstream: readonly RecordedRequest[] }) =>
  upstream.filter(isWrite).map(written);

const isWrite = ({ method, path }: RecordedRequest) => method !== 'GET' && path !== '/data/search/';
const written = ({ method, path, body }: RecordedRequest): readonly unknown[] =>
  body === undefined ? [`${method} ${path}`] : [`${method} ${path}`, body];

export const ERRORS = 'userErrors { path message code }';

/** The one thing that is wrong: `INVALID input.name`. */
export const wrong = (userErrors: readonly { readonly code: string; readonly path: readonly string[] }[]): string[] =>
  userErrors.map(({ code, path }) => [code, ...(path.length === 0 ? [] : [path.join('.')])].join(' '));

/** An id that nothing has. */
export const nobody = (prefix: string): string => `${prefix}_${'x'.repeat(43)}`;
