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
  it('makes a lead with contacts, addresses and custom values, and answers 200 with all of it', () => {
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

  it('takes the first status and no name from an empty body', () => {
    expect(add({}).body).toMatchObject({ name: '', display_name: 'Untitled', status_id: potential?.id, contacts: [] });
  });

  it('takes a status by its label, and who made it when from an import', () => {
    const body = { status: 'Contacted', created_by: seed.users[3]?.id, date_created: '2020-01-02T03:04:05+01:00' };
    expect(add(body).body).toMatchObject({
      status_id: contacted?.id,
      created_by: seed.users[3]?.id,
      date_created: '2020-01-02T02:04:05+00:00',
      date_updated: '2026-11-20T12:00:00+00:00',
    });
  });

  it('shows what _fields names, before and after', () => {
    expect(close.post('/lead/?_fields=name', { name: 'Only' }).body).toEqual({ name: 'Only' });
    expect(close.post('/lead/?_fields=nope', { name: 'Never' }).status).toBe(400);
    expect(close.get('/lead/?query=never').body.data).toEqual([]);
  });

  const notFoo =
    'Not a valid choice. Please go to Customizations in your organization settings and add "foo" to the list of lead statuses.';
  it.each([
    ['a status that is none', { status_id: 'foo' }, { status: notFoo }],
    ['a label that is none', { status: 'foo' }, { status: notFoo }],
    ['two statuses', { status: 'Contacted', status_id: potential?.id }, { status: expect.any(String) }],
    ['a name that is no text', { name: 7 }, { name: 'Value must be of str type.' }],
    ['contacts that are no list', { contacts: {} }, { contacts: 'Value must be of list type.' }],
    ['a URL that is none', { url: 'not a url' }, { url: 'Invalid URL.' }],
    ['an author that is none', { created_by: 'user_nobody' }, { created_by: 'Object does not exist.' }],
    ['a date that is none', { date_created: 'soon' }, { date_created: 'Invalid ISO 8601 datetime.' }],
    [
      'an unknown key, when strict',
      { naem: 'x', opportunities: [] },
      { naem: 'Unknown field.', opportunities: 'Unknown field.' },
    ],
    [
      'a label of an address',
      { addresses: [{ label: 'cave' }] },
      { addresses: nested({ label: 'Not a valid choice.' }) },
    ],
  ])('refuses %s', (_, body, errors) => {
    const answer = refuse(body);
    expect([answer.status, answer.body]).toEqual([400, { errors: [], 'field-errors': errors }]);
    expect(close.get('/lead/?_limit=0').body.total_results).toBe(200);
  });

  it('tells errors of nested contacts in a tree by their places', () => {
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

  it('refuses a body that is no object, and one that is not JSON', () => {
    const notAnObject = { errors: ['Invalid request: JSON dictionary expected.'] };
    expect(close.post('/lead/', [])).toMatchObject({ status: 400, body: notAnObject });
    const authorization = `Bearer ${close.core.apiKey}`;
    const send = (type: string, body: string) =>
      close.send('POST', '/lead/', { authorization, 'content-type': type }, body).status;
    expect([send('text/plain', '{}'), send('application/json', '{'), send('application/json', '{}')]).toEqual([
      415, 400, 200,
    ]);
  });

  it('when not strict, ignores what it does not know', () => {
    const lax = emulatorClient({ seed });
    expect(lax.post('/lead/', { naem: 'x', tasks: [{ text: 'Call' }] })).toMatchObject({
      status: 200,
      body: { tasks: [] },
    });
  });
});

/** How Close's validation library tells of an error inside a list. */
function nested(errors: object, at = 0) {
  return { errors: { [at]: { errors: [], 'field-errors': errors } } };
}

describe('PUT /lead/{id}/', () => {
  const lead = seed.leads[4];
  const path = `/lead/${lead?.id}/`;

  it('changes what is sent and nothing else', () => {
    const before = close.get<Lead>(path).body;
    const { status, body } = close.put<Lead>(path, { name: 'Renamed', addresses: [{ city: 'Oslo' }] });
    expect(status).toBe(200);
    const changed = { name: 'Renamed', display_name: 'Renamed', addresses: body.addresses };
    const stamps = { date_updated: '2026-11-20T12:00:00+00:00', updated_by: seed.me, updated_by_name: 'Nora Lindholm' };
    expect(body.addresses).toMatchObject([{ city: 'Oslo', address_1: '' }]);
    // The names of its opportunities' lead follow.
    const opportunities = before.opportunities.map((opportunity) => ({ ...opportunity, lead_name: 'Renamed' }));
    expect(body).toEqual({ ...before, ...changed, ...stamps, opportunities });
    expect(ids(close.get('/lead/?_limit=1').body)).toEqual([lead?.id]);
  });

  it('clears with null', () => {
    const cleared = { name: null, description: null, url: null, addresses: null };
    expect(close.put(path, cleared).body).toMatchObject({ name: '', description: '', url: null, addresses: [] });
  });

  it('sets one custom value and keeps the others; null unsets', () => {
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

  it('adds to and removes from a field with several values', () => {
    const tags = (change: object) => close.put(path, change).body[`${interests}`];
    expect(tags({ [`${interests}`]: ['Inbound', 'Inbound'] })).toEqual(['Inbound']);
    expect(tags({ [`${interests}.add`]: 'Referral' })).toEqual(['Inbound', 'Referral']);
    expect(tags({ [`${interests}.add`]: ['Newsletter', 'Referral'] })).toEqual(['Inbound', 'Referral', 'Newsletter']);
    expect(tags({ [`${interests}.remove`]: ['Inbound', 'Expo 2026'] })).toEqual(['Referral', 'Newsletter']);
    expect(tags({ [`${interests}.remove`]: ['Referral', 'Newsletter'] })).toBeUndefined();
  });

  it.each([
    ['a choice that is none', { [`${industry}`]: 'Farming' }, 'Not a valid choice.'],
    ['one of several', { [`${interests}.add`]: ['Inbound', 'Nope'] }, 'Not a valid choice.'],
    ['a text for a number', { [`${employees}`]: '12' }, 'Value must be of int or float type.'],
    ['a day that is none', { [`${renewal}`]: '2026-02-30' }, 'Invalid ISO 8601 datetime.'],
    ['a user that is none', { [`${manager}`]: 'user_nobody' }, 'Object does not exist.'],
    ['a list for one value', { [`${industry}`]: ['Retail'] }, 'Not a valid choice.'],
    ['.add to one value', { [`${industry}.add`]: 'Retail' }, 'This field does not accept multiple values.'],
    ['an unknown field', { 'custom.cf_nope': 1 }, 'Custom field does not exist.'],
  ])('refuses %s, and changes nothing', (_, change, error) => {
    const before = close.get(path).body;
    const answer = close.put<ValidationErrors>(path, { name: 'Changed', ...change });
    expect([answer.status, answer.body['field-errors']]).toEqual([400, { [Object.keys(change)[0] ?? '']: error }]);
    expect(close.get(path).body).toEqual(before);
  });

  it('refuses values of a field that only other roles may edit', () => {
    const [field, ...others] = seed.custom_fields;
    if (field === undefined) throw new Error('The seed has custom fields.');
    const guarded = { ...seed, custom_fields: [{ ...field, editable_with_roles: ['superuser'] }, ...others] };
    close = emulatorClient({ seed: { ...guarded, keys: { api_super: seed.users[2]?.id ?? '' } } });
    expect(close.put(path, { [`${industry}`]: 'Retail' }).status).toBe(403);
    expect(clientFor(close.core, 'api_super').put(path, { [`${industry}`]: 'Retail' }).status).toBe(200);
  });

  it('cannot edit contacts, and knows no lead that is not there', () => {
    expect(close.put<ValidationErrors>(path, { contacts: [] }).body['field-errors']).toEqual({
      contacts: 'Unknown field.',
    });
    expect(close.put('/lead/lead_none/', {})).toMatchObject({ status: 404, body: missing });
  });
});

describe('DELETE /lead/{id}/', () => {
  it('answers {} and takes contacts and opportunities along', () => {
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

  it('needs the permission', () => {
    close = emulatorClient({ seed: { ...seed, keys: { api_user: seed.users[1]?.id ?? '' } } });
    const user = clientFor(close.core, 'api_user');
    expect(user.delete(`/lead/${seed.leads[0]?.id}/`)).toMatchObject({
      status: 403,
      body: { error: expect.any(String) },
    });
    expect(user.put(`/lead/${seed.leads[0]?.id}/`, { name: 'Mine' })).toMatchObject({
      body: { updated_by: seed.users[1]?.id },
    });
  });
});
