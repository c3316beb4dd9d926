/** Parts of answering a request that need no state. */
import { CloseError, fieldErrors } from './errors.ts';
import type { ParsedRequest } from './request.ts';
import type { Reply } from './request-context.ts';

export const bodyText = (body: unknown): string =>
  typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body);

/** Statuses without a body. */
const WITHOUT_BODY = new Set([204, 302, 308]);

export interface Ran {
  status: number;
  text: string;
  bytes: { bytes?: Uint8Array };
}

/** Runs a handler and turns a thrown `CloseError` into its response. Adds to `headers`. */
export function runHandler(run: () => Reply, headers: Record<string, string>): Ran {
  try {
    const { status = 200, body, bytes, headers: replyHeaders = {} } = run();
    Object.assign(headers, replyHeaders);
    if (bytes !== undefined) return { status, text: '', bytes: { bytes } };
    return { status, text: WITHOUT_BODY.has(status) ? '' : JSON.stringify(body), bytes: {} };
  } catch (error) {
    if (!(error instanceof CloseError)) throw error;
    Object.assign(headers, error.headers);
    return { status: error.status, text: JSON.stringify(error.body), bytes: {} };
  }
}

/** The path without ids, by which Close limits rates: `/lead/` and `/lead/{id}/` share a group. */
export function endpointGroupOf(segments: readonly string[]): string {
  return segments
    .filter((segment) => /^[a-z_]+$/.test(segment) && !/^[a-z]+_[A-Za-z0-9]{20,}$/.test(segment))
    .join('/');
}

/** Rejects what Close would ignore, so that a misspelled filter fails a test instead of returning all rows. */
export function rejectUnknownParameters({ query }: ParsedRequest, params: readonly string[], tz: number): void {
  const unknown = Object.keys(query).find((name) => !params.includes(name));
  if (unknown !== undefined) throw fieldErrors({ [unknown]: 'Unknown parameter.' });
  if (!(tz >= -12 && tz <= 14)) throw fieldErrors({ 'x-tz-offset': 'Not a valid offset in hours.' });
}
