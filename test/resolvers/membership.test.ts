import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed, type User } from '../../emulator/index.ts';
import { type Answer, startGateway, type TestGateway, trips } from '../support/gateway.ts';
import { requestLines } from '../support/request-lines.ts';

const seed = demoSeed();
const active = seed.users.filter((user) => user.is_active);
const gone = seed.users.filter((user) => !user.is_active);
const custom = seed.roles[0];
const idOf = (user: User | undefined) => `memb_${user?.id.slice('user_'.length)}`;
const ORGANIZATION = `GET /organization/${seed.organization.id}/`;
const codes = ({ errors }: Answer) => errors?.map(({ extensions }) => extensions?.code);

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await startGateway();
});
afterEach(() => gateway.close());

describe('memberships', () => {
  const LIST =
    'query ($isActive: Boolean) { organization { memberships(first: 100, isActive: $isActive) { totalCount nodes { id isActive user { id name firstName email } role { id } } } } }';
  const shown = (users: readonly User[]) =>
    users.map((user) => ({
      id: idOf(user),
      isActive: user.is_active,
      user: {
        id: user.id,
        name: `${user.first_name} ${user.last_name}`,
        firstName: user.first_name,
        email: user.email,
      },
      role: { id: user.role },
    }));

  test('take two requests for all, including names of users and ids of roles; then none', async () => {
    const answer = await gateway.execute(
      '{ organization { memberships(first: 100) { totalCount nodes { id isActive user { id name firstName email } role { id } } } } }',
    );
    expect(answer.errors).toBeUndefined();
    expect(requestLines(gateway)).toEqual(['GET /me/', ORGANIZATION]);
    expect(trips(answer)).toBe(2);
    expect(answer.data.organization.memberships).toEqual({ totalCount: active.length, nodes: shown(active) });
    for (const [isActive, users] of [
      [true, active],
      [false, gone],
      [null, [...active, ...gone]],
    ] as const) {
      const { data } = await gateway.execute(LIST, { isActive });
      expect(data.organization.memberships).toEqual({ totalCount: users.length, nodes: shown(users) });
      expect(gateway.lines).toEqual([]);
    }
  });

  test('have pages whose cursors belong to their filter', async () => {
    const page = (first: number, after: string | null, isActive: boolean | null) =>
      gateway.execute(
        'query ($first: Int, $after: String, $isActive: Boolean) { organization { memberships(first: $first, after: $after, isActive: $isActive) { nodes { id } pageInfo { hasNextPage endCursor } } } }',
        { first, after, isActive },
      );
    const head = (await page(4, null, true)).data.organization.memberships;
    const tail = (await page(100, head.pageInfo.endCursor, true)).data.organization.memberships;
    expect([...head.nodes, ...tail.nodes].map(({ id }) => id)).toEqual(active.map(idOf));
    expect([head.pageInfo.hasNextPage, tail.pageInfo.hasNextPage]).toEqual([true, false]);
    expect(codes(await page(4, head.pageInfo.endCursor, null))).toEqual(['BAD_USER_INPUT']);
  });

  test('are found by id, as nodes and as entities, also of deactivated users', async () => {
    const [left] = gone;
    const { data, errors } = await gateway.execute(
      `query ($id: ID!, $missing: ID!) {
        membership(id: $id) { isActive user { name } organization { name } }
        missing: membership(id: $missing) { id }
        node(id: $id) { ... on Membership { role { name } } }
        _entities(representations: [{ __typename: "Membership", id: $id }]) { ... on Membership { isActive } }
      }`,
      { id: idOf(left), missing: 'memb_none' },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      membership: {
        isActive: false,
        user: { name: `${left?.first_name} ${left?.last_name}` },
        organization: { name: seed.organization.name },
      },
      missing: null,
      node: { role: { name: 'User' } },
      _entities: [{ isActive: false }],
    });
    expect(requestLines(gateway)).toEqual(['GET /me/', ORGANIZATION, 'GET /role/']);
  });

  test('of users are read once for all', async () => {
    const { data } = await gateway.execute(
      '{ users(first: 100) { nodes { id membership { id permissionsGranted } } } }',
    );
    expect(requestLines(gateway)).toEqual(['GET /user/?_limit=1000', 'GET /me/', ORGANIZATION]);
    for (const { id, membership } of data.users.nodes) {
      const user = active.find((each) => each.id === id);
      expect(membership.id).toBe(idOf(user));
      if (user?.role === custom?.id) expect(membership.permissionsGranted).toEqual(custom?.permissions);
      else expect(membership.permissionsGranted).toContain('view_all_leads');
    }
  });

  test('read users only for fields that they lack', async () => {
    await gateway.execute('{ organization { memberships(first: 100) { nodes { user { image } } } } }');
    expect(requestLines(gateway)).toEqual(['GET /me/', ORGANIZATION, 'GET /user/?_limit=1000']);
  });

  test('that cannot be read are null, other fields are not affected', async () => {
    for (const failure of [{ status: 500 }, { body: { memberships: null } }]) {
      gateway.emulator.fail({ path: `/organization/${seed.organization.id}/`, times: 3, ...failure });
      const { data, errors } = await gateway.execute('{ organization { name memberships { nodes { id } } } }');
      expect(data.organization).toEqual({ name: seed.organization.name, memberships: null });
      expect(errors).toHaveLength(1);
      gateway.emulator.reset();
    }
  });
});

