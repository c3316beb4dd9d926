/** What each operation costs Close. The gateway runs only trusted documents, and the tests send only their hashes. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { hashOf, nameOf, operations, textOf } from '../scripts/operations.ts';
import { follow, send } from './operations.ts';
import { variablesOf } from './variables.ts';
import { linesOf, MANIFEST, startWorld, type World } from './world.ts';

interface Budget {
  /** Requests with warm caches: of a subscription, per change. */
  readonly requests: readonly string[];
  /** More requests until the catalogues are cached. */
  readonly cold?: readonly string[];
}
const budgets: Readonly<Record<string, Budget>> = JSON.parse(
  readFileSync(join(import.meta.dirname, '..', 'budgets.json'), 'utf8'),
);
const budgetOf = (name: string): Budget => budgets[name] ?? { requests: [] };

async function inWorld(run: (world: World) => Promise<void>): Promise<void> {
  const world = await startWorld();
  try {
    await run(world);
  } finally {
    await world.close();
  }
}

/** Fills the caches of the gateway as a session does. */
async function warm({ url, seed, emulator }: World): Promise<void> {
  await send(url, 'App', {});
  await send(url, 'Opportunity', { id: seed.opportunities[0]?.id });
  await send(url, 'Lead', { id: seed.leads[0]?.id });
  emulator.clearRequests();
}

test('the trusted documents are those of the application', () => {
  const expected = Object.fromEntries(operations().map((document) => [hashOf(document), textOf(document)]));
  assert.deepEqual(JSON.parse(readFileSync(MANIFEST, 'utf8')), expected, 'Run `npm run codegen`.');
});

test('every operation has a budget', () => {
  assert.deepEqual(Object.keys(budgets).sort(), operations().map(nameOf).sort());
});

test('the guide shows the budgets', () => {
  const guide = readFileSync(join(import.meta.dirname, '..', '..', '..', 'docs', 'guides', 'board.md'), 'utf8');
  const rows = [...guide.matchAll(/\| `(\w+)` \| (\d+) \| (\d+) \|/g)].map(([, name = '', warm, cold]) => [
    name,
    [warm, cold],
  ]);
  const expected = Object.entries(budgets).map(([name, { requests, cold = [] }]) => [
    name,
    [String(requests.length), String(cold.length)],
  ]);
  assert.deepEqual(Object.fromEntries(rows), Object.fromEntries(expected));
});

for (const name of Object.keys(variablesOf(null))) {
  test(`${name} costs its budget, with cold and with warm caches`, () =>
    inWorld(async (world) => {
      const { requests, cold = [] } = budgetOf(name);
      const variables = variablesOf(world.seed)[name] ?? {};
      await send(world.url, name, variables);
      assert.deepEqual(linesOf(world.emulator), [...requests, ...cold].sort());
      await warm(world);
      await send(world.url, name, variables);
      assert.deepEqual(linesOf(world.emulator), [...requests].sort());
    }));
}

test('the next page of a column costs its budget', () =>
  inWorld(async (world) => {
    await warm(world);
    const { pipeline } = await send(world.url, 'Board', { id: world.seed.pipelines[0]?.id, first: 5 });
    const [{ id, opportunities }] = pipeline.statuses;
    world.emulator.clearRequests();
    await send(world.url, 'Column', { id, first: 50, after: opportunities.pageInfo.endCursor });
    assert.deepEqual(linesOf(world.emulator), budgetOf('Column').requests);
  }));

test('earlier activities of a lead cost their budget', () =>
  inWorld(async (world) => {
    await warm(world);
    const [busiest] = [...Map.groupBy(world.seed.activities, ({ lead_id }) => lead_id)].sort(
      ([, some], [, others]) => others.length - some.length,
    );
    const id = busiest?.[0];
    const { activities } = await send(world.url, 'Lead', { id });
    world.emulator.clearRequests();
    await send(world.url, 'Timeline', { id, after: activities.pageInfo.endCursor });
    assert.deepEqual(linesOf(world.emulator), budgetOf('Timeline').requests);
  }));

test('a change on a board costs its budget', () =>
  inWorld(async (world) => {
    await warm(world);
    const { seed, url, emulator } = world;
    const { Move: move = {} } = variablesOf(seed);
    const { eventCursor: after } = await send(url, 'Board', { id: seed.pipelines[0]?.id, first: 50 });
    const changes = follow(url, 'BoardChanges', { pipelineId: seed.pipelines[0]?.id, after });
    await changes.next('STARTED');
    await send(url, 'Move', move);
    await changes.next('UPDATED');
    const { requests } = budgetOf('BoardChanges');
    const since = linesOf(emulator).filter((line) => line !== 'GET /event/');
    changes.stop();
    const others = [...budgetOf('Board').requests, ...budgetOf('Move').requests];
    assert.deepEqual(since, [...others, ...requests].sort());
  }));

test('a new entry of a timeline costs its budget', () =>
  inWorld(async (world) => {
    await warm(world);
    const { seed, url, emulator } = world;
    const leadId = seed.leads[0]?.id;
    const { eventCursor: after } = await send(url, 'Lead', { id: leadId });
    const changes = follow(url, 'TimelineChanges', { leadId, after });
    await changes.next('STARTED');
    await send(url, 'AddNote', { input: { leadId, note: 'Called back' } });
    await changes.next('CREATED');
    const { requests } = budgetOf('TimelineChanges');
    const since = linesOf(emulator).filter((line) => line !== 'GET /event/');
    changes.stop();
    const others = [...budgetOf('Lead').requests, ...budgetOf('AddNote').requests];
    assert.deepEqual(since, [...others, ...requests].sort());
  }));
