/** Mutations of custom activities and custom objects. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { changesOf, ERRORS, missingId, traced } from '../support/mutations.ts';

const seed = demoSeed();
const lead = seed.leads[2]?.id ?? '';
const contact = seed.contacts.find(({ lead_id }) => lead_id === lead)?.id ?? '';
const [visit, site] = [seed.custom_activity_types[0]?.id ?? '', seed.custom_object_types[0]?.id ?? ''];
const field = (name: string) => seed.custom_fields.find((each) => each.name === name)?.id ?? '';
const [IMPRESSION, MET_WITH] = [field('Impression'), field('Met with')];
const [OPENED, TECHNICIANS, INDUSTRY] = [field('Opened'), field('Technicians'), field('Industry')];
const [TYPES, OBJECT_TYPES] = ['GET /custom_activity/', 'GET /custom_object_type/'];
const FIELDS = 'GET /custom_field/activity/?_limit=1000';
const technician = seed.users[1]?.id;

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.emulator.reset();
  gateway.advance(600_000);
});

/** The events of an object in the emulator's log, oldest first. */
const eventsOf = (id: string) =>
  gateway.emulator
    .tables()
    .event.all()
    .filter(({ object_id }) => object_id === id)
    .map(({ object_type, action }) => `${object_type} ${action}`);

async function remove(mutation: string, id: string) {
  const { data } = await gateway.execute(`mutation ($id: ID!) { it: ${mutation}(id: $id) { deletedId ${ERRORS} } }`, {
    id,
  });
  return { ...data.it, requests: traced(gateway) };
}

