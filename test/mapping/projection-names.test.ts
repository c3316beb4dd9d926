import { afterEach, describe, expect, test } from 'vitest';
import { demoSeed, type Switches } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { requestLines } from '../support/request-lines.ts';

/** The first lead of the seed has no name. Here, neither has the contact of its opportunity. */
const base = demoSeed();
const lead = base.leads[0]?.id;
const opportunity = base.opportunities.find(({ lead_id }) => lead_id === lead);
const person = base.contacts.find(({ lead_id }) => lead_id === lead);
const seed = {
  ...base,
  contacts: base.contacts.map((row) => (row === person ? { ...row, name: '' } : row)),
  opportunities: base.opportunities.map((row) =>
    row === opportunity ? { ...row, contact_id: person?.id ?? null } : row,
  ),
};

let gateway: TestGateway;
afterEach(() => gateway.close());

async function ask(selection: string, leadNameOfUnnamed: Switches['leadNameOfUnnamed']) {
  gateway = await startGateway({ emulator: { seed, switches: { leadNameOfUnnamed } } });
  const { data, errors } = await gateway.execute(
    `{ opportunities(filter: { leadId: { eq: "${lead}" } }) { nodes { id ${selection} } } }`,
  );
  expect(errors).toBeUndefined();
  const row = data.opportunities.nodes.find(({ id }: { id: string }) => id === opportunity?.id);
  return { row, requests: requestLines(gateway).slice(1) };
}

describe('a lead without a name, for each possible lead_name', () => {
  const NAME = [`GET /lead/${lead}/?_fields=id,name`];
  const SHOWN = [`GET /lead/${lead}/?_fields=id,display_name`];
  const BOTH = [`GET /lead/${lead}/?_fields=id,display_name,name`];
  test.each([
    ['name', 'lead { name }', { lead: { name: '' } }, []],
    ['display_name', 'lead { name }', { lead: { name: '' } }, NAME],
    ['name', 'lead { displayName }', { lead: { displayName: 'Untitled' } }, SHOWN],
    ['display_name', 'lead { displayName }', { lead: { displayName: 'Untitled' } }, []],
    ['name', 'lead { name displayName }', { lead: { name: '', displayName: 'Untitled' } }, BOTH],
    ['display_name', 'lead { name displayName }', { lead: { name: '', displayName: 'Untitled' } }, BOTH],
  ] as const)('which is its %s: %s', async (holds, selection, expected, requests) => {
    const answer = await ask(selection, holds);
    expect(answer.row).toEqual({ id: opportunity?.id, ...expected });
    expect(answer.requests).toEqual(requests);
  });
});

test('a contact without a name has an empty contact_name, and is read for its displayName', async () => {
  const named = await ask('contact { name }', 'name');
  expect(named.row.contact).toEqual({ name: '' });
  expect(named.requests).toEqual([]);
  await gateway.close();
  const shown = await ask('contact { displayName }', 'name');
  expect(shown.row.contact.displayName).not.toBe('');
  expect(shown.requests).toEqual([`GET /contact/${person?.id}/?_fields=id,display_name`]);
});

test.each(['name', 'display_name'] as const)(
  'names of named leads are free if unnamed leads have %s as lead_name',
  async (leadNameOfUnnamed) => {
    gateway = await startGateway({ emulator: { seed, switches: { leadNameOfUnnamed } } });
    const named = base.leads[2];
    const { data } = await gateway.execute(
      `{ opportunities(filter: { leadId: { eq: "${named?.id}" } }) { nodes { lead { id name displayName } contact { name } } } }`,
    );
    expect(gateway.lines).toEqual(['GET /opportunity/']);
    for (const { lead } of data.opportunities.nodes) {
      expect(lead).toEqual({ id: named?.id, name: named?.name, displayName: named?.name });
    }
  },
);

test('an opportunity without contact and user returns null for both without a request', async () => {
  const alone = {
    ...base,
    opportunities: base.opportunities.slice(0, 1).map((row) => ({ ...row, contact_id: null, user_id: null })),
  };
  gateway = await startGateway({ emulator: { seed: alone } });
  const { data } = await gateway.execute(
    '{ opportunities { nodes { contact { id emails { email } } user { firstName } } } }',
  );
  expect(data.opportunities.nodes).toEqual([{ contact: null, user: null }]);
  expect(gateway.lines).toEqual(['GET /opportunity/']);
});
