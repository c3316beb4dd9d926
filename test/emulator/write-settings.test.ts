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
const [sales, renewals, partners] = seed.pipelines;
const leadStatuses = seed.organization.lead_statuses;
let close: Client;
beforeEach(() => {
  close = emulatorClient({ seed, strict: true });
});

type Status = { id: string; label: string; type?: string };
type Pipeline = Item & { name: string; statuses: Status[] };
const statuses = (pipeline = sales) => close.get<Pipeline>(`/pipeline/${pipeline?.id}/`).body.statuses;
const labels = (pipeline = sales) => statuses(pipeline).map(({ label }) => label);
type Me = { organizations: { lead_statuses: Status[]; pipelines: Pipeline[]; lead_custom_fields: Item[] }[] };
const mine = () => close.get<Me>('/me/').body.organizations[0];
const refusal = (errors: object) => ({ status: 400, body: { errors: [], 'field-errors': errors } });
const required = 'This field is required.';

describe('lead statuses', () => {
  it('are added at the end, renamed and deleted', () => {
    const { status, body } = close.post<Item>('/status/lead/', { label: 'Nurture' });
    expect([status, body]).toEqual([200, { id: body.id, label: 'Nurture', organization_id: seed.organization.id }]);
    expect(mine()?.lead_statuses.at(-1)).toEqual({ id: body.id, label: 'Nurture' });
    expect(close.put(`/status/lead/${body.id}/`, { label: 'Long nurture' })).toMatchObject({
      status: 200,
      body: { label: 'Long nurture' },
    });
    expect(close.post<Item>('/lead/', { status: 'Long nurture' }).body.status_id).toBe(body.id);
    const unused = close.post<Item>('/status/lead/', { label: 'Unused' }).body.id;
    expect(close.delete(`/status/lead/${unused}/`)).toMatchObject({ status: 200, body: {} });
    expect(close.get(`/status/lead/${unused}/`).status).toBe(404);
    expect(ids(close.get('/status/lead/').body)).not.toContain(unused);
  });

  it('rename the status of leads', () => {
    const lead = seed.leads[0];
    close.put(`/status/lead/${lead?.status_id}/`, { label: 'Renamed' });
    expect(close.get(`/lead/${lead?.id}/`).body).toMatchObject({ status_label: 'Renamed' });
  });

  it('reject a missing or a duplicate label', () => {
    const post = (body: object) => close.post('/status/lead/', body);
    expect(post({})).toMatchObject(refusal({ label: required }));
    expect(post({ label: ' ' })).toMatchObject(refusal({ label: required }));
    expect(post({ label: 'Qualified' })).toMatchObject(refusal({ label: expect.any(String) }));
    expect(close.put(`/status/lead/${leadStatuses[0]?.id}/`, { label: 'Qualified' }).status).toBe(400);
    expect(close.put(`/status/lead/${leadStatuses[2]?.id}/`, { label: 'Qualified' }).status).toBe(200);
  });

  it('in use cannot be deleted, or leave their id on leads by a switch', () => {
    const lead = seed.leads[0];
    const path = `/status/lead/${lead?.status_id}/`;
    expect(close.delete(path)).toMatchObject({
      status: 400,
      body: { errors: ['Status is in use.'], 'field-errors': {} },
    });
    close = emulatorClient({ seed, switches: { deleteStatusInUse: 'allow' } });
    expect(close.delete(path).status).toBe(200);
    expect(close.get(`/lead/${lead?.id}/`).body).toMatchObject({ status_id: lead?.status_id, status_label: null });
    for (const { id } of leadStatuses) close.delete(`/status/lead/${id}/`);
    expect(mine()?.lead_statuses).toHaveLength(1);
  });

  it('are ordered by PUT /organization/, with the remaining ones at the end', () => {
    const [a, b, c, d, e] = leadStatuses.map(({ id }) => ({ id }));
    const path = `/organization/${seed.organization.id}/`;
    const { status, body } = close.put<Item & { lead_statuses: Status[] }>(path, { lead_statuses: [c, a] });
    expect([status, body.lead_statuses.map(({ id }) => ({ id }))]).toEqual([200, [c, a, b, d, e]]);
    expect(mine()?.lead_statuses).toEqual(body.lead_statuses);
    expect(close.post<Item>('/lead/', {}).body.status_id).toBe(c?.id);
    const strange = { lead_statuses: [a, { id: 'stat_none' }] };
    expect(close.put(path, strange)).toMatchObject(
      refusal({ lead_statuses: { errors: { 1: { errors: [], 'field-errors': { id: 'Object does not exist.' } } } } }),
    );
  });
});