describe('a custom activity', () => {
  const { mutation, change, refused } = changesOf(
    () => gateway,
    'customActivity',
    `fragment F on CustomActivity {
      id status isPinned pinnedAt lastPublishedAt lead { id } contact { id } customActivityType { id }
      customFields { definition { id } value }
    }`,
    'activity',
  );
  const CREATE = mutation('$input: CustomActivityCreateInput!', 'customActivityCreate(input: $input)');
  const UPDATE = mutation(
    '$id: ID!, $input: CustomActivityUpdateInput!',
    'customActivityUpdate(id: $id, input: $input)',
  );
  const base = { leadId: lead, customActivityTypeId: visit };
  const body = { lead_id: lead, custom_activity_type_id: visit };
  const PATH = '/activity/custom/';
  const draft = async () => (await change(CREATE, { input: { ...base, status: 'DRAFT' } })).row?.id ?? '';

  test('is published with its values, after its required fields were checked', async () => {
    const customFields = [
      { id: IMPRESSION, value: 8 },
      { id: MET_WITH, value: contact },
    ];
    const { row, problems, requests } = await change(CREATE, {
      input: { ...base, contactId: contact, isPinned: true, customFields },
    });
    expect(problems).toEqual([]);
    expect(requests).toEqual([
      TYPES,
      FIELDS,
      [
        `POST ${PATH}`,
        {
          ...{ ...body, contact_id: contact, pinned: true },
          ...{ [`custom.${IMPRESSION}`]: 8, [`custom.${MET_WITH}`]: contact },
        },
      ],
    ]);
    expect(row).toMatchObject({
      ...{ status: 'PUBLISHED', isPinned: true, pinnedAt: expect.any(String), lastPublishedAt: expect.any(String) },
      ...{ lead: { id: lead }, contact: { id: contact }, customActivityType: { id: visit } },
      customFields: customFields.map(({ id, value }) => ({ definition: { id }, value })),
    });
    expect(eventsOf(row?.id ?? '')).toEqual(['activity.custom_activity created']);
  });

  test('is not published without a value of a required field, and nothing is written', async () => {
    const absent = await change(CREATE, { input: base });
    expect(absent.problems).toEqual(['REQUIRED input.customFields']);
    const cleared = await change(CREATE, { input: { ...base, customFields: [{ id: IMPRESSION, value: null }] } });
    expect(cleared.problems).toEqual(['REQUIRED input.customFields.0.value']);
    expect([...absent.writes, ...cleared.writes]).toEqual([]);
    const unknown = await change(CREATE, { input: { ...base, customActivityTypeId: missingId('actitype') } });
    expect(unknown).toMatchObject({ problems: ['NOT_FOUND input.customActivityTypeId'], writes: [] });
  });

  test('is a draft without checks, and is published when it has all required values', async () => {
    const made = await change(CREATE, { input: { ...base, status: 'DRAFT' } });
    expect(made.row).toMatchObject({ status: 'DRAFT', lastPublishedAt: null });
    expect(made.requests).toEqual([[`POST ${PATH}`, { ...body, status: 'draft' }]]);
    const id = made.row?.id ?? '';
    const READ = `GET /activity/?id__in=${id}&_fields=id,custom,custom_activity_type_id&_limit=1`;

    const early = await change(UPDATE, { id, input: { status: 'PUBLISHED' } });
    expect(early).toMatchObject({ problems: ['REQUIRED input.customFields'], writes: [] });
    const customFields = [{ id: IMPRESSION, value: 3 }];
    const published = await change(UPDATE, { id, input: { status: 'PUBLISHED', customFields } });
    expect(published.row).toMatchObject({ status: 'PUBLISHED', lastPublishedAt: expect.any(String) });
    expect(published.requests).toEqual([
      READ,
      FIELDS,
      [`PUT ${PATH}${id}/`, { status: 'published', [`custom.${IMPRESSION}`]: 3 }],
    ]);
    const back = await change(UPDATE, {
      id,
      input: { status: 'DRAFT', customFields: [{ id: IMPRESSION, value: null }] },
    });
    expect(back.row).toMatchObject({ status: 'DRAFT', customFields: [] });
    // Close merges quick changes.
    expect(eventsOf(id)).toEqual(['activity.custom_activity created', 'activity.custom_activity updated']);
  });

  test('is pinned and unpinned, and keeps its values', async () => {
    const { row } = await change(CREATE, { input: { ...base, customFields: [{ id: IMPRESSION, value: 1 }] } });
    const id = row?.id ?? '';
    const { row: pinned, requests } = await change(UPDATE, { id, input: { isPinned: true } });
    expect(pinned).toMatchObject({ isPinned: true, pinnedAt: expect.any(String), customFields: [{ value: 1 }] });
    expect(requests).toEqual([[`PUT ${PATH}${id}/`, { pinned: true }]]);
    expect((await change(UPDATE, { id, input: { isPinned: false } })).row).toMatchObject({ pinnedAt: null });
  });

  test('keeps its required values while it is published: the error of Close has a path', async () => {
    const { row } = await change(CREATE, { input: { ...base, customFields: [{ id: IMPRESSION, value: 1 }] } });
    const customFields = [{ id: IMPRESSION, value: null }];
    const { problems } = await change(UPDATE, { id: row?.id, input: { customFields } });
    expect(problems).toEqual(['REQUIRED input.customFields.0.value']);
  });

  test('has no fields of other types', async () => {
    const input = { ...base, status: 'DRAFT', customFields: [{ id: INDUSTRY, value: 'x' }] };
    expect(await change(CREATE, { input })).toMatchObject({
      problems: ['NOT_FOUND input.customFields.0.id'],
      writes: [],
    });
  });

  test('is refused without a request if its input is wrong', async () => {
    expect(await refused(CREATE, { input: { leadId: 'lead_', customActivityTypeId: 'cotype_1' } })).toEqual([
      'INVALID input.leadId',
      'INVALID input.customActivityTypeId',
    ]);
    const input = { status: null, isPinned: null, activityAt: null, contactId: 'x' };
    expect(await refused(UPDATE, { id: 'acti_1', input })).toEqual([
      'INVALID input.contactId',
      'REQUIRED input.status',
      'REQUIRED input.isPinned',
      'REQUIRED input.activityAt',
    ]);
  });

  test('of an id that Close lacks is not found', async () => {
    const id = missingId('acti');
    expect(await change(UPDATE, { id, input: { isPinned: true } })).toMatchObject({ problems: ['NOT_FOUND id'] });
    expect(await change(UPDATE, { id, input: { status: 'PUBLISHED' } })).toMatchObject({
      ...{ problems: ['NOT_FOUND id'], writes: [] },
    });
  });

  test('is deleted', async () => {
    const id = await draft();
    expect(await remove('customActivityDelete', id)).toEqual({
      ...{ deletedId: id, userErrors: [] },
      requests: [[`DELETE ${PATH}${id}/`]],
    });
    expect((await gateway.execute(`{ activity(id: "${id}") { id } }`)).data.activity).toBeNull();
    expect(eventsOf(id).at(-1)).toBe('activity.custom_activity deleted');
  });
});

