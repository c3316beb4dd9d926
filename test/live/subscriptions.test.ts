import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { subscribe } from '../support/subscriber.ts';

const seed = buildSeed({ leads: 20, contacts: 30, opportunities: 30 });
const [opportunity] = seed.opportunities;

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ emulator: { seed }, environment: { POLL_SECONDS: '1' } });
});
afterAll(() => gateway.close());

const UPDATE = `mutation ($id: ID!, $note: String!) {
  opportunityUpdate(id: $id, input: { note: $note }) { userErrors { message } }
}`;

test('a change through this gateway reaches its subscribers', async () => {
  await using all = await subscribe(
    gateway.url,
    'subscription { eventReceived { cursor action rawAction objectType objectId at by { name } match } }',
  );
  await using one = await subscribe(
    gateway.url,
    `subscription ($ids: [ID!]) {
      opportunityChanged(ids: $ids) { action opportunityId match opportunity { id note lead { name } } }
    }`,
    { ids: [opportunity?.id] },
  );
  expect((await all.next())?.data.eventReceived).toMatchObject({ action: 'STARTED', objectId: null, match: null });
  expect((await one.next())?.data.opportunityChanged).toMatchObject({ action: 'STARTED', opportunity: null });
  await gateway.execute(UPDATE, { id: opportunity?.id, note: 'live' });
  expect((await all.next())?.data.eventReceived).toMatchObject({
    action: 'UPDATED',
    rawAction: 'updated',
    objectType: 'opportunity',
    objectId: opportunity?.id,
    match: 'STAYED',
  });
  expect((await one.next())?.data.opportunityChanged).toMatchObject({
    action: 'UPDATED',
    opportunityId: opportunity?.id,
    match: 'STAYED',
    opportunity: { id: opportunity?.id, note: 'live', lead: { name: expect.any(String) } },
  });
});
