/** Failed writes, and writes with an unknown outcome. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed, type Fault } from '../../emulator/index.ts';
import { type Answer, startGateway, type TestGateway } from '../support/gateway.ts';
import { ERRORS, sent, traced, wrong } from '../support/mutations.ts';
import { promise } from '../support/promise.ts';

const seed = demoSeed();
const [lead, contact, opportunity] = [seed.leads[1]?.id, seed.contacts[0]?.id, seed.opportunities[0]?.id];
const task = seed.tasks.find(({ type }) => type === 'lead')?.id;
const [note, call, email, sms] = ['Note', 'Call', 'Email', 'SMS'].map(
  (type) => seed.activities.find((activity) => activity.type === type)?.id,
);
const [pipeline, status, leadStatus] = [
  seed.pipelines[0]?.id,
  seed.pipelines[0]?.statuses[0]?.id,
  seed.organization.lead_statuses[0]?.id,
];
const field = seed.custom_fields[0]?.id;
const view = seed.saved_searches[0]?.id;
const idOf = (type: string) => seed.activities.find((activity) => activity.type === type)?.id;
const whatsApp = `leadId: "${lead}", contactId: "${contact}", direction: INBOUND, messageMarkdown: "A", activityAt: "2026-01-01T00:00:00Z", localPhone: "+46701112233", remotePhone: "+46701112234", externalMessageId: "A"`;
const [sequence, subscription] = [seed.sequences[0]?.id, seed.sequence_subscriptions[0]?.id];
const [phoneNumber, link] = [seed.phone_numbers[0]?.id, seed.integration_links[0]?.id];
const [emailTemplate, smsTemplate] = [seed.email_templates[0]?.id, seed.sms_templates[0]?.id];
const [customType, objectType] = [seed.custom_activity_types[0]?.id, seed.custom_object_types[0]?.id];
const [custom, object] = [
  seed.activities.find(({ type }) => type === 'CustomActivity')?.id,
  seed.custom_objects[0]?.id,
];
const order = JSON.stringify(seed.organization.lead_statuses.map(({ id }) => id));

/** All mutations, each after its kind. */
const CHANGES = [
  'create leadCreate(input: { name: "A" })',
  `update leadUpdate(id: "${lead}", input: { name: "A" })`,
  `delete leadDelete(id: "${lead}")`,
  `merge leadMerge(sourceId: "${lead}", destinationId: "${seed.leads[3]?.id}")`,
  'create contactCreate(input: { name: "A" })',
  `update contactUpdate(id: "${contact}", input: { name: "A" })`,
  `delete contactDelete(id: "${contact}")`,
  `update contactEmailAdd(id: "${contact}", email: { email: "a@a.example" })`,
  `update contactPhoneAdd(id: "${contact}", phone: { phone: "+46701112233" })`,
  `update contactUrlAdd(id: "${contact}", url: { url: "https://a.example" })`,
  'create opportunityCreate(input: { value: 1 })',
  `update opportunityUpdate(id: "${opportunity}", input: { value: 1 })`,
  `update opportunityMarkWon(id: "${opportunity}")`,
  `update opportunityMarkLost(id: "${opportunity}")`,
  `delete opportunityDelete(id: "${opportunity}")`,
  `create taskCreate(input: { leadId: "${lead}" })`,
  `update taskUpdate(id: "${task}", input: { text: "A" })`,
  `update taskComplete(id: "${task}")`,
  `delete taskDelete(id: "${task}")`,
  `many taskBulkUpdate(filter: { leadId: { eq: "${lead}" } }, input: { isComplete: true })`,
  `create noteCreate(input: { leadId: "${lead}" })`,
  `update noteUpdate(id: "${note}", input: { note: "A" })`,
  `delete noteDelete(id: "${note}")`,
  `create callCreate(input: { leadId: "${lead}" })`,
  `update callUpdate(id: "${call}", input: { note: "A" })`,
  `delete callDelete(id: "${call}")`,
  `create emailCreate(input: { leadId: "${lead}", status: DRAFT })`,
  `update emailUpdate(id: "${email}", input: { subject: "A" })`,
  `delete emailDelete(id: "${email}")`,
  `create smsCreate(input: { leadId: "${lead}", status: DRAFT, localPhone: "+46701112233" })`,
  `update smsUpdate(id: "${sms}", input: { text: "A" })`,
  `delete smsDelete(id: "${sms}")`,
  `delete emailThreadDelete(id: "${idOf('EmailThread')}")`,
  `update meetingUpdate(id: "${idOf('Meeting')}", input: { userNoteHtml: "A" })`,
  `delete meetingDelete(id: "${idOf('Meeting')}")`,
  `create whatsAppMessageCreate(input: { ${whatsApp} })`,
  `update whatsAppMessageUpdate(id: "${idOf('WhatsAppMessage')}", input: { messageMarkdown: "A" })`,
  `delete whatsAppMessageDelete(id: "${idOf('WhatsAppMessage')}")`,
  `delete formSubmissionDelete(id: "${idOf('FormSubmission')}")`,
  `delete taskCompletedDelete(id: "${idOf('TaskCompleted')}")`,
  `delete importUpdateDelete(id: "${idOf('ImportUpdate')}")`,
  `create leadStatusChangeCreate(input: { leadId: "${lead}", newStatusId: "${leadStatus}" })`,
  `delete leadStatusChangeDelete(id: "${idOf('LeadStatusChange')}")`,
  `create opportunityStatusChangeCreate(input: { leadId: "${lead}", opportunityId: "${opportunity}", newStatusId: "${status}" })`,
  `delete opportunityStatusChangeDelete(id: "${idOf('OpportunityStatusChange')}")`,
  `create customActivityCreate(input: { leadId: "${lead}", customActivityTypeId: "${customType}", status: DRAFT })`,
  `update customActivityUpdate(id: "${custom}", input: { isPinned: true })`,
  `delete customActivityDelete(id: "${custom}")`,
  `create customObjectCreate(input: { leadId: "${lead}", customObjectTypeId: "${objectType}", name: "A" })`,
  `update customObjectUpdate(id: "${object}", input: { name: "A" })`,
  `delete customObjectDelete(id: "${object}")`,
  'create leadStatusCreate(input: { label: "A" })',
  `update leadStatusUpdate(id: "${leadStatus}", input: { label: "A" })`,
  `keep leadStatusDelete(id: "${leadStatus}")`,
  `reorder leadStatusReorder(ids: ${order})`,
  'create opportunityStatusCreate(input: { label: "A", type: WON })',
  `update opportunityStatusUpdate(id: "${status}", input: { label: "A" })`,
  `keep opportunityStatusDelete(id: "${status}")`,
  'create pipelineCreate(input: { name: "A" })',
  `update pipelineUpdate(id: "${pipeline}", input: { name: "A" })`,
  `keep pipelineDelete(id: "${pipeline}")`,
  'create webhookSubscriptionCreate(input: { url: "https://a.example/", events: [{ objectType: "lead", action: CREATED }] })',
  'update webhookSubscriptionUpdate(id: "whsub_a", input: { url: "https://a.example/" })',
  'update webhookSubscriptionPause(id: "whsub_a")',
  'update webhookSubscriptionResume(id: "whsub_a")',
  'delete webhookSubscriptionDelete(id: "whsub_a")',
  `create commentCreate(input: { activityId: "${note}", body: "A" })`,
  'update commentUpdate(id: "comm_a", input: { body: "A" })',
  'delete commentDelete(id: "comm_a")',
  'create groupCreate(input: { name: "A" })',
  'update groupUpdate(id: "group_a", input: { name: "A" })',
  'keep groupDelete(id: "group_a")',
  'update groupMemberAdd(id: "group_a", userId: "user_a")',
  'update groupMemberRemove(id: "group_a", userId: "user_a")',
  'create roleCreate(input: { name: "A", permissions: [] })',
  'update roleUpdate(id: "role_a", input: { name: "A" })',
  'keep roleDelete(id: "role_a")',
  'create membershipCreate(input: { email: "a@a.example", roleId: "user" })',
  'update membershipUpdate(id: "memb_a", input: { roleId: "user" })',
  'bulk membershipBulkUpdate(ids: ["memb_a"], input: { roleId: "user" })',
  'delete membershipDelete(id: "memb_a")',
  'create unsubscribedEmailCreate(email: "a@a.example")',
  'subscribe unsubscribedEmailDelete(email: "a@a.example")',
  'create fileUploadCreate(input: { filename: "a.png", contentType: "image/png" })',
  `attach leadFileAttach(leadId: "${lead}", input: { filename: "a.png", contentType: "image/png", downloadUrl: "https://app.close.com/go/file/a.png/" })`,
  'create leadBulkDelete(all: true)',
  `create leadBulkEdit(all: true, input: { leadStatusId: "${leadStatus}" })`,
  'create leadBulkEmail(all: true, input: { templateId: "tmpl_a", contactPreference: LEAD })',
  'create leadBulkSequenceSubscribe(all: true, input: { action: PAUSE })',
  'create leadExport(all: true, input: { format: CSV, type: LEADS })',
  'create opportunityExport(all: true, input: { format: CSV })',
  'create smartViewCreate(input: { name: "A", query: { leads: {} } })',
  `update smartViewUpdate(id: "${view}", input: { name: "A" })`,
  `delete smartViewDelete(id: "${view}")`,
  'create emailTemplateCreate(input: { name: "A" })',
  `update emailTemplateUpdate(id: "${emailTemplate}", input: { name: "A" })`,
  `delete emailTemplateDelete(id: "${emailTemplate}")`,
  'create sequenceCreate(input: { name: "A" })',
  `update sequenceUpdate(id: "${sequence}", input: { name: "A" })`,
  `delete sequenceDelete(id: "${sequence}")`,
  `create sequenceSubscriptionCreate(input: { sequenceId: "${sequence}", contactId: "${contact}" })`,
  `update sequenceSubscriptionPause(id: "${subscription}")`,
  `update sequenceSubscriptionResume(id: "${subscription}")`,
  `delete sequenceSubscriptionDelete(id: "${subscription}")`,
  `update phoneNumberUpdate(id: "${phoneNumber}", input: { label: "A" })`,
  `delete phoneNumberDelete(id: "${phoneNumber}")`,
  'create integrationLinkTemplateCreate(input: { name: "A", type: LEAD, url: "https://a.example" })',
  `update integrationLinkTemplateUpdate(id: "${link}", input: { name: "A" })`,
  `delete integrationLinkTemplateDelete(id: "${link}")`,
  'create smsTemplateCreate(input: { name: "A" })',
  `update smsTemplateUpdate(id: "${smsTemplate}", input: { name: "A" })`,
  `delete smsTemplateDelete(id: "${smsTemplate}")`,
  `pin pinnedSmartViewsSet(ids: ["${view}"], membershipId: "memb_a")`,
  'create customActivityTypeCreate(input: { name: "A" })',
  `update customActivityTypeUpdate(id: "${customType}", input: { name: "A" })`,
  `delete customActivityTypeDelete(id: "${customType}")`,
  'create customObjectTypeCreate(input: { name: "A", namePlural: "As" })',
  `update customObjectTypeUpdate(id: "${objectType}", input: { name: "A" })`,
  `delete customObjectTypeDelete(id: "${objectType}")`,
  'create customFieldCreate(input: { objectType: LEAD, name: "A", type: TEXT })',
  `update customFieldUpdate(objectType: LEAD, id: "${field}", input: { name: "A" })`,
  `delete customFieldDelete(objectType: LEAD, id: "${field}")`,
  `order customFieldReorder(target: { objectType: LEAD }, ids: ["${field}"])`,
  `associate customFieldAssociationCreate(customFieldId: "${field}", target: { objectType: CONTACT })`,
  `associate customFieldAssociationUpdate(customFieldId: "${field}", target: { objectType: LEAD }, input: { editableWithRoles: [] })`,
  `associate customFieldAssociationDelete(customFieldId: "${field}", target: { objectType: LEAD })`,
].map((text) => {
  const space = text.indexOf(' ');
  return { kind: text.slice(0, space), call: text.slice(space + 1) };
});
/** In chunks that one operation may contain. */
const OPERATIONS = Array.from({ length: Math.ceil(CHANGES.length / 14) }, (_, n) =>
  CHANGES.slice(14 * n, 14 * (n + 1)),
);

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
/** Resets the emulator and expires all caches of the gateway. */
beforeEach(() => {
  gateway.emulator.reset();
  gateway.advance(600_000);
});

