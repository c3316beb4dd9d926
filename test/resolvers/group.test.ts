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
  test('are read once, in one request, for their names', async () => {
    const { data } = await gateway.execute('{ groups { id name } organization { groups { name } } }');
    expect(data.groups).toEqual(seed.groups.map(({ id, name }) => ({ id, name })));
    expect(data.organization.groups).toEqual(seed.groups.map(({ name }) => ({ name })));
    expect(requestLines(gateway).toSorted()).toEqual([LIST, 'GET /me/']);
    const again = await gateway.execute('query ($id: ID!) { group(id: $id) { name } }', { id: other?.id });
    expect(again.data.group).toEqual({ name: other?.name });
    expect(gateway.lines).toEqual([]);
  });

  test('are read once, in one more request each, for their members, whose names come from the list of users', async () => {
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

  test('have the ids of their members without reading users', async () => {
    const { data } = await gateway.execute('query ($id: ID!) { group(id: $id) { members { __typename id } } }', {
      id: group?.id,
    });
    expect(data.group.members).toEqual(group?.user_ids.map((id) => ({ __typename: 'User', id })));
    expect(requestLines(gateway)).toEqual([one(group?.id)]);
  });

  test('are read by id alone if members are selected', async () => {
    const { data } = await gateway.execute(BY_ID, { id: group?.id });
    expect(data.group).toEqual({ name: group?.name, members: members(group?.user_ids) });
    expect(requestLines(gateway)).toEqual([one(group?.id), 'GET /user/?_limit=1000']);
  });

  test('of a user are found in all groups, which are read once for all users', async () => {
    const { data } = await gateway.execute('{ users(first: 100) { nodes { id groups { name } } } }');
    for (const { id, groups } of data.users.nodes) {
      const its = seed.groups.filter(({ user_ids }) => user_ids.includes(id));
      expect(groups).toEqual(its.map(({ name }) => ({ name })));
    }
    expect(requestLines(gateway).toSorted()).toEqual(
      [LIST, 'GET /user/?_limit=1000', one(group?.id), one(other?.id)].toSorted(),
    );
  });

  test('are found as nodes and entities, null if one does not exist', async () => {
    const missing = 'group_none';
    const { data, errors } = await gateway.execute(
      `query ($ids: [ID!]!, $missing: ID!, $entities: [_Any!]!) {
        nodes(ids: $ids) { id ... on Group { name } }
        group(id: $missing) { members { id } }
        _entities(representations: $entities) { ... on Group { name } }
      }`,
      {
        ids: [other?.id, missing, group?.id],
        missing,
        entities: [
          { __typename: 'Group', id: group?.id },
          { __typename: 'Group', id: missing },
        ],
      },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      nodes: [{ id: other?.id, name: other?.name }, null, { id: group?.id, name: group?.name }],
      group: null,
      _entities: [{ name: group?.name }, null],
    });
    expect(requestLines(gateway).toSorted()).toEqual([LIST, one(missing)]);
  });

  test('that are deleted while they are read are left out', async () => {
    gateway.emulator.fail({ path: `/group/${group?.id}/`, status: 404, body: { error: 'Gone.' } });
    const { data, errors } = await gateway.execute('{ groups { name members { id } } }');
    expect(errors).toBeUndefined();
    expect(data.groups.map(({ name }: { name: string }) => name)).toEqual([other?.name]);
  });

  test('that cannot be read are null, other fields are not, and the next operation reads them again', async () => {
    gateway.emulator.fail({ path: `/group/${other?.id}/`, status: 500, times: 3 });
    const query = '{ me { id } groups { members { id } } }';
    const { data, errors } = await gateway.execute(query);
    expect(data).toEqual({ me: { id: seed.me }, groups: null });
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['UPSTREAM_ERROR']);
    expect((await gateway.execute(query)).errors).toBeUndefined();
  });

  test('fail with UPSTREAM_MALFORMED if the response is malformed', async () => {
    gateway.emulator.fail({ path: '/group/', body: { groups: [] }, times: 3 });
    const { errors } = await gateway.execute('{ groups { name } }');
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['UPSTREAM_MALFORMED']);
  });

  test.each(['lead_1', 'group_', 'group', '../me'])('reject the id %s without a request', async (id) => {
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
  ])('of %s is exact, cold and warm', async (query, cold, warm) => {
    for (const expected of [cold, warm]) {
      const cost = estimate(await gateway.execute(query, {}, { 'x-cost': '1' }));
      expect(cost?.estimatedRequests).toBe(expected);
      // A deactivated member costs a GET that the estimate does not include.
      const beyond = gateway.lines.filter((line) => line.startsWith('GET /user/user_')).length;
      expect((cost?.actualRequests ?? 0) - beyond).toBe(expected);
    }
  });

  test('of one group by id with its members is 1, and 0 once all groups are cached', async () => {
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

  test('of fields of members counts all users', async () => {
    const active = seed.users.filter((user) => user.is_active).length;
    const query = '{ groups { members { opportunities(first: 1) { totalCount } } } }';
    const cost = estimate(await gateway.execute(query, {}, { 'x-cost': '1' }));
    // The groups, their members, the users to count them, and at most one request for each user.
    expect(cost?.estimatedRequests).toBe(1 + seed.groups.length + 1 + active);
    expect(cost?.actualRequests).toBeLessThanOrEqual(cost?.estimatedRequests ?? 0);
  });
});
