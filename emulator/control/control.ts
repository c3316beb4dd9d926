/** Control over HTTP: what the members of an emulator do, as requests to `/__emulator/`. */
import type { ClockChange, ClockState } from '../clock.ts';
import type { Fault, PendingFault } from '../faults.ts';
import type { OrganizationInfo, PlayInfo } from '../organizations.ts';
import type { EmulatorRequest, RecordedRequest } from '../request.ts';
import type { EmulatorState } from '../state.ts';
import { clockChangeOf, faultJson, faultOf, latencyOf, playChangeOf } from './bodies.ts';
import { ControlError } from './errors.ts';
import { guard } from './guard.ts';
import type { PlayChange } from './play-change.ts';

export interface EmulatorInfo {
  readonly version: string;
  readonly organizations: readonly OrganizationInfo[];
}

/** What a test can do with an emulator, besides sending requests to it. */
export interface Control {
  info(): EmulatorInfo;
  /** Goes back to the start: restores the seed, and clears requests, faults, latency, cursors, rate limits and webhooks. */
  reset(): void;
  /** The recorded requests, oldest first. */
  readonly requests: readonly RecordedRequest[];
  clearRequests(): void;
  /** Makes the next matching requests fail. */
  fail(fault: Fault): void;
  /** The faults that have not occurred yet. */
  faults(): readonly PendingFault[];
  clearFaults(): void;
  /** Milliseconds before each response. */
  latency(): number;
  setLatency(milliseconds: number): void;
  clock(): ClockState;
  /** Moves the time, or stops it. Throws a RangeError for a time that is no time. */
  setClock(change: ClockChange): ClockState;
  /** Whether changes happen by themselves. */
  play(): PlayInfo;
  /** Starts or stops them, or sets their pace. */
  setPlay(change: PlayChange): PlayInfo;
  /** All organizations, as JSON. Rows are shared with the emulator: read them only. */
  state(): EmulatorState;
  /** Replaces all organizations. Requests, faults and latency stay. Throws an error that names the problem. */
  setState(state: EmulatorState): void;
  /** The names of the snapshots, oldest first. They are kept in memory until the emulator ends. */
  snapshots(): readonly string[];
  /** Saves the state under a name. */
  saveSnapshot(name: string): void;
  restoreSnapshot(name: string): void;
  deleteSnapshot(name: string): void;
}

const CONTROL_BASE = '/__emulator';

export const isControl = ({ url }: EmulatorRequest): boolean =>
  url === CONTROL_BASE || url.startsWith(`${CONTROL_BASE}/`) || url.startsWith(`${CONTROL_BASE}?`);

interface Call {
  readonly control: Control;
  /** The JSON of the body. Undefined without one. */
  readonly body: unknown;
  /** The name in the path. */
  readonly name: string;
}

interface ControlRoute {
  readonly method: string;
  /** After `/__emulator/`. `{name}` matches one segment. */
  readonly path: string;
  readonly about: string;
  /** An example of a body. */
  readonly body?: object;
  /** Returns the response as JSON. */
  readonly run: (call: Call) => object;
  readonly delivers?: boolean;
}

const faults = ({ control }: Call) => ({ faults: control.faults().map(faultJson) });
const latency = ({ control }: Call) => ({ milliseconds: control.latency() });
const requests = ({ control }: Call) => ({ requests: control.requests });
const snapshots = ({ control }: Call) => ({ snapshots: control.snapshots() });
const then = (change: (call: Call) => void, answer: (call: Call) => object) => (call: Call) => {
  change(call);
  return answer(call);
};
const done = () => ({});

