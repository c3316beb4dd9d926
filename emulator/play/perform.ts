/** Performs a write of a user, as Close's app sends it: without an API key, and beside limits, faults and records. */

import type { Json } from '../json.ts';
import { BASE } from '../request.ts';
import type { RequestContext } from '../request-context.ts';
import { matchRoute } from '../routes.ts';
import type { User } from '../seed/schema.ts';

export interface UserWrite {
  readonly user: User;
  readonly method: 'POST' | 'PUT' | 'DELETE';
  /** Without `/api/v1`. */
  readonly path: string;
  readonly body?: Json;
}

/** Returns the body of the answer. Throws a `CloseError` for a write that is refused. */
export function perform({ user, method, path, body }: UserWrite, base: RequestContext): Json {
  const { endpoint, ids } = matchRoute(method, path);
  const resource = path.split('/')[1] ?? '';
  const request = { me: user, key: null, method, path: `${BASE}${path}`, resource, ids, body, query: {}, tz: 0 };
  return endpoint.handle({ ...base, ...request }).body;
}