describe('PUT /organization/{id}/', () => {
  const path = `/organization/${seed.organization.id}/`;

  it('changes name and currency, also in opportunities', () => {
    const { body } = close.put(`${path}?_expand=memberships__user`, { name: 'Renamed', currency: 'EUR' });
    expect(body).toMatchObject({ name: 'Renamed', currency: 'EUR', currency_symbol: '€' });
    expect(close.post<Item>('/opportunity/', { value: 100 }).body).toMatchObject({
      value_currency: 'EUR',
      value_formatted: '€1',
    });
  });

  it('rejects invalid values, missing permissions and other organizations', () => {
    expect(close.put(path, { currency: 'XYZ', name: null })).toMatchObject(
      refusal({ currency: 'Not a valid choice.', name: required }),
    );
    expect(close.put('/organization/orga_none/', {}).status).toBe(404);
    close = emulatorClient({ seed: { ...seed, keys: { api_user: seed.users[1]?.id ?? '' } } });
    const user = clientFor(close.core, 'api_user');
    expect([user.put(path, {}).status, user.post('/status/lead/', { label: 'x' }).status]).toEqual([403, 403]);
    expect(user.delete(`/pipeline/${sales?.id}/`).status).toBe(403);
  });
});

describe('opportunity statuses', () => {
  it('are added at the end of their pipeline, by default the first one', () => {
    const { status, body } = close.post<Item>('/status/opportunity/', {
      label: 'Review',
      type: 'active',
      pipeline_id: renewals?.id,
    });
    const shown = {
      id: body.id,
      label: 'Review',
      type: 'active',
      pipeline_id: renewals?.id,
      organization_id: seed.organization.id,
    };
    expect([status, body]).toEqual([200, shown]);
    expect(labels(renewals).at(-1)).toBe('Review');
    expect(close.post<Item>('/status/opportunity/', { label: 'Review', type: 'won' }).body.pipeline_id).toBe(sales?.id);
    expect(mine()?.pipelines.map((each) => each.statuses.at(-1)?.label)).toEqual(['Review', 'Review', 'Lost']);
  });

  it('can only change their label', () => {
    const won = sales?.statuses[5];
    const path = `/status/opportunity/${won?.id}/`;
    expect(close.put(path, { label: 'Signed', type: 'won' }).body).toMatchObject({ label: 'Signed', type: 'won' });
    expect(labels()[5]).toBe('Signed');
    const opportunity = seed.opportunities.find(({ status_id }) => status_id === won?.id);
    expect(close.get(`/opportunity/${opportunity?.id}/`).body).toMatchObject({ status_label: 'Signed' });
    const fixed = 'Value cannot be changed.';
    expect(close.put(path, { type: 'lost', pipeline_id: renewals?.id })).toMatchObject(
      refusal({ type: fixed, pipeline: fixed }),
    );
  });

  it.each([
    ['an empty body', {}, { label: required, type: required }],
    ['an unknown type', { label: 'x', type: 'open' }, { type: 'Not a valid choice.' }],
    [
      'an unknown pipeline',
      { label: 'x', type: 'won', pipeline_id: 'pipe_none' },
      { pipeline: 'Object does not exist.' },
    ],
    ['a duplicate label', { label: 'Negotiation', type: 'active' }, { label: expect.any(String) }],
    [
      'an unknown key in strict mode',
      { label: 'x', type: 'won', status_type: 'won' },
      { status_type: 'Unknown field.' },
    ],
  ])('reject %s', (_, body, errors) => {
    expect(close.post<ValidationErrors>('/status/opportunity/', body)).toMatchObject(refusal(errors));
  });

  it('in use cannot be deleted, or can by a switch', () => {
    const opportunity = seed.opportunities.find(({ status_id }) => status_id === sales?.statuses[0]?.id);
    const path = `/status/opportunity/${opportunity?.status_id}/`;
    expect(close.delete(path)).toMatchObject({ status: 400, body: { errors: ['Status is in use.'] } });
    const unused = close.post<Item>('/status/opportunity/', { label: 'Unused', type: 'lost' }).body.id;
    expect(close.delete(`/status/opportunity/${unused}/`)).toMatchObject({ status: 200, body: {} });
    expect(close.delete(`/status/opportunity/${unused}/`).status).toBe(404);
    close = emulatorClient({ seed, switches: { deleteStatusInUse: 'allow' } });
    expect(close.delete(path).status).toBe(200);
    expect(labels()).not.toContain('Discovery');
    expect(close.get(`/opportunity/${opportunity?.id}/`).body).toMatchObject({
      status_id: opportunity?.status_id,
      status_label: null,
    });
  });
});

