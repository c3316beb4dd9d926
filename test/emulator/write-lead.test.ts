import { beforeEach, describe, expect, it } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import {
  type Client,
  clientFor,
  emulatorClient,
  type Item,
  ids,
  type ValidationErrors,
} from '../support/emulator-client.ts';

const seed = demoSeed();
const [industry, interests, employees, renewal, manager] = seed.custom_fields.map(({ id }) => `custom.${id}`);
const [potential, contacted] = seed.organization.lead_statuses;
const missing = { error: 'Empty query: Lead matching query does not exist.' };
let close: Client;
beforeEach(() => {
  close = emulatorClient({ seed, strict: true });
});

type Lead = Item & { contacts: Item[]; addresses: Item[]; opportunities: Item[] };
const add = (body: object) => close.post<Lead>('/lead/', body);
const refuse = (body: object) => close.post<ValidationErrors>('/lead/', body);
const custom = (row: object) => Object.entries(row).filter(([key]) => key.startsWith('custom.'));

describe('POST /lead/', () => {
  it('creates a lead with contacts, addresses and custom values', () => {
    const { status, body } = add({
      name: 'Kettle & Co',
      url: 'kettle.example',
      description: 'Makes kettles',
      status_id: contacted?.id,
      addresses: [{ address_1: 'Kvarngatan 12', city: 'Malmö', country: 'SE' }],
      contacts: [
        {
          name: 'Mara',
          title: 'Buyer',
          emails: [{ email: 'mara@kettle.example' }],
          phones: [{ phone: '+46 70-111 22 33' }],
        },
        { name: 'Ivo', urls: [{ url: 'https://ivo.example' }] },
      ],
      [`${industry}`]: 'Retail',
      [`${interests}`]: ['Referral', 'Inbound'],
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      name: 'Kettle & Co',
      url: 'http://kettle.example',
      status_label: 'Contacted',
      addresses: [{ city: 'Malmö', zipcode: '', label: 'business' }],
      contacts: [
        {
          name: 'Mara',
          emails: [{ email: 'mara@kettle.example', type: 'office', is_unsubscribed: false }],
          phones: [{ phone: '+46701112233', country: 'SE' }],
          timezone: 'Europe/Stockholm',
          timezone_source: 'inferred_from_phone_number',
        },
        { name: 'Ivo', urls: [{ url: 'https://ivo.example', type: 'url' }] },
      ],
      [`${industry}`]: 'Retail',
      [`${interests}`]: ['Referral', 'Inbound'],
      custom: { Industry: 'Retail' },
      created_by: seed.me,
      date_created: '2026-11-20T12:00:00+00:00',
    });
    expect(close.get<Lead>(`/lead/${body.id}/`).body).toEqual(body);
    expect(close.get('/lead/?_limit=1').body).toMatchObject({ data: [{ id: body.id }], total_results: 201 });
    expect(ids(close.get(`/contact/?lead_id=${body.id}`).body)).toHaveLength(2);
    const query = { type: 'text', value: 'kettle', mode: 'full_words' };
    expect(ids(close.post('/data/search/', { query, _fields: { lead: ['id'] } }).body)).toContain(body.id);
  });

  it('creates an unnamed lead with the first status from an empty body', () => {
    expect(add({}).body).toMatchObject({ name: '', display_name: 'Untitled', status_id: potential?.id, contacts: [] });
  });

  it('accepts a status by label, and author and date of an import', () => {
    const body = { status: 'Contacted', created_by: seed.users[3]?.id, date_created: '2020-01-02T03:04:05+01:00' };
    expect(add(body).body).toMatchObject({
      status_id: contacted?.id,
      created_by: seed.users[3]?.id,
      date_created: '2020-01-02T02:04:05+00:00',
      date_updated: '2026-11-20T12:00:00+00:00',
    });
  });

  it('returns the fields in _fields, and creates nothing for unknown ones', () => {
    expect(close.post('/lead/?_fields=name', { name: 'Only' }).body).toEqual({ name: 'Only' });
    expect(close.post('/lead/?_fields=nope', { name: 'Never' }).status).toBe(400);
    expect(close.get('/lead/?query=never').body.data).toEqual([]);
  });

  const notFoo =
    'Not a valid choice. Please go to Customizations in your organization settings and add "foo" to the list of lead statuses.';
  it.each([
    ['an unknown status', { status_id: 'foo' }, { status: notFoo }],
    ['an unknown label', { status: 'foo' }, { status: notFoo }],
    ['two statuses', { status: 'Contacted', status_id: potential?.id }, { status: expect.any(String) }],
    ['a name that is not a string', { name: 7 }, { name: 'Value must be of str type.' }],
    ['contacts that are not a list', { contacts: {} }, { contacts: 'Value must be of list type.' }],
    ['an invalid URL', { url: 'not a url' }, { url: 'Invalid URL.' }],
    ['an unknown author', { created_by: 'user_unknown' }, { created_by: 'Object does not exist.' }],
    ['an invalid date', { date_created: 'soon' }, { date_created: 'Invalid ISO 8601 datetime.' }],
    [
      'an unknown key in strict mode',
      { naem: 'x', opportunities: [] },
      { naem: 'Unknown field.', opportunities: 'Unknown field.' },
    ],
    [
      'an unknown address label',
      { addresses: [{ label: 'cave' }] },
      { addresses: nested({ label: 'Not a valid choice.' }) },
    ],
  ])('rejects %s', (_, body, errors) => {
    const answer = refuse(body);
    expect([answer.status, answer.body]).toEqual([400, { errors: [], 'field-errors': errors }]);
    expect(close.get('/lead/?_limit=0').body.total_results).toBe(200);
  });

  it('nests the errors of contacts by index', () => {
    const contacts = [
      { name: 'Fine' },
      { emails: [{ email: 'a@b.example' }, { email: 'nope' }], phones: [{ phone: '12' }] },
    ];
    expect(refuse({ contacts }).body['field-errors']).toEqual({
      contacts: nested(
        {
          emails: nested({ email: 'Invalid email address.' }, 1),
          phones: nested({ phone: 'Invalid phone number.' }),
        },
        1,
      ),
    });
  });

  it('rejects a body that is not an object or not JSON', () => {
    const notAnObject = { error: 'JSON data must be a dict.' };
    expect(close.post('/lead/', [])).toMatchObject({ status: 400, body: notAnObject });
    const authorization = `Bearer ${close.core.apiKey}`;
    const send = (type: string, body: string) =>
      close.send('POST', '/lead/', { authorization, 'content-type': type }, body).status;
    expect([send('text/plain', '{}'), send('application/json', '{'), send('application/json', '{}')]).toEqual([
      415, 400, 200,
    ]);
  });

  it('ignores unknown keys without strict mode', () => {
    const lax = emulatorClient({ seed });
    expect(lax.post('/lead/', { naem: 'x', tasks: [{ text: 'Call' }] })).toMatchObject({
      status: 200,
      body: { tasks: [] },
    });
  });
});

