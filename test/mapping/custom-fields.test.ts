import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed, type Seed } from '../../emulator/index.ts';
import { operation, startGateway, type TestGateway, trips } from '../support/gateway.ts';
import { requestLines } from '../support/request-lines.ts';

const seed = demoSeed();
const field = (name: string) => seed.custom_fields.find((each) => each.name === name)?.id ?? '';
const FIELDS = 'customFields { definition { name type acceptsMultipleValues choices } value }';
const LEAD = `query ($id: ID!) { lead(id: $id) { id ${FIELDS} } }`;

/** The first lead with or without a value of the field. */
const leadWith = (...names: string[]) =>
  seed.leads.find(({ custom }) => names.every((name) => field(name) in custom)) ?? seed.leads[0];
const leadWithout = (name: string) =>
  seed.leads.find(({ custom }) => Object.keys(custom).length > 0 && !(field(name) in custom)) ?? seed.leads[0];

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await startGateway();
});
afterEach(() => gateway.close());
async function restart(changed: Partial<Seed>): Promise<void> {
  await gateway.close();
  gateway = await startGateway({ emulator: { seed: { ...seed, ...changed } } });
}

interface Value {
  readonly definition: { readonly name: string } | null;
  readonly value: unknown;
}
const namesOf = (values: readonly Value[]) => values.map(({ definition }) => definition?.name ?? null);

