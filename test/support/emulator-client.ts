import { createEmulator, type EmulatorCore, type EmulatorOptions } from '../../emulator/index.ts';

/** A response of the emulator with its parsed body. Tests choose the type of the body. */
export interface EmulatorResult<T> {
  status: number;
  headers: Record<string, string>;
  body: T;
}

export type Item = Record<string, unknown> & { id: string };
export interface List {
  data: Item[];
  has_more: boolean;
  total_results?: number;
  [aggregate: string]: unknown;
}

export interface Client {
  core: EmulatorCore;
  get<T = List>(path: string, headers?: Record<string, string>): EmulatorResult<T>;
  post<T = List>(path: string, body: unknown, headers?: Record<string, string>): EmulatorResult<T>;
  put<T = Item>(path: string, body: unknown, headers?: Record<string, string>): EmulatorResult<T>;
  delete<T = unknown>(path: string): EmulatorResult<T>;
  send<T = List>(method: string, path: string, headers: Record<string, string>, body?: string): EmulatorResult<T>;
}

export const basicAuthorization = (key: string): string => `Basic ${Buffer.from(`${key}:`).toString('base64')}`;

/** A client of a new emulator without a socket. The clock is fixed unless `options` contain one. */
export function emulatorClient(options: EmulatorOptions = {}, key?: string): Client {
  const core = createEmulator({ clock: () => Date.UTC(2026, 10, 20, 12), ...options });
  return clientFor(core, key);
}

/** A client of an emulator. The default API key is that of its first organization. */
export function clientFor(core: EmulatorCore, key: string = core.apiKey): Client {
  const send = <T>(method: string, path: string, headers: Record<string, string>, body?: string): EmulatorResult<T> => {
    const answer = core.handle({ method, url: `/api/v1${path}`, headers, ...(body === undefined ? {} : { body }) });
    const parsed: T = answer.body === '' ? undefined : JSON.parse(answer.body);
    return { status: answer.status, headers: answer.headers, body: parsed };
  };
  const authorization = basicAuthorization(key);
  const json = { authorization, 'content-type': 'application/json' };
  return {
    core,
    send,
    get: (path, headers) => send('GET', path, { authorization, ...headers }),
    post: (path, body, headers) => send('POST', path, { ...json, ...headers }, JSON.stringify(body)),
    put: (path, body, headers) => send('PUT', path, { ...json, ...headers }, JSON.stringify(body)),
    delete: (path) => send('DELETE', path, { authorization }),
  };
}

/** The rows of all tables, to compare two emulators. */
export const rowsOf = (core: EmulatorCore): Record<string, readonly unknown[]> =>
  Object.fromEntries(Object.entries(core.tables()).map(([kind, table]) => [kind, table.all()]));

/** The body of a 400 with errors by field. */
export interface ValidationErrors {
  errors: string[];
  'field-errors': Record<string, unknown>;
}

export const ids = (list: { data: readonly { id: string }[] }): string[] => list.data.map(({ id }) => id);

/** The status of a response, and the fields that its errors name. */
export const refusal = ({ status, body }: { status: number; body: unknown }): [number, string[]] => [
  status,
  Object.keys((body as ValidationErrors)['field-errors'] ?? {}),
];
