/** Controls an emulator in another process. It needs nothing but `fetch`. */
import type { ClockChange, ClockState } from '../clock.ts';
import type { Fault, PendingFault } from '../faults.ts';
import type { PlayInfo } from '../organizations.ts';
import type { RecordedRequest } from '../request.ts';
import type { EmulatorState } from '../state.ts';
import type { EmulatorInfo } from './control.ts';
import type { PlayChange } from './play-change.ts';

/** The members of an emulator, over HTTP. */
export interface EmulatorControl {
  info(): Promise<EmulatorInfo>;
  /** Goes back to the start: data, time, requests, faults and latency. */
  reset(): Promise<void>;
  /** The recorded requests, oldest first. */
  requests(): Promise<readonly RecordedRequest[]>;
  clearRequests(): Promise<void>;
  /** Makes the next matching requests fail, wait, or lose their connection. */
  fail(fault: Fault): Promise<void>;
  /** The faults that have not occurred yet. A regular expression is shown as an object. */
  faults(): Promise<readonly PendingFault[]>;
  clearFaults(): Promise<void>;
  /** Milliseconds before each response. */
  latency(): Promise<number>;
  setLatency(milliseconds: number): Promise<void>;
  clock(): Promise<ClockState>;
  /** Sets the time, moves it, or stops it. */
  setClock(change: ClockChange): Promise<ClockState>;
  /** Whether changes happen by themselves. */
  play(): Promise<PlayInfo>;
  /** Starts or stops them, or sets their pace. */
  setPlay(change: PlayChange): Promise<PlayInfo>;
  /** Sends what is due to webhooks, and resolves when nothing is. */
  deliver(): Promise<void>;
  /** All organizations as JSON. */
  state(): Promise<EmulatorState>;
  setState(state: EmulatorState): Promise<void>;
  /** The names of the snapshots, which are kept in the memory of the emulator. */
  snapshots(): Promise<readonly string[]>;
  saveSnapshot(name: string): Promise<void>;
  restoreSnapshot(name: string): Promise<void>;
  deleteSnapshot(name: string): Promise<void>;
}

/** The control of the emulator at a URL, with or without `/api/v1`. Methods reject with the emulator's own message. */
export function emulatorControl(url: string): EmulatorControl {
  async function send<T>(method: string, path: string, body?: object): Promise<T> {
    const json =
      body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const response = await fetch(new URL(`/__emulator/${path}`, url), { method, ...json });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} /__emulator/${path}: ${response.status} ${text}`);
    return JSON.parse(text) as T;
  }
  const ask = async (method: string, path: string, body?: object): Promise<void> => {
    await send(method, path, body);
  };
  const snapshot = (name: string) => `snapshots/${encodeURIComponent(name)}`;
  return {
    info: () => send('GET', 'info'),
    reset: () => ask('POST', 'reset'),
    requests: async () => (await send<{ requests: readonly RecordedRequest[] }>('GET', 'requests')).requests,
    clearRequests: () => ask('DELETE', 'requests'),
    fail: ({ path, ...fault }) =>
      ask('POST', 'faults', {
        ...fault,
        path: path instanceof RegExp ? { pattern: path.source, flags: path.flags } : path,
      }),
    faults: async () => (await send<{ faults: readonly PendingFault[] }>('GET', 'faults')).faults,
    clearFaults: () => ask('DELETE', 'faults'),
    latency: async () => (await send<{ milliseconds: number }>('GET', 'latency')).milliseconds,
    setLatency: (milliseconds) => ask('PUT', 'latency', { milliseconds }),
    clock: () => send('GET', 'clock'),
    setClock: (change) => send('PUT', 'clock', change),
    play: () => send('GET', 'play'),
    setPlay: (change) => send('PUT', 'play', change),
    deliver: () => ask('POST', 'deliver'),
    state: () => send('GET', 'state'),
    setState: (state) => ask('PUT', 'state', state),
    snapshots: async () => (await send<{ snapshots: readonly string[] }>('GET', 'snapshots')).snapshots,
    saveSnapshot: (name) => ask('PUT', snapshot(name)),
    restoreSnapshot: (name) => ask('POST', `${snapshot(name)}/restore`),
    deleteSnapshot: (name) => ask('DELETE', snapshot(name)),
  };
}
