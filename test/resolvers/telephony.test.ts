/** Blocked phone numbers and dialers. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildSeed } from '../../emulator/index.ts';
import { operation, startGateway, type TestGateway } from '../support/gateway.ts';
import { changesOf, ERRORS, missingId, sent, traced, wrong } from '../support/mutations.ts';

const seed = buildSeed({ leads: 3, history: false });
const [first, second] = seed.blocked_phone_numbers;
const [over, running, selected] = seed.dialers;

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ emulator: { seed } });
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.emulator.reset();
  gateway.advance(600_000);
});

const withCost = (query: string, variables = {}) => gateway.execute(query, variables, { 'x-cost': '1' });

describe('blocked phone numbers', () => {
  const FIELDS = 'id phone reason createdBy { id } updatedBy { id } dateUpdated';
  const numbers = changesOf(() => gateway, 'blockedPhoneNumber', `fragment F on BlockedPhoneNumber { ${FIELDS} }`);
  const CREATE = numbers.mutation('$input: BlockedPhoneNumberCreateInput!', 'blockedPhoneNumberCreate(input: $input)');
  const UPDATE = numbers.mutation(
    '$id: ID!, $input: BlockedPhoneNumberUpdateInput!, $since: DateTime',
    'blockedPhoneNumberUpdate(id: $id, input: $input, ifUnmodifiedSince: $since)',
  );
  const phone = '+15553334444';

  test('are read with one request, which the next operations share', async () => {
    const { data, extensions } = await withCost(operation('BlockedPhoneNumbers'));
    expect(data.blockedPhoneNumbers).toEqual(
      [first, second].map((row) => ({
        ...{ id: row?.id, phone: row?.phone, reason: row?.reason, createdBy: { id: seed.me } },
        dateCreated: expect.stringMatching(/^\d{4}-/),
      })),
    );
    expect(traced(gateway)).toEqual(['GET /blocked_phone_number/?_limit=100']);
    expect(extensions).toMatchObject({ cost: { estimatedRequests: 1, actualRequests: 1 } });
    const none = missingId('blkph');
    const again = await withCost(
      `{ blockedPhoneNumber(id: "${second?.id}") { phone } node(id: "${first?.id}") { __typename id }
        none: blockedPhoneNumber(id: "${none}") { id } }`,
    );
    expect(again.data).toEqual({
      blockedPhoneNumber: { phone: second?.phone },
      node: { __typename: 'BlockedPhoneNumber', id: first?.id },
      none: null,
    });
    expect(traced(gateway)).toEqual([`GET /blocked_phone_number/${none}/`]);
  });

  test('are blocked, changed and unblocked, each with one request', async () => {
    await gateway.execute('{ blockedPhoneNumbers { id } }');
    const { row, requests } = await numbers.change(CREATE, { input: { phone, reason: 'Robot' } });
    expect(requests).toEqual([['POST /blocked_phone_number/', { phone, reason: 'Robot' }]]);
    const id = row?.id ?? '';
    const changed = await numbers.change(UPDATE, { id, input: { reason: 'Robots' } });
    expect(changed.requests).toEqual([[`PUT /blocked_phone_number/${id}/`, { reason: 'Robots' }]]);
    expect(changed.row).toMatchObject({ phone, reason: 'Robots', updatedBy: { id: seed.me } });
    const guarded = await gateway.execute(UPDATE, { id, input: { reason: 'A' }, since: '2020-01-01T00:00:00Z' });
    expect(wrong(guarded.data.blockedPhoneNumberUpdate.userErrors)).toEqual(['CONFLICT ifUnmodifiedSince']);
    expect(traced(gateway)).toEqual([`GET /blocked_phone_number/${id}/?_fields=id,date_updated`]);
    const { data } = await gateway.execute(
      `mutation { blockedPhoneNumberDelete(id: "${id}") { deletedId ${ERRORS} } }`,
    );
    expect(data.blockedPhoneNumberDelete).toEqual({ deletedId: id, userErrors: [] });
    expect(sent(gateway)).toEqual([[`DELETE /blocked_phone_number/${id}/`]]);
    expect(await numbers.read(id)).toBeNull();
    expect(
      gateway.emulator
        .tables()
        .event.all()
        .filter(({ object_id }) => object_id === id),
    ).toEqual([]);
  });

  test.each([
    [{ phone: '555 333', reason: 'A' }, ['INVALID input.phone']],
    [{ phone: '15553334444', reason: ' ' }, ['INVALID input.phone', 'REQUIRED input.reason']],
    [{ phone, reason: 'a'.repeat(201) }, ['INVALID input.reason']],
  ])('are refused before any request: %j', async (input, errors) => {
    expect(await numbers.refused(CREATE, { input })).toEqual(errors);
  });

  test('are blocked once', async () => {
    const { problems } = await numbers.change(CREATE, { input: { phone: first?.phone, reason: 'A' } });
    expect(problems).toEqual(['INVALID input.phone']);
  });

  test('have settings, which are changed with one request', async () => {
    const { data, extensions } = await withCost(
      `mutation { blockedPhoneNumberSettingsUpdate(input: { isRejectingAnonymousCalls: true }) {
        settings { isRejectingAnonymousCalls } ${ERRORS} } }`,
    );
    const settings = { isRejectingAnonymousCalls: true };
    expect(data.blockedPhoneNumberSettingsUpdate).toEqual({ settings, userErrors: [] });
    expect(sent(gateway)).toEqual([['PUT /blocked_phone_number/settings/', { reject_anonymous_inbound_calls: true }]]);
    expect(extensions).toMatchObject({ cost: { estimatedRequests: 1, actualRequests: 1 } });
    const read = await gateway.execute('{ blockedPhoneNumberSettings { isRejectingAnonymousCalls } }');
    expect(read.data.blockedPhoneNumberSettings).toEqual(settings);
    expect(traced(gateway)).toEqual(['GET /blocked_phone_number/settings/']);
  });

  test('whose settings Close does not report are an error', async () => {
    gateway.emulator.fail({ path: '/blocked_phone_number/settings/', body: {}, times: 2 });
    const read = await gateway.execute('{ blockedPhoneNumberSettings { isRejectingAnonymousCalls } }');
    expect(read.errors).toMatchObject([{ extensions: { code: 'UPSTREAM_MALFORMED' } }]);
    const change = await gateway.execute(
      'mutation { blockedPhoneNumberSettingsUpdate(input: { isRejectingAnonymousCalls: true }) { userErrors { code } } }',
    );
    expect(change.errors).toMatchObject([{ extensions: { code: 'UNKNOWN_OUTCOME' } }]);
  });
});

describe('dialer sessions', () => {
  test('are listed with their Smart Views and users', async () => {
    const { data, extensions } = await withCost(operation('Dialers'));
    const [view] = seed.saved_searches;
    const smartView = { id: view?.id, name: view?.name };
    expect(data.dialers.nodes).toMatchObject([
      { id: over?.id, type: 'POWER', status: 'inactive', smartView, users: [{ user: { id: seed.me } }] },
      {
        id: running?.id,
        type: 'PREDICTIVE',
        smartView,
        users: [{ isActive: true }, { user: { name: expect.any(String) } }],
      },
    ]);
    expect(traced(gateway)).toEqual([
      'GET /dialer/?source_type=saved-search&_limit=25',
      'GET /saved_search/?type__in=lead,contact&_limit=100',
      expect.stringMatching(/^GET \/user\//),
    ]);
    expect(extensions).toMatchObject({ cost: { estimatedRequests: 3, actualRequests: 3 } });
    await gateway.execute(operation('Dialers'));
    expect(gateway.lines).toEqual(['GET /dialer/']);
  });

  test('of a list that a user selected have no Smart View', async () => {
    const { data } = await gateway.execute(
      `{ dialer(id: "${selected?.id}") { sourceType sourceValue smartView { id } users { state } callerPhone ringMode user { id } }
        node(id: "${over?.id}") { __typename id } none: dialer(id: "${missingId('dial')}") { id } }`,
    );
    expect(data).toEqual({
      dialer: {
        ...{ sourceType: 'SHARED_ENTRY', sourceValue: selected?.source_value, smartView: null, users: [] },
        ...{ callerPhone: '', ringMode: 'more-voicemails', user: { id: seed.me } },
      },
      node: { __typename: 'Dialer', id: over?.id },
      none: null,
    });
    expect(gateway.upstream).toHaveLength(3);
  });

  test.each([
    ['status: { eq: "active" }', 'status=active', [running]],
    [
      'status: { in: ["active", "x"] }, sourceType: SMART_VIEW',
      'status__in=active,x&source_type=saved-search',
      [running],
    ],
    [`sourceValue: "${selected?.source_value}"`, `source_value=${selected?.source_value}`, [selected]],
    [`userId: { eq: "${seed.me}" }`, `user_id=${seed.me}`, [over, selected]],
  ])('are filtered by Close: %s', async (filter, query, found) => {
    const { data } = await gateway.execute(`{ dialers(filter: { ${filter} }) { nodes { id } totalCount } }`);
    expect(data.dialers).toEqual({ nodes: found.map((row) => ({ id: row?.id })), totalCount: null });
    const [line = ''] = traced(gateway).map(String);
    expect([...new URLSearchParams(line.split('?')[1])].toSorted()).toEqual(
      [...new URLSearchParams(`${query}&_limit=25`)].toSorted(),
    );
  });

  test.each(['status: { in: [] }', 'sourceValue: " "', 'status: { eq: "" }', 'userId: { eq: "lead_1" }'])(
    'take no request for %s',
    async (filter) => {
      const { data, errors } = await gateway.execute(`{ dialers(filter: { ${filter} }) { nodes { id } } }`);
      expect(errors === undefined ? data.dialers.nodes : errors[0]?.extensions?.code).toEqual(
        filter.includes('[]') ? [] : 'BAD_USER_INPUT',
      );
      expect(gateway.lines).toEqual([]);
    },
  );

  test('are paged', async () => {
    const page =
      'query ($after: String) { dialers(first: 2, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } }';
    const { data } = await gateway.execute(page);
    const next = await gateway.execute(page, { after: data.dialers.pageInfo.endCursor });
    expect(traced(gateway)).toEqual(['GET /dialer/?_limit=2&_skip=2']);
    expect([...data.dialers.nodes, ...next.data.dialers.nodes]).toEqual(seed.dialers.map(({ id }) => ({ id })));
    expect([data, next.data].map(({ dialers }) => dialers.pageInfo.hasNextPage)).toEqual([true, false]);
    await gateway.execute('{ dialers { pageInfo { hasPreviousPage } totalCount } }');
    expect(gateway.upstream.length).toBeLessThan(2);
  });
});
