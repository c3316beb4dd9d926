import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { operation, startGateway, type TestGateway } from '../support/gateway.ts';
import { changesOf, ERRORS, missingId, traced, wrong } from '../support/mutations.ts';

const seed = demoSeed();
const [me, second, third, fourth] = seed.users.map(({ id }) => id);
const [given, received, alsoReceived, foreign] = seed.send_as.map(({ id }) => id);
const RECEIVED = `GET /send_as/?allowed_user_id=${me}`;

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.emulator.reset();
  gateway.advance(600_000);
});
const run = (query: string, variables: object = {}) => gateway.execute(query, variables, { 'x-cost': '1' });
const allowed = async () => {
  const { data } = await run('{ sendAsAssociations { allowedUser { id } } }');
  return data.sendAsAssociations.map(({ allowedUser }: { allowedUser: { id: string } }) => allowedUser.id);
};

test('permissions are listed by side and read by id, with ids of users for free', async () => {
  const given_ = await run('{ sendAsAssociations { id allowingUser { id } allowedUser { id } } }');
  const row = { id: given, allowingUser: { id: me }, allowedUser: { id: second } };
  expect(given_.data.sendAsAssociations).toEqual([row]);
  expect(traced(gateway)).toEqual(['GET /send_as/']);
  expect(given_.extensions).toMatchObject({ cost: { estimatedRequests: 1, actualRequests: 1 } });
  const received_ = await run('{ sendAsAssociations(side: ALLOWED) { id } }');
  expect(received_.data.sendAsAssociations).toEqual([{ id: received }, { id: alsoReceived }]);
  expect(traced(gateway)).toEqual(['GET /me/', RECEIVED]);
  const single = await run(`{ sendAs(id: "${given}") { allowedUser { id } } none: sendAs(id: "${foreign}") { id } }`);
  expect([single.data, single.errors]).toEqual([{ sendAs: { allowedUser: { id: second } }, none: null }, undefined]);
  expect(traced(gateway)).toEqual([`GET /send_as/${given}/`, `GET /send_as/${foreign}/`]);
});

test('the example shows both sides with names', async () => {
  const { data, errors } = await gateway.execute(operation('Delegates'));
  expect(errors).toBeUndefined();
  expect(traced(gateway).toSorted()).toEqual(
    ['GET /me/', 'GET /send_as/', RECEIVED, 'GET /user/?_limit=1000'].toSorted(),
  );
  expect(data.allowed[0].allowedUser.name).toBe(`${seed.users[1]?.first_name} ${seed.users[1]?.last_name}`);
  await gateway.execute(operation('Delegates'));
  expect(gateway.lines).toHaveLength(2);
});

const rows = changesOf(() => gateway, 'sendAs', 'fragment F on SendAs { id allowingUser { id } allowedUser { id } }');
const CREATE = rows.mutation('$input: SendAsCreateInput!', 'sendAsCreate(input: $input)');

test('users are allowed one by one, by the own user that Close wants to be named', async () => {
  const { row, requests } = await rows.change(CREATE, { input: { allowedUserId: third } });
  expect(row).toMatchObject({ allowingUser: { id: me }, allowedUser: { id: third } });
  expect(requests).toEqual(['GET /me/', ['POST /send_as/', { allowed_user_id: third, allowing_user_id: me }]]);
  const again = await rows.change(CREATE, { input: { allowedUserId: third } });
  expect(again.problems).toEqual(['INVALID input.allowedUserId']);
  const { data } = await run(`mutation { sendAsDelete(id: "${row?.id}") { deletedId ${ERRORS} } }`);
  expect(data.sendAsDelete).toEqual({ deletedId: row?.id, userErrors: [] });
  expect(traced(gateway)).toEqual([[`DELETE /send_as/${row?.id}/`]]);
  expect(await allowed()).toEqual([second]);
});

const DISALLOW = `mutation ($id: ID!) { sendAsDisallow(allowedUserId: $id) { allowedUser { id } ${ERRORS} } }`;

test('a permission ends by the id of its user', async () => {
  const { data, extensions } = await run(DISALLOW, { id: second });
  expect(data.sendAsDisallow).toEqual({ allowedUser: { id: second }, userErrors: [] });
  expect(gateway.upstream.map(({ method, path, query }) => [method, path, query])).toEqual([
    ['GET', '/me/', {}],
    ['DELETE', '/send_as/', { allowing_user_id: me, allowed_user_id: second }],
  ]);
  expect(extensions).toMatchObject({ cost: { estimatedRequests: 2, actualRequests: 2 } });
  expect(await allowed()).toEqual([]);
  const again = await run(DISALLOW, { id: second });
  expect(again.data.sendAsDisallow.allowedUser).toBeNull();
  expect(wrong(again.data.sendAsDisallow.userErrors)).toEqual(['NOT_FOUND allowedUserId']);
});

const BULK = `mutation ($input: SendAsBulkUpdateInput!) {
  sendAsBulkUpdate(input: $input) { sendAsAssociations { allowedUser { id } } ${ERRORS} }
}`;

test('many users are allowed and disallowed with one request', async () => {
  const input = { allowedUserIds: [third, fourth], disallowedUserIds: [second] };
  const { data, extensions } = await run(BULK, { input });
  const body = { allowed_user_ids: [third, fourth], disallowed_user_ids: [second] };
  expect(traced(gateway)).toEqual([['POST /send_as/bulk/', body]]);
  expect(extensions).toMatchObject({ cost: { estimatedRequests: 1, actualRequests: 1 } });
  expect(data.sendAsBulkUpdate).toEqual({
    sendAsAssociations: [third, fourth].map((id) => ({ allowedUser: { id } })),
    userErrors: [],
  });
  expect(await allowed()).toEqual([third, fourth]);
  const unknown = await run(BULK, { input: { allowedUserIds: [missingId('user')] } });
  expect(wrong(unknown.data.sendAsBulkUpdate.userErrors)).toEqual(['NOT_FOUND input.allowedUserIds.0']);
});

test('an answer without the list has an unknown outcome', async () => {
  gateway.emulator.fail({ path: '/send_as/bulk/', body: {}, status: 200 });
  const { errors } = await run(BULK, { input: { allowedUserIds: [third] } });
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['UNKNOWN_OUTCOME']);
});

test.each([
  [BULK, { input: {} }, 'REQUIRED input'],
  [BULK, { input: { allowedUserIds: [], disallowedUserIds: null } }, 'REQUIRED input'],
  [BULK, { input: { allowedUserIds: ['sdas_a'] } }, 'INVALID input.allowedUserIds.0'],
  [BULK, { input: { allowedUserIds: [third], disallowedUserIds: [third] } }, 'INVALID input.disallowedUserIds'],
  [CREATE, { input: { allowedUserId: 'x' } }, 'INVALID input.allowedUserId'],
  [DISALLOW, { id: 'sdas_a' }, 'INVALID allowedUserId'],
])('%s with %j is refused before any request', async (mutation, variables, expected) => {
  const { data } = await gateway.execute(mutation, variables);
  const [payload] = Object.values<{ userErrors: Parameters<typeof wrong>[0] }>(data);
  expect(wrong(payload?.userErrors ?? [])).toEqual([expected]);
  expect(gateway.lines).toEqual([]);
});