describe('the permissions of the credential', () => {
  const permissionsOfMe = async () => (await gateway.execute('{ me { permissions } }')).data.me.permissions;

  test('come with its user, and are those of its role', async () => {
    const { data } = await gateway.execute('{ me { id permissions } organization { name } }');
    expect(requestLines(gateway)).toEqual(['GET /me/']);
    expect(data.me).toEqual({ id: seed.me, permissions: expect.arrayContaining(['delete_leads', 'merge_leads']) });
    const { data: same } = await gateway.execute('{ me { permissions membership { role { permissions } } } }');
    expect(same.me.permissions).toEqual(same.me.membership.role.permissions);
  });

  test('follow the role, also a custom one', async () => {
    gateway.emulator.write(({ user }) => {
      const me = user.get(seed.me);
      if (me !== undefined && custom !== undefined) user.put({ ...me, role: custom.id });
    });
    expect(await permissionsOfMe()).toEqual(custom?.permissions);
  });

  test('are null for other users, and cost one request at most', async () => {
    const query = '{ users(first: 100) { nodes { id permissions } } }';
    for (const lines of [['GET /me/', 'GET /user/?_limit=1000'], []]) {
      const { data, extensions } = await gateway.execute(query, {}, { 'x-cost': '1' });
      expect(requestLines(gateway).toSorted()).toEqual(lines);
      expect(extensions).toMatchObject({ cost: { estimatedRequests: lines.length, actualRequests: lines.length } });
      for (const { id, permissions } of data.users.nodes) {
        if (id === seed.me) expect(permissions).toContain('delete_leads');
        else expect(permissions).toBeNull();
      }
    }
  });

  test.each([
    ['no membership', []],
    ['no memberships', null],
    ['a membership that is none', [null]],
    ['the membership of another organization', [{ organization_id: 'orga_other', permissions_granted: ['export'] }]],
    ['no permissions', [{ organization_id: seed.organization.id }]],
    ['permissions that are no texts', [{ organization_id: seed.organization.id, permissions_granted: [1] }]],
  ])('are null if Close reports %s; other fields are not affected', async (_what, memberships) => {
    const { id, name, currency } = seed.organization;
    const body = {
      id: seed.me,
      organizations: [{ id, name, currency, lead_statuses: [], pipelines: [] }],
      memberships,
    };
    gateway.emulator.fail({ path: '/me/', body });
    const { data, errors } = await gateway.execute('{ me { id permissions } }');
    expect(errors).toBeUndefined();
    expect(data.me).toEqual({ id: seed.me, permissions: null });
  });
});