describe('pipelines', () => {
  it('are created with their statuses, with 201 and a Location', () => {
    const body = {
      name: 'Resale',
      statuses: [
        { id: 'stat_foreign', label: 'Intro', type: 'active' },
        { label: 'Signed', type: 'won' },
      ],
    };
    const made = close.post<Pipeline>('/pipeline/', body);
    expect(made.status).toBe(201);
    expect(made.headers.location).toBe(`/api/v1/pipeline/${made.body.id}/`);
    expect(made.body).toMatchObject({
      name: 'Resale',
      statuses: [{ label: 'Intro' }, { label: 'Signed', type: 'won' }],
      created_by: seed.me,
    });
    expect(made.body.date_created).toBe('2026-11-20T12:00:00.000000');
    expect(made.body.statuses[0]?.id).toMatch(/^stat_[A-Za-z0-9]{43}$/);
    expect(close.get<Pipeline>(`/pipeline/${made.body.id}/`).body).toEqual(made.body);
    expect(close.post<Item>('/opportunity/', { pipeline_id: made.body.id }).body.status_label).toBe('Intro');
    const twins = [
      { label: 'a', type: 'won' },
      { label: 'a', type: 'lost' },
    ];
    expect(close.post('/pipeline/', { name: 'x', statuses: twins })).toMatchObject(
      refusal({ statuses: expect.any(String) }),
    );
    expect(close.post('/pipeline/', {})).toMatchObject(refusal({ name: required }));
  });

  it('are renamed and reordered, with the remaining statuses at the end', () => {
    const before = statuses();
    const wanted = [before[3], before[0]].map((status) => ({ id: status?.id }));
    const { status, body } = close.put<Pipeline>(`/pipeline/${sales?.id}/`, { name: 'Sales 2026', statuses: wanted });
    expect([status, body.name]).toEqual([200, 'Sales 2026']);
    const order = ['Negotiation', 'Discovery', 'Demo Completed', 'Proposal Sent', 'Contract Sent', 'Won', 'Lost'];
    expect(body.statuses.map(({ label }) => label)).toEqual(order);
    expect(labels()).toEqual(order);
    expect(
      close.put<Pipeline>(`/pipeline/${sales?.id}/`, { statuses: [...body.statuses].reverse() }).body.statuses,
    ).toEqual(body.statuses.toReversed());
  });

  it('receive a status of another pipeline with its opportunities', () => {
    const pilot = partners?.statuses[1];
    const opportunity = seed.opportunities.find(({ status_id }) => status_id === pilot?.id);
    close.put(`/pipeline/${sales?.id}/`, { statuses: [{ id: pilot?.id }] });
    expect(labels()[0]).toBe('Pilot');
    expect(labels(partners)).not.toContain('Pilot');
    expect(close.get(`/opportunity/${opportunity?.id}/`).body).toMatchObject({
      pipeline_id: sales?.id,
      pipeline_name: 'Sales',
    });
    expect(close.get(`/status/opportunity/${pilot?.id}/`).body).toMatchObject({ pipeline_id: sales?.id });
  });

  it('reject unknown statuses, statuses without an id, and duplicate labels', () => {
    const put = (list: object[]) => close.put(`/pipeline/${sales?.id}/`, { statuses: list });
    const nested = (error: string) =>
      refusal({ statuses: { errors: { 0: { errors: [], 'field-errors': { id: error } } } } });
    expect(put([{ id: 'stat_none' }])).toMatchObject(nested('Object does not exist.'));
    expect(put([{ label: 'x' }])).toMatchObject(nested(required));
    expect(put([{ id: renewals?.statuses.find(({ label }) => label === 'Won')?.id }])).toMatchObject(
      refusal({ statuses: expect.any(String) }),
    );
    expect(labels()).toHaveLength(7);
  });

  it('are deleted with 204 if they have no statuses', () => {
    expect(close.delete(`/pipeline/${sales?.id}/`)).toMatchObject({
      status: 400,
      body: { errors: ['Pipeline contains opportunity statuses and cannot be deleted.'], 'field-errors': {} },
    });
    const { id } = close.post<Pipeline>('/pipeline/', { name: 'Empty' }).body;
    const deleted = close.delete(`/pipeline/${id}/`);
    expect([deleted.status, deleted.body]).toEqual([204, undefined]);
    expect(close.get(`/pipeline/${id}/`).status).toBe(404);
    expect(close.delete(`/pipeline/${id}/`).status).toBe(404);
  });
});