/** An error of a list item, in the form of Close's validation library. */
function nested(errors: object, at = 0) {
  return { errors: { [at]: { errors: [], 'field-errors': errors } } };
}

describe('PUT /lead/{id}/', () => {
  const lead = seed.leads[4];
  const path = `/lead/${lead?.id}/`;

  it('changes only what is sent', () => {
    const before = close.get<Lead>(path).body;
    const { status, body } = close.put<Lead>(path, { name: 'Renamed', addresses: [{ city: 'Oslo' }] });
    expect(status).toBe(200);
    const changed = { name: 'Renamed', display_name: 'Renamed', addresses: body.addresses };
    const stamps = { date_updated: '2026-11-20T12:00:00+00:00', updated_by: seed.me, updated_by_name: 'Nora Lindholm' };
    expect(body.addresses).toMatchObject([{ city: 'Oslo', address_1: '' }]);
    // Opportunities contain the name of their lead.
    const opportunities = before.opportunities.map((opportunity) => ({ ...opportunity, lead_name: 'Renamed' }));
    expect(body).toEqual({ ...before, ...changed, ...stamps, opportunities });
    expect(ids(close.get('/lead/?_limit=1').body)).toEqual([lead?.id]);
  });

  it('clears fields with null', () => {
    const cleared = { name: null, description: null, url: null, addresses: null };
    expect(close.put(path, cleared).body).toMatchObject({ name: '', description: '', url: null, addresses: [] });
  });

  it('sets one custom value, keeps the others, and unsets one with null', () => {
    close.put(path, { [`${industry}`]: 'Retail', [`${employees}`]: 12 });
    const before = custom(close.put(path, { [`${renewal}`]: '2026-12-31' }).body);
    expect(before).toEqual(
      expect.arrayContaining([
        [industry, 'Retail'],
        [employees, 12],
        [renewal, '2026-12-31'],
      ]),
    );
    const { body } = close.put(path, { [`${employees}`]: null });
    expect(custom(body)).toEqual(before.filter(([key]) => key !== employees));
    expect(Object.keys(body.custom ?? {})).not.toContain('Employees');
  });

  it('adds and removes values of a field with several values', () => {
    const tags = (change: object) => close.put(path, change).body[`${interests}`];
    expect(tags({ [`${interests}`]: ['Inbound', 'Inbound'] })).toEqual(['Inbound']);
    expect(tags({ [`${interests}.add`]: 'Referral' })).toEqual(['Inbound', 'Referral']);
    expect(tags({ [`${interests}.add`]: ['Newsletter', 'Referral'] })).toEqual(['Inbound', 'Referral', 'Newsletter']);
    expect(tags({ [`${interests}.remove`]: ['Inbound', 'Expo 2026'] })).toEqual(['Referral', 'Newsletter']);
    expect(tags({ [`${interests}.remove`]: ['Referral', 'Newsletter'] })).toBeUndefined();
  });

  it.each([
    ['an unknown choice', { [`${industry}`]: 'Farming' }, 'Not a valid choice.'],
    ['one unknown choice of several', { [`${interests}.add`]: ['Inbound', 'Nope'] }, 'Not a valid choice.'],
    ['a string for a number', { [`${employees}`]: '12' }, 'Value must be of int or float type.'],
    ['an invalid day', { [`${renewal}`]: '2026-02-30' }, 'Could not parse datetime'],
    ['an unknown user', { [`${manager}`]: 'user_unknown' }, 'Object does not exist.'],
    ['a list for a field with one value', { [`${industry}`]: ['Retail'] }, 'Not a valid choice.'],
    [
      '.add to a field with one value',
      { [`${industry}.add`]: 'Retail' },
      'This field does not accept multiple values.',
    ],
    ['an unknown field', { 'custom.cf_nope': 1 }, 'Custom field does not exist.'],
  ])('rejects %s and changes nothing', (_, change, error) => {
    const before = close.get(path).body;
    const answer = close.put<ValidationErrors>(path, { name: 'Changed', ...change });
    expect([answer.status, answer.body['field-errors']]).toEqual([400, { [Object.keys(change)[0] ?? '']: error }]);
    expect(close.get(path).body).toEqual(before);
  });

  it('responds with 403 for a field that only other roles can edit', () => {
    const [field, ...others] = seed.custom_fields;
    if (field === undefined) throw new Error('The seed has no custom fields.');
    const guarded = { ...seed, custom_fields: [{ ...field, editable_with_roles: ['superuser'] }, ...others] };
    close = emulatorClient({ seed: { ...guarded, keys: { api_super: seed.users[2]?.id ?? '' } } });
    expect(close.put(path, { [`${industry}`]: 'Retail' }).status).toBe(403);
    expect(clientFor(close.core, 'api_super').put(path, { [`${industry}`]: 'Retail' }).status).toBe(200);
  });

  it('rejects contacts, and responds with 404 to unknown leads', () => {
    expect(close.put<ValidationErrors>(path, { contacts: [] }).body['field-errors']).toEqual({
      contacts: 'Unknown field.',
    });
    expect(close.put('/lead/lead_none/', {})).toMatchObject({ status: 404, body: missing });
  });
});

