/** Random sequences of mutations. After each mutation the graph equals a model of the organization. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { CONTACT_MUTATIONS } from '../support/model/contacts.ts';
import { LEAD_MUTATIONS } from '../support/model/leads.ts';
import { type CustomFieldIds, type PlannedMutation, type RandomInput, TODAY } from '../support/model/mutation.ts';
import { OPPORTUNITY_MUTATIONS } from '../support/model/opportunities.ts';
import { FRAGMENTS, normalized, OrganizationModel } from '../support/model/organization.ts';
import { PIPELINE_MUTATIONS } from '../support/model/pipelines.ts';
import { ERRORS, wrong } from '../support/mutations.ts';
import { randomRuns } from '../support/random-runs.ts';

const seed = buildSeed({ leads: 4, contacts: 6, opportunities: 6, largestLead: 2 });
const id = (name: string) => seed.custom_fields.find((field) => field.name === name)?.id ?? '';
const fields: CustomFieldIds = {
  employees: id('Employees'),
  interests: id('Interests'),
  choices: seed.custom_fields.find(({ name }) => name === 'Interests')?.choices ?? [],
  role: id('Buying role'),
  discount: id('Discount %'),
};

const CHANGES = { ...LEAD_MUTATIONS, ...CONTACT_MUTATIONS, ...OPPORTUNITY_MUTATIONS, ...PIPELINE_MUTATIONS };

const EVERYTHING = `query ($ids: [ID!]!) {
  leadStatuses { ...S }
  pipelines { ...P }
  leads(first: 40) { totalCount nodes { ...L } }
  contacts(first: 40) { nodes { ...C } }
  opportunities(first: 40) { totalCount nodes { ...O } }
  nodes(ids: $ids) { ...L ...C ...O }
} ${FRAGMENTS.leadStatus[1]} ${FRAGMENTS.pipeline[1]} ${FRAGMENTS.lead[1]}`;

/** The operation for a mutation. Selects all compared fields of the object in its payload. */
function mutationOf(signature: string): string {
  const [name = '', declared = ''] = signature.slice(0, -1).split('(', 2);
  const args = [...declared.matchAll(/\$(\w+)/g)].map(([variable, each]) => `${each}: ${variable}`);
  const [noun = '', [letter, fragment] = ['', '']] =
    Object.entries(FRAGMENTS).find(([each]) => name.startsWith(each)) ?? [];
  const isDeletion = name.endsWith('Delete');
  const object = name.endsWith('Reorder') ? `${noun}es` : noun;
  const selection = isDeletion ? 'deletedId' : `${object} { ...${letter} }`;
  return `mutation (${declared}) { result: ${name}(${args}) { ${selection} ${ERRORS} } } ${isDeletion ? '' : fragment}`;
}

/** Whether an update has no fields: it is rejected before any request. */
function isEmptyUpdate({ signature, variables }: PlannedMutation): boolean {
  const { input } = variables as { readonly input?: object };
  return /^\w+Update\(/.test(signature) && Object.values(input ?? {}).every((value) => value === undefined);
}

/** Makes a change in the gateway and in the model. */
class Change implements fc.AsyncCommand<OrganizationModel, TestGateway> {
  readonly #name: string;
  readonly #draw: RandomInput;
  constructor(name: string, draw: RandomInput) {
    this.#name = name;
    this.#draw = draw;
  }
  check = () => true;
  toString = () => `${this.#name} ${JSON.stringify(this.#draw)}`;

  async run(model: OrganizationModel, gateway: TestGateway): Promise<void> {
    const planned = CHANGES[this.#name]?.(model, this.#draw, fields) ?? null;
    if (planned === null) return;
    const { data, errors } = await gateway.execute(mutationOf(planned.signature), planned.variables);
    expect(errors).toBeUndefined();
    const { userErrors, ...payload } = data.result;
    const problems = isEmptyUpdate(planned) ? ['REQUIRED input'] : planned.problems;
    expect(wrong(userErrors)).toEqual(problems ?? []);
    const answered = Object.values(payload)[0] as never;
    let touched: readonly string[] = [];
    if (problems === undefined) touched = planned.apply(answered);
    else expect(answered).toBeNull();
    await compare(model, gateway, touched);
    const own = model.node(touched[0] ?? '');
    if (own !== null) expect(normalized(answered)).toEqual(own);
  }
}

/** Reads the lists, and in batches the latest changed objects together with others. */
async function compare(model: OrganizationModel, gateway: TestGateway, touched: readonly string[]): Promise<void> {
  const others = [...model.leads.keys(), ...model.contacts.keys(), ...model.opportunities.keys()];
  const nouns = touched.filter((each) => /^(lead|cont|oppo)_/.test(each)).slice(0, 7);
  const ids = [...new Set([...nouns, ...others.slice(0, 1), ...others.slice(-2)])];
  const { data, errors } = await gateway.execute(EVERYTHING, { ids });
  expect(errors).toBeUndefined();
  const { nodes, ...lists } = data;
  expect(normalized(lists)).toEqual(model.all());
  expect(withoutPeople(normalized(nodes))).toEqual(withoutPeople(ids.map((each) => model.node(each))));
}

/** Close removes a deleted contact from its opportunities later, so a search may still return it. */
function withoutPeople(shown: unknown): unknown {
  if (Array.isArray(shown)) return shown.map(withoutPeople);
  if (typeof shown !== 'object' || shown === null) return shown;
  const rest = Object.entries(shown).filter(([name]) => name !== 'contact');
  return Object.fromEntries(rest.map(([name, value]) => [name, withoutPeople(value)]));
}

const draws = fc.record({
  n: fc.array(fc.nat(999), { minLength: 6, maxLength: 6 }),
  text: fc.constantFrom('North', 'Won', "O'Hara", '"{x}"', 'Δυτικά', 'Discovery'),
});
const commands = fc.commands(
  Object.keys(CHANGES).map((name) => draws.map((draw) => new Change(name, draw))),
  { maxCommands: 30, size: 'max' },
);

describe.each([
  ['immediately', 0],
  ['after an hour', 3_600_000],
])('with a search index that contains writes %s', (_, searchLagMs) => {
  let gateway: TestGateway;
  beforeAll(async () => {
    const now = () => Date.parse(`${TODAY}T12:00:00Z`);
    gateway = await startGateway({
      emulator: { seed, searchLagMs, clock: now },
      environment: { LIMIT_NODES: '1000000' },
      wallClock: now,
    });
  });
  afterAll(() => gateway.close());

  test('the graph equals the model after every mutation of any sequence', async () => {
    await fc.assert(
      fc.asyncProperty(commands, async (sequence) => {
        gateway.emulator.reset();
        gateway.advance(600_000);
        await fc.asyncModelRun(() => ({ model: new OrganizationModel(seed), real: gateway }), sequence);
      }),
      { numRuns: randomRuns(5) },
    );
  });
});
