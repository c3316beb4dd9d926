import { describe, expect, it } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { emulatorClient, type Item, type List } from '../support/emulator-client.ts';

const seed = demoSeed();
const close = emulatorClient({ seed, strict: true });
const [group] = seed.groups;
const [role] = seed.roles;

describe('groups', () => {
  it('are listed without members and without pages', () => {
    const { status, body } = close.get('/group/');
    expect(status).toBe(200);
    expect(body).toEqual({
      data: seed.groups.map(({ id, name }) => ({ id, name, organization_id: seed.organization.id })),
      has_more: false,
    });
    expect(close.get('/group/?_fields=name').body.data).toEqual(seed.groups.map(({ name }) => ({ name })));
    expect(close.get('/group/?_limit=1').status).toBe(400);
  });

  it('contain their members when read by id', () => {
    const members = group?.user_ids.map((user_id) => ({ user_id }));
    expect(close.get<Item>(`/group/${group?.id}/?_fields=members`).body).toEqual({ members });
    expect(close.get(`/group/group_none/`).status).toBe(404);
  });
});

describe('roles', () => {
  it('are the built-in ones and those of the organization', () => {
    const { data, has_more } = close.get('/role/').body;
    expect(has_more).toBe(false);
    expect(data.map(({ id, editable }) => [id, editable])).toEqual([
      ['admin', false],
      ['superuser', false],
      ['user', false],
      ['restricteduser', false],
      [role?.id, true],
    ]);
    expect(data.at(-1)).toMatchObject({ ...role, date_created: '0001-01-01T00:00:00' });
    expect(close.get<Item>('/role/admin/').body).toEqual(data[0]);
    expect(close.get<Item>('/role/manager/').status).toBe(404);
    expect(close.get('/role/?_fields=id').status).toBe(400);
  });

  it('determine the permissions of their users', () => {
    const holder = seed.users.find((user) => user.role === role?.id);
    const keyed = emulatorClient({ seed: { ...seed, keys: { api_holder: holder?.id ?? '' } } }, 'api_holder');
    const me = keyed.get<Item & { memberships: Item[] }>('/me/').body;
    expect(me.memberships[0]).toMatchObject({ role_id: role?.id, permissions_granted: role?.permissions });
    expect(keyed.delete(`/lead/${seed.leads[0]?.id}/`).status).toBe(403);
  });
});

it('/user/availability/ lists the calls of the active users of the own organization', () => {
  type Device = { type: string; status: string; active_calls: { id: string; method: string; lead: Item }[] };
  const { data } = close.get<{ data: { user_id: string; availability: Device[] }[] }>('/user/availability/').body;
  const active = seed.users.filter((user) => user.is_active);
  const calls = data.map(({ user_id, availability }) => ({
    user_id,
    calls: availability.flatMap(({ active_calls }) => active_calls),
  }));
  expect(calls.map(({ user_id, calls }) => [user_id, calls.length > 0]).toSorted()).toEqual(
    active.map((user) => [user.id, user.is_on_call]).toSorted(),
  );
  for (const { availability } of data) {
    expect(availability.map(({ type }) => type)).toEqual(['mobile', 'native', 'web']);
  }
  for (const { id, method, lead } of calls.flatMap(({ calls }) => calls)) {
    const call = close.get<Item>(`/activity/call/${id}/`).body;
    const { display_name } = close.get<Item>(`/lead/${String(call.lead_id)}/`).body;
    expect([method, lead]).toEqual(['regular', { id: call.lead_id, display_name }]);
  }
  expect(close.get(`/user/availability/?organization_id=${seed.organization.id}`).body.data).toEqual(data);
  expect(close.get<List>('/user/availability/?organization_id=orga_other').body.data).toEqual([]);
  expect(close.get('/user/availability/?_limit=1').status).toBe(400);
});
