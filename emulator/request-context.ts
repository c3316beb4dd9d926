import type { Json } from './json.ts';
import type { Limits, Switches } from './options.ts';
import type { OrganizationStore } from './organization-store.ts';
import type { SearchCursors } from './search/cursors.ts';
import type { User } from './seed/schema.ts';
import type { Tables } from './tables.ts';

/** A query parameter: a text, or an array from the `_params` of an overridden POST. */
export type Param = string | readonly string[];
export type Query = { readonly [name: string]: Param };

/** What rendering and filtering may look at. Search passes its own, lagging tables. */
export interface ReadContext {
  tables: Tables;
  switches: Switches;
  me: User;
  now: number;
  /** Hours east of UTC, from `x-tz-offset`. */
  tz: number;
}

/** One request on its way to a handler. */
export interface RequestContext extends ReadContext {
  key: string;
  /** Effective method, and path with `/api/v1`. */
  method: string;
  path: string;
  store: OrganizationStore;
  /** First segment of the path, e.g. `lead`: it names the limits that hold. */
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
}

export type Handler = (context: RequestContext) => Reply;

export interface Endpoint {
  handle: Handler;
  /** Every query parameter that the operation reads; strict mode refuses all others. */
  params: readonly string[];
}

/** `{id}` in a path stands for one segment. */
export interface Route {
  path: string;
  GET?: Endpoint;
  POST?: Endpoint;
  PUT?: Endpoint;
  DELETE?: Endpoint;
}
