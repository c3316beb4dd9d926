/** Values of labels: each comes from a closed list. */
import type { RequestRecord } from '../records.ts';
import { OTHER } from './names.ts';

/** Statuses that Close, or a proxy before it, is known to send. */
const STATUSES: ReadonlySet<number> = new Set([
  ...[200, 201, 202, 204, 206, 302, 304],
  ...[400, 401, 402, 403, 404, 405, 409, 413, 415, 416, 422, 429],
  ...[500, 502, 503, 504],
]);

export const statusLabel = (status: number): string =>
  STATUSES.has(status) ? String(status) : `${Math.floor(status / 100)}xx`;

/** The status of a response, or why there is none. */
export const outcomeLabel = ({ status, failure }: Pick<RequestRecord, 'status' | 'failure'>): string =>
  status === null ? (failure ?? OTHER) : statusLabel(status);

/** Maximum number of codes. The gateway has some fifty. */
const MAX_CODES = 100;

/** Passes the first hundred different values, and `other` for any else. */
export function bounded(): (value: string) => string {
  const known = new Set<string>();
  return (value) => {
    if (known.has(value)) return value;
    if (known.size >= MAX_CODES) return OTHER;
    known.add(value);
    return value;
  };
}
