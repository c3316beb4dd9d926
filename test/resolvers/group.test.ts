import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { type Answer, startGateway, type TestGateway } from '../support/gateway.ts';
import { requestLines } from '../support/request-lines.ts';

const seed = demoSeed();
const [group, other] = seed.groups;
const names = new Map(seed.users.map(({ id, first_name, last_name }) => [id, `${first_name} ${last_name}`]));
const members = (ids: readonly string[] = []) => ids.map((id) => ({ id, name: names.get(id) }));
const LIST = 'GET /group/?_fields=id,name';
const one = (id: string | undefined) => `GET /group/${id}/?_fields=id,name,members`;
const BY_ID = 'query ($id: ID!) { group(id: $id) { name members { id name } } }';
const estimate = ({ extensions }: Answer) =>
  (extensions as { cost?: { estimatedRequests: number; actualRequests: number } } | undefined)?.cost;

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await startGateway();
});
afterEach(() => gateway.close());

describe('groups of users', () => {
  test('are one request for their names, once', async () => {
    const { data } = await gateway.execute('{ groups { id name } organization { groups { name } } }');
    expect(data.groups).toEqual(seed.groups.map(({ id, name }) => ({ id, name })));
    expect(data.organization.groups).toEqual(seed.groups.map(({ name }) => ({ name })));
    expect(requestLines(gateway).toSorted()).toEqual([LIST, 'GET /me/']);
    const again = await gateway.execute('query ($id: ID!) { group(id: $id) { name } }', { id: other?.id });
    expect(again.data.group).toEqual({ name: other?.name });
    expect(gateway.lines).toEqual([]);
  });

  test('are one more request each for their members, whose names are those of the users; once', async () => {
    const { data } = await gateway.execute('{ groups { members { id name } } }');
    expect(data.groups).toEqual(seed.groups.map(({ user_ids }) => ({ members: members(user_ids) })));
    const active = (line: string) => !seed.users.some(({ id, is_active }) => !is_active && line.includes(id));
    expect(requestLines(gateway).filter(active)).toEqual([
      LIST,
      one(group?.id),
      one(other?.id),
      'GET /user/?_limit=1000',
    ]);
    await gateway.execute('{ groups { name members { id name } } }');
    expect(gateway.lines).toEqual([]);
    expect((await gateway.execute(BY_ID, { id: other?.id })).data.group).toEqual({
      name: other?.name,
      members: members(other?.user_ids),
    });
    expect(gateway.lines).toEqual([]);
  });

  test('tell the ids of their members without the users', async () => {
    const { data } = await gateway.execute('query ($id: ID!) { group(id: $id) { members { __typename id } } }', {
      id: group?.id,
    });
    expect(data.group.members).toEqual(group?.user_ids.map((id) => ({ __typename: 'User', id })));
    expect(requestLines(gateway)).toEqual([one(group?.id)]);
  });

  test('are read alone by their id if their members are asked', async () => {
    const { data } = await gateway.execute(BY_ID, { id: group?.id });
    expect(data.group).toEqual({ name: group?.name, members: members(group?.user_ids) });
    expect(requestLines(gateway)).toEqual([one(group?.id), 'GET /user/?_limit=1000']);
  });

  test('of a user are found among all, once for all users', async () => {
    const { data } = await gateway.execute('{ users(first: 100) { nodes { id groups { name } } } }');
    for (const { id, groups } of data.users.nodes) {
      const its = seed.groups.filter(({ user_ids }) => user_ids.includes(id));
      expect(groups).toEqual(its.map(({ name }) => ({ name })));
    }
    expect(requestLines(gateway).toSorted()).toEqual(
      [LIST, 'GET /user/?_limit=1000', one(group?.id), one(other?.id)].toSorted(),
    );
  });

  test('are found as nodes and as entities; one that is none is null', async () => {
    const none = 'group_none';
    const { data, errors } = await gateway.execute(
      `query ($ids: [ID!]!, $none: ID!, $entities: [_Any!]!) {
        nodes(ids: $ids) { id ... on Group { name } }
        group(id: $none) { members { id } }
        _entities(representations: $entities) { ... on Group { name } }
      }`,
      {
        ids: [other?.id, none, group?.id],
        none,
        entities: [
          { __typename: 'Group', id: group?.id },
          { __typename: 'Group', id: none },
        ],
      },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      nodes: [{ id: other?.id, name: other?.name }, null, { id: group?.id, name: group?.name }],
      group: null,
      _entities: [{ name: group?.name }, null],
    });
    expect(requestLines(gateway).toSorted()).toEqual([LIST, one(none)]);
  });

  test('that have gone while they were read are left out', async () => {
    gateway.emulator.fail({ path: `/group/${group?.id}/`, status: 404, body: { error: 'Gone.' } });
    const { data, errors } = await gateway.execute('{ groups { name members { id } } }');
    expect(errors).toBeUndefined();
    expect(data.groups.map(({ name }: { name: string }) => name)).toEqual([other?.name]);
  });

  test('that cannot be read are null, beside what can, and are read again by the next', async () => {
    gateway.emulator.fail({ path: `/group/${other?.id}/`, status: 500, times: 3 });
    const query = '{ me { id } groups { members { id } } }';
    const { data, errors } = await gateway.execute(query);
    expect(data).toEqual({ me: { id: seed.me }, groups: null });
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['UPSTREAM_ERROR']);
    expect((await gateway.execute(query)).errors).toBeUndefined();
  });

  test('are told as malformed if Close sends something else', async () => {
    gateway.emulator.fail({ path: '/group/', body: { groups: [] }, times: 3 });
    const { errors } = await gateway.execute('{ groups { name } }');
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['UPSTREAM_MALFORMED']);
  });

  test.each(['lead_1', 'group_', 'group', '../me'])('are refused by an id that is none of theirs: %s', async (id) => {
    const { errors } = await gateway.execute(BY_ID, { id });
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
    expect(gateway.lines).toEqual([]);
  });
});

