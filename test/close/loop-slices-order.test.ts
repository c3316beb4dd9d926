import { afterEach, beforeEach, expect, test } from 'vitest';
import { CloseClient } from '../../src/close/client.ts';
import { CLIENT_OPTIONS } from '../support/client-options.ts';
import { type ControlledClose, type PendingRequest, startControlledClose } from '../support/controlled-close.ts';

/** Callers, each with one request in flight. Every fourth of them fails. */
const CALLERS = 100;
/** Longer than a slice. */
const WORK_MS = 5;

let close: ControlledClose;
let client: CloseClient;
beforeEach(async () => {
  close = await startControlledClose();
  client = new CloseClient({ ...CLIENT_OPTIONS, url: close.url });
});
afterEach(async () => {
  await client.close();
  await close.close();
});

/** What an operation does with its response. */
function worked(): 'read' {
  const end = performance.now() + WORK_MS;
  while (performance.now() < end);
  return 'read';
}

const pendingOf = (count: number): Promise<PendingRequest[]> =>
  Promise.all(Array.from({ length: count }, () => close.next()));

test('errors do not overtake the responses that arrived before them on their way to the circuit breaker', async () => {
  const sessions = Array.from({ length: CALLERS }, (_, n) =>
    client.session(`Bearer ${n}`, { tzOffset: 0, maxRequests: 2 }),
  );
  // Close must have accepted a credential before all of its requests are sent.
  for (const session of sessions) {
    const read = session.get('/me/');
    (await close.next()).reply(200, {});
    await read;
  }
  const states = new Set<unknown>();
  const note = <T>(outcome: T): T => {
    states.add(client.dispatcher.breakers['GET lead']);
    return outcome;
  };
  const reads = sessions.map((session) =>
    session.get('/lead/').then(
      () => note(worked()),
      () => note('failed'),
    ),
  );
  for (const [n, request] of (await pendingOf(CALLERS)).entries()) request.reply(n % 4 === 3 ? 503 : 200, {});
  const outcomes = await Promise.all(reads);
  expect(outcomes.filter((outcome) => outcome === 'failed')).toHaveLength(CALLERS / 4);
  expect([...states]).toEqual(['closed']);
}, 60_000);