function failWrites(fault: Fault): void {
  for (const method of ['POST', 'PUT', 'DELETE']) gateway.emulator.fail({ ...fault, method, times: 1000 });
}

/** The result of each mutation: an error such as `UNKNOWN_OUTCOME`, or user errors such as `[INVALID input]`. */
async function outcomes(): Promise<string[]> {
  const all: string[] = [];
  for (const changes of OPERATIONS) {
    const fields = changes.map(({ call }, n) => `c${n}: ${call} { ${ERRORS} }`);
    const { data, errors = [] }: Answer = await gateway.execute(`mutation { ${fields.join(' ')} }`);
    expect(sent(gateway)).toHaveLength(changes.length);
    for (const n of changes.keys()) {
      const own = errors.filter(({ path }) => path?.[0] === `c${n}`).map(({ extensions }) => String(extensions?.code));
      const payload = data[`c${n}`];
      expect(payload === null, 'a payload or an error').toBe(own.length === 1);
      all.push(payload === null ? own.join() : `[${wrong(payload.userErrors)}]`);
    }
  }
  return all;
}

test('the list contains every mutation', async () => {
  const { data } = await gateway.execute('{ __schema { mutationType { fields { name } } } }');
  const names: string[] = data.__schema.mutationType.fields.map(({ name }: { name: string }) => name);
  const tested = CHANGES.map(({ call }) => call.split('(', 1)[0] ?? '');
  // They share their code with the additions, and have separate tests.
  const removals = ['contactEmailRemove', 'contactPhoneRemove', 'contactUrlRemove'];
  expect([...tested, ...removals].toSorted()).toEqual(names.toSorted());
});

