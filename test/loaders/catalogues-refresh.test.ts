import { afterEach, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { type ControlledGateway, startControlledGateway } from '../support/controlled-close.ts';

const seed = demoSeed();
const ME = '{ organization { name } }';
/** Long enough for a slow machine. */
const PATIENT = { timeout: 20_000 };

describe('while a catalogue is read', () => {
  let gateway: ControlledGateway;
  afterEach(() => gateway.stop());

  test('again, the cached value is served', async () => {
    gateway = await startControlledGateway();
    const first = gateway.execute(ME);
    (await gateway.close.next('GET /me/')).answer();
    const { data } = await first;
    gateway.advance(61_000);
    gateway.close.write(({ organization }) => {
      for (const row of organization.all()) organization.put({ ...row, name: 'Renamed' });
    });
    const { extensions, ...served } = await gateway.execute(ME);
    expect(served.data).toEqual(data);
    expect(extensions?.upstream).toMatchObject([{ path: '/me/', status: null, ms: null, background: true }]);
    const refresh = await gateway.close.next('GET /me/');
    expect((await gateway.execute(ME)).data).toEqual(data);
    expect(gateway.close.pending).toEqual([]);
    refresh.answer();
    await expect.poll(async () => (await gateway.execute(ME)).data.organization.name, PATIENT).toBe('Renamed');
    expect(gateway.close.pending).toEqual([]);
  });

  test('an operation that times out does not end the read', async () => {
    gateway = await startControlledGateway({ environment: { OPERATION_SECONDS: '0.2' } });
    const { data, errors } = await gateway.execute(ME);
    expect(data).toEqual({ organization: null });
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['TIMEOUT']);
    (await gateway.close.next('GET /me/')).answer();
    await expect
      .poll(async () => (await gateway.execute(ME)).data.organization?.name, PATIENT)
      .toBe(seed.organization.name);
    expect(gateway.close.pending).toEqual([]);
  });

  test('a caller that disconnects does not end the read', async () => {
    gateway = await startControlledGateway();
    const caller = new AbortController();
    const left = gateway
      .execute(`{ organization { name } contact(id: "${seed.contacts[0]?.id}") { title } }`, { signal: caller.signal })
      .catch(() => 'left');
    const own = await gateway.close.next(`GET /contact/${seed.contacts[0]?.id}/`);
    const me = await gateway.close.next('GET /me/');
    caller.abort();
    expect(await left).toBe('left');
    await own.disconnected;
    const other = gateway.execute(ME);
    me.answer();
    expect((await other).data.organization.name).toBe(seed.organization.name);
    expect(gateway.close.pending).toEqual([]);
  });
});
