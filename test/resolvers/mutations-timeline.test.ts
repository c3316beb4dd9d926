/** Mutations of meetings, WhatsApp messages and status changes, and deletions of entries of a timeline. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { changesOf, ERRORS, missingId, traced } from '../support/mutations.ts';

const seed = demoSeed();
const lead = seed.leads[2];
const contact = seed.contacts.find(({ lead_id }) => lead_id === lead?.id)?.id ?? '';
const opportunity = seed.opportunities[0];
const outcome = seed.outcomes[0]?.id;
const idOf = (type: string) => seed.activities.find((row) => row.type === type)?.id ?? '';
const [first, second] = seed.organization.lead_statuses;
const [from, to] = seed.pipelines[0]?.statuses ?? [];

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.emulator.reset();
  gateway.advance(600_000);
});

async function remove(mutation: string, id: string) {
  const { data } = await gateway.execute(`mutation ($id: ID!) { it: ${mutation}(id: $id) { deletedId ${ERRORS} } }`, {
    id,
  });
  return { ...data.it, requests: traced(gateway) };
}
const exists = async (id: string) => (await gateway.execute(`{ activity(id: "${id}") { id } }`)).data.activity !== null;

test.each([
  ['emailThreadDelete', 'EmailThread', 'emailthread'],
  ['meetingDelete', 'Meeting', 'meeting'],
  ['whatsAppMessageDelete', 'WhatsAppMessage', 'whatsapp_message'],
  ['formSubmissionDelete', 'FormSubmission', 'form_submission'],
  ['taskCompletedDelete', 'TaskCompleted', 'task_completed'],
  ['importUpdateDelete', 'ImportUpdate', 'import_update'],
  ['leadStatusChangeDelete', 'LeadStatusChange', 'status_change/lead'],
  ['opportunityStatusChangeDelete', 'OpportunityStatusChange', 'status_change/opportunity'],
])('%s deletes one entry in one request', async (mutation, type, path) => {
  // The emulator creates conversations from their emails.
  const id =
    gateway.emulator
      .tables()
      .activity.all()
      .find((row) => row.type === type)?.id ?? '';
  expect(await exists(id)).toBe(true);
  expect(await remove(mutation, id)).toEqual({
    ...{ deletedId: id, userErrors: [] },
    requests: [[`DELETE /activity/${path}/${id}/`]],
  });
  expect(await exists(id)).toBe(false);
  expect((await remove(mutation, id)).userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['id'] }]);
  expect(await remove(mutation, 'lead_1')).toMatchObject({ deletedId: null, requests: [] });
});

test('the emails of a deleted conversation are deleted with it', async () => {
  const thread = gateway.emulator
    .tables()
    .activity.all()
    .find(({ type }) => type === 'EmailThread');
  const emails = gateway.emulator
    .tables()
    .activity.all()
    .filter(({ details }) => details.thread_id === thread?.id);
  expect(emails.length).toBeGreaterThan(0);
  await remove('emailThreadDelete', thread?.id ?? '');
  for (const { id } of emails) expect(await exists(id)).toBe(false);
});

describe('a meeting', () => {
  const { mutation, change, refused } = changesOf(
    () => gateway,
    'meeting',
    'fragment F on Meeting { id title userNoteHtml outcome { id } }',
    'activity',
  );
  const UPDATE = mutation('$id: ID!, $input: MeetingUpdateInput!', 'meetingUpdate(id: $id, input: $input)');
  const id = idOf('Meeting');

  test('gets notes and an outcome, and loses them', async () => {
    const { row, requests } = await change(UPDATE, {
      id,
      input: { userNoteHtml: '<p>Signs</p>', outcomeId: outcome },
    });
    expect(row).toMatchObject({ userNoteHtml: '<p>Signs</p>', outcome: { id: outcome } });
    expect(requests).toEqual([
      [`PUT /activity/meeting/${id}/`, { user_note_html: '<p>Signs</p>', outcome_id: outcome }],
    ]);
    const cleared = await change(UPDATE, { id, input: { userNoteHtml: null, outcomeId: null } });
    expect(cleared.row).toEqual({ ...row, userNoteHtml: null, outcome: null });
  });

  test('is refused without a request if its input is wrong', async () => {
    expect(await refused(UPDATE, { id: 'cont_1', input: { outcomeId: 'x' } })).toEqual([
      'INVALID id',
      'INVALID input.outcomeId',
    ]);
  });
});

describe('a WhatsApp message', () => {
  const { mutation, change, refused } = changesOf(
    () => gateway,
    'whatsAppMessage',
    `fragment F on WhatsAppMessage {
      id text messageMarkdown messageHtml direction localPhone remotePhone externalMessageId integrationLink
      integrationName activityAt attachments { filename contentType } lead { id } contact { id } responseTo { id }
    }`,
    'activity',
  );
  const CREATE = mutation('$input: WhatsAppMessageCreateInput!', 'whatsAppMessageCreate(input: $input)');
  const UPDATE = mutation(
    '$id: ID!, $input: WhatsAppMessageUpdateInput!',
    'whatsAppMessageUpdate(id: $id, input: $input)',
  );
  const input = {
    ...{ leadId: lead?.id, contactId: contact, direction: 'INBOUND', messageMarkdown: '*Yes*' },
    ...{ localPhone: '+46812345670', remotePhone: '+46701112233', externalMessageId: 'wamid.1' },
    activityAt: '2026-05-01T09:00:00Z',
  };

  test('is added and changed', async () => {
    const question = idOf('WhatsAppMessage');
    const integrationLink = 'https://messages.example/1';
    const file = { filename: 'a.jpg', contentType: 'image/jpeg' };
    const downloadUrl = 'https://app.close.com/go/file/1';
    const attachments = [{ ...file, downloadUrl }];
    const made = await change(CREATE, {
      input: { ...input, responseToId: question, integrationLink, attachments },
    });
    expect(made.requests).toEqual([
      [
        'POST /activity/whatsapp_message/',
        {
          ...{ lead_id: lead?.id, contact_id: contact, direction: 'incoming', message_markdown: '*Yes*' },
          ...{ local_phone: '+46812345670', remote_phone: '+46701112233', external_whatsapp_message_id: 'wamid.1' },
          ...{ activity_at: '2026-05-01T09:00:00Z', response_to_id: question, integration_link: integrationLink },
          attachments: [{ url: downloadUrl, filename: 'a.jpg', content_type: 'image/jpeg' }],
        },
      ],
    ]);
    expect(made.row).toMatchObject({
      ...{ direction: 'INBOUND', text: '*Yes*', messageHtml: '<p>*Yes*</p>', externalMessageId: 'wamid.1' },
      ...{ integrationName: 'API', integrationLink, lead: { id: lead?.id }, contact: { id: contact } },
      responseTo: { id: question },
      attachments: [file],
    });
    const id = made.row?.id ?? '';
    const changed = await change(UPDATE, { id, input: { messageMarkdown: 'No', responseToId: null } });
    expect(changed.row).toMatchObject({ text: 'No', responseTo: null, externalMessageId: 'wamid.1', integrationLink });
    expect(changed.requests).toEqual([
      [`PUT /activity/whatsapp_message/${id}/`, { message_markdown: 'No', response_to_id: null }],
    ]);
  });

  test('is refused without a request if its input is wrong', async () => {
    const wrong = { ...input, localPhone: ' ', externalMessageId: '', integrationLink: 'javascript:alert(1)' };
    expect((await refused(CREATE, { input: wrong })).toSorted()).toEqual([
      'INVALID input.integrationLink',
      'REQUIRED input.externalMessageId',
      'REQUIRED input.localPhone',
    ]);
    expect(await refused(UPDATE, { id: 'acti_1', input: { responseToId: 'x' } })).toEqual([
      'INVALID input.responseToId',
    ]);
  });

  test('that answers an unknown message is refused by Close, with a path', async () => {
    const { problems } = await change(CREATE, { input: { ...input, responseToId: missingId('acti') } });
    expect(problems).toEqual(['NOT_FOUND input.responseToId']);
  });
});

describe('a status change of a lead', () => {
  const { mutation, change, refused } = changesOf(
    () => gateway,
    'leadStatusChange',
    'fragment F on LeadStatusChange { id dateCreated lead { id } oldStatus { id label } newStatus { id label } }',
    'activity',
  );
  const CREATE = mutation('$input: LeadStatusChangeCreateInput!', 'leadStatusChangeCreate(input: $input)');

  test('is added to the history and leaves the lead as it is', async () => {
    const dateCreated = '2020-03-01T10:00:00Z';
    const input = { leadId: lead?.id, oldStatusId: first?.id, newStatusId: second?.id, dateCreated };
    const { row, requests } = await change(CREATE, { input });
    expect(row).toMatchObject({ oldStatus: first, newStatus: second, lead: { id: lead?.id } });
    expect(Date.parse(String(row?.dateCreated))).toBe(Date.parse(dateCreated));
    expect(requests).toEqual([
      [
        'POST /activity/status_change/lead/',
        { lead_id: lead?.id, old_status_id: first?.id, new_status_id: second?.id, date_created: dateCreated },
      ],
    ]);
    const { data } = await gateway.execute(
      `{ lead(id: "${lead?.id}") { status { id } statusChanges(last: 1) { nodes { id } } } }`,
    );
    expect(data.lead).toEqual({ status: { id: lead?.status_id }, statusChanges: { nodes: [{ id: row?.id }] } });
  });

  test('needs statuses that exist', async () => {
    expect(await refused(CREATE, { input: { leadId: 'x', newStatusId: 'x' } })).toEqual([
      'INVALID input.leadId',
      'INVALID input.newStatusId',
    ]);
    const input = { leadId: lead?.id, newStatusId: missingId('stat') };
    expect((await change(CREATE, { input })).problems).toHaveLength(1);
  });
});

describe('a status change of an opportunity', () => {
  const { mutation, change, refused } = changesOf(
    () => gateway,
    'opportunityStatusChange',
    'fragment F on OpportunityStatusChange { id opportunity { id } lead { id } oldStatus { id } newStatus { id type } }',
    'activity',
  );
  const CREATE = mutation(
    '$input: OpportunityStatusChangeCreateInput!',
    'opportunityStatusChangeCreate(input: $input)',
  );

  test('is added to the history and leaves the opportunity as it is', async () => {
    const input = {
      ...{ opportunityId: opportunity?.id, leadId: opportunity?.lead_id },
      ...{ oldStatusId: from?.id, newStatusId: to?.id, dateCreated: '2020-03-01T10:00:00Z' },
    };
    const { row, requests } = await change(CREATE, { input });
    expect(row).toMatchObject({
      ...{ opportunity: { id: opportunity?.id }, lead: { id: opportunity?.lead_id } },
      ...{ oldStatus: { id: from?.id }, newStatus: { id: to?.id, type: to?.type.toUpperCase() } },
    });
    expect(requests).toEqual([
      [
        'POST /activity/status_change/opportunity/',
        {
          ...{ opportunity_id: opportunity?.id, lead_id: opportunity?.lead_id, old_status_id: from?.id },
          ...{ new_status_id: to?.id, date_created: '2020-03-01T10:00:00Z' },
        },
      ],
    ]);
    const { data } = await gateway.execute(
      `{ opportunity(id: "${opportunity?.id}") { status { id } statusChanges(last: 1) { nodes { id } } } }`,
    );
    expect(data.opportunity.status).toEqual({ id: opportunity?.status_id });
    expect(data.opportunity.statusChanges.nodes).toEqual([{ id: row?.id }]);
  });

  test('is refused without a request if its input is wrong', async () => {
    const input = { opportunityId: 'lead_1', leadId: lead?.id, newStatusId: to?.id };
    expect(await refused(CREATE, { input })).toEqual(['INVALID input.opportunityId']);
  });
});

test('the cost of each is one request', async () => {
  const calls = [
    `meetingUpdate(id: "${idOf('Meeting')}", input: { outcomeId: null }) { meeting { id userNoteHtml outcome { id } } }`,
    `leadStatusChangeCreate(input: { leadId: "${lead?.id}", newStatusId: "${second?.id}" }) { leadStatusChange { id newStatus { label } } }`,
    `taskCompletedDelete(id: "${idOf('TaskCompleted')}") { deletedId }`,
  ];
  for (const call of calls) {
    const { extensions } = await gateway.execute(`mutation { ${call} }`, {}, { 'x-cost': '1' });
    expect(extensions).toMatchObject({ cost: { estimatedRequests: 1, actualRequests: 1 } });
  }
});
