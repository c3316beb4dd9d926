/** Phone numbers, and with which of them members call. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildSeed } from '../../emulator/index.ts';
import { operation, startGateway, type TestGateway } from '../support/gateway.ts';
import { changesOf, ERRORS, traced, wrong } from '../support/mutations.ts';

const seed = buildSeed({ leads: 3, history: false });
const [own, foreign] = seed.phone_numbers;
const ofGroup = seed.phone_numbers.find(({ participants }) => participants.includes(seed.me));
const [me, colleague] = seed.users;
const membershipOf = (id: string | undefined) => `memb_${id?.slice('user_'.length)}`;
const LIST = 'GET /phone_number/?_limit=100';

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

const FIELDS = `id number numberFormatted label type country carrier carrierType user { id } isGroupNumber
  participants { id name } phoneNumbers phoneNumbersFormatted forwardTo forwardToFormatted isForwarding isPress1Required
  inboundRingDuration voicemailGreetingUrl isSmsEnabled isMmsEnabled supportsSmsToCountries supportsMmsToCountries
  isPremium isVerified isPorted lastBilledPrice { cents currency } nextBillingOn dateCreated dateUpdated`;
const numbers = changesOf(() => gateway, 'phoneNumber', `fragment F on PhoneNumber { ${FIELDS} }`);
const UPDATE = numbers.mutation(
  '$id: ID!, $input: PhoneNumberUpdateInput!',
  'phoneNumberUpdate(id: $id, input: $input)',
);
const DELETE = `mutation ($id: ID!) { phoneNumberDelete(id: $id) { deletedId ${ERRORS} } }`;

test('one list answers all selections of phone numbers, and is cached', async () => {
  const { data } = await run(
    `query ($number: String, $user: ID!) {
      phoneNumbers { id }
      byNumber: phoneNumbers(number: $number) { ${FIELDS} }
      byUser: phoneNumbers(userId: $user, type: INTERNAL) { id }
      external: phoneNumbers(type: EXTERNAL) { label carrier carrierType lastBilledPrice { cents } nextBillingOn }
      user(id: $user) { phoneNumbers { id } }
    }`,
    { number: ofGroup?.number, user: seed.me },
  );
  expect(data.phoneNumbers.map(({ id }: { id: string }) => id)).toEqual(seed.phone_numbers.map(({ id }) => id));
  expect(data.byNumber).toMatchObject([
    {
      id: ofGroup?.id,
      ...{ number: ofGroup?.number, numberFormatted: '+46 8 444 555 00', label: 'SMB team', type: 'INTERNAL' },
      ...{ carrier: 'twilio', carrierType: 'NATIONAL', country: 'SE', user: null, isGroupNumber: true },
      participants: ofGroup?.participants.map((id) => ({ id })),
      ...{ phoneNumbers: ['+46701112266'], phoneNumbersFormatted: ['+46 70 111 22 66'] },
      ...{ isForwarding: false, isPress1Required: true, inboundRingDuration: 45, isSmsEnabled: true, isPorted: false },
      ...{ supportsSmsToCountries: ['SE'], supportsMmsToCountries: [] },
      ...{ lastBilledPrice: { cents: 300, currency: 'USD' }, nextBillingOn: '2026-12-01' },
    },
  ]);
  expect(data.byUser).toEqual([{ id: own?.id }, { id: ofGroup?.id }]);
  expect(data.user.phoneNumbers.map(({ id }: { id: string }) => id)).toEqual(
    seed.phone_numbers.filter((row) => row.user_id === seed.me || row === ofGroup).map(({ id }) => id),
  );
  const none = { carrier: null, carrierType: null, lastBilledPrice: null, nextBillingOn: null };
  expect(data.external).toEqual([{ label: 'Cell', ...none }]);
  expect(traced(gateway)).toEqual([LIST, 'GET /user/?_limit=1000']);
  await run(
    `{ phoneNumber(id: "${foreign?.id}") { user { id } forwardTo } unknown: phoneNumber(id: "phon_x") { id } }`,
  );
  expect(gateway.lines).toEqual([]);
});

test('columns that Close omits, sends as text or as a date-time', async () => {
  const row = {
    id: 'phon_1',
    number: '+16503334444',
    date_created: '2026-01-01T00:00:00',
    date_updated: '2026-01-01T00:00:00',
  };
  const data = [
    { ...row, label: null, last_billed_price: '1.15', next_billing_on: '2026-07-18T00:00:00' },
    { ...row, id: 'phon_2', last_billed_price: 1.15, next_billing_on: '2026-07-18', participants: null },
    { ...row, id: 'phon_3', last_billed_price: '', type: 'new-type' },
  ];
  gateway.emulator.fail({ path: '/phone_number/', body: { data, has_more: false } });
  const { data: answer, errors } = await gateway.execute(
    `{ phoneNumbers { label type isGroupNumber participants { id } phoneNumbers lastBilledPrice { cents } nextBillingOn }
      of: phoneNumbers(userId: "user_a") { id } }`,
  );
  expect(errors).toBeUndefined();
  const empty = { label: null, type: null, isGroupNumber: null, participants: [], phoneNumbers: [] };
  const price = { lastBilledPrice: { cents: 115 }, nextBillingOn: '2026-07-18' };
  expect(answer.phoneNumbers).toEqual([
    { ...empty, ...price },
    { ...empty, ...price },
    { ...empty, lastBilledPrice: null, nextBillingOn: null },
  ]);
});

test('the caller id of members comes with them, and can be changed and cleared', async () => {
  const { data } = await run(operation('CallerIds'));
  expect(data.me.membership).toEqual({ defaultCaller: { id: own?.id } });
  expect(traced(gateway)).toEqual(['GET /me/', LIST, `GET /organization/${seed.organization.id}/`]);
  const memberships = changesOf(
    () => gateway,
    'membership',
    'fragment F on Membership { id defaultCaller { number } }',
  );
  const change = memberships.mutation(
    '$id: ID!, $input: MembershipUpdateInput!',
    'membershipUpdate(id: $id, input: $input)',
  );
  const id = membershipOf(colleague?.id);
  const set = await memberships.change(change, { id, input: { defaultCallerId: ofGroup?.id } });
  expect(set.row).toEqual({ id, defaultCaller: { number: ofGroup?.number } });
  expect(set.writes).toEqual([[`PUT /membership/${id}/`, { default_caller_id: ofGroup?.id }]]);
  const cleared = await memberships.change(change, { id, input: { defaultCallerId: null } });
  expect(cleared.row).toEqual({ id, defaultCaller: null });
  const refused = await memberships.refused(change, { id, input: { defaultCallerId: 'user_a' } });
  expect(refused).toEqual(['INVALID input.defaultCallerId']);
  const { data: missing } = await run(change, { id, input: { defaultCallerId: 'phon_none' } });
  expect(wrong(missing.membershipUpdate.userErrors)).toEqual(['NOT_FOUND input.defaultCallerId']);
});

test('are changed in one request, and the event says so', async () => {
  await run('{ phoneNumbers { id } }');
  const voicemailGreetingUrl = 'https://greetings.example/new.mp3';
  const input = { label: 'Mine', forwardTo: '+46701119988', isForwarding: true, isPress1Required: false };
  const { row, requests } = await numbers.change(UPDATE, {
    id: own?.id,
    input: { ...input, inboundRingDuration: 15, voicemailGreetingUrl },
  });
  expect(row).toMatchObject({
    ...input,
    inboundRingDuration: 15,
    voicemailGreetingUrl,
    forwardToFormatted: '+46 70 111 99 88',
  });
  const body = {
    ...{ label: 'Mine', forward_to: '+46701119988', forward_to_enabled: true, press_1_to_accept: false },
    ...{ inbound_ring_duration: 15, voicemail_greeting_url: voicemailGreetingUrl },
  };
  expect(requests.filter((line) => typeof line !== 'string')).toEqual([[`PUT /phone_number/${own?.id}/`, body]]);
  const group = { participantIds: [colleague?.id], phoneNumbers: ['+46701112277'], voicemailGreetingUrl: null };
  const changed = await numbers.change(UPDATE, { id: ofGroup?.id, input: group });
  expect(changed.row).toMatchObject({
    participants: [{ id: colleague?.id }],
    ...{ phoneNumbers: ['+46701112277'], voicemailGreetingUrl: null },
  });
  const { data } = await run(
    '{ events(first: 1) { nodes { objectType rawAction changedFields object { ... on PhoneNumber { label } } } } }',
  );
  expect(data.events.nodes).toEqual([
    {
      ...{ objectType: 'phone_number', rawAction: 'updated', object: { label: 'SMB team' } },
      changedFields: expect.arrayContaining(['participants', 'phoneNumbers', 'voicemailGreetingUrl']),
    },
  ]);
});

test('are deleted, and no longer used by default', async () => {
  const CALLER = `{ membership(id: "${membershipOf(me?.id)}") { defaultCaller { id } } phoneNumbers { id } }`;
  await run(CALLER);
  const { data } = await run(DELETE, { id: own?.id });
  expect(data.phoneNumberDelete).toEqual({ deletedId: own?.id, userErrors: [] });
  expect(gateway.lines).toEqual([`DELETE /phone_number/${own?.id}/`]);
  const after = await run(CALLER);
  expect(after.data.phoneNumbers).not.toContainEqual({ id: own?.id });
  expect(after.data.membership).not.toEqual({ defaultCaller: { id: own?.id } });
});

test.each([
  [{ label: null }, 'REQUIRED input.label'],
  [{ forwardTo: null }, 'REQUIRED input.forwardTo'],
  [{ forwardTo: '0701112233' }, 'INVALID input.forwardTo'],
  [{ phoneNumbers: ['+46701112233', '12'] }, 'INVALID input.phoneNumbers.1'],
  [{ participantIds: ['user_a', 'phon_b'] }, 'INVALID input.participantIds.1'],
  [{ inboundRingDuration: 14 }, 'INVALID input.inboundRingDuration'],
  [{ voicemailGreetingUrl: 'http://greetings.example/1.mp3' }, 'INVALID input.voicemailGreetingUrl'],
])('the change %j is refused before any request', async (input, expected) => {
  expect(await numbers.refused(UPDATE, { id: own?.id, input })).toEqual([expected]);
});

test('what others own is refused by Close, and a wrong id by the gateway', async () => {
  const { data } = await run(UPDATE, { id: foreign?.id, input: { label: 'A' } });
  expect(wrong(data.phoneNumberUpdate.userErrors)).toEqual(['FORBIDDEN']);
  expect(wrong((await run(DELETE, { id: foreign?.id })).data.phoneNumberDelete.userErrors)).toEqual(['FORBIDDEN']);
  expect(wrong((await run(DELETE, { id: 'phon_none' })).data.phoneNumberDelete.userErrors)).toEqual(['NOT_FOUND id']);
  expect(await numbers.refused(DELETE, { id: 'user_a' })).toEqual(['INVALID id']);
  const { errors } = await gateway.execute('{ phoneNumbers(userId: "lead_a") { id } }');
  expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  expect(gateway.lines).toEqual([]);
});
