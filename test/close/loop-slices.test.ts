import { expect, test } from 'vitest';
import { LoopSlices } from '../../src/close/wire/loop-slices.ts';

/** Longer than a slice. */
const LONG_MS = 5;

function workFor(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

/** What happens, in order: the numbers of responses, and `other` for each iteration of the event loop. */
async function handled(count: number, ms: (n: number) => number): Promise<readonly (number | 'other')[]> {
  const slices = new LoopSlices();
  const events: (number | 'other')[] = [];
  let isDone = false;
  const iterate = () => {
    events.push('other');
    if (!isDone) setImmediate(iterate);
  };
  setImmediate(iterate);
  const handle = async (n: number) => {
    const slice = slices.wait();
    if (slice !== null) await slice;
    // As an operation does: the work is behind several promises.
    for (let hop = 0; hop < 20; hop += 1) await null;
    workFor(ms(n));
    events.push(n);
  };
  // The first response that has to wait is number 1.
  await handle(0);
  await Promise.all(Array.from({ length: count }, (_, n) => handle(n + 1)));
  isDone = true;
  return events;
}

const numbersOf = (events: readonly (number | 'other')[]) => events.filter((event) => event !== 'other');

test('other events have their turn between long pieces of work', async () => {
  const events = await handled(6, () => LONG_MS);
  expect(numbersOf(events).toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6]);
  for (const [n, event] of events.entries()) if (event !== 'other') expect(events[n + 1] ?? 'other').toBe('other');
});

test('the newest comes first, and every fourth time the oldest', async () => {
  const events = await handled(8, () => LONG_MS);
  expect(numbersOf(events)).toEqual([0, 8, 7, 6, 1, 5, 4, 3, 2]);
});

test('short pieces of work share an iteration', async () => {
  const events = await handled(200, (n) => (n === 0 ? LONG_MS : 0));
  expect(numbersOf(events)).toHaveLength(201);
  expect(events.length - 201).toBeLessThan(100);
});