describe('a custom object', () => {
  const { mutation, change, refused } = changesOf(
    () => gateway,
    'customObject',
    'fragment F on CustomObject { id name lead { id } type { id } customFields { definition { id } value } createdBy { id } }',
  );
  const CREATE = mutation('$input: CustomObjectCreateInput!', 'customObjectCreate(input: $input)');
  const UPDATE = mutation('$id: ID!, $input: CustomObjectUpdateInput!', 'customObjectUpdate(id: $id, input: $input)');
  const base = { leadId: lead, customObjectTypeId: site, name: 'Depot' };
  const customFields = [
    { id: OPENED, value: '2026-05-01' },
    { id: TECHNICIANS, value: [technician] },
  ];

  test('is created, changed and deleted, and is in the list of its lead', async () => {
    const made = await change(CREATE, { input: { ...base, customFields } });
    expect(made.requests).toEqual([
      OBJECT_TYPES,
      [
        'POST /custom_object/',
        {
          ...{ lead_id: lead, custom_object_type_id: site, name: 'Depot' },
          ...{ [`custom.${OPENED}`]: '2026-05-01', [`custom.${TECHNICIANS}`]: [technician] },
        },
      ],
    ]);
    expect(made.row).toMatchObject({ name: 'Depot', lead: { id: lead }, type: { id: site } });
    expect(made.row?.customFields).toEqual(customFields.map(({ id, value }) => ({ definition: { id }, value })));
    const id = made.row?.id ?? '';

    const changed = await change(UPDATE, {
      id,
      input: { name: 'Old depot', customFields: [{ id: OPENED, value: null }] },
    });
    expect(changed.requests).toEqual([
      [`PUT /custom_object/${id}/`, { name: 'Old depot', [`custom.${OPENED}`]: null }],
    ]);
    expect(changed.row).toMatchObject({ name: 'Old depot', customFields: [{ definition: { id: TECHNICIANS } }] });
    const of = (selection: string) => gateway.execute(`{ lead(id: "${lead}") { customObjects { ${selection} } } }`);
    expect((await of('id name')).data.lead.customObjects).toContainEqual({ id, name: 'Old depot' });

    expect(await remove('customObjectDelete', id)).toEqual({
      ...{ deletedId: id, userErrors: [] },
      requests: [[`DELETE /custom_object/${id}/`]],
    });
    expect((await of('id')).data.lead.customObjects).not.toContainEqual({ id });
    expect(eventsOf(id)).toEqual(['created', 'updated', 'deleted'].map((action) => `custom_object ${action}`));
  });

  test('keeps the values that an update does not name', async () => {
    const { row } = await change(CREATE, { input: { ...base, customFields } });
    const { row: renamed } = await change(UPDATE, { id: row?.id, input: { name: 'Shed' } });
    expect(renamed).toEqual({ ...row, name: 'Shed' });
  });

  test('is refused without a request if its input is wrong', async () => {
    expect(await refused(CREATE, { input: { leadId: 'x', customObjectTypeId: 'actitype_1', name: ' ' } })).toEqual([
      'INVALID input.leadId',
      'INVALID input.customObjectTypeId',
      'REQUIRED input.name',
    ]);
    expect(await refused(UPDATE, { id: 'lead_1', input: { name: null } })).toEqual([
      'INVALID id',
      'REQUIRED input.name',
    ]);
  });

  test('has no fields of other types, no type and no lead that Close lacks', async () => {
    const other = { ...base, customFields: [{ id: IMPRESSION, value: 1 }] };
    expect(await change(CREATE, { input: other })).toMatchObject({
      ...{ problems: ['NOT_FOUND input.customFields.0.id'], writes: [] },
    });
    const { problems } = await change(CREATE, {
      input: { ...base, customObjectTypeId: missingId('cotype'), leadId: missingId('lead') },
    });
    expect(problems.toSorted()).toEqual(['NOT_FOUND input.customObjectTypeId', 'NOT_FOUND input.leadId']);
    const gone = await change(UPDATE, { id: missingId('custobj'), input: { name: 'x' } });
    expect(gone.problems).toEqual(['NOT_FOUND id']);
  });

  test('is deleted with its lead', async () => {
    const { row } = await change(CREATE, { input: base });
    await remove('leadDelete', lead);
    expect(eventsOf(row?.id ?? '').at(-1)).toBe('custom_object deleted');
    expect((await gateway.execute(`{ customObject(id: "${row?.id}") { id } }`)).data.customObject).toBeNull();
  });
});

test('the cost of each is its requests', async () => {
  const cost = async (call: string) => {
    gateway.advance(600_000);
    const { extensions } = await gateway.execute(`mutation { ${call} }`, {}, { 'x-cost': '1' });
    const { estimatedRequests, actualRequests } = (extensions as { cost: Record<string, number> }).cost;
    return [estimatedRequests, actualRequests];
  };
  const fields = `customFields: [{ id: "${IMPRESSION}", value: 2 }]`;
  const create = (input: string) =>
    `customActivityCreate(input: { leadId: "${lead}", customActivityTypeId: "${visit}", ${input} }) { customActivity { id status isPinned } }`;
  expect(await cost(create('status: DRAFT'))).toEqual([1, 1]);
  // Shared fields may be among those of activities.
  expect(await cost(create(fields))).toEqual([4, 3]);
  const object = `customObjectCreate(input: { leadId: "${lead}", customObjectTypeId: "${site}", name: "A" })`;
  expect(await cost(`${object} { customObject { id name createdBy { id } } }`)).toEqual([1, 1]);
});
