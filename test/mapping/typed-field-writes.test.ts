import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { customSeed, fieldId, people } from '../support/custom-fields.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';

const [lead] = customSeed.leads;
const id = lead?.id ?? '';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ emulator: { seed: customSeed }, environment: { TYPED_CUSTOM_FIELDS: 'true' } });
});
afterAll(() => gateway.close());
beforeEach(() => gateway.emulator.reset());

const UPDATE = `mutation ($id: ID!, $input: LeadUpdateInput!) {
  leadUpdate(id: $id, input: $input) { lead { id custom { due tags } } userErrors { path message code } }
}`;
const update = (input: object) => gateway.execute(UPDATE, { id, input });
const bodies = () => gateway.upstream.filter(({ method }) => method !== 'GET').map(({ body }) => body);
const problems = ({ data }: Awaited<ReturnType<typeof update>>, name = 'leadUpdate') =>
  data[name].userErrors.map(({ path, code }: { path: string[]; code: string }) => `${code} ${path.join('.')}`);

describe('a typed input', () => {
  test('writes only the given fields, in one request', async () => {
    const { data, errors } = await update({
      custom: { due: '2027-01-31', tags: ['b'], owner: null, champion: people[3] },
    });
    expect(errors).toBeUndefined();
    expect(data.leadUpdate).toEqual({ lead: { id, custom: { due: '2027-01-31', tags: ['b'] } }, userErrors: [] });
    expect(bodies()).toEqual([
      {
        [`custom.${fieldId('Due')}`]: '2027-01-31',
        [`custom.${fieldId('Tags')}`]: ['b'],
        [`custom.${fieldId('Owner')}`]: null,
        [`custom.${fieldId('Champion')}`]: people[3],
      },
    ]);
    expect(gateway.lines).toEqual([`PUT /lead/${id}/`]);
    const { [fieldId('Owner')]: _, ...others } = lead?.custom ?? {};
    expect(gateway.emulator.tables().lead.get(id)?.custom).toEqual({
      ...others,
      [fieldId('Due')]: '2027-01-31',
      [fieldId('Tags')]: ['b'],
      [fieldId('Champion')]: people[3],
    });
  });

  test('combines with changes by id, but not of the same field', async () => {
    await update({ custom: { amount: 3 }, customFields: [{ id: fieldId('Tags'), add: 'c' }] });
    expect(bodies()).toEqual([{ [`custom.${fieldId('Tags')}.add`]: 'c', [`custom.${fieldId('Amount')}`]: 3 }]);
    const twice = await update({ custom: { tags: [] }, customFields: [{ id: fieldId('Tags'), add: 'c' }] });
    expect(problems(twice)).toEqual(['INVALID input.custom.tags']);
    expect(gateway.lines).toEqual([]);
  });

  test('without a field changes nothing', async () => {
    await update({ name: 'Other', custom: {} });
    expect(bodies()).toEqual([{ name: 'Other' }]);
    await update({ name: 'Other', custom: null });
    expect(bodies()).toEqual([{ name: 'Other' }]);
  });

  test('is validated by the schema before any request', async () => {
    for (const custom of [{ amount: 'many' }, { due: '2026-02-30' }, { tags: [1] }, { plain: 7 }, { other: 1 }]) {
      const { errors } = await update({ custom });
      expect(errors).toHaveLength(1);
      expect(gateway.lines).toEqual([]);
    }
  });

  test('has the path of its fields in errors of Close', async () => {
    const answer = await update({ custom: { due: '2027-01-31', level: 'Tin' } });
    expect(problems(answer)).toEqual(['INVALID input.custom.level']);
  });

  test('works for new objects and nested ones', async () => {
    const { data } = await gateway.execute(
      `mutation ($input: LeadCreateInput!) { leadCreate(input: $input) { lead { name } userErrors { path code } } }`,
      {
        input: {
          name: 'New',
          custom: { plain: 'x' },
          contacts: [{ name: 'A' }, { name: 'B', custom: { buyingRole: 'User' } }],
        },
      },
    );
    expect(data.leadCreate).toEqual({ lead: { name: 'New' }, userErrors: [] });
    const role = customSeed.custom_fields.find(({ name }) => name === 'Buying role')?.id;
    expect(bodies()).toEqual([
      {
        name: 'New',
        [`custom.${fieldId('Plain')}`]: 'x',
        contacts: [{ name: 'A' }, { name: 'B', [`custom.${role}`]: 'User' }],
      },
    ]);
    const refused = await gateway.execute(
      `mutation ($input: LeadCreateInput!) { leadCreate(input: $input) { userErrors { path code } } }`,
      { input: { contacts: [{ name: 'A' }, { name: 'B', custom: { buyingRole: 'Unknown' } }] } },
    );
    expect(problems(refused, 'leadCreate')).toEqual(['INVALID input.contacts.1.custom.buyingRole']);
  });

  test('works for opportunities', async () => {
    const opportunity = customSeed.opportunities[0]?.id;
    const { data } = await gateway.execute(
      `mutation { opportunityUpdate(id: "${opportunity}", input: { custom: { discount: 7.5 } }) { opportunity { custom { discount } } userErrors { code } } }`,
    );
    expect(data.opportunityUpdate).toEqual({ opportunity: { custom: { discount: 7.5 } }, userErrors: [] });
    expect(gateway.lines).toEqual([`PUT /opportunity/${opportunity}/`]);
  });
});
