/** Changes of groups, roles and memberships. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildSeed } from '../../emulator/index.ts';
import { operation, startGateway, type TestGateway } from '../support/gateway.ts';
import { changesOf, ERRORS, sent, wrong } from '../support/mutations.ts';

const seed = buildSeed({ leads: 3, history: false });
const [group, other] = seed.groups;
const [me, colleague] = seed.users;
const role = seed.roles[0];
const field = role?.visibility_user_lcf_ids?.[0];
const membershipOf = (id: string | undefined) => `memb_${id?.slice('user_'.length)}`;

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ emulator: { seed } });
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.emulator.reset();
  gateway.advance(600_000);
});

/** Runs an operation whose estimate covers what it costs. */
async function run(query: string, variables: object = {}) {
  const answer = await gateway.execute(query, variables, { 'x-cost': '1' });
  const { cost } = answer.extensions as { cost: { estimatedRequests: number; actualRequests: number } };
  expect(cost.estimatedRequests).toBeGreaterThanOrEqual(cost.actualRequests);
  return answer;
}
const problems = ({ data }: { data: Record<string, { userErrors: never }> }) =>
  Object.values(data).flatMap(({ userErrors }) => wrong(userErrors));
const lastEvent = async () => {
  const { data } = await run('{ events(first: 1) { nodes { objectType rawAction } } }');
  return data.events.nodes[0];
};

describe('groups', () => {
  const groups = changesOf(() => gateway, 'group', 'fragment F on Group { id name members { id } }');
  const CREATE = groups.mutation('$input: GroupInput!', 'groupCreate(input: $input)');
  const UPDATE = groups.mutation('$id: ID!, $input: GroupInput!', 'groupUpdate(id: $id, input: $input)');
  const ADD = groups.mutation('$id: ID!, $userId: ID!', 'groupMemberAdd(id: $id, userId: $userId)');
  const REMOVE = groups.mutation('$id: ID!, $userId: ID!', 'groupMemberRemove(id: $id, userId: $userId)');

  test('are created without members, renamed and deleted, and the list shows it', async () => {
    await run('{ groups { name } }');
    const { row, writes } = await groups.change(CREATE, { input: { name: 'Support' } });
    expect(row).toMatchObject({ name: 'Support', members: [] });
    expect(writes).toEqual([['POST /group/', { name: 'Support' }]]);
    const renamed = await groups.change(UPDATE, { id: row?.id, input: { name: 'Care' } });
    expect(renamed.requests).toEqual([[`PUT /group/${row?.id}/`, { name: 'Care' }]]);
    const listed = async () => (await run('{ groups { name } }')).data.groups.map(({ name }: { name: string }) => name);
    expect(await listed()).toEqual([group?.name, other?.name, 'Care']);
    const { data } = await run(`mutation ($id: ID!) { groupDelete(id: $id) { deletedId ${ERRORS} } }`, { id: row?.id });
    expect(data.groupDelete).toEqual({ deletedId: row?.id, userErrors: [] });
    expect(await listed()).toEqual([group?.name, other?.name]);
    expect(await lastEvent()).toEqual({ objectType: 'group', rawAction: 'deleted' });
  });

  test('get members and lose them, in a write and a read each', async () => {
    await run('{ groups { name members { id } } }');
    const userId = colleague?.id;
    const removed = await groups.change(REMOVE, { id: group?.id, userId });
    const without = group?.user_ids.filter((id) => id !== userId).map((id) => ({ id }));
    expect(removed.row?.members).toEqual(without);
    const read = `GET /group/${group?.id}/?_fields=id,name,members`;
    expect(removed.requests).toEqual([[`DELETE /group/${group?.id}/member/${userId}/`], read]);
    const added = await groups.change(ADD, { id: group?.id, userId });
    expect(added.row?.members).toEqual([...(without ?? []), { id: userId }]);
    expect(added.requests).toEqual([[`POST /group/${group?.id}/member/`, { user_id: userId }], read]);
    const { data } = await run(ADD.replace('id name members { id }', 'name'), { id: group?.id, userId });
    expect(data.groupMemberAdd.group).toEqual({ name: group?.name });
  });

  test.each([
    [CREATE, { input: { name: ' ' } }, ['REQUIRED input.name']],
    [UPDATE, { id: 'lead_a', input: { name: 'A' } }, ['INVALID id']],
    [ADD, { id: 'group_a', userId: 'lead_a' }, ['INVALID userId']],
  ])('are refused before any request: %s %j', async (mutation, variables, expected) => {
    expect(await groups.refused(mutation, variables)).toEqual(expected);
  });

  test.each([
    [CREATE, { input: { name: other?.name } }, 'INVALID input.name'],
    [ADD, { id: group?.id, userId: 'user_none' }, 'NOT_FOUND userId'],
    [ADD, { id: 'group_none', userId: seed.me }, 'NOT_FOUND id'],
  ])('are refused by Close: %s %j', async (mutation, variables, expected) => {
    expect(problems(await run(mutation, variables))).toEqual([expected]);
  });
});

