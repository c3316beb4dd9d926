import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import type { Clock } from '../../src/close/clock.ts';
import { StoppedClock } from '../support/clock.ts';
import { type Command, runGateway } from '../support/command.ts';
import {
  type ControlledClose,
  type ControlledGateway,
  startControlledClose,
  startControlledGateway,
} from '../support/controlled-close.ts';
import { type CollectedLogs, collectLogs } from '../support/logs.ts';
import { promise } from '../support/promise.ts';

const seed = demoSeed();
const [lead, other] = seed.leads.slice(1);
const NAME = `{ lead(id: "${lead?.id}") { name } }`;
const RENAME = `mutation { leadUpdate(id: "${other?.id}", input: { name: "New" }) { lead { name } } }`;

const at = (url: string, path: string) => new URL(path, url).href;
async function get(url: string, path: string): Promise<{ status: number; body: unknown }> {
  const response = await fetch(at(url, path));
  return { status: response.status, body: await response.json() };
}

/** Whether a promise is still pending after several round trips over local sockets. */
async function isOpen(promise: Promise<unknown>, { url }: ControlledClose): Promise<boolean> {
  let open = true;
  const settle = () => {
    open = false;
  };
  promise.then(settle, settle);
  for (let times = 0; times < 5; times++) {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    await once(socket, 'connect');
    await once(socket.end().resume(), 'close');
  }
  return open;
}

describe('a gateway that is stopping', () => {
  let gateway: ControlledGateway;
  let logs: CollectedLogs;
  const start = async (environment: Readonly<Record<string, string>> = {}, clock?: Clock) => {
    logs = collectLogs('warn');
    gateway = await startControlledGateway({ environment, log: logs.log, ...(clock === undefined ? {} : { clock }) });
    return gateway;
  };
  afterEach(() => gateway.close.close());

  test('refuses operations immediately, and reports it until the last response is sent', async () => {
    promise('graceful-shutdown');
    const { url, close, execute, stopGateway } = await start();
    const answer = execute(NAME);
    const held = await close.next();
    const stopped = stopGateway();
    expect(await get(url, '/ready')).toEqual({ status: 503, body: { status: 'stopping', demo: false } });
    expect(await get(url, '/health')).toMatchObject({ status: 200, body: { status: 'stopping' } });
    const refused = await fetch(url, { method: 'POST', body: '{"query":"{ me { id } }"}' });
    expect(refused.status).toBe(503);
    expect(close.pending).toEqual([]);
    expect(await isOpen(stopped, close)).toBe(true);
    held.answer();
    expect(await answer).toMatchObject({ status: 200, data: { lead: { name: lead?.name } } });
    expect((await answer).headers.get('connection')).toBe('close');
    await stopped;
    await expect(fetch(at(url, '/ready'))).rejects.toThrow();
  });

  test('ends operations after the grace period: resolved data is returned, the rest is TIMEOUT', async () => {
    promise('graceful-shutdown');
    const clock = new StoppedClock();
    const { close, execute, stopGateway } = await start({ SHUTDOWN_SECONDS: '1', REQUEST_SECONDS: '200' }, clock);
    const answer = execute(`{ organization { name } lead(id: "${lead?.id}") { name } }`);
    (await close.next('GET /me/')).answer();
    const held = await close.next();
    const stopped = stopGateway();
    await clock.advance(1_000);
    expect(await answer).toMatchObject({
      status: 200,
      data: { organization: { name: seed.organization.name }, lead: null },
      errors: [{ path: ['lead'], extensions: { code: 'TIMEOUT' } }],
    });
    await held.disconnected;
    await stopped;
  });

  test('never aborts a write, and waits for it beyond the grace period', async () => {
    promise('writes-finish');
    // It stands still, so that a busy machine does not reach the end of all waiting.
    const clock = new StoppedClock();
    const { close, execute, stopGateway } = await start({ SHUTDOWN_SECONDS: '1', REQUEST_SECONDS: '200' }, clock);
    const written = execute(RENAME);
    const write = await close.next(`PUT /lead/${other?.id}/`);
    const read = execute(NAME);
    await close.next(`GET /lead/${lead?.id}/`);
    const stopped = stopGateway();
    await clock.advance(1_000);
    expect((await read).errors).toMatchObject([{ extensions: { code: 'TIMEOUT' } }]);
    await clock.advance(3_999);
    expect(await isOpen(stopped, close)).toBe(true);
    write.answer();
    expect(await written).toMatchObject({ data: { leadUpdate: { lead: { name: 'New' } } } });
    await stopped;
  });

  test('waits for a write whose caller disconnected', async () => {
    const { close, execute, stopGateway } = await start();
    const caller = new AbortController();
    const left = execute(RENAME, { signal: caller.signal }).catch(() => 'left');
    const write = await close.next();
    caller.abort();
    expect(await left).toBe('left');
    const stopped = stopGateway();
    let isGone = false;
    void write.disconnected.then(() => {
      isGone = true;
    });
    expect(await isOpen(stopped, close)).toBe(true);
    expect(isGone).toBe(false);
    write.answer();
    await stopped;
  });

  test('does not wait for the background refresh of a catalogue', async () => {
    const ME = '{ organization { name } }';
    const long = '200';
    const { close, execute, advance, stopGateway } = await start({ REQUEST_SECONDS: long, SHUTDOWN_SECONDS: long });
    const cold = execute(ME);
    (await close.next()).answer();
    await cold;
    advance(61_000);
    await execute(ME);
    const refresh = await close.next();
    await stopGateway();
    await refresh.disconnected;
    expect(logs.lines).toEqual([]);
  });

  test('waits neither for idle connections nor for those without a request', async () => {
    const { url, execute, close, stopGateway } = await start();
    const answer = execute(NAME);
    const held = await close.next();
    const port = Number(new URL(url).port);
    const [idle, silent] = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')];
    await Promise.all([once(idle, 'connect'), once(silent, 'connect')]);
    idle.write('GET /ready HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n');
    await once(idle, 'data');
    const closed = [idle, silent].map((socket: Socket) => once(socket, 'close'));
    const stopped = stopGateway();
    // Immediately, while an operation still runs.
    await closed[0];
    expect(await isOpen(stopped, close)).toBe(true);
    held.answer();
    await answer;
    await Promise.all([...closed, stopped]);
  });

  test('stops at once if nothing runs', async () => {
    const { stopGateway } = await start({}, new StoppedClock());
    await stopGateway();
  });

  test('stops although Close never responds to a write', async () => {
    const clock = new StoppedClock();
    const { close, execute, stopGateway } = await start({ SHUTDOWN_SECONDS: '1', REQUEST_SECONDS: '200' }, clock);
    const lost = execute(RENAME).catch(() => 'lost');
    await close.next();
    const stopped = stopGateway();
    await clock.advance(5_000);
    expect(await lost).toBe('lost');
    await stopped;
    expect(logs.lines).toMatchObject([{ level: 'warn', msg: 'stopped with unfinished responses', cutOff: 1 }]);
  });

  test('closes unfinished connections at the end, and logs it', async () => {
    const clock = new StoppedClock();
    const { url, stopGateway } = await start({ SHUTDOWN_SECONDS: '1' }, clock);
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write(
      'POST /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
    );
    // The first part of the request has arrived once a later request is answered.
    await get(url, '/ready');
    const closed = once(socket.resume(), 'close');
    const stopped = stopGateway();
    await clock.advance(5_000);
    await stopped;
    await closed;
    expect(logs.lines).toMatchObject([{ level: 'warn', msg: 'stopped with unfinished responses', cutOff: 1 }]);
  });
});

