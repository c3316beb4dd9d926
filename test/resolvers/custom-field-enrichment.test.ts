import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildSeed } from '../../emulator/index.ts';
import { operation, startGateway, type TestGateway } from '../support/gateway.ts';
import { ERRORS, sent, traced, wrong } from '../support/mutations.ts';

const seed = buildSeed({ leads: 5, contacts: 5, history: false });
const [lead] = seed.leads;
const [contact] = seed.contacts;
const fieldOf = (object: string, ...types: string[]) =>
  seed.custom_fields.find((field) => field.object === object && types.includes(field.type));
const text = fieldOf('lead', 'text');
const user = fieldOf('lead', 'user');
const ofContact = fieldOf('contact', 'text', 'choices', 'number', 'date');

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ emulator: { seed } });
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.emulator.reset();
  gateway.advance(600_000);
});

/** Gives the lead these custom values and no others. */
function setValues(custom: Record<string, string>): void {
  const leads = gateway.emulator.tables().lead;
  const row = leads.get(lead?.id ?? null);
  if (row === undefined) throw new Error('The seed has no such lead.');
  leads.put({ ...row, custom });
}

const enrich = async (input: object) => {
  const { data, errors } = await gateway.execute(
    `mutation ($input: CustomFieldEnrichInput!) { customFieldEnrich(input: $input) {
      enrichment { field { value text definition { id name } } lead { id } contact { id } } ${ERRORS} } }`,
    { input },
  );
  return { ...data.customFieldEnrich, errors };
};
const body = (rest: object) => ({ organization_id: seed.organization.id, overwrite_existing_value: false, ...rest });
const storedValue = async (object: string, id: string | undefined, field: string | undefined) => {
  const { data } = await gateway.execute(
    `{ it: ${object}(id: "${id}") { customFields(ids: ["${field}"]) { value } } events(first: 1) { nodes { action objectId changedFields } } }`,
  );
  return { value: data.it.customFields[0]?.value, event: data.events.nodes[0] };
};

test('a value is found and stored, unless the field has one', async () => {
  const variables = { objectId: lead?.id, customFieldId: text?.id };
  setValues({});
  const { data, errors, extensions } = await gateway.execute(operation('EnrichField'), variables, { 'x-cost': '1' });
  expect(errors).toBeUndefined();
  const value = `Found for ${text?.name}`;
  const enrichment = { field: { value }, confidence: 'high', reasoning: `Made up for ${text?.name}.` };
  expect(data.customFieldEnrich).toEqual({ enrichment, userErrors: [] });
  const ids = { object_type: 'lead', object_id: lead?.id, field_id: text?.id, set_new_value: true };
  expect(traced(gateway)).toEqual(['GET /me/', ['POST /enrich_field/', body(ids)], 'GET /custom_field_schema/lead/']);
  expect(extensions).toMatchObject({ cost: { estimatedRequests: 3, actualRequests: 3 } });
  expect(await storedValue('lead', lead?.id, text?.id)).toEqual({
    value,
    event: {
      action: 'UPDATED',
      objectId: lead?.id,
      changedFields: expect.arrayContaining([`customFields.${text?.id}`]),
    },
  });
  setValues({ [text?.id ?? '']: 'Kept' });
  gateway.advance(600_000);
  await enrich({ ...variables, isOverwriting: false });
  expect((await storedValue('lead', lead?.id, text?.id)).value).toBe('Kept');
  await enrich({ ...variables, isOverwriting: true, isStored: null });
  expect(sent(gateway)).toEqual([['POST /enrich_field/', { ...body(ids), overwrite_existing_value: true }]]);
  expect((await storedValue('lead', lead?.id, text?.id)).value).toBe(value);
});

test('a value for a contact is only returned if it is not to be stored', async () => {
  const before = await storedValue('contact', contact?.id, ofContact?.id);
  const { enrichment } = await enrich({ objectId: contact?.id, customFieldId: ofContact?.id, isStored: false });
  expect(enrichment).toMatchObject({
    field: { definition: { id: ofContact?.id, name: ofContact?.name } },
    lead: null,
    contact: { id: contact?.id },
  });
  const ids = { object_type: 'contact', object_id: contact?.id, field_id: ofContact?.id, set_new_value: false };
  expect(sent(gateway)).toEqual([['POST /enrich_field/', body(ids)]]);
  expect(await storedValue('contact', contact?.id, ofContact?.id)).toEqual(before);
});

test.each([
  [{ objectId: 'oppo_1', customFieldId: 'cf_1' }, ['INVALID input.objectId']],
  [{ objectId: 'lead_1', customFieldId: 'lead_1' }, ['INVALID input.customFieldId']],
])('is refused before any request, and before any credit is spent: %j', async (input, problems) => {
  const { enrichment, userErrors } = await enrich(input);
  expect([enrichment, wrong(userErrors)]).toEqual([null, problems]);
  expect(gateway.lines).toEqual([]);
});

test("Close's refusals are at the input", async () => {
  const refused = await enrich({ objectId: lead?.id, customFieldId: user?.id });
  expect([refused.enrichment, wrong(refused.userErrors)]).toEqual([null, ['INVALID input.customFieldId']]);
  const missing = await enrich({ objectId: 'lead_none', customFieldId: text?.id });
  expect(wrong(missing.userErrors)).toEqual(['NOT_FOUND input.objectId']);
});

test('nothing is repeated: after a lost answer and for an answer without an object the outcome is unknown', async () => {
  const input = { objectId: lead?.id, customFieldId: text?.id };
  for (const fault of [{ body: [] }, { status: 502 }]) {
    gateway.emulator.fail({ path: '/enrich_field/', times: 1, ...fault });
    const { errors, enrichment } = await enrich(input);
    expect(enrichment).toBeUndefined();
    expect(errors).toMatchObject([{ extensions: { code: 'UNKNOWN_OUTCOME' } }]);
    expect(sent(gateway)).toHaveLength(1);
  }
});

test('an answer without a value has no field', async () => {
  gateway.emulator.fail({ path: '/enrich_field/', body: { value: null, confidence: 3 }, times: 1 });
  const { data } = await gateway.execute(operation('EnrichField'), { objectId: lead?.id, customFieldId: text?.id });
  expect(data.customFieldEnrich.enrichment).toEqual({ field: null, confidence: null, reasoning: null });
});
