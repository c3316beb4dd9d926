import { beforeEach, describe, expect, it } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import {
  type Client,
  emulatorClient,
  type Item,
  ids,
  type List,
  type ValidationErrors,
} from '../support/emulator-client.ts';

const seed = demoSeed();
const [sales, renewals] = seed.pipelines;
const statusId = (label: string, pipeline = sales) => pipeline?.statuses.find((status) => status.label === label)?.id;
const discount = `custom.${seed.custom_fields[7]?.id}`;
const lead = seed.leads[4];
let close: Client;
beforeEach(() => {
  close = emulatorClient({ seed, strict: true });
});

const add = (body: object, headers = {}) => close.post<Item>('/opportunity/', body, headers);
const missing = { error: 'Empty query: Opportunity matching query does not exist.' };

describe('POST /opportunity/', () => {
  it('creates an opportunity with all sent fields', () => {
    const contact = seed.contacts[0];
    const { status, body } = add({
      lead_id: contact?.lead_id,
      contact_id: contact?.id,
      user_id: seed.users[3]?.id,
      status_id: statusId('Renewal Open', renewals),
      value: 480_000,
      value_period: 'annual',
      confidence: 60,
      date_won: '2027-07-31',
      note: '40 seats',
      [discount]: 12.5,
      created_by: seed.users[2]?.id,
      date_created: '2026-01-02',
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      contact_name: contact?.name,
      user_name: 'Wei Zhang',
      status_label: 'Renewal Open',
      pipeline_name: 'Renewals',
      value_formatted: '$4,800 annual',
      expected_value: 288_000,
      date_won: '2027-07-31',
      date_lost: null,
      note_html: '<body><p>40 seats</p></body>',
      [discount]: 12.5,
      created_by: seed.users[2]?.id,
      date_created: '2026-01-02T00:00:00+00:00',
    });
    expect(close.get(`/opportunity/${body.id}/`).body).toEqual(body);
    expect(ids(close.get(`/opportunity/?lead_id=${contact?.lead_id}`).body)).toContain(body.id);
  });

  it('updates the sums at once', () => {
    const sums = () =>
      close.get<List & { total_value_annual: number }>('/opportunity/?_limit=0&value_period=annual').body;
    const { total_results = 0, total_value_annual } = sums();
    add({ lead_id: lead?.id, value: 100, value_period: 'annual' });
    expect(sums()).toMatchObject({ total_results: total_results + 1, total_value_annual: total_value_annual + 100 });
  });

  it('creates an unnamed lead, and uses the first status and the caller, from an empty body', () => {
    const { body } = add({});
    expect(body).toMatchObject({
      lead_name: '',
      user_id: seed.me,
      status_id: statusId('Discovery'),
      value: null,
      value_period: 'one_time',
      confidence: 50,
      note: '',
    });
    expect(close.get(`/lead/${body.lead_id}/`).body).toMatchObject({ name: '', display_name: 'Untitled' });
    expect(add({ lead_id: null, user_id: null }).body).toMatchObject({ user_id: null, user_name: null });
  });

  it('uses the first status of a pipeline, or a status by label', () => {
    expect(add({ lead_id: lead?.id, pipeline_id: renewals?.id }).body.status_label).toBe('Renewal Open');
    expect(add({ lead_id: lead?.id, status: 'Churned' }).body.pipeline_name).toBe('Renewals');
    const both = { lead_id: lead?.id, pipeline_id: sales?.id, status_id: statusId('Negotiation') };
    expect(add(both).body.status_label).toBe('Negotiation');
  });

  it('dates a win by the day of the caller, and a loss by the instant', () => {
    close = emulatorClient({ seed, clock: () => Date.UTC(2026, 10, 20, 23) });
    const won = (headers = {}) => add({ lead_id: lead?.id, status_id: statusId('Won') }, headers).body.date_won;
    expect([won(), won({ 'x-tz-offset': '2' }), won({ 'x-tz-offset': '-4' })]).toEqual([
      '2026-11-20',
      '2026-11-21',
      '2026-11-20',
    ]);
    const lost = add({ lead_id: lead?.id, status_id: statusId('Lost') }).body;
    expect([lost.date_lost, lost.date_won]).toEqual(['2026-11-20T23:00:00+00:00', null]);
  });

  it.each([
    ['an unknown lead', { lead_id: 'lead_none' }, { lead: 'Object does not exist.' }],
    ['an unknown contact', { contact_id: 'cont_none' }, { contact: 'Object does not exist.' }],
    ['an unknown user', { user_id: 'user_none' }, { user: 'Object does not exist.' }],
    [
      'a lead status',
      { status_id: seed.organization.lead_statuses[0]?.id },
      { status: expect.stringMatching(/^Not a valid choice.*opportunity statuses\.$/) },
    ],
    ['an unknown pipeline', { pipeline_id: 'pipe_none' }, { pipeline: 'Object does not exist.' }],
    [
      'a status of another pipeline',
      { pipeline_id: sales?.id, status_id: statusId('Churned', renewals) },
      { pipeline: expect.any(String) },
    ],
    ['a fraction of a cent', { value: 0.5 }, { value: 'Value must be of int type.' }],
    ['a string for a number', { value: '100' }, { value: 'Value must be of int type.' }],
    ['a confidence above 100', { confidence: 101 }, { confidence: 'The value must not be larger than 100.' }],
    ['a confidence below 0', { confidence: -1 }, { confidence: 'The value must be at least 0.' }],
    ['an unknown period', { value_period: 'weekly' }, { value_period: 'Not a valid choice.' }],
    ['an invalid day', { date_won: '2026-02-30' }, { date_won: 'Could not parse datetime' }],
    ['a number for a string', { note: 1 }, { note: 'Value must be of str type.' }],
    ['a string for a custom number', { [discount]: 'x' }, { [discount]: 'Value must be of int or float type.' }],
    [
      'several errors',
      { value: true, confidence: null, note: [] },
      { value: 'Value must be of int type.', note: 'Value must be of str type.' },
    ],
    ['a derived field in strict mode', { status_type: 'won' }, { status_type: 'Unknown field.' }],
  ])('rejects %s', (_, body, errors) => {
    const answer = close.post<ValidationErrors>('/opportunity/', body);
    expect([answer.status, answer.body]).toEqual([400, { errors: [], 'field-errors': errors }]);
    expect(close.get('/lead/?_limit=0').body.total_results).toBe(200);
  });
});

