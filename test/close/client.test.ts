import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Cancellation, timeOver } from '../../src/close/cancellation.ts';
import { CloseClient } from '../../src/close/client.ts';
import type { CloseError } from '../../src/close/wire/errors.ts';
import { CLIENT_OPTIONS } from '../support/client-options.ts';
import { type HeldClose, startHeldClose } from '../support/heldClose.ts';

const cancelled = (reason: unknown) => {
  const cancellation = new Cancellation();
  cancellation.cancel(reason);
  return cancellation;
};

const OPTIONS = { ...CLIENT_OPTIONS, requestsPerCredential: 2, credentials: 2 };

describe('a session', () => {
  let close: HeldClose;
  let client: CloseClient;
  beforeEach(async () => {
    close = await startHeldClose();
    client = new CloseClient({ ...OPTIONS, url: close.url });
  });
  afterEach(async () => {
    await close.close();
    await client.close();
  });

  const session = (cancellation?: Cancellation, key = 'Basic a') =>
    client.session(key, { tzOffset: 0, cancellation, deadline: Number.POSITIVE_INFINITY });
  const kindOf = (read: Promise<unknown>) =>
    read.then(
      () => 'answered',
      (error: CloseError) => error.kind,
    );

  test('does not join a read that its last waiter has left', async () => {
    // Both slots are taken: the read waits for its turn, and is still there when its only waiter is not.
    const running = ['/a/', '/b/'].map((path) => session().get(path));
    const held = [await close.next(), await close.next()];
    const caller = new Cancellation();
    const left = kindOf(session(caller).get('/lead/'));
    caller.cancel('gone');
    expect(await left).toBe('cancelled');
    const other = session().get('/lead/');
    for (const request of held) request.reply(200, {});
    (await close.next('GET /lead/')).reply(200, { data: [] });
    expect(await other).toEqual({ data: [] });
    await Promise.all(running);
    expect(close.untaken).toEqual([]);
  });

  test('keeps alive the read that it joins in the moment in which another leaves it', async () => {
    const caller = new Cancellation();
    const left = kindOf(session(caller).get('/lead/'));
    const request = await close.next();
    caller.cancel('gone');
    const other = session().get('/lead/');
    expect(await left).toBe('cancelled');
    request.reply(200, { data: [] });
    expect(await other).toEqual({ data: [] });
    expect(close.untaken).toEqual([]);
  });

  test('starts nothing once its operation has ended', async () => {
    const ended = session(cancelled('gone'));
    expect(await kindOf(ended.get('/lead/'))).toBe('cancelled');
    expect(await kindOf(ended.post('/data/search/', {}))).toBe('cancelled');
    expect(ended.requests).toEqual([]);
    const other = session().get('/contact/');
    (await close.next()).reply(200, {});
    await other;
    expect(close.untaken).toEqual([]);
  });

  test('tells a time-out from a caller who went away', async () => {
    const deadline = cancelled(timeOver('Too late.'));
    expect(await kindOf(session(deadline).get('/lead/'))).toBe('timeout');
    expect(await kindOf(session(cancelled('gone')).get('/lead/'))).toBe('cancelled');
  });

  test('has so many requests of one credential in flight, and the others follow in their order', async () => {
    const reads = ['/a/', '/b/', '/c/', '/d/'].map((path) => session().get(path));
    const [a, b] = [await close.next('GET /a/'), await close.next('GET /b/')];
    // Another credential does not wait.
    const other = session(undefined, 'Basic b').get('/e/');
    (await close.next('GET /e/')).reply(200, {});
    await other;
    expect(close.untaken).toEqual([]);
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

  test('leaves the queue when its operation ends, and is not sent then', async () => {
    const running = ['/a/', '/b/'].map((path) => session().get(path));
    const held = [await close.next(), await close.next()];
    const caller = new Cancellation();
    const waiting = session(caller);
    const queued = kindOf(waiting.get('/c/'));
    const last = session().get('/d/');
    caller.cancel('gone');
    expect(await queued).toBe('cancelled');
    for (const request of held) request.reply(200, {});
    const next = await close.next();
    expect(next.line).toBe('GET /d/');
    next.reply(200, {});
    await Promise.all([...running, last]);
    expect(waiting.requests).toEqual([]);
  });

  test('counts trips: a request that begins after an answer belongs to the next', async () => {
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

  test('forgets the credential that was used the longest time ago', () => {
    const [a, b] = [session(undefined, 'Basic a').credential, session(undefined, 'Basic b').credential];
    expect(session(undefined, 'Basic a').credential).toBe(a);
    session(undefined, 'Basic c');
    expect(session(undefined, 'Basic a').credential).toBe(a);
    expect(session(undefined, 'Basic b').credential).not.toBe(b);
  });
});