const all = (outcome: string) => CHANGES.map(() => outcome);
const byKind = (outcomes: Readonly<Record<string, string>>, other: string) =>
  CHANGES.map(({ kind }) => outcomes[kind] ?? other);

test.each<[string, Fault, string[]]>([
  ['400', { status: 400, body: { error: 'Said by Close.' } }, byKind({ keep: '[IN_USE id]' }, '[INVALID]')],
  ['402', { status: 402, body: { error: 'Said by Close.' } }, all('[PLAN_LIMIT]')],
  ['403', { status: 403, body: { error: 'Said by Close.' } }, all('[FORBIDDEN]')],
  [
    '404',
    { status: 404, body: { error: 'Empty query: Lead matching query does not exist.' } },
    byKind(
      {
        create: 'UPSTREAM_ERROR',
        many: 'UPSTREAM_ERROR',
        reorder: 'UPSTREAM_ERROR',
        merge: '[NOT_FOUND destinationId]',
        pin: '[NOT_FOUND membershipId]',
        attach: '[NOT_FOUND leadId]',
        order: '[NOT_FOUND target]',
        associate: '[NOT_FOUND customFieldId]',
        bulk: '[NOT_FOUND ids]',
        subscribe: '[NOT_FOUND email]',
      },
      '[NOT_FOUND id]',
    ),
  ],
  ['401', { status: 401, body: { error: 'Said by Close.' } }, all('UNAUTHENTICATED')],
  ['405', { status: 405, body: { error: 'Said by Close.' } }, all('UPSTREAM_ERROR')],
  ['500', { status: 500, body: '<html>' }, all('UPSTREAM_ERROR')],
  ['503', { status: 503, body: '' }, all('UPSTREAM_ERROR')],
  ['502 from a proxy', { status: 502, body: '<html>' }, all('UNKNOWN_OUTCOME')],
  ['504 from a proxy', { status: 504, body: '' }, all('UNKNOWN_OUTCOME')],
  ['a redirect', { status: 302, headers: { location: '/' } }, all('UNKNOWN_OUTCOME')],
  ['a body that is not JSON', { status: 200, body: '{"id": "lead_' }, all('UNKNOWN_OUTCOME')],
  ['a connection without a response', { reset: 'before' }, all('UNKNOWN_OUTCOME')],
])('after %s each mutation has its result; none stops another or is sent twice', async (_, fault, expected) => {
  failWrites(fault);
  expect(await outcomes()).toEqual(expected);
});