describe('PUT /opportunity/{id}/', () => {
  let path = '';
  beforeEach(() => {
    path = `/opportunity/${add({ lead_id: lead?.id, value: 1000, confidence: 40, note: 'Old' }).body.id}/`;
  });
  const put = (body: object, headers = {}) => close.put(path, body, headers).body;

  it('changes only what is sent', () => {
    const before = close.get(path).body;
    expect(put({ value: 2000 })).toEqual({
      ...before,
      value: 2000,
      value_formatted: '$20',
      expected_value: 800,
      annualized_value: 2000,
      annualized_expected_value: 800,
    });
    expect(put({ note: null, value: null, user_id: null })).toMatchObject({
      note: '',
      value: null,
      user_id: null,
      confidence: 40,
    });
  });

  it('dates a win without a date today, and keeps an expected date', () => {
    expect(put({ status_id: statusId('Won') }, { 'x-tz-offset': '13' })).toMatchObject({
      date_won: '2026-11-21',
      confidence: 40,
    });
    expect(put({ status_id: statusId('Negotiation') }).date_won).toBe('2026-11-21');
    expect(put({ date_won: '2027-01-01' }).date_won).toBe('2027-01-01');
    expect(put({ status_id: statusId('Won') }).date_won).toBe('2027-01-01');
    put({ status_id: statusId('Negotiation') });
    expect(put({ status_id: statusId('Won'), date_won: '2026-10-01' }).date_won).toBe('2026-10-01');
  });

  it('dates a loss now, and clears the date when the opportunity is active again', () => {
    expect(put({ status_id: statusId('Lost') }).date_lost).toBe('2026-11-20T12:00:00+00:00');
    expect(put({ note: 'Still' }).date_lost).toBe('2026-11-20T12:00:00+00:00');
    expect(put({ status_id: statusId('Discovery') }).date_lost).toBeNull();
    close = emulatorClient({ seed, switches: { reopenedDateLost: 'keep' } });
    const lost = seed.opportunities.find(({ date_lost }) => date_lost !== null);
    expect(close.put(`/opportunity/${lost?.id}/`, { status_id: statusId('Discovery') }).body.date_lost).not.toBeNull();
  });

  it('raises the confidence of a win by a switch, unless one is sent', () => {
    close = emulatorClient({ seed, switches: { winSetsConfidence: true } });
    const { id } = add({ lead_id: lead?.id, confidence: 10 }).body;
    const win = (body: object) => close.put(`/opportunity/${id}/`, body).body.confidence;
    expect(win({ status_id: statusId('Won'), confidence: 70 })).toBe(70);
    expect(win({ status_id: statusId('Discovery') })).toBe(70);
    expect(win({ status_id: statusId('Won') })).toBe(100);
  });

  it('moves between pipelines by status', () => {
    expect(put({ status_id: statusId('Churned', renewals) })).toMatchObject({
      pipeline_id: renewals?.id,
      status_type: 'lost',
    });
    const listed = ids(close.get(`/opportunity/?status_id=${statusId('Churned', renewals)}`).body);
    expect(listed).toContain(path.split('/')[2]);
  });

  it('rejects another lead and a pipeline_id', () => {
    const { body } = close.put<ValidationErrors>(path, { lead_id: seed.leads[0]?.id, pipeline_id: renewals?.id });
    expect(body['field-errors']).toEqual({ lead: 'Value cannot be changed.', pipeline_id: 'Unknown field.' });
    expect(put({ lead_id: lead?.id, note: 'Same' }).note).toBe('Same');
  });

  it('responds with 404 to unknown opportunities', () => {
    expect(close.put('/opportunity/oppo_none/', {})).toMatchObject({ status: 404, body: missing });
    expect(close.delete('/opportunity/oppo_none/')).toMatchObject({ status: 404, body: missing });
  });

  it('is deleted with {} and leaves the list of its lead', () => {
    expect(close.delete(path)).toMatchObject({ status: 200, body: {} });
    expect(close.get(path)).toMatchObject({ status: 404, body: missing });
    expect(ids(close.get(`/opportunity/?lead_id=${lead?.id}`).body)).not.toContain(path.split('/')[2]);
  });
});
