import { CloseError, fieldErrors, routeNotFound, unauthorized } from './errors.ts';
import { type Fault, Faults } from './faults.ts';
import { closeFileReply, storageReply } from './files.ts';
import { renderEvent } from './nouns/event.ts';
import { DEFAULT_RATE_LIMIT, DEFAULT_SWITCHES, type EmulatorOptions, limitsOf } from './options.ts';
import { OrganizationStore } from './organization-store.ts';
import { passTime } from './passing-time.ts';
import { pastEvents } from './past-events.ts';
import { RateLimiter } from './rate-limit.ts';
import {
  apiKeyOf,
  BASE,
  type EmulatorRequest,
  type ParsedRequest,
  parseRequest,
  type RecordedRequest,
} from './request.ts';
import type { ReadContext, Reply, RequestContext } from './request-context.ts';
import { lacksTrailingSlash, matchRoute } from './routes.ts';
import { SearchCursors } from './search/cursors.ts';
import { demoSeed } from './seed/build.ts';
import type { Seed } from './seed/schema.ts';
import type { Tables } from './tables.ts';
import type { DeliverySource } from './webhooks/queue.ts';

/** The API key of the default organization. It is valid for emulators only. */
export const EMULATOR_API_KEY = 'api_emulatorEmulatorEmul.emulatorEmulatorEmul';

export interface EmulatorResponse {
  status: number;
  headers: Record<string, string>;
  body: string;
  /** The content of a file, in place of the body. */
  bytes?: Uint8Array;
  /** Milliseconds to wait before the response is sent. */
  delayMs: number;
  /** Whether to destroy the socket instead of sending the response. */
  reset: boolean;
  record: RecordedRequest;
}

/** An emulator without a socket. Responses depend on the requests and on the given clock alone. */
export interface EmulatorCore {
  /** The API key of the first organization. */
  readonly apiKey: string;
  /** All requests since the start or `clearRequests`, in order of arrival. */
  readonly requests: RecordedRequest[];
  handle(request: EmulatorRequest): EmulatorResponse;
  /** Marks a response as sent. `handle` marks it at once. A server calls this again when the response is on its way. */
  finish(record: RecordedRequest): void;
  clearRequests(): void;
  /** The webhook deliveries of all organizations, for the sender. */
  readonly deliveries: DeliverySource;
  /** Makes the next matching requests fail. */
  fail(fault: Fault): void;
  /** Restores the seed, and clears requests, faults, cursors, rate limits and webhooks. */
  reset(): void;
  /** The rows of an API key's organization, for reading. */
  tables(apiKey?: string): Tables;
  /** Changes rows as a write does: the search index follows after its lag. Put new rows instead of changing them. */
  write(change: (tables: Tables) => void, apiKey?: string): void;
}

function seedsByKey({ seed, tenants }: EmulatorOptions): [string, Seed][] {
  const others = Object.entries(tenants ?? {});
  return seed === undefined && others.length > 0 ? others : [[EMULATOR_API_KEY, seed ?? demoSeed()], ...others];
}