describe('the command', () => {
  let folder: string;
  let close: ControlledClose;
  let command: Command;
  const KEY = 'api_canaryOfTheCommand.x';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'close-graphql-'));
    close = await startControlledClose({ tenants: { [KEY]: seed } });
    const CLOSE_API_URL = close.url.replace('//', '//canaryOfTheCommand:too@');
    command = runGateway(folder, { PORT: '0', CLOSE_API_KEY: KEY, CLOSE_API_URL, LOG_LEVEL: 'debug' });
  });
  afterEach(async () => {
    command.kill();
    await close.close();
    await rm(folder, { recursive: true });
  });

  const post = async (url: string, query: string): Promise<unknown> => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) })).json();
  };

  test('exits with 0 on SIGTERM after the last response, and prints no key', async () => {
    promise('graceful-shutdown');
    const { url: listens, organization } = await command.logged('listening');
    const url = String(listens);
    // `STARTUP_CHECK=off`: the key is not checked.
    expect([organization, close.pending]).toEqual([null, []]);
    const answer = post(url, NAME);
    const held = await close.next();
    command.stop();
    expect(await command.logged('stopping')).toMatchObject({ level: 'info', signal: 'SIGTERM' });
    expect((await fetch(at(url, '/ready'))).status).toBe(503);
    expect(await isOpen(command.ended, close)).toBe(true);
    held.answer();
    expect(await answer).toMatchObject({ data: { lead: { name: lead?.name } } });
    expect(await command.ended).toEqual({ code: 0, signal: null });
    expect(command.output).not.toMatch(new RegExp(`canaryOfTheCommand|${btoa(`${KEY}:`)}`));
    for (const line of command.output.trim().split('\n')) expect(() => JSON.parse(line)).not.toThrow();
  });
});
