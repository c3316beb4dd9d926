import type { IncomingMessage } from 'node:http';
import { badRequest } from '../json-body.ts';

/** Headers that the first message of a WebSocket may contain, because browsers cannot add any to the request for it. */
const FROM_MESSAGE: ReadonlySet<string> = new Set([
  'authorization',
  'x-cost',
  'x-router-secret',
  'x-tz-offset',
  'x-upstream',
]);

/**
 * The headers of the request for a WebSocket, replaced by those in the payload of the first message. Names are in any case,
 * at the top of the payload or in its `headers`. Throws `BAD_REQUEST` for a value that no header can have.
 */
export function callerHeaders({ headers }: IncomingMessage, payload: Readonly<Record<string, unknown>> = {}): Headers {
  const merged = new Headers();
  for (const [name, value] of Object.entries(headers)) if (typeof value === 'string') merged.set(name, value);
  // Browsers send it with every request for a WebSocket. It would apply to all operations.
  merged.delete('cache-control');
  const { headers: nested } = payload;
  const given = [...Object.entries(payload), ...Object.entries(typeof nested === 'object' ? (nested ?? {}) : {})];
  for (const [name, value] of given) {
    if (!FROM_MESSAGE.has(name.toLowerCase()) || value === null) continue;
    if (typeof value !== 'string' && typeof value !== 'number') throw badRequest(`\`${name}\` must be a string.`);
    try {
      merged.set(name, String(value));
    } catch {
      throw badRequest(`The value of \`${name}\` cannot be a header.`);
    }
  }
  return merged;
}
