import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { ERRORS, missingId, sent, traced, wrong } from '../support/mutations.ts';

/** `ifUnmodifiedSince` of each update that has it. docs/decisions/045 */
const seed = demoSeed();
const activity = (type: string) => seed.activities.find((row) => row.type === type)?.id ?? '';
const task = seed.tasks.find(({ is_complete, type }) => !is_complete && type === 'lead')?.id ?? '';

const UPDATES: readonly (readonly [noun: string, id: string, input: string, path: string, body: object])[] = [
  ['lead', seed.leads[2]?.id ?? '', 'description: "x"', '/lead/', { description: 'x' }],
  ['contact', seed.contacts[0]?.id ?? '', 'title: "x"', '/contact/', { title: 'x' }],
  ['opportunity', seed.opportunities[0]?.id ?? '', 'confidence: 7', '/opportunity/', { confidence: 7 }],
  ['task', task, 'text: "x"', '/task/', { text: 'x' }],
  ['note', activity('Note'), 'note: "x"', '/activity/note/', { note: 'x' }],
  ['call', activity('Call'), 'note: "x"', '/activity/call/', { note: 'x' }],
  ['email', 'a draft', 'subject: "x"', '/activity/email/', { subject: 'x' }],
  ['sms', 'a draft', 'text: "x"', '/activity/sms/', { text: 'x' }],
  ['meeting', activity('Meeting'), 'outcomeId: null', '/activity/meeting/', { outcome_id: null }],
  [
    ...([
      'whatsAppMessage',
      activity('WhatsAppMessage'),
      'messageMarkdown: "x"',
      '/activity/whatsapp_message/',
    ] as const),
    { message_markdown: 'x' },
  ],
  ['customActivity', activity('CustomActivity'), 'isPinned: true', '/activity/custom/', { pinned: true }],
  ['customObject', seed.custom_objects[0]?.id ?? '', 'name: "x"', '/custom_object/', { name: 'x' }],
  ['emailTemplate', seed.email_templates[0]?.id ?? '', 'name: "x"', '/email_template/', { name: 'x' }],
  ['smsTemplate', seed.sms_templates[0]?.id ?? '', 'name: "x"', '/sms_template/', { name: 'x' }],
  ['sequence', seed.sequences[0]?.id ?? '', 'name: "x"', '/sequence/', { name: 'x' }],
  ['phoneNumber', seed.phone_numbers[0]?.id ?? '', 'label: "x"', '/phone_number/', { label: 'x' }],
  [
    ...(['integrationLinkTemplate', seed.integration_links[0]?.id ?? '', 'name: "x"', '/integration_link/'] as const),
    { name: 'x' },
  ],
  ['outcome', seed.outcomes[0]?.id ?? '', 'name: "x"', '/outcome/', { name: 'x' }],
  ['playbook', seed.playbooks[0]?.id ?? '', 'name: "x"', '/playbook/', { name: 'x' }],
  ['pipeline', seed.pipelines[0]?.id ?? '', 'name: "x"', '/pipeline/', { name: 'x' }],
];

/** Close changes emails and text messages only while they are drafts. The seed has none. */
const NEW_DRAFTS: Readonly<Record<string, string>> = {
  email: `leadId: "${seed.leads[2]?.id}", status: DRAFT, subject: "y"`,
  sms: `leadId: "${seed.leads[2]?.id}", status: DRAFT, localPhone: "+46812345670", remotePhone: "+46701112233"`,
};

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ emulator: { seed } });
});
afterAll(() => gateway.close());

const update = (noun: string, id: string, input: string, since: string | null) =>
  gateway.execute(
    `mutation ($since: DateTime) {
      ${noun}Update(id: "${id}", input: { ${input} }, ifUnmodifiedSince: $since) { ${noun} { id } ${ERRORS} }
    }`,
    { since },
  );
const EARLIER = '2020-01-01T00:00:00Z';
const LATER = '2040-01-01T00:00:00Z';

