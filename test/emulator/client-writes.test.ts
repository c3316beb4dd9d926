/** Writes in the forms that Close's own clients, scripts and examples send. */
import { describe, expect, it, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import type { Item } from '../support/emulator-client.ts';
import { socketClient } from '../support/emulator-socket.ts';

const seed = demoSeed();
const { send, create } = socketClient({ seed });
const other = seed.users[1]?.id ?? '';

describe('phone numbers', () => {
  test.each([
    ['8004440147', '+18004440147', '+1 800-444-0147', 'US'],
    ['(512) 555-0134', '+15125550134', '+1 512-555-0134', 'US'],
    ['1 512 555 0134', '+15125550134', '+1 512-555-0134', 'US'],
    ['+1 (512) 555-0134', '+15125550134', '+1 512-555-0134', 'US'],
    ['+46 70-111 22 33', '+46701112233', '+46 70 111 22 33', 'SE'],
    ['+46812345670', '+46812345670', '+46 8 123 456 70', 'SE'],
    ['+999 1234567', '+9991234567', '+9991234567', null],
  ])('%s is stored as %s', async (sent, phone, phone_formatted, country) => {
    const expected = [{ phone, phone_formatted, country, type: 'office' }];
    const phones = [{ phone: sent, type: 'office' }];
    expect((await create('/contact/', { name: 'A', phones })).phones).toEqual(expected);
    expect((await create('/lead/', { name: 'A', contacts: [{ phones }] })).contacts).toMatchObject([
      { phones: expected },
    ]);
  });

  test.each(['12', '0701112233', '512555013', '+0', 'none'])('%s is rejected', async (phone) => {
    const { status, json } = await send('POST', '/contact/', { phones: [{ phone }] });
    const errors = { 0: { errors: [], 'field-errors': { phone: 'Invalid phone number.' } } };
    expect([status, json['field-errors']]).toEqual([400, { phones: { errors } }]);
  });
});

describe.each(['lead', 'contact', 'opportunity'])('custom values of a %s', (noun) => {
  const name = 'Favourite colour, really?';

  it('are set by id, by name, and by the map, and read back by id', async () => {
    const { id } = await create(`/custom_field/${noun}/`, { name, type: 'text' });
    const key = `custom.${id}`;
    const bodies = [
      { [key]: 'red' },
      { [key.replace('cf_', 'lcf_')]: 'red' },
      { [`custom.${name}`]: 'red' },
      { custom: { [name]: 'red' } },
      { custom: { [id]: 'red' } },
    ];
    const row = await create(`/${noun}/`, {});
    for (const body of bodies) {
      expect((await create(`/${noun}/`, body))[key]).toBe('red');
      expect((await send('PUT', `/${noun}/${row.id}/`, body)).json[key]).toBe('red');
      expect((await send('PUT', `/${noun}/${row.id}/`, { [key]: null })).json).not.toHaveProperty([key]);
    }
    await send('DELETE', `/custom_field/${noun}/${id}/`);
  });

  it('of a field with several values are added and removed by name', async () => {
    const field = { name: 'Tags.add', type: 'choices', choices: ['a', 'b'], accepts_multiple_values: true };
    const { id } = await create(`/custom_field/${noun}/`, field);
    const row = await create(`/${noun}/`, { 'custom.Tags.add': ['a'] });
    expect(row[`custom.${id}`]).toEqual(['a']);
    const values = async (body: object) => (await send('PUT', `/${noun}/${row.id}/`, body)).json[`custom.${id}`];
    expect(await values({ 'custom.Tags.add.add': 'b' })).toEqual(['a', 'b']);
    expect(await values({ custom: { 'Tags.add.remove': 'a' } })).toEqual(['b']);
    await send('DELETE', `/custom_field/${noun}/${id}/`);
  });

  it('of an unknown field are rejected, and change nothing', async () => {
    const unknown = 'Custom field does not exist.';
    for (const [body, errors] of [
      [{ custom: { Nope: 1 } }, { 'custom.Nope': unknown }],
      [
        { 'custom.Nope': 1, 'custom.cf_nope': 1 },
        { 'custom.Nope': unknown, 'custom.cf_nope': unknown },
      ],
      [{ custom: ['x'] }, { custom: 'Value must be of dict type.' }],
    ] as const) {
      const { status, json } = await send('POST', `/${noun}/`, body);
      expect([status, json['field-errors']]).toEqual([400, errors]);
    }
    expect((await send('POST', `/${noun}/`, { custom: null })).status).toBe(200);
  });
});

test('custom values are rejected where no custom field can be', async () => {
  const lead = seed.leads[0]?.id;
  for (const path of ['/task/', '/activity/note/', '/activity/call/']) {
    const { status, json } = await send('POST', path, { lead_id: lead, 'custom.cf_x': 1 });
    expect([status, json['field-errors']]).toEqual([400, { 'custom.cf_x': 'Custom field does not exist.' }]);
  }
});

test('a status by label is that of the pipeline, if one is sent', async () => {
  const label = 'Won';
  for (const { id } of seed.pipelines.filter(({ statuses }) => statuses.some((status) => status.label === label))) {
    const made = await create('/opportunity/', { status: label, pipeline_id: id });
    expect([made.pipeline_id, made.status_label]).toEqual([id, label]);
  }
});

test('a boolean filter takes the form of Python too', async () => {
  expect((await send('GET', '/task/?is_complete=False')).json).toEqual(
    (await send('GET', '/task/?is_complete=false')).json,
  );
});

describe('a path without its last slash', () => {
  it('is redirected with 308, so that clients repeat method and body', async () => {
    const lead = seed.leads[0]?.id;
    for (const [path, body] of [
      ['/lead', { name: 'Slash' }],
      ['/contact?_fields=id', { name: 'Slash' }],
      ['/activity/note', { lead_id: lead, note: 'Slash' }],
    ] as const) {
      const { status, json } = await send('POST', path, body);
      expect([status, typeof json.id]).toEqual([200, 'string']);
    }
    expect((await send('PUT', `/lead/${lead}`, { name: 'Renamed' })).json.name).toBe('Renamed');
    expect((await send('GET', '/leads')).status).toBe(404);
  });
});

describe('a logged call', () => {
  const phone = '+15125550199';
  const withContact = async () => {
    const lead = await create('/lead/', { name: 'Call', contacts: [{ name: 'C', phones: [{ phone }] }] });
    const [contact] = lead.contacts as Item[];
    return { lead_id: lead.id, contact_id: contact?.id };
  };

  it('has the defaults of an external call', async () => {
    const given = { ...(await withContact()), created_by: other, user_id: other, duration: 153, phone, note: 'x' };
    expect(await create('/activity/call/', given)).toMatchObject({
      ...given,
      call_method: 'external',
      source: 'External',
      status: 'completed',
      direction: 'outbound',
      disposition: 'answered',
      cost: '0',
      remote_phone: phone,
      remote_phone_formatted: '+1 512-555-0199',
      remote_country_iso: 'US',
      has_recording: false,
    });
  });

  it('needs no lead: it belongs to the lead of its contact, or of the contact with its number', async () => {
    const { lead_id, contact_id } = await withContact();
    expect(await create('/activity/call/', { contact_id })).toMatchObject({ lead_id, contact_id });
    const second = '+15125550198';
    await send('PUT', `/contact/${contact_id}/`, { phones: [{ phone: second }] });
    expect(await create('/activity/call/', { direction: 'inbound', phone: '512 555 0198' })).toMatchObject({
      lead_id,
      phone: second,
    });
    const { status, json } = await send('POST', '/activity/call/', { phone: '+15125550000' });
    expect([status, json['field-errors']]).toEqual([400, { lead: 'This field is required.' }]);
  });

  it.each([
    ['no-answer', 'no-answer'],
    ['busy', 'busy'],
    ['failed', 'error'],
    ['cancel', null],
  ])('with the status %s has the disposition %s', async (status, disposition) => {
    const call = await create('/activity/call/', { ...(await withContact()), status });
    expect(call.disposition).toBe(disposition);
    const { json } = await send('PUT', `/activity/call/${call.id}/`, { status: 'completed', phone: '+46701112233' });
    expect(json).toMatchObject({ disposition: 'answered', remote_phone_formatted: '+46 70 111 22 33' });
  });
});

describe('errors in the words of the framework of Close', () => {
  test.each([
    ['/lead/?_limit=abc', '_limit must be an integer (got "abc" instead).'],
    ['/task/?_skip=-1', '_skip must be a non-negative integer (got "-1" instead).'],
    ['/opportunity/?_limit=1.5', '_limit must be an integer (got "1.5" instead).'],
    ['/lead/?_limit=100000', 'The limit you set is larger than the maximum limit for this resource (max_limit = 200).'],
  ])('GET %s', async (path, error) => {
    expect(await send('GET', path)).toMatchObject({ status: 400, json: { error } });
  });

  it('bodies that are no JSON object are rejected, also empty ones, and create nothing', async () => {
    const total = async () => (await send('GET', '/lead/?_limit=0')).json.total_results;
    const before = await total();
    const invalid = 'The request contains invalid JSON.';
    for (const [body, error] of [
      ['', invalid],
      ['{', invalid],
      ['[]', 'JSON data must be a dict.'],
      ['7', 'JSON data must be a dict.'],
    ] as const) {
      expect(await send('POST', '/lead/', body)).toMatchObject({ status: 400, json: { error } });
    }
    expect((await send('POST', '/lead/', '{}', { 'content-type': 'text/csv' })).status).toBe(415);
    expect(await total()).toBe(before);
  });

  test.each(['/task/', '/opportunity/', '/user/'])('%s ignores an unknown _order_by', async (path) => {
    expect((await send('GET', `${path}?_order_by=nope`)).json).toEqual((await send('GET', path)).json);
  });
});