describe('a failed write', () => {
  const UPDATE = `mutation ($id: ID!) { opportunityUpdate(id: $id, input: { confidence: 11 }) { opportunity { confidence } ${ERRORS} } }`;

  test('does not contain the message of Close', async () => {
    promise('close-texts');
    failWrites({ status: 400, body: { error: 'Traceback of secret_module.py', errors: ['secret_table'] } });
    const { data } = await gateway.execute(UPDATE, { id: opportunity });
    expect(data.opportunityUpdate).toEqual({
      opportunity: null,
      userErrors: [{ path: [], message: 'Close refused the change.', code: 'INVALID' }],
    });
  });

  test('has retryAfter if the wait exceeds the time of the operation', async () => {
    failWrites({ status: 429, body: {}, headers: { 'retry-after': '77' } });
    const { data, errors } = await gateway.execute(UPDATE, { id: opportunity });
    expect(data).toEqual({ opportunityUpdate: null });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfter: 60 });
    expect(sent(gateway)).toHaveLength(1);
  });

  test('is sent again after a 429', async () => {
    promise('retried-writes');
    gateway.emulator.fail({ method: 'PUT', status: 429, body: {}, headers: { 'retry-after': '0' } });
    const { data } = await gateway.execute(UPDATE, { id: opportunity });
    expect(data.opportunityUpdate).toEqual({ opportunity: { confidence: 11 }, userErrors: [] });
    expect(sent(gateway)).toEqual(Array(2).fill([`PUT /opportunity/${opportunity}/`, { confidence: 11 }]));
  });

  test('has an unknown outcome if the response to a creation has no id', async () => {
    failWrites({ status: 200, body: {} });
    const { data, errors } = await gateway.execute('mutation { leadCreate(input: {}) { lead { id } } }');
    expect(data).toEqual({ leadCreate: null });
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['UNKNOWN_OUTCOME']);
  });
});

