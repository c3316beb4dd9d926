import { type ClockChange, type ClockState, EmulatorClock } from './clock.ts';
import { type Control, controlReply, isControl } from './control/control.ts';
import type { PlayChange } from './control/play-change.ts';
import type { EmulatorOptions } from './emulator-options.ts';
import { routeNotFound, unauthorized } from './errors.ts';
import { type Fault, Faults, type PendingFault } from './faults.ts';
import { closeFileReply, storageReply } from './files.ts';
import { DEFAULT_RATE_LIMIT, DEFAULT_SWITCHES, limitsOf } from './options.ts';
import { Organizations } from './organizations.ts';
import { nextChangeAt } from './passing-time.ts';
import { RateLimiter } from './rate-limit.ts';
import { bodyText, endpointGroupOf, rejectUnknownParameters, runHandler } from './replies.ts';
import {
  apiKeyOf,
  BASE,
  type EmulatorRequest,
  type ParsedRequest,
  parseRequest,
  type RecordedRequest,
} from './request.ts';
import type { Reply, RequestContext } from './request-context.ts';
import { lacksTrailingSlash, matchRoute } from './routes.ts';
import { SearchCursors } from './search/cursors.ts';
import { demoSeed } from './seed/build.ts';
import type { Seed } from './seed/schema.ts';
import { Snapshots } from './snapshots.ts';
import { type EmulatorState, parseState, STATE_FORMAT, STATE_VERSION } from './state.ts';
import type { Tables } from './tables.ts';
import { version } from './version.ts';
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
  /** Whether what is due to webhooks must be sent before the response. */
  delivers: boolean;
  record: RecordedRequest;
}

/** An emulator without a socket. Responses depend on the requests and on the given clock alone. */
export interface EmulatorCore extends Control {
  /** The API key of the first organization. */
  readonly apiKey: string;
  /** The recorded requests since the start or `clearRequests`, in order of arrival. */
  readonly requests: RecordedRequest[];
  handle(request: EmulatorRequest): EmulatorResponse;
  /** Marks a response as sent. `handle` marks it at once. A server calls this again when the response is on its way. */
  finish(record: RecordedRequest): void;
  /** The webhook deliveries of all organizations, for the sender. */
  readonly deliveries: DeliverySource;
  /** The current time in milliseconds since 1970. */
  readonly now: () => number;
  /** A number that changes when `state` does. */
  revision(): number;
  /** The rows of an API key's organization, for reading. */
  tables(apiKey?: string): Tables;
  /** Changes rows as a write does: the search index follows after its lag. Put new rows instead of changing them. */
  write(change: (tables: Tables) => void, apiKey?: string): void;
}

function seedsByKey({ seed, tenants }: EmulatorOptions): readonly (readonly [string, Seed])[] {
  const others = Object.entries(tenants ?? {});
  return seed === undefined && others.length > 0 ? others : [[EMULATOR_API_KEY, seed ?? demoSeed()], ...others];
}

