import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CloseClient } from '../../src/close/client.ts';
import type { Session } from '../../src/close/session.ts';
import type { CloseError } from '../../src/close/wire/errors.ts';
import { CLIENT_OPTIONS } from '../support/client-options.ts';
import { type ControlledClose, startControlledClose } from '../support/controlled-close.ts';

const OPTIONS = { ...CLIENT_OPTIONS, requestsPerCredential: 2, credentials: 2 };

describe('a session', () => {
  let close: ControlledClose;
  let client: CloseClient;
  beforeEach(async () => {
    close = await startControlledClose();
    client = new CloseClient({ ...OPTIONS, url: close.url });
  });
  afterEach(async () => {
    await close.close();
    await client.close();
  });

  const session = (key = 'Basic a') => client.session(key, { tzOffset: 0 });
  const ended = (end: (session: Session) => void) => {
    const each = session();
    end(each);
    return each;
  };
  const kindOf = (read: Promise<unknown>) =>
    read.then(
      () => 'answered',
      (error: CloseError) => error.kind,
    );

  test('does not join a read that its last waiter has left', async () => {
    // Both slots are taken, so the read is still queued when its only waiter leaves.
    const running = ['/a/', '/b/'].map((path) => session().get(path));
    const inFlight = [await close.next(), await close.next()];
    const caller = session();
    const left = kindOf(caller.get('/lead/'));
    caller.disconnect();
    expect(await left).toBe('cancelled');
    const other = session().get('/lead/');
    for (const request of inFlight) request.reply(200, {});
    (await close.next('GET /lead/')).reply(200, { data: [] });
    expect(await other).toEqual({ data: [] });
    await Promise.all(running);
    expect(close.pending).toEqual([]);
  });

  test('keeps a read alive that it joins in the same tick in which the last waiter leaves', async () => {
    const caller = session();
    const left = kindOf(caller.get('/lead/'));
    const request = await close.next();
    caller.disconnect();
    const other = session().get('/lead/');
    expect(await left).toBe('cancelled');
    request.reply(200, { data: [] });
    expect(await other).toEqual({ data: [] });
    expect(close.pending).toEqual([]);
  });

  test('sends nothing after its operation has ended', async () => {
    const over = ended((caller) => caller.disconnect());
    expect(await kindOf(over.get('/lead/'))).toBe('cancelled');
    expect(await kindOf(over.post('/data/search/', {}))).toBe('cancelled');
    expect(over.requests).toEqual([]);
    const other = session().get('/contact/');
    (await close.next()).reply(200, {});
    await other;
    expect(close.pending).toEqual([]);
  });

  test('distinguishes the deadline from a disconnected caller', async () => {
    expect(await kindOf(ended((caller) => caller.expire()).get('/lead/'))).toBe('deadline');
    expect(await kindOf(ended((caller) => caller.disconnect()).get('/lead/'))).toBe('cancelled');
  });

  test('limits the requests in flight of one credential and sends the others in order', async () => {
    const reads = ['/a/', '/b/', '/c/', '/d/'].map((path) => session().get(path));
    const [a, b] = [await close.next('GET /a/'), await close.next('GET /b/')];
    // Another credential does not wait.
    const other = session('Basic b').get('/e/');
    (await close.next('GET /e/')).reply(200, {});
    await other;
    expect(close.pending).toEqual([]);
    b.reply(200, {});
    const c = await close.next();
    expect(c.line).toBe('GET /c/');
    a.reply(200, {});
    const d = await close.next();
    expect(d.line).toBe('GET /d/');
    c.reply(200, {});
    d.reply(200, {});
    await Promise.all(reads);
  });

  test('removes queued requests when its operation ends', async () => {
    const running = ['/a/', '/b/'].map((path) => session().get(path));
    const inFlight = [await close.next(), await close.next()];
    const waiting = session();
    const queued = kindOf(waiting.get('/c/'));
    const last = session().get('/d/');
    waiting.disconnect();
    expect(await queued).toBe('cancelled');
    for (const request of inFlight) request.reply(200, {});
    const next = await close.next();
    expect(next.line).toBe('GET /d/');
    next.reply(200, {});
    await Promise.all([...running, last]);
    expect(waiting.requests).toEqual([]);
  });

  test('counts trips: a request that begins after a response belongs to the next trip', async () => {
    const own = session();
    const together = [own.get('/a/'), own.get('/b/')];
    for (const request of [await close.next(), await close.next()]) request.reply(200, {});
    await Promise.all(together);
    const later = own.get('/c/');
    (await close.next()).reply(200, {});
    await later;
    expect(own.requests.map(({ path, trip, status }) => [path, trip, status])).toEqual([
      ['/a/', 1, 200],
      ['/b/', 1, 200],
      ['/c/', 2, 200],
    ]);
  });

  test('evicts the least recently used of the credentials that Close has accepted', async () => {
    const accept = async (key: string) => {
      const accepted = session(key);
      const read = accepted.get('/lead/');
      (await close.next('GET /lead/')).reply(200, {});
      await read;
      return accepted.credential;
    };
    const [a, b] = [await accept('Basic a'), await accept('Basic b')];
    expect(session('Basic a').credential).toBe(a);
    await accept('Basic c');
    expect(session('Basic a').credential).toBe(a);
    expect(session('Basic b').credential).not.toBe(b);
  });
});