const ROUTES: readonly ControlRoute[] = [
  { method: 'GET', path: '', about: 'This list.', run: () => description() },
  {
    method: 'GET',
    path: 'info',
    about: 'Version, organizations, and API keys with their users.',
    run: ({ control }) => control.info(),
  },
  {
    method: 'POST',
    path: 'reset',
    about: 'Goes back to the start: data, time, requests, faults and latency.',
    run: then(({ control }) => control.reset(), done),
  },
  { method: 'GET', path: 'requests', about: 'The recorded requests, oldest first.', run: requests },
  {
    method: 'DELETE',
    path: 'requests',
    about: 'Forgets the recorded requests.',
    run: then(({ control }) => control.clearRequests(), requests),
  },
  { method: 'GET', path: 'faults', about: 'The faults that have not occurred yet.', run: faults },
  {
    method: 'POST',
    path: 'faults',
    about: 'Makes the next matching requests fail, wait, or lose their connection.',
    body: { path: '/lead/', status: 503, times: 2 },
    run: then(({ control, body }) => control.fail(faultOf(body)), faults),
  },
  {
    method: 'DELETE',
    path: 'faults',
    about: 'Removes all faults.',
    run: then(({ control }) => control.clearFaults(), faults),
  },
  { method: 'GET', path: 'latency', about: 'Milliseconds before each response.', run: latency },
  {
    method: 'PUT',
    path: 'latency',
    about: 'Sets the milliseconds before each response.',
    body: { milliseconds: 250 },
    run: then(({ control, body }) => control.setLatency(latencyOf(body)), latency),
  },
  { method: 'GET', path: 'clock', about: 'The time of the emulator.', run: ({ control }) => control.clock() },
  {
    method: 'PUT',
    path: 'clock',
    about: 'Sets the time, moves it, or stops it. All keys are optional.',
    body: { now: '2027-01-31T09:00:00Z', advanceMs: 60_000, frozen: true },
    run: ({ control, body }) => control.setClock(clockChangeOf(body)),
  },
  {
    method: 'POST',
    path: 'deliver',
    about: 'Sends what is due to webhooks, and answers when nothing is.',
    run: done,
    delivers: true,
  },
  {
    method: 'GET',
    path: 'play',
    about: 'Whether changes happen by themselves, as on a working day.',
    run: ({ control }) => control.play(),
  },
  {
    method: 'PUT',
    path: 'play',
    about: 'Starts or stops these changes, or sets their pace. All keys are optional.',
    body: { running: false, intervalMs: 1500 },
    run: ({ control, body }) => control.setPlay(playChangeOf(body)),
  },
  { method: 'GET', path: 'state', about: 'All organizations as JSON.', run: ({ control }) => control.state() },
  {
    method: 'PUT',
    path: 'state',
    about: 'Replaces all organizations by those of GET state.',
    // Checked by `setState`.
    run: then(({ control, body }) => control.setState(body as EmulatorState), done),
  },
  { method: 'GET', path: 'snapshots', about: 'The names of the snapshots, which are kept in memory.', run: snapshots },
  {
    method: 'PUT',
    path: 'snapshots/{name}',
    about: 'Saves the state under a name.',
    run: then(({ control, name }) => control.saveSnapshot(name), snapshots),
  },
  {
    method: 'POST',
    path: 'snapshots/{name}/restore',
    about: 'Restores a snapshot.',
    run: then(({ control, name }) => control.restoreSnapshot(name), snapshots),
  },
  {
    method: 'DELETE',
    path: 'snapshots/{name}',
    about: 'Deletes a snapshot.',
    run: then(({ control, name }) => control.deleteSnapshot(name), snapshots),
  },
];

const PATTERNS = ROUTES.map((route) => ({
  route,
  pattern: new RegExp(`^${route.path.replace('{name}', '([^/]+)')}$`),
}));

function description(): object {
  return {
    about: 'Controls the emulator of Close that is served at /api/v1.',
    requests: ROUTES.map(({ method, path, about, body }) => ({
      request: `${method} ${CONTROL_BASE}/${path}`,
      about,
      ...(body === undefined ? {} : { body }),
    })),
  };
}

/** The names of the methods and paths, for documents. */
export const CONTROL_REQUESTS: readonly string[] = ROUTES.map(
  ({ method, path }) => `${method} ${CONTROL_BASE}/${path}`,
);

export interface ControlReply {
  readonly status: number;
  readonly body: string;
  readonly delivers: boolean;
}

/** Answers a request to the control. Throws nothing. */
export function controlReply(control: Control, request: EmulatorRequest): ControlReply {
  try {
    guard(request);
    const { route, name } = routeOf(request);
    const answer = route.run({ control, name, body: bodyOf(request) });
    return { status: 200, body: JSON.stringify(answer), delivers: route.delivers === true };
  } catch (error) {
    const status = error instanceof ControlError ? error.status : error instanceof RangeError ? 400 : 500;
    const message = error instanceof Error ? error.message : String(error);
    return { status, body: JSON.stringify({ error: message }), delivers: false };
  }
}

function routeOf({ method, url }: EmulatorRequest): { route: ControlRoute; name: string } {
  const { pathname } = new URL(`http://emulator.invalid${url}`);
  const path = pathname.slice(CONTROL_BASE.length).replace(/^\/|\/$/g, '');
  const fitting = PATTERNS.filter(({ pattern }) => pattern.test(path));
  const found = fitting.find(({ route }) => route.method === method);
  if (found !== undefined) return { route: found.route, name: nameIn(found.pattern.exec(path)?.[1] ?? '') };
  if (fitting.length === 0) throw new ControlError(404, `Unknown path. GET ${CONTROL_BASE}/ lists all.`);
  throw new ControlError(405, `Use ${fitting.map(({ route }) => route.method).join(' or ')} here.`);
}

function nameIn(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new ControlError(400, 'The name in the path is not valid.');
  }
}

function bodyOf({ body }: EmulatorRequest): unknown {
  if (body === null) throw new ControlError(400, 'The body is not valid UTF-8.');
  if (body === undefined || body === '') return undefined;
  try {
    return JSON.parse(body);
  } catch (error) {
    throw new ControlError(400, `The body is not valid JSON: ${error instanceof Error ? error.message : error}.`);
  }
}