describe('several mutations in one operation', () => {
  const THREE = `mutation ($id: ID!, $lead: ID!) {
    bad: opportunityUpdate(id: $id, input: { confidence: 101 }) { opportunity { id } ${ERRORS} }
    first: opportunityUpdate(id: $id, input: { confidence: 12 }) { opportunity { confidence note lead { name } } }
    lost: leadUpdate(id: $lead, input: { name: "Other" }) { lead { name } }
    last: opportunityUpdate(id: $id, input: { note: "Later" }) { opportunity { confidence note lead { name } } }
  }`;

  test('run in series, and a failed one does not stop the others', async () => {
    const owner = seed.opportunities[0]?.lead_id;
    gateway.emulator.fail({ path: `/lead/${owner}/`, method: 'PUT', status: 503 });
    const { data, errors } = await gateway.execute(THREE, { id: opportunity, lead: owner });
    const name = seed.leads.find(({ id }) => id === owner)?.name;
    expect(wrong(data.bad.userErrors)).toEqual(['INVALID input.confidence']);
    expect(data.first.opportunity).toMatchObject({ confidence: 12, lead: { name } });
    expect(data.lost).toBeNull();
    expect(data.last.opportunity).toEqual({ confidence: 12, note: 'Later', lead: { name } });
    expect(errors?.map(({ path }) => path)).toEqual([['lost']]);
    const { upstream } = gateway;
    expect(traced(gateway)).toEqual([
      [`PUT /opportunity/${opportunity}/`, { confidence: 12 }],
      [`PUT /lead/${owner}/`, { name: 'Other' }],
      [`PUT /opportunity/${opportunity}/`, { note: 'Later' }],
    ]);
    for (const [n, { started }] of upstream.entries()) expect(started).toBeGreaterThan(upstream[n - 1]?.finished ?? 0);
  });

  test('see the results of earlier ones', async () => {
    const owner = seed.opportunities[0]?.lead_id;
    const query = `mutation ($id: ID!, $lead: ID!) {
      before: opportunityUpdate(id: $id, input: { note: "x" }) { opportunity { lead { name url } } }
      leadUpdate(id: $lead, input: { name: "Other", url: "https://other.example" }) { lead { id } }
      after: opportunityUpdate(id: $id, input: { note: "x" }) { opportunity { lead { name url } } }
    }`;
    const { data } = await gateway.execute(query, { id: opportunity, lead: owner });
    expect(data.before.opportunity.lead.name).not.toBe('Other');
    expect(data.after.opportunity.lead).toEqual({ name: 'Other', url: 'https://other.example' });
  });

  test('reuse no row that a later one may have changed', async () => {
    const source = seed.opportunities[0]?.lead_id;
    const [ofSource, ofLead] = [source, lead].map((id) => seed.opportunities.filter(({ lead_id }) => lead_id === id));
    const query = `mutation ($lead: ID!, $source: ID!) {
      leadUpdate(id: $lead, input: { name: "Other" }) { lead { opportunities { totalCount } } }
      leadMerge(sourceId: $source, destinationId: $lead) { lead { opportunities { totalCount } } }
    }`;
    const { data } = await gateway.execute(query, { lead, source });
    expect(data.leadUpdate.lead.opportunities.totalCount).toBe(ofLead?.length);
    expect(data.leadMerge.lead.opportunities.totalCount).toBe((ofLead?.length ?? 0) + (ofSource?.length ?? 0));
  });
});
