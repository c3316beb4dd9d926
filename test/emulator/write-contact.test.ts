import { beforeEach, describe, expect, it } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { type Client, emulatorClient, type Item, ids, type ValidationErrors } from '../support/emulator-client.ts';

const seed = demoSeed();
const role = `custom.${seed.custom_fields[6]?.id}`;
const lead = seed.leads[4];
let close: Client;
beforeEach(() => {
  close = emulatorClient({ seed, strict: true });
});

type Contact = Item & { emails: Item[]; lead_id: string };
const add = (body: object) => close.post<Contact>('/contact/', body);
const ofLead = () => ids(close.get(`/contact/?lead_id=${lead?.id}`).body);

describe('POST /contact/', () => {
  it('adds a contact with 200 and updates its lead', () => {
    const before = ofLead();
    const { status, body } = add({
      lead_id: lead?.id,
      name: 'Ivo',
      emails: [{ email: 'ivo@x.example', type: 'home' }],
      [role]: 'User',
    });
    expect([status, body.lead_id, body[role]]).toEqual([200, lead?.id, 'User']);
    expect(body.emails).toEqual([{ email: 'ivo@x.example', type: 'home', is_unsubscribed: false }]);
    expect(close.get(`/contact/${body.id}/`).body).toEqual(body);
    expect(ofLead().toSorted()).toEqual([...before, body.id].sort());
    expect(close.get(`/lead/${lead?.id}/`).body).toMatchObject({ date_updated: '2026-11-20T12:00:00+00:00' });
    const query = { type: 'text', value: 'ivo@x.example', mode: 'phrase' };
    expect(ids(close.post('/data/search/', { query, _fields: { contact: ['id'] } }).body)).toContain(body.id);
  });

  it('creates a lead with its name if it has none', () => {
    const { body } = add({ name: 'Solo' });
    const made = close.get<Item & { contacts: Item[] }>(`/lead/${body.lead_id}/`).body;
    expect(made).toMatchObject({
      name: 'Solo',
      status_id: seed.organization.lead_statuses[0]?.id,
      contacts: [{ id: body.id }],
    });
    expect(close.get(`/lead/${add({ lead_id: null }).body.lead_id}/`).body).toMatchObject({
      name: '',
      display_name: 'Untitled',
    });
  });

  it('adds a scheme to URLs and removes punctuation from phone numbers', () => {
    const { body } = add({
      urls: [{ url: 'x.example/a?b#c' }],
      phones: [{ phone: '+1 (512) 555-0100', type: 'direct' }],
    });
    expect(body.urls).toEqual([{ url: 'http://x.example/a?b#c', type: 'url' }]);
    expect(body.phones).toMatchObject([{ phone: '+15125550100', type: 'direct', country: 'US' }]);
  });

  const items = (key: string, errors: object) => ({ [key]: { errors: { 0: { errors: [], 'field-errors': errors } } } });
  it.each([
    ['an unknown lead', { lead_id: 'lead_none' }, { lead: 'Object does not exist.' }],
    ['a title that is not a string', { title: [] }, { title: 'Value must be of str type.' }],
    ['an email without address', { emails: [{ type: 'home' }] }, items('emails', { email: 'This field is required.' })],
    ['an address without @', { emails: [{ email: 'x' }] }, items('emails', { email: 'Invalid email address.' })],
    [
      'an unknown type',
      { phones: [{ phone: '0701112233', type: 'car' }] },
      items('phones', { phone: 'Invalid phone number.', type: 'Not a valid choice.' }),
    ],
    ['a URL with spaces', { urls: [{ url: 'a b.example' }] }, items('urls', { url: 'Invalid URL.' })],
    [
      'emails that are strings',
      { emails: ['a@b.example'] },
      { emails: { errors: { 0: 'Value must be of dict type.' } } },
    ],
    ['an unknown choice', { [role]: 'Boss' }, { [role]: 'Not a valid choice.' }],
    ['an unknown key in strict mode', { mail: 'x' }, { mail: 'Unknown field.' }],
  ])('rejects %s', (_, body, errors) => {
    const answer = close.post<ValidationErrors>('/contact/', body);
    expect([answer.status, answer.body]).toEqual([400, { errors: [], 'field-errors': errors }]);
    expect(close.get('/lead/?_limit=0').body.total_results).toBe(200);
  });
});

describe('PUT /contact/{id}/', () => {
  const contact = seed.contacts.find(({ emails }) => emails.length > 1);
  const path = `/contact/${contact?.id}/`;

  it('replaces lists and keeps other fields', () => {
    const before = close.get<Contact>(path).body;
    const { body } = close.put<Contact>(path, { emails: [{ email: 'new@x.example', type: 'home' }], title: 'Senior' });
    expect(body).toEqual({
      ...before,
      emails: [{ email: 'new@x.example', type: 'home', is_unsubscribed: false }],
      title: 'Senior',
      updated_by: seed.me,
      date_updated: '2026-11-20T12:00:00+00:00',
    });
  });

  it('keeps unsubscribed addresses', () => {
    const unsubscribed = seed.contacts.find(({ emails }) => emails.some(({ is_unsubscribed }) => is_unsubscribed));
    const { emails } = close.get<Contact>(`/contact/${unsubscribed?.id}/`).body;
    const sent = [...emails.map((row) => ({ ...row, is_unsubscribed: false })), { email: 'more@x.example' }];
    expect(close.put<Contact>(`/contact/${unsubscribed?.id}/`, { emails: sent }).body.emails.slice(0, -1)).toEqual(
      emails,
    );
  });

  it('clears fields with null', () => {
    const cleared = { name: null, title: null, emails: null, phones: [], urls: null, [role]: null };
    const { body } = close.put(path, cleared);
    expect(body).toMatchObject({ name: '', title: null, emails: [], phones: [], urls: [], timezone: null });
    expect(role in body).toBe(false);
  });

  it('rejects or ignores another lead, by a switch', () => {
    expect(close.put<ValidationErrors>(path, { lead_id: seed.leads[0]?.id })).toMatchObject({
      status: 400,
      body: { errors: [], 'field-errors': { lead: 'Value cannot be changed.' } },
    });
    expect(close.put(path, { lead_id: contact?.lead_id, title: 'Same' }).body.title).toBe('Same');
    close = emulatorClient({ seed, switches: { leadIdOnUpdate: 'ignore' } });
    expect(close.put(path, { lead_id: seed.leads[0]?.id }).body.lead_id).toBe(contact?.lead_id);
  });

  it('responds with 404 to unknown contacts', () => {
    const error = 'Empty query: Contact matching query does not exist.';
    expect(close.put('/contact/cont_none/', {})).toMatchObject({ status: 404, body: { error } });
    expect(close.delete('/contact/cont_none/')).toMatchObject({ status: 404, body: { error } });
  });
});

describe('DELETE /contact/{id}/', () => {
  it('responds with {} and clears the contact in opportunities', () => {
    const opportunity = seed.opportunities.find(({ contact_id }) => contact_id !== null);
    expect(close.delete(`/contact/${opportunity?.contact_id}/`)).toMatchObject({ status: 200, body: {} });
    expect(close.get(`/contact/${opportunity?.contact_id}/`).status).toBe(404);
    expect(close.get(`/opportunity/${opportunity?.id}/`).body).toMatchObject({ contact_id: null, contact_name: null });
    const { contacts } = close.get<{ contacts: Item[] }>(`/lead/${opportunity?.lead_id}/`).body;
    expect(contacts.map(({ id }) => id)).not.toContain(opportunity?.contact_id);
  });
});