describe('roles', () => {
  const roles = changesOf(
    () => gateway,
    'role',
    'fragment F on Role { id name isEditable permissions visibilityCustomFieldIds visibilityBehavior }',
  );
  const CREATE = roles.mutation('$input: RoleCreateInput!', 'roleCreate(input: $input)');
  const UPDATE = roles.mutation('$id: ID!, $input: RoleUpdateInput!', 'roleUpdate(id: $id, input: $input)');
  const DELETE = `mutation ($id: ID!) { roleDelete(id: $id) { deletedId ${ERRORS} } }`;

  test('are created, changed and deleted in one request each', async () => {
    const input = { name: 'Intern', permissions: ['export'], visibilityCustomFieldIds: [field] };
    const { row, requests } = await roles.change(CREATE, {
      input: { ...input, visibilityBehavior: 'ALLOW_UNASSIGNED' },
    });
    expect(row).toMatchObject({ ...input, isEditable: true, visibilityBehavior: 'ALLOW_UNASSIGNED' });
    const body = { name: 'Intern', permissions: ['export'], visibility_user_lcf_ids: [field] };
    expect(requests).toEqual([['POST /role/', { ...body, visibility_user_lcf_behavior: 'allow_unassigned' }]]);
    const free = { permissions: ['view_all_leads'], visibilityCustomFieldIds: null, visibilityBehavior: null };
    const changed = await roles.change(UPDATE, { id: row?.id, input: free });
    expect(changed.row).toMatchObject({ name: 'Intern', ...free });
    expect(changed.requests).toHaveLength(1);
    expect((await run(DELETE, { id: row?.id })).data.roleDelete.deletedId).toBe(row?.id);
    expect(gateway.lines).toEqual([`DELETE /role/${row?.id}/`]);
    expect(await roles.read(row?.id ?? '')).toBeNull();
  });

  test('change the permissions of their members at once', async () => {
    const QUERY = '{ organization { memberships { nodes { role { id } permissionsGranted } } } }';
    await run(QUERY);
    await roles.change(UPDATE, { id: role?.id, input: { permissions: ['export'] } });
    const { data } = await run(QUERY);
    const nodes: { role: { id: string }; permissionsGranted: string[] }[] = data.organization.memberships.nodes;
    const its = nodes.filter((each) => each.role.id === role?.id);
    expect(its.length).toBeGreaterThan(0);
    for (const { permissionsGranted } of its) expect(permissionsGranted).toEqual(['export']);
  });

  test('are kept while users have them, and built-in ones always', async () => {
    expect(problems(await run(DELETE, { id: role?.id }))).toEqual(['IN_USE id']);
    expect(problems(await run(UPDATE, { id: 'admin', input: { name: 'A' } }))).toEqual(['FORBIDDEN']);
  });
});

