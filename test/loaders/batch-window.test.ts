import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { BatchWindow } from '../../src/loaders/rows/batch-window.ts';
import { startControlledGateway } from '../support/controlled-close.ts';
import { startGateway, trips } from '../support/gateway.ts';
import { requestLines } from '../support/request-lines.ts';

const seed = demoSeed();

/** Runs everything that is due: promises, `process.nextTick` and `setImmediate`. */
async function turn(): Promise<void> {
  for (let i = 0; i < 3; i += 1) await new Promise<void>((resolve) => setImmediate(resolve));
}

describe('the batch window', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** A window that has seen a response, with a counter of the batches that were sent. */
  async function windowAfterResponse(took = 0) {
    let now = 0;
    const window = new BatchWindow(() => now);
    const first = Promise.withResolvers<void>();
    const tracked = window.track(first.promise);
    now += took;
    first.resolve();
    await tracked;
    let sent = 0;
    return {
      window,
      batch: () => window.schedule(() => sent++),
      get sent() {
        return sent;
      },
    };
  }

  test('sends a batch immediately if nothing is in flight', async () => {
    const waiting = await windowAfterResponse();
    waiting.batch();
    await turn();
    expect(waiting.sent).toBe(1);
  });

  test('delays a batch until everything that was in flight at its first load has arrived', async () => {
    const waiting = await windowAfterResponse();
    const [list, other] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    void waiting.window.track(list.promise);
    void waiting.window.track(other.promise);
    waiting.batch();
    list.resolve();
    await turn();
    expect(waiting.sent).toBe(0);
    other.resolve();
    await turn();
    expect(waiting.sent).toBe(1);
    vi.advanceTimersByTime(1_000);
    await turn();
    expect(waiting.sent).toBe(1);
  });

  test('does not wait for requests that start after the first load', async () => {
    const waiting = await windowAfterResponse();
    const list = Promise.withResolvers<void>();
    void waiting.window.track(list.promise);
    waiting.batch();
    void waiting.window.track(new Promise(() => undefined));
    list.resolve();
    await turn();
    expect(waiting.sent).toBe(1);
  });

  test('delays a batch by at most 20 ms after a fast response', async () => {
    const waiting = await windowAfterResponse();
    void waiting.window.track(new Promise(() => undefined));
    waiting.batch();
    vi.advanceTimersByTime(19);
    await turn();
    expect(waiting.sent).toBe(0);
    vi.advanceTimersByTime(1);
    await turn();
    expect(waiting.sent).toBe(1);
  });

  test('delays a batch by at most as long as the slowest response took, if that is longer', async () => {
    const waiting = await windowAfterResponse(300);
    void waiting.window.track(new Promise(() => undefined));
    waiting.batch();
    vi.advanceTimersByTime(299);
    await turn();
    expect(waiting.sent).toBe(0);
    vi.advanceTimersByTime(1);
    await turn();
    expect(waiting.sent).toBe(1);
  });

  test('does not wait for requests that have failed', async () => {
    const waiting = await windowAfterResponse();
    const list = Promise.withResolvers<void>();
    const tracked = waiting.window.track(list.promise);
    waiting.batch();
    list.reject(new Error('Close failed.'));
    await expect(tracked).rejects.toThrow('Close failed.');
    await turn();
    expect(waiting.sent).toBe(1);
  });

  test('delays nothing before the first response, because no response caused these loads', async () => {
    const window = new BatchWindow(() => 0);
    void window.track(new Promise(() => undefined));
    let sent = 0;
    window.schedule(() => sent++);
    await turn();
    expect(sent).toBe(1);
  });
});

test('root fields start together, both lists and single objects', async () => {
  await using gateway = await disposable();
  const [lead, contact] = [seed.leads[1]?.id, seed.contacts[0]?.id];
  const answer = await gateway.execute(
    'query ($lead: ID!, $contact: ID!) { opportunities(first: 1) { nodes { id } } lead(id: $lead) { url } contact(id: $contact) { title } }',
    { lead, contact },
  );
  expect(answer.errors).toBeUndefined();
  expect(requestLines(gateway).toSorted()).toEqual([
    `GET /contact/${contact}/?_fields=id,title`,
    `GET /lead/${lead}/?_fields=id,url`,
    'GET /opportunity/?_fields=id&_limit=1',
  ]);
  expect(trips(answer)).toBe(1);
});

test('lists of a board that arrive one after another share a batch if they arrive within its delay', async () => {
  const [one, two] = seed.pipelines[0]?.statuses.map(({ id }) => id) ?? [];
  const gateway = await startControlledGateway();
  try {
    const answer = gateway.execute(`{
      a: opportunityStatus(id: "${one}") { opportunities { nodes { id lead { url } } } }
      b: opportunityStatus(id: "${two}") { opportunities { nodes { id lead { url } } } }
    }`);
    (await gateway.close.next('GET /me/')).answer();
    const lists = [await gateway.close.next('GET /opportunity/'), await gateway.close.next('GET /opportunity/')];
    lists[0]?.answer();
    // The batch waited for the other list, but only for its maximum delay.
    const early = await gateway.close.next('POST /data/search/');
    lists[1]?.answer();
    const late = await gateway.close.next('POST /data/search/');
    late.answer();
    early.answer();
    const { data, errors } = await answer;
    expect(errors).toBeUndefined();
    expect(gateway.close.pending).toEqual([]);
    const leadOf = new Map(seed.opportunities.map((opportunity) => [opportunity.id, opportunity.lead_id]));
    const urls = new Map(seed.leads.map(({ id, url }) => [id, url]));
    for (const { id, lead } of [...data.a.opportunities.nodes, ...data.b.opportunities.nodes]) {
      expect(lead.url).toBe(urls.get(leadOf.get(id) ?? ''));
    }
  } finally {
    await gateway.stop();
  }
});

async function disposable() {
  const gateway = await startGateway();
  return Object.assign(gateway, { [Symbol.asyncDispose]: () => gateway.close() });
}