/** Creates an emulator without a socket. Emulators with equal options respond equally to equal requests. */
export function createEmulator(options: EmulatorOptions = {}): EmulatorCore {
  const { clock = Date.now, strict = false, latencyMs = 0, searchLagMs = 0, recordLimit = 20_000 } = options;
  const { rateLimit = DEFAULT_RATE_LIMIT, randomSeed = 0 } = options;
  const switches = { ...DEFAULT_SWITCHES, ...options.switches };
  const limits = limitsOf(options.limits);
  const tenants = seedsByKey(options);
  const apiKey = tenants[0]?.[0] ?? EMULATOR_API_KEY;
  const requests: RecordedRequest[] = [];
  const faults = new Faults();
  const cursors = new SearchCursors();
  const stores = new Map<string, OrganizationStore>();
  let limiter: RateLimiter | null = null;
  let tick = 0;

  function reset(): void {
    stores.clear();
    for (const [key, seed] of tenants) {
      const store: OrganizationStore = new OrganizationStore(seed, key, {
        clock,
        searchLagMs,
        switches,
        limits,
        randomSeed,
        pastEvents,
        renderEvent: (event) => renderEvent(event, contextOf(store, key)),
      });
      for (const apiKey of store.keys.keys()) stores.set(apiKey, store);
    }
    requests.length = 0;
    faults.clear();
    cursors.clear();
    limiter = rateLimit === null ? null : new RateLimiter(rateLimit);
  }

  /** What renders rows outside of requests. */
  const contextOf = (store: OrganizationStore, key: string): ReadContext => ({
    tables: store.tables,
    switches,
    me: store.userOf(key),
    now: clock(),
    tz: 0,
  });

  function storeOf(key: string): OrganizationStore {
    const store = stores.get(key);
    if (store === undefined) throw new Error('This emulator has no organization with that API key.');
    return store;
  }

  /** Authenticates the request, counts it against the rate limit and calls its handler. Throws error responses. */
  function respond(
    parsed: ParsedRequest,
    request: EmulatorRequest,
    key: string | null,
    headers: Record<string, string>,
  ): Reply {
    const store = key === null ? undefined : stores.get(key);
    if (key === null || store === undefined) throw unauthorized();
    const now = clock();
    passTime(store, contextOf(store, key));
    const segments = parsed.path.split('/').filter((segment) => segment !== '');
    const allowance = limiter?.take(key, store.organization.id, `${parsed.method} ${endpointGroupOf(segments)}`, now);
    if (allowance !== undefined) headers.ratelimit = allowance.header;
    if (allowance?.refusal) throw allowance.refusal;
    if (!request.url.startsWith(`${BASE}/`)) {
      const file = parsed.method === 'GET' ? closeFileReply(request, store.tables, switches) : null;
      if (file === null) throw routeNotFound();
      return file;
    }
    if (lacksTrailingSlash(parsed.path)) {
      const [path = '', query] = request.url.split('?', 2);
      return { status: 308, headers: { location: `${path}/${query === undefined ? '' : `?${query}`}` }, body: null };
    }
    const { endpoint, ids } = matchRoute(parsed.method, parsed.path);
    if (parsed.error !== undefined) throw parsed.error;
    const tz = Number(request.headers?.['x-tz-offset'] ?? 0);
    if (strict) rejectUnknownParameters(parsed, endpoint.params, tz);
    const context: RequestContext = {
      key,
      method: parsed.method,
      path: `${BASE}${parsed.path}`,
      store,
      tables: store.tables,
      switches,
      limits,
      strict,
      cursors,
      now,
      me: store.userOf(key),
      tz: Number.isFinite(tz) ? tz : 0,
      resource: segments[0] ?? '',
      ids,
      query: parsed.query,
      body: parsed.body,
    };
    return endpoint.handle(context);
  }

  function handle(request: EmulatorRequest): EmulatorResponse {
    const parsed = parseRequest(request);
    const key = apiKeyOf(request.headers?.authorization);
    const record: RecordedRequest = {
      method: parsed.method,
      path: parsed.path,
      query: Object.fromEntries(
        Object.entries(parsed.query).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]),
      ),
      ...(parsed.body === undefined ? {} : { body: parsed.body }),
      headers: { ...request.headers },
      overridden: parsed.overridden,
      status: 0,
      apiKey: key,
      started: ++tick,
      finished: 0,
    };
    if (recordLimit > 0) requests.push(record);
    if (requests.length > recordLimit) requests.shift();
    const fault = faults.take(parsed.method, parsed.path);
    const common = { delayMs: latencyMs + (fault?.delayMs ?? 0), reset: fault?.reset !== undefined, record };
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (fault?.reset === 'before') return { status: 0, headers: {}, body: '', ...common };
    const reply =
      fault?.status !== undefined || fault?.body !== undefined
        ? { status: fault.status ?? 200, text: bodyText(fault.body), bytes: {} }
        : runHandler(() => storageReply(request) ?? respond(parsed, request, key, headers), headers);
    record.status = reply.status;
    record.finished = ++tick;
    const { status, text: body, bytes } = reply;
    return { status, headers: { ...headers, ...fault?.headers }, body, ...bytes, ...common };
  }

  /** The organizations with webhooks, each with one of its API keys. Time passes in others with their next request. */
  const withWebhooks = () => {
    const keys = new Map(Iterator.from(stores).map(([key, store]) => [store, key]));
    return [...keys].filter(([{ tables }]) => tables.webhook.all().length > 0);
  };
  const deliveries: DeliverySource = {
    take: () =>
      withWebhooks().flatMap(([store, key]) => {
        passTime(store, contextOf(store, key));
        return store.webhooks.take();
      }),
    nextAt: () =>
      Math.min(
        ...withWebhooks().flatMap(([{ webhooks, timedChanges }]) => [
          webhooks.nextAt(),
          timedChanges.next()?.at ?? Number.POSITIVE_INFINITY,
        ]),
      ),
  };

  reset();
  return {
    apiKey,
    deliveries,
    requests,
    handle,
    finish: (record) => {
      record.finished = ++tick;
    },
    clearRequests: () => {
      requests.length = 0;
    },
    fail: (fault) => faults.add(fault),
    reset,
    tables: (key = apiKey) => storeOf(key).tables,
    write: (change, key = apiKey) => storeOf(key).write(clock(), change),
  };
}

const bodyText = (body: unknown): string =>
  typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body);

/** Statuses without a body. */
const WITHOUT_BODY = new Set([204, 302, 308]);

interface Ran {
  status: number;
  text: string;
  bytes: Pick<EmulatorResponse, 'bytes'>;
}

/** Runs a handler and turns a thrown `CloseError` into its response. Adds to `headers`. */
function runHandler(run: () => Reply, headers: Record<string, string>): Ran {
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
function endpointGroupOf(segments: readonly string[]): string {
  return segments
    .filter((segment) => /^[a-z_]+$/.test(segment) && !/^[a-z]+_[A-Za-z0-9]{20,}$/.test(segment))
    .join('/');
}

/** Rejects what Close would ignore, so that a misspelled filter fails a test instead of returning all rows. */
function rejectUnknownParameters({ query }: ParsedRequest, params: readonly string[], tz: number): void {
  const unknown = Object.keys(query).find((name) => !params.includes(name));
  if (unknown !== undefined) throw fieldErrors({ [unknown]: 'Unknown parameter.' });
  if (!(tz >= -12 && tz <= 14)) throw fieldErrors({ 'x-tz-offset': 'Not a valid offset in hours.' });
}