/** Creates an emulator without a socket. Emulators with equal options respond equally to equal requests. */
export function createEmulator(options: EmulatorOptions = {}): EmulatorCore {
  const { strict = false, searchLagMs = 0, recordLimit = 20_000 } = options;
  const { rateLimit = DEFAULT_RATE_LIMIT, randomSeed = 0 } = options;
  const clock = new EmulatorClock(options.clock ?? Date.now);
  const switches = { ...DEFAULT_SWITCHES, ...options.switches };
  const limits = limitsOf(options.limits);
  const seeds = options.state === undefined ? seedsByKey(options) : [];
  const requests: RecordedRequest[] = [];
  const faults = new Faults();
  const cursors = new SearchCursors();
  const snapshots = new Snapshots();
  const limiter = rateLimit === null ? null : new RateLimiter(rateLimit);
  const organizations = new Organizations({
    clock: clock.now,
    searchLagMs,
    switches,
    limits,
    randomSeed,
    strict,
    cursors,
  });
  let latencyMs = options.latencyMs ?? 0;
  let tick = 0;
  let changes = 0;

  function reset(): void {
    clock.reset();
    latencyMs = options.latencyMs ?? 0;
    requests.length = 0;
    faults.clear();
    changes += 1;
    if (options.state === undefined) {
      organizations.seed(seeds);
      cursors.clear();
      limiter?.restore([]);
    } else {
      setState(options.state);
    }
    const { play } = options;
    if (play !== undefined) organizations.setPlay(play !== false, typeof play === 'object' ? play : {});
  }

  function state(): EmulatorState {
    const now = clock.now();
    return {
      format: STATE_FORMAT,
      version: STATE_VERSION,
      clock: clock.save(),
      cursors: cursors.state(now),
      rateLimit: limiter?.state(now) ?? [],
      organizations: organizations.state(),
    };
  }

  function setState(given: unknown): void {
    const parsed = parseState(given);
    organizations.restore(parsed.organizations);
    clock.restore(parsed.clock);
    cursors.restore(parsed.cursors);
    limiter?.restore(parsed.rateLimit);
    changes += 1;
  }

  /** Authenticates the request, counts it against the rate limit and calls its handler. Throws error responses. */
  function respond(
    parsed: ParsedRequest,
    request: EmulatorRequest,
    key: string | null,
    headers: Record<string, string>,
  ): Reply {
    const store = key === null ? undefined : organizations.get(key);
    if (key === null || store === undefined) throw unauthorized();
    organizations.passTime(store);
    const base = organizations.contextOf(store, key);
    const segments = parsed.path.split('/').filter((segment) => segment !== '');
    const group = `${parsed.method} ${endpointGroupOf(segments)}`;
    const allowance = limiter?.take(key, store.organization.id, group, base.now);
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
      ...base,
      method: parsed.method,
      path: `${BASE}${parsed.path}`,
      tz: Number.isFinite(tz) ? tz : 0,
      resource: segments[0] ?? '',
      ids,
      query: parsed.query,
      body: parsed.body,
    };
    return endpoint.handle(context);
  }

  function recordOf(parsed: ParsedRequest, request: EmulatorRequest): RecordedRequest {
    return {
      method: parsed.method,
      path: parsed.path,
      query: Object.fromEntries(
        Object.entries(parsed.query).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]),
      ),
      ...(parsed.body === undefined ? {} : { body: parsed.body }),
      headers: { ...request.headers },
      overridden: parsed.overridden,
      status: 0,
      apiKey: apiKeyOf(request.headers?.authorization),
      started: ++tick,
      finished: 0,
    };
  }

  function handle(request: EmulatorRequest): EmulatorResponse {
    const parsed = parseRequest(request);
    const record = recordOf(parsed, request);
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (options.control !== false && isControl(request)) {
      const { status, body, delivers } = controlReply(control, request);
      return { status, headers, body, delayMs: 0, reset: false, delivers, record };
    }
    if (recordLimit > 0) requests.push(record);
    if (requests.length > recordLimit) requests.shift();
    const fault = faults.take(parsed.method, parsed.path);
    const delayMs = latencyMs + (fault?.delayMs ?? 0);
    const common = { delayMs, reset: fault?.reset !== undefined, delivers: false, record };
    if (fault?.reset === 'before') return { status: 0, headers: {}, body: '', ...common };
    const reply =
      fault?.status !== undefined || fault?.body !== undefined
        ? { status: fault.status ?? 200, text: bodyText(fault.body), bytes: {} }
        : runHandler(() => storageReply(request) ?? respond(parsed, request, record.apiKey, headers), headers);
    record.status = reply.status;
    record.finished = ++tick;
    const { status, text: body, bytes } = reply;
    return { status, headers: { ...headers, ...fault?.headers }, body, ...bytes, ...common };
  }

  /** The organizations in which time passes without a request. In others it passes with their next request. */
  const withWebhooks = () => organizations.all().filter(({ tables }) => tables.webhook.all().length > 0);
  const deliveries: DeliverySource = {
    take: () =>
      withWebhooks().flatMap((store) => {
        organizations.passTime(store);
        return store.webhooks.take();
      }),
    nextAt: () => Math.min(...withWebhooks().flatMap((store) => [store.webhooks.nextAt(), nextChangeAt(store)])),
  };

  const control = {
    info: () => ({ version: version(), organizations: organizations.info() }),
    reset,
    requests,
    clearRequests: () => {
      requests.length = 0;
    },
    fail: (fault: Fault) => faults.add(fault),
    faults: (): readonly PendingFault[] => faults.pending(),
    clearFaults: () => faults.clear(),
    latency: () => latencyMs,
    setLatency: (milliseconds: number) => {
      latencyMs = milliseconds;
    },
    clock: (): ClockState => clock.read(),
    setClock: (change: ClockChange): ClockState => {
      clock.change(change);
      changes += 1;
      return clock.read();
    },
    play: () => organizations.play(),
    setPlay: ({ running, intervalMs }: PlayChange) => {
      organizations.setPlay(running ?? organizations.play().running, intervalMs === undefined ? {} : { intervalMs });
      changes += 1;
      return organizations.play();
    },
    state,
    setState,
    snapshots: () => snapshots.names(),
    saveSnapshot: (name: string) => snapshots.save(name, state()),
    restoreSnapshot: (name: string) => setState(snapshots.get(name)),
    deleteSnapshot: (name: string) => snapshots.delete(name),
  };

  reset();
  return {
    ...control,
    get apiKey() {
      return organizations.firstKey();
    },
    deliveries,
    handle,
    now: clock.now,
    revision: () => changes + organizations.revision(),
    finish: (record) => {
      record.finished = ++tick;
    },
    tables: (key = organizations.firstKey()) => organizations.require(key).tables,
    write: (change, key = organizations.firstKey()) => organizations.require(key).write(clock.now(), change),
  };
}
