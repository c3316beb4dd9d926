/** What ten minutes on a board cost Close, on a clock that the test moves. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TestClock } from '../../../test/support/clock.ts';
import { follow, send } from './operations.ts';
import { variablesOf } from './variables.ts';
import { linesOf, startWorld } from './world.ts';

const MINUTES = 10;
const POLL_SECONDS = 10;

const WRITES = ['Move', 'EditOpportunity'] as const;

const settled = () => new Promise((resolve) => setTimeout(resolve, 30));

test('ten minutes cost at most one request per poll, and what the user does', async () => {
  let ahead = 0;
  const wall = () => Date.now() + ahead;
  const clock = Object.assign(new TestClock(), { wall });
  const world = await startWorld({
    clock,
    emulator: { clock: wall },
    environment: { POLL_SECONDS: String(POLL_SECONDS) },
  });
  const { url, emulator, seed } = world;
  let stop = () => {};
  try {
    await send(url, 'App', {});
    const id = seed.pipelines[0]?.id;
    const { eventCursor: after } = await send(url, 'Board', { id, first: 50 });
    const changes = follow(url, 'BoardChanges', { pipelineId: id, after });
    stop = changes.stop;
    await changes.next('STARTED');
    const pass = async (seconds: number) => {
      for (let left = seconds; left > 0; left -= POLL_SECONDS) {
        ahead += POLL_SECONDS * 1000;
        clock.advance(POLL_SECONDS * 1000);
        await settled();
      }
    };
    emulator.clearRequests();
    const variables = variablesOf(seed);
    await pass(MINUTES * 30);
    for (const name of WRITES) {
      await send(url, name, variables[name] ?? {});
      // The board hears of this change too.
      await changes.next('UPDATED');
    }
    await pass(MINUTES * 30);
    const lines = linesOf(emulator);
    const polls = lines.filter((line) => line === 'GET /event/').length;
    assert.deepEqual(
      lines.filter((line) => line !== 'GET /event/'),
      [
        // Catalogues are cached for a minute: fields of the drawer, and the name of who changed the card.
        'GET /custom_field_schema/opportunity/',
        ...WRITES.map(() => 'GET /opportunity/:id/'),
        'GET /user/',
        ...WRITES.map(() => 'PUT /opportunity/:id/'),
      ],
    );
    const limit = (MINUTES * 60) / POLL_SECONDS + WRITES.length;
    assert.ok(polls > 0 && polls <= limit, `${polls} polls`);
  } finally {
    stop();
    await world.close();
  }
});
