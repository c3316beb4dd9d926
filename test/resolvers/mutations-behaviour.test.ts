import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed, type Fault } from '../../emulator/index.ts';
import { type HeldGateway, startHeldGateway } from '../support/controlled-close.ts';
import { operation, startGateway, type TestGateway } from '../support/gateway.ts';
import { ERRORS, traced, wrong } from '../support/mutations.ts';
import { promise } from '../support/promise.ts';

const seed = demoSeed();
const [opportunity, lead] = [seed.opportunities[0]?.id, seed.leads[1]?.id];
const [sales] = seed.pipelines;
const contact = seed.contacts[0]?.id;
const [industry] = seed.custom_fields.map(({ id }) => id);

describe('what the answer to a write lacks', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startGateway({ emulator: { searchLagMs: 3_600_000 } });
  });
  afterAll(() => gateway.close());
  /** As it was at the start, on both sides: what the gateway held has become too old. */
  beforeEach(() => {
    gateway.emulator.reset();
    gateway.advance(600_000);
  });
  const STALLED = `opportunityUpdate(id: "${opportunity}", input: { confidence: 11 }) { opportunity { confidence isStalled } ${ERRORS} }`;
  const MERGE = `leadMerge(sourceId: "${lead}", destinationId: "${seed.leads[4]?.id}") { lead { name } ${ERRORS} }`;

  test('is read by id, and nothing else with it', async () => {
    promise('read-after-write');
    const { data, errors } = await gateway.execute(`mutation { ${STALLED} }`);
    expect(errors).toBeUndefined();
    expect(traced(gateway)).toEqual([
      [`PUT /opportunity/${opportunity}/`, { confidence: 11 }],
      `GET /opportunity/${opportunity}/?_fields=id,is_stalled`,
    ]);
    expect(data.opportunityUpdate.opportunity).toEqual({
      confidence: 11,
      isStalled: seed.opportunities[0]?.is_stalled,
    });
  });

  test('is all of it if the answer is empty', async () => {
    gateway.emulator.fail({ method: 'PUT', status: 204 });
    const { data, errors } = await gateway.execute(`mutation { ${STALLED} }`);
    expect(errors).toBeUndefined();
    expect(gateway.lines).toEqual([`PUT /opportunity/${opportunity}/`, `GET /opportunity/${opportunity}/`]);
    expect(data.opportunityUpdate.opportunity.confidence).toBe(seed.opportunities[0]?.confidence);
  });

  test.each<[string, string, Fault, string]>([
    ['a merged lead', MERGE, { method: 'GET', path: /^\/lead\//, status: 403 }, 'lead'],
    ['a merged lead that is gone', MERGE, { method: 'GET', path: /^\/lead\//, status: 404 }, 'lead'],
    [
      'a field that only a read tells',
      STALLED,
      { method: 'GET', path: /^\/opportunity\//, status: 400 },
      'opportunity',
    ],
    [
      'a name that only a catalogue tells',
      `opportunityStatusCreate(input: { label: "A", type: WON }) { opportunityStatus { pipeline { name } } ${ERRORS} }`,
      { path: '/me/', body: 'no JSON' },
      'opportunityStatus',
    ],
  ])('is told to have been written but not read if that fails: %s', async (_, call, fault, field) => {
    gateway.emulator.fail({ ...fault, times: 9 });
    const next = 'next: leadStatusCreate(input: { label: "Next" }) { leadStatus { label } }';
    const { data, errors } = await gateway.execute(`mutation { ${call} ${next} }`);
    const name = call.split('(', 1)[0] ?? '';
    expect(data).toEqual({ [name]: { [field]: null, userErrors: [] }, next: { leadStatus: { label: 'Next' } } });
    expect(errors?.map(({ path, extensions }) => [path, extensions?.code])).toEqual([
      [[name, field], 'WRITTEN_NOT_READ'],
    ]);
    expect(errors?.[0]?.message).toMatch(
      /^The change was made, but reading it back failed: .*\. Do not write again\.$/,
    );
  });

  test('is told so of a new order, too', async () => {
    const ids = JSON.stringify(seed.organization.lead_statuses.map(({ id }) => id));
    gateway.emulator.fail({ method: 'PUT', status: 200, body: {} });
    gateway.emulator.fail({ path: '/me/', status: 403, skip: 1 });
    const { data, errors } = await gateway.execute(
      `mutation { leadStatusReorder(ids: ${ids}) { leadStatuses { label } ${ERRORS} } }`,
    );
    expect(data).toEqual({ leadStatusReorder: { leadStatuses: null, userErrors: [] } });
    expect(errors?.map(({ path, extensions }) => [path, extensions?.code])).toEqual([
      [['leadStatusReorder', 'leadStatuses'], 'WRITTEN_NOT_READ'],
    ]);
  });

  test('is no more than a failed edge if it is of a neighbour', async () => {
    gateway.emulator.fail({ method: 'GET', path: /^\/lead\//, status: 403 });
    const { data, errors } = await gateway.execute(
      `mutation { contactCreate(input: { leadId: "${lead}", name: "A" }) { contact { name lead { name } } ${ERRORS} } }`,
    );
    expect(data.contactCreate).toEqual({ contact: { name: 'A', lead: null }, userErrors: [] });
    expect(errors?.map(({ path, extensions }) => [path, extensions?.code])).toEqual([
      [['contactCreate', 'contact', 'lead'], 'FORBIDDEN'],
    ]);
  });
});

describe('what Close finds wrong is told where it is in the input', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startGateway();
  });
  afterAll(() => gateway.close());
  const input = {
    name: 'A',
    statusId: seed.organization.lead_statuses[0]?.id,
    addresses: [{ address1: '1 Road' }],
    contacts: [{ name: 'A' }, { name: 'B', emails: [{ email: 'a@a.example' }, { email: 'b@b.example' }] }],
    customFields: [
      { id: seed.custom_fields[2]?.id, value: 1 },
      { id: industry, value: 'Retail' },
    ],
  };
  const EMAIL = 'INVALID input.contacts.1.emails.0.email';
  const item = (fields: object) => ({ errors: [], 'field-errors': fields });

  test.each<[string, object, string[]]>([
    [
      'nested as Close does',
      { contacts: { errors: { 1: item({ emails: { errors: { 0: item({ email: 'Bad' }) } } }) } } },
      [EMAIL],
    ],
    ['in lists', { contacts: [{}, { emails: [{ email: 'Bad' }] }] }, [EMAIL]],
    ['in lists with gaps', { contacts: [null, { emails: [{ email: ['Bad', 'Worse'] }, null] }] }, [EMAIL]],
    ['in maps by number', { contacts: { 1: { emails: { 0: { email: 'Bad' } } } } }, [EMAIL]],
    ['with dots', { 'contacts.1.emails.0.email': 'Bad' }, [EMAIL]],
    ['about an item', { contacts: { errors: { 1: 'Bad' } } }, ['INVALID input.contacts.1']],
    [
      'about an item as a whole',
      { contacts: { errors: { 1: { errors: ['Bad'], 'field-errors': {} } } } },
      ['INVALID input.contacts.1'],
    ],
    ['about a list', { contacts: 'Bad' }, ['INVALID input.contacts']],
    ['about an item that the input has not', { contacts: { 7: 'Bad' } }, ['INVALID input.contacts']],
    ['about what the input has not', { contacts: [{}, { shoe_size: 'Bad' }] }, ['INVALID input.contacts.1']],
    ['about what no input has', { shoe_size: 'Bad' }, ['INVALID input']],
    ['about a reference, without its _id', { status: 'Bad' }, ['INVALID input.statusId']],
    ['about a reference, with its _id', { status_id: 'Bad' }, ['INVALID input.statusId']],
    [
      'about a name that is spelled otherwise',
      { addresses: [{ address_1: 'Bad' }] },
      ['INVALID input.addresses.0.address1'],
    ],
    ['in more depth than the input has', { name: { errors: ['Bad'] } }, ['INVALID input.name']],
    ['about a custom field', { [`custom.${industry}`]: 'Bad' }, ['INVALID input.customFields.1.value']],
    ['about a custom field in a map', { custom: { [industry ?? '']: 'Bad' } }, ['INVALID input.customFields.1.value']],
    [
      'about a value of a custom field',
      { [`custom.${industry}`]: { errors: { 0: 'Bad' } } },
      ['INVALID input.customFields.1.value'],
    ],
    ['about a custom field that was not written', { 'custom.cf_other': 'Bad' }, ['INVALID input.customFields']],
    ['about what must be given', { name: 'This field is required.' }, ['REQUIRED input.name']],
    ['about what is not there', { status: 'Object does not exist.' }, ['NOT_FOUND input.statusId']],
    [
      'about several things',
      { name: 'Bad', contacts: [{ name: 'Bad' }] },
      ['INVALID input.name', 'INVALID input.contacts.0.name'],
    ],
  ])('%s', async (_, fieldErrors, problems) => {
    gateway.emulator.fail({ method: 'POST', status: 400, body: { errors: ['Of all'], 'field-errors': fieldErrors } });
    const query = `mutation ($input: LeadCreateInput!) { leadCreate(input: $input) { lead { id } ${ERRORS} } }`;
    const { data, errors } = await gateway.execute(query, { input });
    expect(errors).toBeUndefined();
    expect(data.leadCreate.lead).toBeNull();
    expect(wrong(data.leadCreate.userErrors)).toEqual(problems);
    for (const { message } of data.leadCreate.userErrors) {
      expect(message).toMatch(/^(Bad|Bad Worse|This field is required\.|Object does not exist\.)$/);
    }
  });
});

describe('a write', () => {
  let gateway: HeldGateway;
  beforeEach(async () => {
    gateway = await startHeldGateway();
  });
  afterEach(() => gateway.stop());
  const read = () => gateway.execute(`{ lead(id: "${lead}") { name } }`);
  const rename = (name: string) =>
    `mutation { leadUpdate(id: "${lead}", input: { name: "${name}" }) { lead { name } } }`;

  /** A read that waits for Close, with its request, and a write that was made since. */
  const beganBefore = async () => {
    const { close, execute } = gateway;
    const before = read();
    const first = await close.next(`GET /lead/${lead}/`);
    const write = execute(rename('New'));
    (await close.next(`PUT /lead/${lead}/`)).answer();
    expect((await write).data.leadUpdate.lead.name).toBe('New');
    return { before, first };
  };

  test('ends sharing: a read that starts after it joins none that began before', async () => {
    const { close } = gateway;
    const { before, first } = await beganBefore();
    const after = read();
    (await close.next(`GET /lead/${lead}/`)).answer();
    expect((await after).data.lead.name).toBe('New');
    first.reply(200, { id: lead, name: 'Old' });
    expect((await before).data.lead.name).toBe('Old');
  });

  test('leaves shared what starts after it, also once ends what began before', async () => {
    const { close, execute } = gateway;
    const { before, first } = await beganBefore();
    const after = read();
    const second = await close.next(`GET /lead/${lead}/`);
    first.reply(200, { id: lead, name: 'Old' });
    expect((await before).data.lead.name).toBe('Old');
    // The same operation, and another that reads the same.
    const others = [read(), execute(`{ lead(id: "${lead}") { again: name } contact(id: "${contact}") { title } }`)];
    (await close.next(`GET /contact/${contact}/`)).answer();
    second.answer();
    for (const { errors } of await Promise.all([after, ...others])) expect(errors).toBeUndefined();
    expect(close.untaken).toEqual([]);
  });

  test('ends what is held: a catalogue whose reading began before it is not taken in', async () => {
    const { close, execute } = gateway;
    const pipelines = () => execute('{ pipelines { name } }');
    const before = pipelines();
    const first = await close.next('GET /me/');
    const write = execute(
      `mutation { pipelineUpdate(id: "${sales?.id}", input: { name: "New" }) { pipeline { name } } }`,
    );
    (await close.next(`PUT /pipeline/${sales?.id}/`)).answer();
    await write;
    const after = pipelines();
    const second = await close.next('GET /me/');
    const old = { ...sales, name: 'Old' };
    first.reply(200, { id: seed.me, organizations: [{ ...seed.organization, pipelines: [old] }] });
    expect((await before).data.pipelines).toEqual([{ name: 'Old' }]);
    second.answer();
    expect((await after).data.pipelines[0]).toEqual({ name: 'New' });
    expect((await pipelines()).data.pipelines[0]).toEqual({ name: 'New' });
    expect(close.untaken).toEqual([]);
  });

  test('is not ended by a caller who goes away', async () => {
    const { close, execute } = gateway;
    const caller = new AbortController();
    const left = execute(rename('New'), { signal: caller.signal }).catch(() => 'left');
    const write = await close.next(`PUT /lead/${lead}/`);
    // That a read of the same caller is given up shows that the gateway knows.
    const readToo = execute(`{ lead(id: "${lead}") { name } }`, { signal: caller.signal }).catch(() => 'left');
    const given = await close.next(`GET /lead/${lead}/`);
    caller.abort();
    expect(await Promise.all([left, readToo])).toEqual(['left', 'left']);
    await given.gone;
    expect(await Promise.race([write.gone.then(() => 'gone'), Promise.resolve('held')])).toBe('held');
    write.answer();
    const after = read();
    (await close.next(`GET /lead/${lead}/`)).answer();
    expect((await after).data.lead.name).toBe('New');
  });

  test('of a status is seen by the changes after it, and by the board', async () => {
    const { close, execute } = gateway;
    close.letGo();
    await execute('{ pipelines { id } }');
    const id = sales?.statuses[0]?.id;
    const { data, errors } = await execute(`mutation {
      opportunityStatusUpdate(id: "${id}", input: { label: "First call" }) { opportunityStatus { label } }
      opportunityUpdate(id: "${opportunity}", input: { statusId: "${id}" }) {
        opportunity { status { label pipeline { statuses { label } } } }
      }
    }`);
    expect(errors).toBeUndefined();
    const { status } = data.opportunityUpdate.opportunity;
    expect(status.label).toBe('First call');
    expect(status.pipeline.statuses[0]).toEqual({ label: 'First call' });
    const board = await execute(operation('Board'));
    expect(board.data.pipelines[0].statuses[0].label).toBe('First call');
  });
});
