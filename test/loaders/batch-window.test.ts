import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { BatchWindow } from '../../src/loaders/rows/batch-window.ts';
import { startHeldGateway } from '../support/controlled-close.ts';
import { startGateway, trips } from '../support/gateway.ts';
import { requestLines } from '../support/request-lines.ts';

const seed = demoSeed();

/** All that is due without waiting: promises, `process.nextTick` and `setImmediate`. */
async function turn(): Promise<void> {
  for (let i = 0; i < 3; i += 1) await new Promise<void>((resolve) => setImmediate(resolve));
}

describe('the window', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** A window in which answers came already, and a batch that waits in it. */
  async function windowAfterAnswer() {
    const window = new BatchWindow();
    await window.track(Promise.resolve());
    let left = 0;
    return {
      window,
      batch: () => window.schedule(() => left++),
      get left() {
        return left;
      },
    };
  }

  test('lets a batch leave at once when nothing else is on its way', async () => {
    const waiting = await windowAfterAnswer();
    waiting.batch();
    await turn();
    expect(waiting.left).toBe(1);
  });

  test('keeps a batch until all that was on its way at its first load is there', async () => {
    const waiting = await windowAfterAnswer();
    const [list, other] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    void waiting.window.track(list.promise);
    void waiting.window.track(other.promise);
    waiting.batch();
    list.resolve();
    await turn();
    expect(waiting.left).toBe(0);
    other.resolve();
    await turn();
    expect(waiting.left).toBe(1);
    vi.advanceTimersByTime(1_000);
    await turn();
    expect(waiting.left).toBe(1);
  });

  test('does not keep a batch for what set out later', async () => {
    const waiting = await windowAfterAnswer();
    const list = Promise.withResolvers<void>();
    void waiting.window.track(list.promise);
    waiting.batch();
    void waiting.window.track(new Promise(() => undefined));
    list.resolve();
    await turn();
    expect(waiting.left).toBe(1);
  });

  test('keeps a batch for 20 ms at most', async () => {
    const waiting = await windowAfterAnswer();
    void waiting.window.track(new Promise(() => undefined));
    waiting.batch();
    vi.advanceTimersByTime(19);
    await turn();
    expect(waiting.left).toBe(0);
    vi.advanceTimersByTime(1);
    await turn();
    expect(waiting.left).toBe(1);
  });

  test('takes what failed as being there', async () => {
    const waiting = await windowAfterAnswer();
    const list = Promise.withResolvers<void>();
    const tracked = waiting.window.track(list.promise);
    waiting.batch();
    list.reject(new Error('Close failed.'));
    await expect(tracked).rejects.toThrow('Close failed.');
    await turn();
    expect(waiting.left).toBe(1);
  });

  test('keeps nothing before the first answer: those loads were caused by none', async () => {
    const window = new BatchWindow();
    void window.track(new Promise(() => undefined));
    let left = 0;
    window.schedule(() => left++);
    await turn();
    expect(left).toBe(1);
  });
});

test('root fields start together, lists and single objects alike', async () => {
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

test('a board whose lists are answered one after the other makes one batch a pause, not one a list', async () => {
  const [one, two] = seed.pipelines[0]?.statuses.map(({ id }) => id) ?? [];
  const held = await startHeldGateway();
  try {
    const answer = held.execute(`{
      a: opportunityStatus(id: "${one}") { opportunities { nodes { id lead { url } } } }
      b: opportunityStatus(id: "${two}") { opportunities { nodes { id lead { url } } } }
    }`);
    (await held.close.next('GET /me/')).answer();
    const lists = [await held.close.next('GET /opportunity/'), await held.close.next('GET /opportunity/')];
    lists[0]?.answer();
    // The batch waited for the other list, but not for ever.
    const early = await held.close.next('POST /data/search/');
    lists[1]?.answer();
    const late = await held.close.next('POST /data/search/');
    late.answer();
    early.answer();
    const { data, errors } = await answer;
    expect(errors).toBeUndefined();
    expect(held.close.untaken).toEqual([]);
    const leadOf = new Map(seed.opportunities.map((opportunity) => [opportunity.id, opportunity.lead_id]));
    const urls = new Map(seed.leads.map(({ id, url }) => [id, url]));
    for (const { id, lead } of [...data.a.opportunities.nodes, ...data.b.opportunities.nodes]) {
      expect(lead.url).toBe(urls.get(leadOf.get(id) ?? ''));
    }
  } finally {
    await held.stop();
  }
});

async function disposable() {
  const gateway = await startGateway();
  return Object.assign(gateway, { [Symbol.asyncDispose]: () => gateway.close() });
}