describe('DELETE /lead/{id}/', () => {
  it('responds with {} and deletes contacts and opportunities', () => {
    const lead = seed.leads[2];
    const [contact, opportunity] = [seed.contacts, seed.opportunities].map((rows) =>
      rows.find((row) => row.lead_id === lead?.id),
    );
    const opportunities = seed.opportunities.filter((row) => row.lead_id === lead?.id).length;
    expect(close.delete(`/lead/${lead?.id}/`)).toMatchObject({ status: 200, body: {} });
    expect(close.get(`/lead/${lead?.id}/`)).toMatchObject({ status: 404, body: missing });
    expect(close.get(`/contact/${contact?.id}/`).status).toBe(404);
    expect(close.get(`/opportunity/${opportunity?.id}/`).status).toBe(404);
    expect(close.get('/opportunity/?_limit=0').body.total_results).toBe(500 - opportunities);
    expect(close.delete(`/lead/${lead?.id}/`).status).toBe(404);
  });

  it('requires the permission', () => {
    const restricted = seed.users.find(({ role }) => role === 'restricteduser')?.id ?? '';
    close = emulatorClient({ seed: { ...seed, keys: { api_user: restricted } } });
    const user = clientFor(close.core, 'api_user');
    expect(user.delete(`/lead/${seed.leads[0]?.id}/`)).toMatchObject({
      status: 403,
      body: { error: expect.any(String) },
    });
    expect(user.put(`/lead/${seed.leads[0]?.id}/`, { name: 'Mine' })).toMatchObject({
      body: { updated_by: restricted },
    });
  });
});