describe('the estimated cost of groups', () => {
  test.each([
    ['{ groups { name } }', 1, 0],
    ['{ groups { members { id } } }', 3, 0],
    ['{ users { nodes { groups { name } } } }', 4, 0],
    ['{ groups { members { email } } }', 4, 0],
    ['{ organization { groups { members { groups { name } } } } }', 4, 0],
  ])('of %s is what it costs, cold and warm', async (query, cold, warm) => {
    for (const expected of [cold, warm]) {
      const cost = estimate(await gateway.execute(query, {}, { 'x-cost': '1' }));
      expect(cost?.estimatedRequests).toBe(expected);
      // A member who was deactivated costs a GET that no estimate foresees.
      const beyond = gateway.lines.filter((line) => line.startsWith('GET /user/user_')).length;
      expect((cost?.actualRequests ?? 0) - beyond).toBe(expected);
    }
  });

  test('of one by its id is one with its members, until those of all are held', async () => {
    const cost = async () =>
      estimate(
        await gateway.execute(
          'query ($id: ID!) { group(id: $id) { members { id } } }',
          { id: group?.id },
          { 'x-cost': '1' },
        ),
      );
    expect(await cost()).toMatchObject({ estimatedRequests: 1, actualRequests: 1 });
    await gateway.execute('{ groups { members { id } } }');
    expect(await cost()).toMatchObject({ estimatedRequests: 0, actualRequests: 0 });
  });

  test('of what hangs on their members is counted with the users that there are', async () => {
    const active = seed.users.filter((user) => user.is_active).length;
    const query = '{ groups { members { opportunities(first: 1) { totalCount } } } }';
    const cost = estimate(await gateway.execute(query, {}, { 'x-cost': '1' }));
    // The groups, their members and the users, to know how many there may be; then one for each user at most.
    expect(cost?.estimatedRequests).toBe(1 + seed.groups.length + 1 + active);
    expect(cost?.actualRequests).toBeLessThanOrEqual(cost?.estimatedRequests ?? 0);
  });
});