describe('roles', () => {
  test('are read once, in one request: built-in ones, whose ids are words, and others', async () => {
    const { data } = await gateway.execute(
      '{ roles { id name isEditable permissions } organization { roles { id } } }',
    );
    expect(requestLines(gateway).toSorted()).toEqual(['GET /me/', 'GET /role/']);
    expect(data.roles.map(({ id }: { id: string }) => id)).toEqual([
      'admin',
      'superuser',
      'user',
      'restricteduser',
      custom?.id,
    ]);
    expect(data.organization.roles.map(({ id }: { id: string }) => id)).toEqual(
      data.roles.map(({ id }: { id: string }) => id),
    );
    expect(data.roles[0]).toMatchObject({ isEditable: false, name: 'Admin' });
    expect(data.roles[0].permissions).toContain('manage_organization');
    expect(data.roles.at(-1)).toEqual({
      id: custom?.id,
      name: custom?.name,
      isEditable: true,
      permissions: custom?.permissions,
    });
    await gateway.execute('{ roles { name } }');
    expect(gateway.lines).toEqual([]);
  });

  test.each(['admin', custom?.id ?? ''])('are found by id, as nodes and as entities: %s', async (id) => {
    const { data, errors } = await gateway.execute(
      `query ($id: ID!) {
        role(id: $id) { id }
        node(id: $id) { __typename id }
        nodes(ids: [$id]) { ... on Role { id } }
        _entities(representations: [{ __typename: "Role", id: $id }]) { ... on Role { id } }
      }`,
      { id },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ role: { id }, node: { __typename: 'Role', id }, nodes: [{ id }], _entities: [{ id }] });
    expect(requestLines(gateway)).toEqual(['GET /role/']);
  });

  test('that do not exist are null, also with a word as id', async () => {
    const { data } = await gateway.execute('{ word: role(id: "manager") { id } id: role(id: "role_none") { id } }');
    expect(data).toEqual({ word: null, id: null });
  });

  test.each(['', 'Admin', 'admin/', '../me', 'lead_1', 'a'.repeat(21)])(
    'reject the id %j without a request',
    async (id) => {
      expect(codes(await gateway.execute('query ($id: ID!) { role(id: $id) { id } }', { id }))).toEqual([
        'BAD_USER_INPUT',
      ]);
      expect(gateway.lines).toEqual([]);
    },
  );

  test('words are not ids of other objects: neither of nodes nor in filters', async () => {
    expect(codes(await gateway.execute('{ node(id: "manager") { id } }'))).toEqual(['BAD_USER_INPUT']);
    expect(codes(await gateway.execute('{ lead(id: "admin") { id } }'))).toEqual(['BAD_USER_INPUT']);
    expect(
      codes(await gateway.execute('{ opportunities(filter: { userId: { eq: "admin" } }) { totalCount } }')),
    ).toEqual(['BAD_USER_INPUT']);
    expect(gateway.lines).toEqual([]);
  });

  test('fail with UPSTREAM_MALFORMED if the response is malformed', async () => {
    gateway.emulator.fail({ path: '/role/', body: {}, times: 3 });
    expect(codes(await gateway.execute('{ roles { name } }'))).toEqual(['UPSTREAM_MALFORMED']);
  });
});

test('the estimated cost of memberships and roles is exact, cold and warm', async () => {
  for (const [query, cold, warm] of [
    ['{ roles { name } }', 1, 0],
    ['{ organization { memberships { nodes { user { name email } role { name } } } } }', 2, 0],
    ['{ node(id: "admin") { id } }', 0, 0],
    ['{ users { nodes { membership { user { image } } availability { isOnCall } } } }', 2, 1],
  ] as const) {
    for (const expected of [cold, warm]) {
      const { extensions } = await gateway.execute(query, {}, { 'x-cost': '1' });
      expect(extensions).toMatchObject({ cost: { estimatedRequests: expected, actualRequests: expected } });
    }
  }
});

