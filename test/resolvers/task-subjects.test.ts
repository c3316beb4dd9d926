/** What a task is about. Close sends these columns for some types of tasks only. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoSeed, type Task } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { requestLines } from '../support/request-lines.ts';

const seed = demoSeed();
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ emulator: { seed } });
});
afterAll(() => gateway.close());

const FIELDS =
  'phone phoneFormatted phoneDescription localPhone subject bodyPreview voicemailUrl voicemailDuration recordingUrl';
const NONE = Object.fromEntries(FIELDS.split(' ').map((field) => [field, null]));
const ANY = expect.anything();

const EXPECTED: Readonly<Partial<Record<Task['type'], object>>> = {
  lead: NONE,
  outgoing_call: NONE,
  missed_call: { ...NONE, phone: ANY, phoneFormatted: ANY, phoneDescription: ANY, localPhone: ANY },
  voicemail: { ...NONE, phone: ANY, localPhone: ANY, voicemailUrl: ANY, voicemailDuration: expect.any(Number) },
  incoming_email: { ...NONE, subject: ANY, bodyPreview: ANY },
  email_followup: { ...NONE, subject: ANY, bodyPreview: ANY },
  incoming_sms: { ...NONE, phone: ANY, phoneFormatted: ANY, phoneDescription: ANY, localPhone: ANY },
  opportunity_due: NONE,
};

test.each(Object.entries(EXPECTED))('of type %s', async (type, expected) => {
  const id = seed.tasks.find((task) => task.type === type)?.id;
  expect(id).toBeDefined();
  const { data, errors } = await gateway.execute(`query ($id: ID!) { task(id: $id) { ${FIELDS} } }`, { id });
  expect(errors).toBeUndefined();
  expect(data.task).toEqual(expected);
});

test('is requested together with the other columns', async () => {
  await gateway.execute('{ tasks(first: 5, filter: { type: { eq: VOICEMAIL } }) { nodes { phone voicemailUrl } } }');
  expect(requestLines(gateway)).toEqual([
    'GET /task/?_type=voicemail&_order_by=date&_fields=phone,remote_phone,voicemail_url&_limit=5',
  ]);
});

test('of embedded tasks needs no request', async () => {
  const [task] = seed.tasks.filter(({ type, is_complete }) => type === 'lead' && !is_complete);
  const { errors } = await gateway.execute('query ($id: ID!) { lead(id: $id) { tasks { nodes { phone subject } } } }', {
    id: task?.lead_id,
  });
  expect(errors).toBeUndefined();
  expect(gateway.lines).toEqual([`GET /lead/${task?.lead_id}/`]);
});

test('of a task that was written needs no request beyond the estimated one, though Close omits the columns', async () => {
  for (const type of ['lead', 'missed_call']) {
    const id = seed.tasks.find((task) => task.type === type && !task.is_complete)?.id;
    const mutation = `mutation ($id: ID!) { taskUpdate(id: $id, input: { date: "2027-01-01" }) { task { ${FIELDS} isDateless } } }`;
    const answer = await gateway.execute(mutation, { id }, { 'x-cost': '1' });
    expect(answer.errors).toBeUndefined();
    expect(answer.extensions).toMatchObject({ cost: { estimatedRequests: 1, actualRequests: 1 } });
  }
});