describe('custom fields', () => {
  test('are the set fields in the order of their definitions, each with its value', async () => {
    const lead = leadWith('Industry', 'Interests', 'Employees');
    const { data, errors } = await gateway.execute(LEAD, { id: lead?.id });
    expect(errors).toBeUndefined();
    const set = seed.custom_fields.filter(({ id }) => id in (lead?.custom ?? {}));
    expect(data.lead.customFields).toEqual(
      set.map(({ id, name, type, choices, accepts_multiple_values }) => ({
        definition: { name, type, choices, acceptsMultipleValues: accepts_multiple_values },
        value: lead?.custom[id],
      })),
    );
  });

  test('take the row, and once the definitions of its object type', async () => {
    const lead = leadWithout('Region');
    const answer = await gateway.execute(LEAD, { id: lead?.id });
    expect(requestLines(gateway)).toEqual([
      `GET /lead/${lead?.id}/?_fields=id,custom`,
      'GET /custom_field_schema/lead/',
    ]);
    expect(trips(answer)).toBe(2);
    await gateway.execute(LEAD, { id: lead?.id });
    expect(requestLines(gateway)).toEqual([`GET /lead/${lead?.id}/?_fields=id,custom`]);
  });

  test('have the definitions of shared fields and of their object type', async () => {
    const lead = leadWith('Region');
    const { data } = await gateway.execute(LEAD, { id: lead?.id });
    expect(gateway.lines).toEqual([`GET /lead/${lead?.id}/`, 'GET /custom_field_schema/lead/']);
    expect(namesOf(data.lead.customFields)).toContain('Region');
  });

  test('of many rows read the definitions once', async () => {
    await gateway.execute(`{ leads(first: 100) { nodes { id ${FIELDS} } } }`);
    expect(gateway.lines.toSorted()).toEqual(['GET /custom_field_schema/lead/', 'GET /lead/']);
  });

  test('of each noun have the definitions of its object type', async () => {
    const contact = seed.contacts.find(({ custom }) => Object.keys(custom).length > 0);
    const opportunity = seed.opportunities.find(({ custom }) => field('Discount %') in custom);
    const { data } = await gateway.execute(
      `query ($contact: ID!, $opportunity: ID!) { contact(id: $contact) { ${FIELDS} } opportunity(id: $opportunity) { ${FIELDS} } }`,
      { contact: contact?.id, opportunity: opportunity?.id },
    );
    expect(namesOf(data.contact.customFields)).toEqual(['Buying role']);
    expect(namesOf(data.opportunity.customFields)).toContain('Discount %');
    expect(gateway.lines).toContain('GET /custom_field_schema/contact/');
    expect(gateway.lines).toContain('GET /custom_field_schema/opportunity/');
    expect(gateway.lines).not.toContain('GET /custom_field_schema/lead/');
  });

  test('of embedded rows come from the embedding row', async () => {
    const contact = seed.contacts.find(({ custom }) => Object.keys(custom).length > 0);
    const { data } = await gateway.execute(
      `query ($id: ID!) { lead(id: $id) { contacts { nodes { id ${FIELDS} } } } }`,
      { id: contact?.lead_id },
    );
    expect(gateway.lines).toEqual([`GET /lead/${contact?.lead_id}/`, 'GET /custom_field_schema/contact/']);
    const shown = data.lead.contacts.nodes.find(({ id }: { id: string }) => id === contact?.id);
    expect(shown.customFields.map(({ value }: Value) => value)).toEqual(Object.values(contact?.custom ?? {}));
  });

  test('that are not set read no definitions', async () => {
    await restart({ leads: seed.leads.map((lead) => ({ ...lead, custom: {} })) });
    const { data } = await gateway.execute(LEAD, { id: seed.leads[0]?.id });
    expect(data.lead.customFields).toEqual([]);
    expect(gateway.lines).toEqual([`GET /lead/${seed.leads[0]?.id}/`]);
  });

  test('contain zero, strings, dates and lists unchanged', async () => {
    const custom = {
      [field('Employees')]: 0,
      [field('VAT number')]: '',
      [field('Renewal date')]: '2026-02-29',
      [field('Interests')]: ['Referral', 'Inbound'],
    };
    await restart({ leads: seed.leads.map((lead) => ({ ...lead, custom })) });
    const { data } = await gateway.execute(LEAD, { id: seed.leads[0]?.id });
    const values = data.lead.customFields.map(({ definition, value }: Value) => [definition?.name, value]);
    expect(values).toEqual([
      ['Interests', ['Referral', 'Inbound']],
      ['Employees', 0],
      ['Renewal date', '2026-02-29'],
      ['VAT number', ''],
    ]);
  });

  test('with a deleted definition are last, without a definition', async () => {
    const lead = leadWith('Industry', 'Employees');
    await restart({ custom_fields: seed.custom_fields.filter(({ name }) => name !== 'Industry') });
    const { data, errors } = await gateway.execute(LEAD, { id: lead?.id });
    expect(errors).toBeUndefined();
    expect(data.lead.customFields.at(-1)).toEqual({ definition: null, value: lead?.custom[field('Industry')] });
    expect(namesOf(data.lead.customFields).filter((name) => name === null)).toHaveLength(1);
  });

  test('are null with an error if their definitions cannot be read, other fields are not affected', async () => {
    gateway.emulator.fail({ path: '/custom_field_schema/lead/', status: 403 });
    const lead = leadWith('Industry');
    const { data, errors } = await gateway.execute(`query ($id: ID!) { lead(id: $id) { name ${FIELDS} } }`, {
      id: lead?.id,
    });
    expect(data.lead).toEqual({ name: lead?.name, customFields: null });
    expect(errors?.map(({ path, extensions }) => [path, extensions?.code])).toEqual([
      [['lead', 'customFields'], 'FORBIDDEN'],
    ]);
  });
});

test('CustomFields: cold the leads and the definitions, warm only two columns of the leads', async () => {
  const columns = [field('Renewal date'), field('Account manager')].map((id) => `custom.${id}`).toSorted();
  const run = async () => {
    const { data, errors } = await gateway.execute(operation('CustomFields'));
    expect(errors).toBeUndefined();
    expect(
      data.leads.nodes.map(({ customFields }: { customFields: readonly object[] }) => customFields.length),
    ).toContain(2);
    return requestLines(gateway);
  };
  expect(await run()).toEqual([
    'GET /lead/?_fields=id,custom,display_name&_limit=25',
    'GET /custom_field_schema/lead/',
  ]);
  expect(await run()).toEqual([`GET /lead/?_fields=id,${columns},display_name&_limit=25`]);
});
