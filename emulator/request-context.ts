import type { Json } from './json.ts';
import type { Limits, Switches } from './options.ts';
import type { OrganizationStore } from './organization-store.ts';
import type { SearchCursors } from './search/cursors.ts';
import type { User } from './seed/schema.ts';
import type { Tables } from './tables.ts';

/** A query parameter: a string, or an array from the `_params` of a body. */
export type Param = string | readonly string[];
export type Query = { readonly [name: string]: Param };

/** What rendering and filtering read from. Search passes the tables of its index, which lag behind writes. */
export interface ReadContext {
  tables: Tables;
  switches: Switches;
  /** The user of the API key. */
  me: User;
  /** Milliseconds since 1970. */
  now: number;
  /** Hours east of UTC, from `x-tz-offset`. */
  tz: number;
}

/** An authenticated request, with what its handler needs to respond. */
export interface RequestContext extends ReadContext {
  /** The API key. Null for a change without one, as in Close's app. */
  key: string | null;
  /** The method of `x-http-method-override`, if a POST has one. */
  method: string;
  /** With `/api/v1`. */
  path: string;
  store: OrganizationStore;
  /** The first segment of the path, e.g. `lead`. Limits are set by it. */
  resource: string;
  /** The ids in the path. */
  ids: readonly string[];
  query: Query;
  body: Json | undefined;
  strict: boolean;
  limits: Limits;
  cursors: SearchCursors;
}

export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body: Json;
  /** Sent in place of the body. */
  bytes?: Uint8Array;
}

export type Handler = (context: RequestContext) => Reply;

export interface Endpoint {
  handle: Handler;
  /** All query parameters that the endpoint reads. Strict mode rejects others. */
  params: readonly string[];
}

/** A path and its endpoints by method. `{id}` matches one segment. */
export interface Route {
  path: string;
  GET?: Endpoint;
  POST?: Endpoint;
  PUT?: Endpoint;
  DELETE?: Endpoint;
}