describe('the availability of users', () => {
  test('takes one request for all, and is not cached', async () => {
    const query = '{ users(first: 100) { nodes { id availability { isOnCall } } } me { availability { isOnCall } } }';
    for (const catalogues of [['GET /me/', 'GET /user/?_limit=1000'], []]) {
      const { data } = await gateway.execute(query);
      expect(requestLines(gateway).toSorted()).toEqual([...catalogues, 'GET /user/availability/']);
      for (const { id, availability } of data.users.nodes) {
        expect(availability).toEqual({ isOnCall: active.find((user) => user.id === id)?.is_on_call });
      }
    }
    expect(active.some((user) => user.is_on_call) && active.some((user) => !user.is_on_call)).toBe(true);
  });

  test('contains the calls with their leads, free of requests, and the devices', async () => {
    const query = `{ users(first: 100) { nodes { id availability {
      activeCalls { call { id } method lead { id displayName } } devices { type status activeCalls { call { id } } }
    } } } }`;
    const { data } = await gateway.execute(query, {}, { 'x-cost': '1' });
    expect(requestLines(gateway).toSorted()).toEqual(['GET /user/?_limit=1000', 'GET /user/availability/']);
    for (const { id, availability } of data.users.nodes) {
      const { activeCalls, devices } = availability;
      const isOnCall = active.find((user) => user.id === id)?.is_on_call === true;
      expect(activeCalls).toEqual(
        isOnCall
          ? [
              {
                call: { id: expect.stringMatching(/^acti_/) },
                method: 'regular',
                lead: { id: expect.stringMatching(/^lead_/), displayName: expect.any(String) },
              },
            ]
          : [],
      );
      expect(devices).toEqual([
        { type: 'mobile', status: 'offline', activeCalls: [] },
        { type: 'native', status: 'offline', activeCalls: [] },
        { type: 'web', status: 'online', activeCalls: activeCalls.map(({ call }: { call: object }) => ({ call })) },
      ]);
    }
  });

  test('loads a call and its lead in one batch each, as estimated', async () => {
    const query = '{ users { nodes { availability { activeCalls { call { duration } lead { name } } } } } }';
    const { data, extensions } = await gateway.execute(query, {}, { 'x-cost': '1' });
    expect(requestLines(gateway)).toHaveLength(4);
    expect(extensions).toMatchObject({ cost: { estimatedRequests: 4, actualRequests: 4 } });
    const calls = data.users.nodes.flatMap(
      ({ availability }: { availability: { activeCalls: object[] } }) => availability.activeCalls,
    );
    expect(calls.length).toBeGreaterThan(0);
    for (const call of calls)
      expect(call).toEqual({ call: { duration: expect.any(Number) }, lead: { name: expect.any(String) } });
  });

  test.each([
    ['calls next to the user, as documented in June', { active_calls: [{}] }, { isOnCall: true, devices: [] }],
    ['no device', { availability: [] }, { isOnCall: false, devices: [] }],
    [
      'a device without calls',
      { availability: [{ type: 'web', status: 'online' }] },
      { isOnCall: false, devices: [{ type: 'web' }] },
    ],
    ['neither form', {}, null],
    ['a text for devices', { availability: 'online' }, null],
    ['a device that is none', { availability: [null] }, null],
    ['a number for calls', { availability: [{ active_calls: 1 }] }, null],
  ])('is read from a row with %s; other users keep theirs', async (_what, row, expected) => {
    const other = active.find(({ id }) => id !== seed.me)?.id;
    const body = {
      data: [
        { user_id: seed.me, ...row },
        { user_id: other, availability: [] },
      ],
    };
    gateway.emulator.fail({ path: '/user/availability/', body });
    const fields = 'availability { isOnCall devices { type } }';
    const answer = await gateway.execute(`{ me { ${fields} } user(id: "${other}") { ${fields} } }`);
    expect(answer.data.user).toEqual({ availability: { isOnCall: false, devices: [] } });
    expect(answer.data.me.availability).toEqual(expected);
    expect(codes(answer)).toEqual(expected === null ? ['UPSTREAM_MALFORMED'] : undefined);
    gateway.emulator.reset();
  });

  test('is current: a call that ended is over', async () => {
    const caller = active.find((user) => user.is_on_call);
    const isOnCall = async () => {
      const { data } = await gateway.execute('query ($id: ID!) { user(id: $id) { availability { isOnCall } } }', {
        id: caller?.id,
      });
      return data.user.availability.isOnCall;
    };
    expect(await isOnCall()).toBe(true);
    gateway.emulator.write(({ user }) => {
      if (caller !== undefined) user.put({ ...caller, is_on_call: false });
    });
    expect(await isOnCall()).toBe(false);
  });

  test('is null for a user whom the response lacks', async () => {
    const { data, errors } = await gateway.execute(
      'query ($id: ID!) { user(id: $id) { name availability { isOnCall } } }',
      { id: gone[0]?.id },
    );
    expect(errors).toBeUndefined();
    expect(data.user.availability).toBeNull();
  });

  test('is null with one error for each user if it cannot be read, other fields are not affected', async () => {
    for (const [failure, code] of [
      [{ status: 500 }, 'UPSTREAM_ERROR'],
      [{ body: { data: [{ user_id: seed.me }] } }, 'UPSTREAM_MALFORMED'],
      [{ body: {} }, 'UPSTREAM_MALFORMED'],
    ] as const) {
      gateway.emulator.fail({ path: '/user/availability/', times: 3, ...failure });
      const answer = await gateway.execute('{ me { id availability { isOnCall } } }');
      expect(answer.data.me).toEqual({ id: seed.me, availability: null });
      expect(codes(answer)).toEqual([code]);
      gateway.emulator.reset();
    }
  });
});
