import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { demoSeed } from '../src/emulator/index.ts';
import { startGateway } from './support/gateway.ts';
import { startHeldGateway } from './support/heldClose.ts';

const seed = demoSeed();

test('a gateway that stops finishes what it was asked, and then only', async () => {
  const gateway = await startHeldGateway();
  const answer = gateway.execute(`{ lead(id: "${seed.leads[1]?.id}") { name } }`);
  const request = await gateway.close.next();
  let hasStopped = false;
  const stopped = gateway.stopGateway().then(() => {
    hasStopped = true;
  });
  expect((await fetch(gateway.url)).status).toBe(503);
  expect(hasStopped).toBe(false);
  request.answer();
  expect((await answer).data.lead.name).toBe(seed.leads[1]?.name);
  await stopped;
  await gateway.close.close();
});

test('a gateway that stops does not wait for connections on which nobody asked anything', async () => {
  const gateway = await startGateway();
  // Browsers open such connections ahead.
  const socket = connect(Number(new URL(gateway.url).port), '127.0.0.1');
  await once(socket, 'connect');
  await gateway.execute('{ __typename }');
  const closed = once(socket, 'close');
  await gateway.close();
  await closed;
});
