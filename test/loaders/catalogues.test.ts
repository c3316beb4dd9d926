import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway, type TestOptions } from '../support/gateway.ts';
import { promise } from '../support/promise.ts';
import { requestLines } from '../support/request-lines.ts';

const seed = demoSeed();
const SECOND = 1_000;
const ME = '{ organization { name } }';
/** Long enough for a slow machine. */
const PATIENT = { timeout: 20_000 };

describe('a catalogue', () => {
  let gateway: TestGateway;
  beforeEach(async () => {
    gateway = await startGateway();
  });
  afterEach(() => gateway.close());
  async function restart(options: TestOptions): Promise<void> {
    await gateway.close();
    gateway = await startGateway(options);
  }

  test('is read when a row first needs it', async () => {
    await gateway.execute('{ __typename }');
    await gateway.execute('{ opportunities(first: 3) { nodes { user { name } status { label type } } } }');
    expect(gateway.lines).toEqual(['GET /opportunity/']);
    await gateway.execute('{ users { totalCount } }');
    expect(requestLines(gateway)).toEqual(['GET /user/?_limit=1000']);
  });

  test('is one request for all of its objects, and for concurrent operations', async () => {
    await restart({ emulator: { latencyMs: 50 } });
    const queries = [
      '{ me { id } organization { currency } }',
      '{ pipelines { name } leadStatuses { label } }',
      '{ opportunityStatuses { label pipeline { name } } }',
    ];
    const answers = await Promise.all(queries.map((query) => gateway.execute(query)));
    for (const { errors } of answers) expect(errors).toBeUndefined();
    expect(requestLines(gateway)).toEqual(['GET /me/']);
  });

  test('of users is read completely, over all pages', async () => {
    const [user] = seed.users;
    if (user === undefined) throw new Error('The seed has no users.');
    const more = Array.from({ length: 130 }, (_, n) => ({ ...user, id: `user_${'n'.repeat(40)}${100 + n}` }));
    await restart({
      emulator: { seed: { ...seed, users: [...seed.users, ...more] }, limits: { pageMax: { user: 100 } } },
    });
    const { data } = await gateway.execute('{ users(first: 500) { totalCount nodes { id } } }');
    expect(data.users.totalCount).toBe(seed.users.filter((each) => each.is_active).length + 130);
    // Close refuses the large page. The gateway then uses the small one.
    expect(requestLines(gateway)).toEqual([
      'GET /user/?_limit=1000',
      'GET /user/?_limit=100',
      'GET /user/?_limit=100&_skip=100',
    ]);
  });

  test('is fresh for the configured time', async () => {
    await restart({ environment: { CATALOGUE_SECONDS: '600' } });
    await gateway.execute(ME);
    gateway.advance(500 * SECOND);
    await gateway.execute(ME);
    expect(gateway.lines).toEqual([]);
    gateway.advance(100 * SECOND);
    await gateway.execute(ME);
    await expect.poll(() => gateway.lines, PATIENT).toEqual(['GET /me/']);
  });

  test('is served for five more minutes while Close fails, and then fails until Close recovers', async () => {
    promise('stale-catalogues');
    await gateway.execute(ME);
    gateway.emulator.fail({ path: '/me/', status: 503, times: 1_000 });
    for (const step of [61, 200, 60]) {
      gateway.advance(step * SECOND);
      const { data, errors } = await gateway.execute(ME);
      expect(errors).toBeUndefined();
      expect(data.organization.name).toBe(seed.organization.name);
    }
    gateway.advance(40 * SECOND);
    const { data, errors } = await gateway.execute(ME);
    expect(data).toEqual({ organization: null });
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['UPSTREAM_ERROR']);
    gateway.emulator.reset();
    expect((await gateway.execute(ME)).data.organization.name).toBe(seed.organization.name);
  });

  test('that could not be read is read by the next operation', async () => {
    gateway.emulator.fail({ path: '/me/', status: 500, times: 3 });
    expect((await gateway.execute(ME)).errors).toHaveLength(1);
    expect((await gateway.execute(ME)).errors).toBeUndefined();
  });

  test('of pipelines is read only for columns that /me/ does not have', async () => {
    await gateway.execute('{ pipelines { id name statuses { label } } }');
    expect(gateway.lines).toEqual(['GET /me/']);
    const { data } = await gateway.execute('{ pipelines { id name dateCreated createdBy { id } } }');
    expect(gateway.lines).toEqual(['GET /pipeline/']);
    expect(data.pipelines.map(({ createdBy }: { createdBy: { id: string } | null }) => createdBy?.id)).toEqual(
      seed.pipelines.map(({ created_by }) => created_by ?? undefined),
    );
    await gateway.execute('{ pipelines { dateUpdated } }');
    expect(gateway.lines).toEqual([]);
  });

  describe('of users', () => {
    const gone = seed.users.find((user) => !user.is_active);
    const USER = 'query ($id: ID!) { user(id: $id) { name email organization { id } } }';

    test('does not contain a deactivated user, who costs one GET', async () => {
      const { data } = await gateway.execute(USER, { id: gone?.id });
      expect(requestLines(gateway)).toEqual(['GET /user/?_limit=1000', `GET /user/${gone?.id}/`]);
      expect(data.user).toEqual({
        name: `${gone?.first_name} ${gone?.last_name}`,
        email: gone?.email,
        organization: null,
      });
      await gateway.execute(USER, { id: gone?.id });
      expect(gateway.lines).toEqual([]);
    });

    test('remembers that an id does not exist', async () => {
      const id = `user_${'x'.repeat(43)}`;
      const first = await gateway.execute(USER, { id });
      expect(first.data).toEqual({ user: null });
      expect(first.errors).toBeUndefined();
      expect(requestLines(gateway)).toEqual(['GET /user/?_limit=1000', `GET /user/${id}/`]);
      expect((await gateway.execute(USER, { id })).data).toEqual({ user: null });
      expect(gateway.lines).toEqual([]);
    });

    test('does not remember a failed GET', async () => {
      gateway.emulator.fail({ path: `/user/${gone?.id}/`, status: 500, times: 3 });
      expect((await gateway.execute(USER, { id: gone?.id })).errors).toHaveLength(1);
      const again = await gateway.execute(USER, { id: gone?.id });
      expect(again.errors).toBeUndefined();
      expect(requestLines(gateway)).toEqual([`GET /user/${gone?.id}/`]);
    });

    test('reads a deactivated user once for many rows', async () => {
      const owned = seed.opportunities.map((opportunity) => ({ ...opportunity, user_id: gone?.id ?? null }));
      await restart({ emulator: { seed: { ...seed, opportunities: owned } } });
      const { data } = await gateway.execute('{ opportunities(first: 50) { nodes { user { email } } } }');
      expect(gateway.lines).toEqual(['GET /opportunity/', 'GET /user/', `GET /user/${gone?.id}/`]);
      for (const { user } of data.opportunities.nodes) expect(user.email).toBe(gone?.email);
    });
  });
});
