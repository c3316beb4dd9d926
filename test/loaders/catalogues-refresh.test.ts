import { afterEach, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { type HeldGateway, startHeldGateway } from '../support/controlled-close.ts';

const seed = demoSeed();
const ME = '{ organization { name } }';
/** Until it is so, on a machine however slow. */
const PATIENT = { timeout: 20_000 };

describe('while a catalogue is being read', () => {
  let held: HeldGateway;
  afterEach(() => held.stop());

  test('again, what is held is served', async () => {
    held = await startHeldGateway();
    const first = held.execute(ME);
    (await held.close.next('GET /me/')).answer();
    const { data } = await first;
    held.advance(61_000);
    held.close.write(({ organization }) => {
      for (const row of organization.all()) organization.put({ ...row, name: 'Renamed' });
    });
    expect((await held.execute(ME)).data).toEqual(data);
    const refresh = await held.close.next('GET /me/');
    expect((await held.execute(ME)).data).toEqual(data);
    expect(held.close.untaken).toEqual([]);
    refresh.answer();
    await expect.poll(async () => (await held.execute(ME)).data.organization.name, PATIENT).toBe('Renamed');
    expect(held.close.untaken).toEqual([]);
  });

  test('an operation waits no longer than it lasts, and the reading goes on', async () => {
    held = await startHeldGateway({ environment: { OPERATION_SECONDS: '0.2' } });
    const { data, errors } = await held.execute(ME);
    expect(data).toEqual({ organization: null });
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['TIMEOUT']);
    (await held.close.next('GET /me/')).answer();
    await expect
      .poll(async () => (await held.execute(ME)).data.organization?.name, PATIENT)
      .toBe(seed.organization.name);
    expect(held.close.untaken).toEqual([]);
  });

  test('a caller who goes away does not end the reading', async () => {
    held = await startHeldGateway();
    const caller = new AbortController();
    const left = held
      .execute(`{ organization { name } contact(id: "${seed.contacts[0]?.id}") { title } }`, { signal: caller.signal })
      .catch(() => 'left');
    const own = await held.close.next(`GET /contact/${seed.contacts[0]?.id}/`);
    const me = await held.close.next('GET /me/');
    caller.abort();
    expect(await left).toBe('left');
    await own.gone;
    const other = held.execute(ME);
    me.answer();
    expect((await other).data.organization.name).toBe(seed.organization.name);
    expect(held.close.untaken).toEqual([]);
  });
});