describe('custom fields', () => {
  const field = { name: 'Tier', type: 'choices', choices: ['Gold', 'Silver'], accepts_multiple_values: true };

  it.each(['lead', 'contact', 'opportunity'])(
    'of a %s are created, used, changed and deleted with their values',
    (noun) => {
      const { status, body } = close.post<Item>(`/custom_field/${noun}/`, field);
      expect([status, body.name, body.choices]).toEqual([200, 'Tier', ['Gold', 'Silver']]);
      const key = `custom.${body.id}`;
      const row = close.post<Item>(`/${noun}/`, { [key]: 'Gold' }).body;
      expect(row[key]).toEqual(['Gold']);
      expect(
        close.put(`/custom_field/${noun}/${body.id}/`, { name: 'Rank', choices: ['Gold', 'Tin'] }).body,
      ).toMatchObject({ name: 'Rank' });
      expect(close.put(`/${noun}/${row.id}/`, { [`${key}.add`]: 'Tin' }).body[key]).toEqual(['Gold', 'Tin']);
      expect(close.delete(`/custom_field/${noun}/${body.id}/`)).toMatchObject({ status: 200, body: {} });
      expect(key in close.get<Item>(`/${noun}/${row.id}/`).body).toBe(false);
      expect(close.put<ValidationErrors>(`/${noun}/${row.id}/`, { [key]: 'Gold' }).body['field-errors']).toEqual({
        [key]: 'Custom field does not exist.',
      });
    },
  );

  it.each([
    ['an empty body', {}, { name: required, type: required }],
    ['a choices field without choices', { ...field, choices: [] }, { choices: required }],
    ['a duplicate name', { ...field, name: 'Industry' }, { name: expect.any(String) }],
    [
      'several values of a number',
      { name: 'x', type: 'number', accepts_multiple_values: true },
      { accepts_multiple_values: expect.any(String) },
    ],
    ['a textarea', { name: 'x', type: 'textarea' }, { type: 'Not a valid choice.' }],
  ])('reject %s', (_, body, errors) => {
    expect(close.post('/custom_field/lead/', body)).toMatchObject(refusal(errors));
  });

  it('can change their type, unless they belong to a type or are shared', () => {
    const path = `/custom_field/lead/${seed.custom_fields[0]?.id}/`;
    expect(close.put(path, { type: 'text' })).toMatchObject({ status: 200, body: { type: 'text' } });
    const shared = seed.custom_fields.find(({ object }) => object === 'shared')?.id;
    expect(close.put(`/custom_field/shared/${shared}/`, { type: 'number' })).toMatchObject(
      refusal({ type: 'Value cannot be changed.' }),
    );
    expect(close.put('/custom_field/contact/cf_none/', {}).status).toBe(404);
  });
});
