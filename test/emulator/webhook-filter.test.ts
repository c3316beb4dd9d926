/** `extra_filter` of webhook subscriptions: which events it selects, and which filters are rejected. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSeed } from '../../emulator/index.ts';
import { socketClient } from '../support/emulator-socket.ts';
import { startReceiver, type WebhookReceiver } from '../support/webhook-receiver.ts';

const seed = buildSeed({ leads: 3, history: false });
const [lead] = seed.leads;
const [first, second] = seed.organization.lead_statuses;
const { send, create, emulator } = socketClient({
  seed,
  switches: { deliveryDelayMs: 0, consolidationMs: 0 },
  limits: { webhooksMax: 1000 },
  rateLimit: null,
});
let receiver: WebhookReceiver;
beforeAll(async () => {
  receiver = await startReceiver();
  await send('PUT', `/lead/${lead?.id}/`, { status_id: first?.id, description: 'Old', url: 'https://a.example' });
});
afterAll(() => receiver.close());

const value = (type: string, value: unknown) => ({ type, value });
const at = (path: readonly string[], filter: object): object =>
  path.reduceRight<object>((inside, name) => ({ type: 'field_accessor', field: name, filter: inside }), filter);
const all = (...filters: object[]) => ({ type: 'and', filters });
const any = (...filters: object[]) => ({ type: 'or', filters });
const not = (filter: object) => ({ type: 'not', filter });
const isNull = { type: 'is_null' };
const nonNull = { type: 'non_null' };
const always = at(['action'], nonNull);
const never = at(['action'], isNull);

/** Filters with whether they select an update that changes the status and the description of a lead. */
const CASES: readonly (readonly [filter: object, selects: boolean])[] = [
  [at(['user_id'], value('equals', seed.me)), true],
  [at(['user_id'], value('equals', 'user_x')), false],
  [at(['user_id'], value('not_equals', 'user_x')), true],
  [at(['user_id'], value('not_equals', seed.me)), false],
  [at(['data', 'status_id'], value('equals', second?.id)), true],
  [at(['previous_data', 'status_id'], value('equals', first?.id)), true],
  [at(['previous_data', 'status_id'], nonNull), true],
  [at(['previous_data', 'name'], nonNull), false],
  [at(['previous_data', 'name'], isNull), true],
  [at(['data', 'none', 'deeper'], isNull), true],
  [at(['data', 'none', 'deeper'], value('not_equals', 1)), true],
  [at(['data', 'none', 'deeper'], value('equals', null)), true],
  [at(['changed_fields'], value('contains', 'status_id')), true],
  [at(['changed_fields'], value('contains', 'status')), false],
  [at(['changed_fields'], { type: 'any_array_value', filter: value('equals', 'description') }), true],
  [at(['changed_fields'], { type: 'any_array_value', filter: value('contains', 'descr') }), true],
  [at(['changed_fields'], { type: 'any_array_value', filter: value('equals', 'name') }), false],
  [at(['action'], { type: 'any_array_value', filter: nonNull }), false],
  [at(['data', 'description'], value('contains', 'ew te')), true],
  [at(['data', 'description'], value('contains', 'Old')), false],
  [at(['data', 'description'], value('contains', 1)), false],
  [at(['data', 'addresses'], value('equals', [])), lead?.addresses.length === 0],
  [at(['meta', 'request_method'], value('equals', 'PUT')), true],
  [at(['data', 'toString'], isNull), true],
  [all(always, always), true],
  [all(always, never), false],
  [all(), true],
  [any(never, always), true],
  [any(never, never), false],
  [any(), false],
  [not(never), true],
  [not(any(never, all(always))), false],
];

describe('an extra_filter', () => {
  it('selects events by their contents', async () => {
    const events = (extra_filter: unknown) => [{ object_type: 'lead', action: 'updated', extra_filter }];
    const ids: string[] = [];
    for (const [filter] of CASES) {
      const { id, events: shown } = await create('/webhook/', { url: receiver.url, events: events(filter) });
      expect(shown).toEqual(events(filter));
      ids.push(id);
    }
    await send('PUT', `/lead/${lead?.id}/`, { status_id: second?.id, description: 'New text' });
    await emulator().deliver();
    const received = new Set(receiver.take().map(({ subscription_id }) => subscription_id));
    expect(CASES.map(([filter], n) => [filter, received.has(ids[n] ?? '')])).toEqual(CASES);
  });

  it.each([
    'text',
    [],
    {},
    { type: 'like', value: 'x' },
    { type: 'toString' },
    { type: 'equals' },
    { type: 'contains' },
    { type: 'not_equals' },
    { type: 'and' },
    { type: 'or', filters: isNull },
    { type: 'and', filters: [isNull, { type: 'not' }] },
    { type: 'not' },
    { type: 'not', filter: null },
    { type: 'any_array_value' },
    { type: 'field_accessor', filter: isNull },
    { type: 'field_accessor', field: 1, filter: isNull },
    { type: 'field_accessor', field: 'data' },
    Array.from({ length: 200 }).reduce<object>((filter) => not(filter), isNull),
  ])('is rejected: %#', async (extra_filter) => {
    const events = [{ object_type: 'lead', action: 'updated', extra_filter }];
    const { status, json } = await send('POST', '/webhook/', { url: receiver.url, events });
    expect(status).toBe(400);
    expect(json['field-errors']).toMatchObject({
      events: { errors: { 0: { 'field-errors': { extra_filter: expect.any(String) } } } },
    });
  });
});
