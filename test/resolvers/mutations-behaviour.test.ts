import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed, type Fault } from '../../emulator/index.ts';
import { type ControlledGateway, startControlledGateway } from '../support/controlled-close.ts';
import { operation, startGateway, type TestGateway } from '../support/gateway.ts';
import { ERRORS, traced, wrong } from '../support/mutations.ts';
import { promise } from '../support/promise.ts';

const seed = demoSeed();
const [opportunity, lead] = [seed.opportunities[0]?.id, seed.leads[1]?.id];
const [sales] = seed.pipelines;
const contact = seed.contacts[0]?.id;
const [industry] = seed.custom_fields.map(({ id }) => id);

describe('a selected field that the response to a write lacks', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startGateway({ emulator: { searchLagMs: 3_600_000 } });
  });
  afterAll(() => gateway.close());
  /** Resets the emulator and expires all caches of the gateway. */
  beforeEach(() => {
    gateway.emulator.reset();
    gateway.advance(600_000);
  });
  const STALLED = `opportunityUpdate(id: "${opportunity}", input: { confidence: 11 }) { opportunity { confidence isStalled } ${ERRORS} }`;
  const MERGE = `leadMerge(sourceId: "${lead}", destinationId: "${seed.leads[4]?.id}") { lead { name } ${ERRORS} }`;

  test('is read by id, without other columns', async () => {
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

  test('is read with all columns if the response is empty', async () => {
    gateway.emulator.fail({ method: 'PUT', status: 204 });
    const { data, errors } = await gateway.execute(`mutation { ${STALLED} }`);
    expect(errors).toBeUndefined();
    expect(gateway.lines).toEqual([`PUT /opportunity/${opportunity}/`, `GET /opportunity/${opportunity}/`]);
    expect(data.opportunityUpdate.opportunity.confidence).toBe(seed.opportunities[0]?.confidence);
  });

  test.each<[string, string, Fault, string]>([
    ['a merged lead', MERGE, { method: 'GET', path: /^\/lead\//, status: 403 }, 'lead'],
    ['a merged lead that does not exist', MERGE, { method: 'GET', path: /^\/lead\//, status: 404 }, 'lead'],
    [
      'a field that only a read returns',
      STALLED,
      { method: 'GET', path: /^\/opportunity\//, status: 400 },
      'opportunity',
    ],
    [
      'a name that only a catalogue has',
      `opportunityStatusCreate(input: { label: "A", type: WON }) { opportunityStatus { pipeline { name } } ${ERRORS} }`,
      { path: '/me/', body: 'no JSON' },
      'opportunityStatus',
    ],
  ])('fails with WRITTEN_NOT_READ if it cannot be read: %s', async (_, call, fault, field) => {
    gateway.emulator.fail({ ...fault, times: 9 });
    const next = 'next: leadStatusCreate(input: { label: "Next" }) { leadStatus { label } }';
    const { data, errors } = await gateway.execute(`mutation { ${call} ${next} }`);
    const name = call.split('(', 1)[0] ?? '';
    expect(data).toEqual({ [name]: { [field]: null, userErrors: [] }, next: { leadStatus: { label: 'Next' } } });
    expect(errors?.map(({ path, extensions }) => [path, extensions?.code])).toEqual([
      [[name, field], 'WRITTEN_NOT_READ'],
    ]);
    expect(errors?.[0]?.message).toMatch(
      /^The write succeeded, but reading the object afterwards failed: .*\. Do not repeat the write\.$/,
    );
  });

  test('fails with WRITTEN_NOT_READ also after reordering', async () => {
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

  test('is an ordinary failed edge if it belongs to a neighbour', async () => {
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

describe('an error of Close gets the path of the input:', () => {
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
      'nested, as Close sends them',
      { contacts: { errors: { 1: item({ emails: { errors: { 0: item({ email: 'Bad' }) } } }) } } },
      [EMAIL],
    ],
    ['in lists', { contacts: [{}, { emails: [{ email: 'Bad' }] }] }, [EMAIL]],
    ['in lists with nulls', { contacts: [null, { emails: [{ email: ['Bad', 'Worse'] }, null] }] }, [EMAIL]],
    ['in maps by index', { contacts: { 1: { emails: { 0: { email: 'Bad' } } } } }, [EMAIL]],
    ['with dots', { 'contacts.1.emails.0.email': 'Bad' }, [EMAIL]],
    ['about an item', { contacts: { errors: { 1: 'Bad' } } }, ['INVALID input.contacts.1']],
    [
      'about an item as a whole',
      { contacts: { errors: { 1: { errors: ['Bad'], 'field-errors': {} } } } },
      ['INVALID input.contacts.1'],
    ],
    ['about a list', { contacts: 'Bad' }, ['INVALID input.contacts']],
    ['about an item that the input lacks', { contacts: { 7: 'Bad' } }, ['INVALID input.contacts']],
    ['about a field that the input lacks', { contacts: [{}, { shoe_size: 'Bad' }] }, ['INVALID input.contacts.1']],
    ['about an unknown field', { shoe_size: 'Bad' }, ['INVALID input']],
    ['about a reference, without its _id', { status: 'Bad' }, ['INVALID input.statusId']],
    ['about a reference, with its _id', { status_id: 'Bad' }, ['INVALID input.statusId']],
    ['about a field with another name', { addresses: [{ address_1: 'Bad' }] }, ['INVALID input.addresses.0.address1']],
    ['nested deeper than the input', { name: { errors: ['Bad'] } }, ['INVALID input.name']],
    ['about a custom field', { [`custom.${industry}`]: 'Bad' }, ['INVALID input.customFields.1.value']],
    ['about a custom field in a map', { custom: { [industry ?? '']: 'Bad' } }, ['INVALID input.customFields.1.value']],
    [
      'about a value of a custom field',
      { [`custom.${industry}`]: { errors: { 0: 'Bad' } } },
      ['INVALID input.customFields.1.value'],
    ],
    ['about a custom field that was not written', { 'custom.cf_other': 'Bad' }, ['INVALID input.customFields']],
    ['about a required field', { name: 'This field is required.' }, ['REQUIRED input.name']],
    ['about a missing object', { status: 'Object does not exist.' }, ['NOT_FOUND input.statusId']],
    [
      'about several fields',
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
  let gateway: ControlledGateway;
  beforeEach(async () => {
    gateway = await startControlledGateway();
  });
  afterEach(() => gateway.stop());
  const read = () => gateway.execute(`{ lead(id: "${lead}") { name } }`);
  const rename = (name: string) =>
    `mutation { leadUpdate(id: "${lead}", input: { name: "${name}" }) { lead { name } } }`;

  /** Starts a read that waits for Close, and then completes a write. */
  const readThenWrite = async () => {
    const { close, execute } = gateway;
    const before = read();
    const first = await close.next(`GET /lead/${lead}/`);
    const write = execute(rename('New'));
    (await close.next(`PUT /lead/${lead}/`)).answer();
    expect((await write).data.leadUpdate.lead.name).toBe('New');
    return { before, first };
  };

  test('ends sharing: a later read does not join one that started before', async () => {
    const { close } = gateway;
    const { before, first } = await readThenWrite();
    const after = read();
    (await close.next(`GET /lead/${lead}/`)).answer();
    expect((await after).data.lead.name).toBe('New');
    first.reply(200, { id: lead, name: 'Old' });
    expect((await before).data.lead.name).toBe('Old');
  });

  test('does not end sharing among later reads, even when the earlier read ends', async () => {
    const { close, execute } = gateway;
    const { before, first } = await readThenWrite();
    const after = read();
    const second = await close.next(`GET /lead/${lead}/`);
    first.reply(200, { id: lead, name: 'Old' });
    expect((await before).data.lead.name).toBe('Old');
    // The same operation, and another one with the same read.
    const others = [read(), execute(`{ lead(id: "${lead}") { again: name } contact(id: "${contact}") { title } }`)];
    (await close.next(`GET /contact/${contact}/`)).answer();
    second.answer();
    for (const { errors } of await Promise.all([after, ...others])) expect(errors).toBeUndefined();
    expect(close.pending).toEqual([]);
  });

  test('clears a catalogue: a response to an earlier request is not cached', async () => {
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
    expect(close.pending).toEqual([]);
  });

  test('is not aborted when its client disconnects', async () => {
    const { close, execute } = gateway;
    const caller = new AbortController();
    const left = execute(rename('New'), { signal: caller.signal }).catch(() => 'left');
    const write = await close.next(`PUT /lead/${lead}/`);
    // An aborted read of the same client shows that the gateway noticed.
    const readToo = execute(`{ lead(id: "${lead}") { name } }`, { signal: caller.signal }).catch(() => 'left');
    const aborted = await close.next(`GET /lead/${lead}/`);
    caller.abort();
    expect(await Promise.all([left, readToo])).toEqual(['left', 'left']);
    await aborted.disconnected;
    expect(await Promise.race([write.disconnected.then(() => 'gone'), Promise.resolve('in flight')])).toBe('in flight');
    write.answer();
    const after = read();
    (await close.next(`GET /lead/${lead}/`)).answer();
    expect((await after).data.lead.name).toBe('New');
  });

  test('of a status is visible to later mutations and to the board', async () => {
    const { close, execute } = gateway;
    close.answerAll();
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
