import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { operation, startGateway, type TestGateway } from '../support/gateway.ts';
import { changesOf, ERRORS, missingId, sent, traced, wrong } from '../support/mutations.ts';

const seed = demoSeed();
const [me, other] = seed.users.map(({ id }) => id);
const [manual, calendly, , foreign] = seed.scheduling_links.map(({ id }) => id);
const [first, second] = seed.shared_scheduling_links.map(({ id }) => id);
const LINKS = 'GET /scheduling_link/';
const SHARED = 'GET /shared_scheduling_link/';

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

describe('scheduling links', () => {
  test('own and shared ones are listed with a request each, which later operations share', async () => {
    const { data, errors, extensions } = await run(operation('SchedulingLinks'));
    expect(errors).toBeUndefined();
    expect(traced(gateway)).toEqual([LINKS, SHARED]);
    expect(extensions).toMatchObject({ cost: { estimatedRequests: 2, actualRequests: 2 } });
    expect(data.schedulingLinks).toMatchObject([
      { id: manual, source: 'MANUAL', durationInMinutes: null, url: 'https://calendar.example/instruments' },
      { id: calendly, source: 'CALENDLY', durationInMinutes: 15 },
      { source: 'THIRD_PARTY' },
    ]);
    expect(data.sharedSchedulingLinks).toEqual([
      { id: first, name: 'First call', templateTag: 'first_call' },
      { id: second, name: 'Demo', templateTag: 'demo' },
    ]);
    const again = await run(`{ schedulingLink(id: "${calendly}") { sourceId sourceType description user { id } }
      sharedSchedulingLink(id: "${first}") { description } node(id: "${manual}") { __typename } }`);
    expect(gateway.lines).toEqual([]);
    expect(again.data).toEqual({
      schedulingLink: { sourceId: 'event-type-15', sourceType: 'Solo', description: null, user: { id: me } },
      sharedSchedulingLink: { description: 'For new contacts.' },
      node: { __typename: 'SchedulingLink' },
    });
  });

  test('of another user are read by id, and an id of the other kind is null', async () => {
    await run(operation('SchedulingLinks'));
    const { data, errors } = await run(`{ schedulingLink(id: "${foreign}") { name user { id } }
      none: schedulingLink(id: "${first}") { id } alsoNone: sharedSchedulingLink(id: "${foreign}") { id } node(id: "${first}") { ... on SharedSchedulingLink { name } } }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      schedulingLink: { name: 'Of another user', user: { id: other } },
      none: null,
      alsoNone: null,
      node: { name: 'First call' },
    });
    expect(new Set(traced(gateway))).toEqual(
      new Set([`${LINKS}${foreign}/`, `${LINKS}${first}/`, `${SHARED}${foreign}/`]),
    );
  });

  const own = changesOf(
    () => gateway,
    'schedulingLink',
    'fragment F on SchedulingLink { id name description url source durationInMinutes user { id } }',
  );
  const CREATE = own.mutation('$input: SchedulingLinkCreateInput!', 'schedulingLinkCreate(input: $input)');
  const UPDATE = own.mutation(
    '$id: ID!, $input: SchedulingLinkUpdateInput!',
    'schedulingLinkUpdate(id: $id, input: $input)',
  );

  test('are created, changed and deleted with a request each', async () => {
    await run('{ schedulingLinks { id } }');
    const input = { name: 'Coffee', url: 'calendar.example/coffee', description: 'Half an hour' };
    const { row, requests } = await own.change(CREATE, { input });
    expect(requests).toEqual([['POST /scheduling_link/', input]]);
    const created = { name: 'Coffee', url: 'https://calendar.example/coffee', source: 'MANUAL', user: { id: me } };
    expect(row).toMatchObject(created);
    const id = row?.id ?? '';
    const changed = await own.change(UPDATE, { id, input: { description: null, url: 'http://a.example/b' } });
    expect(changed.requests).toEqual([
      [`PUT /scheduling_link/${id}/`, { description: null, url: 'http://a.example/b' }],
    ]);
    expect(changed.row).toMatchObject({ name: 'Coffee', description: null, url: 'http://a.example/b' });
    const { data } = await run(`mutation { schedulingLinkDelete(id: "${id}") { deletedId ${ERRORS} } }`);
    expect(data.schedulingLinkDelete).toEqual({ deletedId: id, userErrors: [] });
    const left = await run('{ schedulingLinks { id } }');
    expect(left.data.schedulingLinks).toHaveLength(3);
    expect(traced(gateway)).toEqual([LINKS]);
  });

  test('of other users are not found', async () => {
    const { problems } = await own.change(UPDATE, { id: foreign, input: { name: 'A' } });
    expect(problems).toEqual(['NOT_FOUND id']);
  });

  test.each([
    [CREATE, { input: { name: ' ', url: 'a.example' } }, ['REQUIRED input.name']],
    [CREATE, { input: { name: 'A', url: '' } }, ['REQUIRED input.url']],
    [UPDATE, { id: 'user_a', input: { name: null } }, ['INVALID id', 'REQUIRED input.name']],
  ])('are refused before any request (%#)', async (mutation, variables, expected) => {
    expect(await own.refused(mutation, variables)).toEqual(expected);
  });
});

describe('shared scheduling links', () => {
  const shared = changesOf(
    () => gateway,
    'sharedSchedulingLink',
    'fragment F on SharedSchedulingLink { id name description templateTag }',
  );
  const CREATE = shared.mutation(
    '$input: SharedSchedulingLinkCreateInput!',
    'sharedSchedulingLinkCreate(input: $input)',
  );
  const UPDATE = shared.mutation(
    '$id: ID!, $input: SharedSchedulingLinkUpdateInput!',
    'sharedSchedulingLinkUpdate(id: $id, input: $input)',
  );
  const MAP = shared.mutation(
    '$id: ID!, $input: SharedSchedulingLinkMapInput!',
    'sharedSchedulingLinkMap(id: $id, input: $input)',
  );
  const UNMAP = shared.mutation('$id: ID!, $user: ID', 'sharedSchedulingLinkUnmap(id: $id, userId: $user)');

  test('are created, changed and deleted with a request each', async () => {
    const { row, requests } = await shared.change(CREATE, { input: { name: 'On-site visit' } });
    expect(requests).toEqual([['POST /shared_scheduling_link/', { name: 'On-site visit' }]]);
    expect(row).toMatchObject({ name: 'On-site visit', description: null, templateTag: 'on_site_visit' });
    const id = row?.id ?? '';
    const { row: changed, writes } = await shared.change(UPDATE, { id, input: { description: 'In person' } });
    expect(writes).toEqual([[`PUT /shared_scheduling_link/${id}/`, { description: 'In person' }]]);
    expect(changed).toMatchObject({ name: 'On-site visit', description: 'In person' });
    const { data } = await run(`mutation { sharedSchedulingLinkDelete(id: "${id}") { deletedId ${ERRORS} } }`);
    expect(data.sharedSchedulingLinkDelete).toEqual({ deletedId: id, userErrors: [] });
    const left = await run('{ sharedSchedulingLinks { id } }');
    expect(left.data.sharedSchedulingLinks).toEqual([{ id: first }, { id: second }]);
  });

  const association = (user_id: string | undefined) => ({
    organization_id: seed.organization.id,
    shared_scheduling_link_id: first,
    user_id,
  });

  test('lead to a link or to a URL of a user, and to nothing again', async () => {
    const linked = await shared.change(MAP, { id: first, input: { schedulingLinkId: manual } });
    const path = 'POST /shared_scheduling_link_association/';
    expect(linked.requests).toEqual([
      'GET /me/',
      [path, { ...association(me), user_scheduling_link_id: manual }],
      SHARED,
    ]);
    expect(linked.row).toMatchObject({ id: first, name: 'First call' });
    const rows = () => gateway.emulator.tables().scheduling_link_association.all();
    expect(rows()).toEqual([{ id: `${first}/${me}`, url: null, user_scheduling_link_id: manual }]);
    const input = { userId: other, url: 'calendar.example/x' };
    const { data } = await run(
      `mutation ($input: SharedSchedulingLinkMapInput!) {
      sharedSchedulingLinkMap(id: "${first}", input: $input) { sharedSchedulingLink { id } ${ERRORS} } }`,
      { input },
    );
    expect(data.sharedSchedulingLinkMap).toEqual({ sharedSchedulingLink: { id: first }, userErrors: [] });
    expect(traced(gateway)).toEqual([[path, { ...association(other), url: 'calendar.example/x' }]]);
    expect(rows()[1]).toMatchObject({ url: 'https://calendar.example/x', user_scheduling_link_id: null });
    const unmapped = await shared.change(UNMAP, { id: first, user: other });
    expect(unmapped.writes).toEqual([[`${path}unmap/`, association(other)]]);
    await shared.change(UNMAP, { id: first });
    expect(rows()).toEqual([]);
    const again = await run(`mutation { it: sharedSchedulingLinkUnmap(id: "${first}") { ${ERRORS} } }`);
    expect(wrong(again.data.it.userErrors)).toEqual(['NOT_FOUND id']);
  });

  test('do not lead to links that do not exist', async () => {
    const { problems } = await shared.change(MAP, { id: first, input: { schedulingLinkId: missingId('schlnk') } });
    expect(problems).toEqual(['NOT_FOUND input.schedulingLinkId']);
    expect(sent(gateway)).toHaveLength(1);
  });

  test.each([
    [CREATE, { input: { name: '' } }, ['REQUIRED input.name']],
    [MAP, { id: first, input: {} }, ['INVALID input']],
    [MAP, { id: first, input: { url: 'a.example', schedulingLinkId: manual } }, ['INVALID input']],
    [MAP, { id: 'x', input: { url: ' ' } }, ['INVALID id', 'REQUIRED input.url']],
    [
      MAP,
      { id: first, input: { schedulingLinkId: 'x', userId: 'y' } },
      ['INVALID input.schedulingLinkId', 'INVALID input.userId'],
    ],
    [UNMAP, { id: first, user: 'x' }, ['INVALID userId']],
  ])('are refused before any request (%#)', async (mutation, variables, expected) => {
    expect((await shared.refused(mutation, variables)).toSorted()).toEqual(expected.toSorted());
  });
});
