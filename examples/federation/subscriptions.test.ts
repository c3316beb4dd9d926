/** Subscriptions through Hive Gateway: payloads with fields of both subgraphs, resuming, and clients that leave. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { demoSeed } from '../../emulator/index.ts';
import { type Stream, TRANSPORTS } from '../../test/support/streams.ts';
import { compose } from './compose.ts';
import { demoInvoices, type Service } from './invoices.ts';
import { startHive } from './start-hive.ts';
import { startWorld, type World } from './world.ts';

const seed = demoSeed();
const invoice = demoInvoices().find(({ opportunityId }) => seed.opportunities.some(({ id }) => id === opportunityId));
const id = invoice?.opportunityId ?? '';
const CHANGES = `subscription Changes($ids: [ID!], $after: String) {
  opportunityChanged(ids: $ids, after: $after) { cursor action opportunity { note lead { name } invoices { id } } }
}`;
const UPDATE = `mutation ($id: ID!, $note: String!) {
  opportunityUpdate(id: $id, input: { note: $note }) { userErrors { message } }
}`;
const opportunity = seed.opportunities.find((row) => row.id === id);
const lead = { name: seed.leads.find((row) => row.id === opportunity?.lead_id)?.name };
const invoices = demoInvoices().flatMap((row) => (row.opportunityId === id ? [{ id: row.id }] : []));

let world: World;
before(async () => {
  world = await startWorld();
});
after(() => world.close());

for (const kind of ['sse', 'ws'] as const) {
  describe(`from Hive Gateway to the subgraph over ${kind}`, { timeout: 120_000 }, () => {
    let router: Service;
    before(async () => {
      router = await startHive(compose('hive', world.subgraphs), { SUBSCRIPTIONS: kind });
    });
    after(() => router.close());

    const headers = () => ({ authorization: `Basic ${btoa(`${world.emulator.apiKey}:`)}` });
    const update = async (note: string) => {
      const response = await fetch(router.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers() },
        body: JSON.stringify({ query: UPDATE, variables: { id, note } }),
      });
      assert.equal((await response.json()).data.opportunityUpdate.userErrors.length, 0);
    };
    const start = (variables: object): Promise<Stream> =>
      TRANSPORTS['Server-Sent Events']?.(router.url, CHANGES, { ids: [id], ...variables }, headers()) ?? assert.fail();
    const next = async (stream: Stream) => {
      const result = await stream.next();
      assert.equal(result?.errors, undefined);
      return result?.data.opportunityChanged;
    };

    test('payloads have fields of both subgraphs, and a client resumes without a gap', async () => {
      const stream = await start({});
      const started = await next(stream);
      assert.equal(started.action, 'STARTED');
      await update(`${kind} 1`);
      const { cursor, ...changed } = await next(stream);
      assert.deepEqual(changed, { action: 'UPDATED', opportunity: { note: `${kind} 1`, lead, invoices } });
      stream.leave();
      await update(`${kind} 2`);
      const resumed = await start({ after: cursor });
      assert.equal((await next(resumed)).action, 'STARTED');
      assert.equal((await next(resumed)).opportunity.note, `${kind} 2`);
      resumed.leave();
      // Both streams of the subgraph end with those of the clients.
      const ended = () => world.log.filter((line) => line.includes('"endedBy":"client"')).slice(-2);
      while (ended().length < 2 || !ended().every((line) => line.includes('"webSocket":true') === (kind === 'ws'))) {
        await setTimeout(50);
      }
    });
  });
}