describe.each(UPDATES)('%sUpdate(ifUnmodifiedSince:)', (noun, seeded, input, path, body) => {
  let id = seeded;
  let read = '';
  beforeAll(async () => {
    const draft = NEW_DRAFTS[noun];
    const create = `mutation { ${noun}Create(input: { ${draft} }) { ${noun} { id } } }`;
    if (draft !== undefined) id = (await gateway.execute(create)).data[`${noun}Create`][noun].id;
    // Close does not document `_fields` for single activities, pipelines, sequences, playbooks and templates of text messages.
    read = `GET ${path}${id}/${/activity|integration_link|pipeline|playbook|sequence|sms_template/.test(path) ? '' : '?_fields=id,date_updated'}`;
  });

  test('refuses a change of an object that was changed later, and writes nothing', async () => {
    const { data } = await update(noun, id, input, EARLIER);
    expect(wrong(data[`${noun}Update`].userErrors)).toEqual(['CONFLICT ifUnmodifiedSince']);
    expect(data[`${noun}Update`][noun]).toBeNull();
    expect(traced(gateway)).toEqual([read]);
  });

  test('writes if the object was not changed since, and reads nothing without it', async () => {
    const { data } = await update(noun, id, input, LATER);
    expect(data[`${noun}Update`].userErrors).toEqual([]);
    expect(traced(gateway)).toEqual([read, [`PUT ${path}${id}/`, body]]);
    await update(noun, id, input, null);
    expect(traced(gateway)).toEqual([[`PUT ${path}${id}/`, body]]);
  });
});

const [lead] = seed.leads.slice(3).map(({ id }) => id);
const dateUpdated = async () =>
  (await gateway.execute(`{ lead(id: "${lead}") { dateUpdated } }`)).data.lead.dateUpdated;
const rename = (alias: string, since: string) =>
  `${alias}: leadUpdate(id: "${lead}", input: { name: "${alias}" }, ifUnmodifiedSince: "${since}") {
    lead { name dateUpdated } ${ERRORS}
  }`;

test('the date that a client has read is accepted, with or without microseconds, and its own change is later', async () => {
  for (const round of ['a', 'b']) {
    const read = await dateUpdated();
    const since = round === 'a' ? read : new Date(read).toISOString();
    const { data } = await gateway.execute(`mutation { ${rename(round, since)} }`);
    expect(data[round].lead.name).toBe(round);
    const again = await gateway.execute(`mutation { ${rename('again', since)} }`);
    expect(wrong(again.data.again.userErrors)).toEqual(['CONFLICT ifUnmodifiedSince']);
  }
});

test('of concurrent changes after the same read, one is written', async () => {
  const since = await dateUpdated();
  await new Promise((resolve) => setTimeout(resolve, 5));
  const answers = await Promise.all(
    ['first', 'second', 'third'].map((name) => gateway.execute(`mutation { ${rename(name, since)} }`)),
  );
  const problems = answers.flatMap(({ data }) =>
    Object.values<{ userErrors: [] }>(data).map((p) => wrong(p.userErrors)),
  );
  expect(problems.filter((each) => each.length === 0)).toHaveLength(1);
  expect(problems.filter(([problem]) => problem === 'CONFLICT ifUnmodifiedSince')).toHaveLength(2);
});

test('other problems are found first, without a request', async () => {
  const { data } = await gateway.execute(
    `mutation { leadUpdate(id: "${lead}", input: { name: "" }, ifUnmodifiedSince: "${EARLIER}") { ${ERRORS} } }`,
  );
  expect(wrong(data.leadUpdate.userErrors)).toEqual(['REQUIRED input.name']);
  expect(gateway.lines).toEqual([]);
});

test('an object that does not exist is not found, and a time without an offset is refused', async () => {
  const { data } = await update('lead', missingId('lead'), 'description: "x"', LATER);
  expect(wrong(data.leadUpdate.userErrors)).toEqual(['NOT_FOUND id']);
  expect(sent(gateway)).toEqual([]);
  const { errors } = await update('lead', String(lead), 'description: "x"', '2026-01-01T00:00:00');
  expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
});

test('the estimate includes the read', async () => {
  const cost = async (mutation: string) => {
    const answer = await gateway.execute(`mutation { ${mutation} }`, {}, { 'x-cost': '1' });
    return (answer.extensions as { cost?: object }).cost;
  };
  const since = new Date(Date.parse(await dateUpdated()) + 60_000).toISOString();
  expect(await cost(rename('a', since))).toMatchObject({ estimatedRequests: 2, actualRequests: 2 });
});