describe('memberships', () => {
  const memberships = changesOf(
    () => gateway,
    'membership',
    `fragment F on Membership { id isActive user { id email } role { id } autoRecordCalls isImpersonableByWorkflows isTrackingEmailOpens }`,
  );
  const CREATE = memberships.mutation('$input: MembershipCreateInput!', 'membershipCreate(input: $input)');
  const UPDATE = memberships.mutation(
    '$id: ID!, $input: MembershipUpdateInput!',
    'membershipUpdate(id: $id, input: $input)',
  );
  const BULK = `mutation ($ids: [ID!]!, $input: MembershipUpdateInput!) {
    membershipBulkUpdate(ids: $ids, input: $input) { updatedCount ${ERRORS} }
  }`;
  const DELETE = `mutation ($id: ID!) { membershipDelete(id: $id) { deletedId ${ERRORS} } }`;

  test('are created by email, and the new member is in the lists', async () => {
    await run('{ users(first: 100) { nodes { id } } organization { memberships { totalCount } } }');
    const email = 'new@emulated.example';
    const { row, writes } = await memberships.change(CREATE, { input: { email, roleId: 'user' } });
    expect(row).toMatchObject({ isActive: true, user: { email }, role: { id: 'user' } });
    expect(writes).toEqual([['POST /membership/', { email, role_id: 'user' }]]);
    const { data } = await run('{ users(first: 100) { nodes { email } } }');
    expect(data.users.nodes).toContainEqual({ email });
    expect(await lastEvent()).toEqual({ objectType: 'membership', rawAction: 'activated' });
  });

  test('are created by the example in three requests', async () => {
    const email = 'second@emulated.example';
    const { data } = await run(operation('OnboardMember'), { email });
    expect(data.membershipCreate).toMatchObject({
      membership: { user: { email }, role: { id: 'user' } },
      userErrors: [],
    });
    expect(gateway.lines).toHaveLength(3);
  });

  test('change alone and together', async () => {
    const [id, second] = [membershipOf(colleague?.id), membershipOf(me?.id)];
    const input = { roleId: role?.id, autoRecordCalls: 'ENABLED', isTrackingEmailOpens: false };
    const { row, requests } = await memberships.change(UPDATE, { id, input });
    expect(row).toMatchObject({ role: { id: role?.id }, autoRecordCalls: 'ENABLED', isTrackingEmailOpens: false });
    expect(row).toMatchObject({ isImpersonableByWorkflows: false });
    const body = { role_id: role?.id, auto_record_calls: 'enabled', track_email_opens: false };
    const reads = ['GET /me/', `GET /organization/${seed.organization.id}/`];
    expect(requests).toEqual([[`PUT /membership/${id}/`, body], ...reads]);
    const bulk = await run(BULK, { ids: [id, second], input: { isImpersonableByWorkflows: true } });
    expect(bulk.data.membershipBulkUpdate).toEqual({ updatedCount: 2, userErrors: [] });
    expect(sent(gateway)).toEqual([['PUT /membership/', { may_workflows_impersonate: true }]]);
    // Sent as `_params` in the body, which the emulator reads as parameters.
    expect(gateway.upstream[0]?.query).toEqual({ id__in: `${id},${second}` });
    for (const each of [id, second]) {
      expect(await memberships.read(each)).toMatchObject({ isImpersonableByWorkflows: true });
    }
  });

  test('are deactivated, not deleted', async () => {
    const id = membershipOf(colleague?.id);
    expect((await run(DELETE, { id })).data.membershipDelete).toEqual({ deletedId: id, userErrors: [] });
    expect(gateway.lines).toEqual([`DELETE /membership/${id}/`]);
    expect(await memberships.read(id)).toMatchObject({ isActive: false, user: { id: colleague?.id } });
    expect(await lastEvent()).toEqual({ objectType: 'membership', rawAction: 'deactivated' });
  });

  test.each([
    [CREATE, { input: { email: ' ', roleId: 'user' } }, ['REQUIRED input.email']],
    [UPDATE, { id: 'user_a', input: { roleId: 'user' } }, ['INVALID id']],
    [UPDATE, { id: 'memb_a', input: { roleId: null } }, ['REQUIRED input.roleId']],
    [BULK, { ids: [], input: { roleId: 'user' } }, ['INVALID ids']],
    [BULK, { ids: ['memb_a', 'user_a'], input: { roleId: 'user' } }, ['INVALID ids']],
    [BULK, { ids: ['memb_a'], input: {} }, ['REQUIRED input']],
  ])('are refused before any request: %s %j', async (mutation, variables, expected) => {
    expect(await memberships.refused(mutation, variables)).toEqual(expected);
  });

  test.each([
    [CREATE, { input: { email: 'a@other.example', roleId: 'user' } }, 'INVALID input.email'],
    [CREATE, { input: { email: 'a@emulated.example', roleId: 'admin' } }, 'FORBIDDEN'],
    [BULK, { ids: ['memb_none'], input: { roleId: 'user' } }, 'NOT_FOUND ids'],
  ])('are refused by Close: %s %j', async (mutation, variables, expected) => {
    expect(problems(await run(mutation, variables))).toEqual([expected]);
  });
});
