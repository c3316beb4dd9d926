import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { operation, startGateway, type TestGateway } from '../support/gateway.ts';
import { changesOf, ERRORS, sent, traced, wrong } from '../support/mutations.ts';

const seed = demoSeed();
const [first, followUp, archived, foreign] = seed.email_templates.map(({ id }) => id);
const [late, archivedText] = seed.sms_templates.map(({ id }) => id);
const contact = seed.contacts.find(({ lead_id, name, emails }) => lead_id !== null && name && emails.length > 0);
const stranger = seed.contacts.find(({ lead_id }) => lead_id !== null && lead_id !== contact?.lead_id);
const lead = seed.leads.find(({ id }) => id === contact?.lead_id);
const LIST = 'GET /email_template/?is_archived=false';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.emulator.reset();
  gateway.advance(600_000);
});

const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

describe('email templates', () => {
  test('are listed with one request, which the next operations share', async () => {
    const { data } = await gateway.execute('{ emailTemplates { id name isArchived createdBy { id } } }');
    expect(ids(data.emailTemplates)).toEqual([first, followUp]);
    expect(traced(gateway)).toEqual([`${LIST}&_limit=100`]);
    const again = await gateway.execute(`{
      shared: emailTemplates(isShared: true) { id }
      own: emailTemplates(isShared: false) { id }
      emailTemplate(id: "${followUp}") { subject bodyHtml attachments { url } }
    }`);
    expect(gateway.lines).toEqual([]);
    expect([ids(again.data.shared), ids(again.data.own)]).toEqual([[first, followUp], []]);
    expect(again.data.emailTemplate).toMatchObject({ subject: 'Re: Instruments', attachments: [] });
  });

  test('that are archived are a list of their own, or read by id', async () => {
    const { data, extensions } = await gateway.execute(
      '{ emailTemplates(isArchived: true) { id isArchived } }',
      {},
      { 'x-cost': '1' },
    );
    expect(data.emailTemplates).toEqual([{ id: archived, isArchived: true }]);
    expect(traced(gateway)).toEqual(['GET /email_template/?is_archived=true&_limit=100']);
    expect(extensions).toMatchObject({ cost: { estimatedRequests: 1, actualRequests: 1 } });
    const single = await gateway.execute(`{ emailTemplate(id: "${archived}") { name } }`);
    expect(single.data.emailTemplate).toEqual({ name: 'Fair in spring' });
    expect(traced(gateway)).toEqual([`${LIST}&_limit=100`, `GET /email_template/${archived}/?include_embedded=true`]);
  });

  test('of others are null', async () => {
    const { data, errors } = await gateway.execute(`{ emailTemplate(id: "${foreign}") { name } }`);
    expect([data, errors]).toEqual([{ emailTemplate: null }, undefined]);
  });

  test('are filled in with a lead and a contact, at the same time as they are read', async () => {
    const variables = { templateId: first, leadId: lead?.id, contactId: contact?.id };
    const { data, errors, extensions } = await gateway.execute(operation('TemplatePicker'), variables, {
      'x-cost': '1',
    });
    expect(errors).toBeUndefined();
    const rendering = `GET /email_template/${first}/render/?lead_id=${lead?.id}&contact_id=${contact?.id}`;
    expect(traced(gateway)).toEqual([`${LIST}&_limit=100`, rendering]);
    expect(extensions).toMatchObject({ cost: { estimatedRequests: 3, actualRequests: 2 } });
    const { render } = data.emailTemplate;
    expect(render).toMatchObject({
      email: contact?.emails[0]?.email,
      subject: `Instruments for ${lead?.name}`,
      contact: { id: contact?.id, displayName: contact?.name },
    });
    expect(render.bodyHtml).toContain(`<p>Hi ${contact?.name?.split(' ')[0]},</p>`);
    await gateway.execute(operation('TemplatePicker'), variables);
    expect(traced(gateway)).toEqual([rendering]);
  });

  test('with nothing to render are null', async () => {
    const { data, errors } = await gateway.execute(
      `{ emailTemplate(id: "${first}") { render(leadId: "${lead?.id}", contactId: "${stranger?.id}") { subject } } }`,
    );
    expect([data, errors]).toEqual([{ emailTemplate: { render: null } }, undefined]);
  });

  test('are not filled in for an id of something else', async () => {
    const { errors } = await gateway.execute(
      `{ emailTemplate(id: "${first}") { render(leadId: "${contact?.id}", contactId: "${contact?.id}") { subject } } }`,
    );
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(gateway.lines).toEqual([]);
  });

  const FIELDS = 'id name subject bodyHtml isShared isArchived attachments { filename contentType size }';
  const templates = changesOf(() => gateway, 'emailTemplate', `fragment F on EmailTemplate { ${FIELDS} }`);
  const CREATE = templates.mutation('$input: EmailTemplateCreateInput!', 'emailTemplateCreate(input: $input)');
  const UPDATE = templates.mutation(
    '$id: ID!, $input: EmailTemplateUpdateInput!',
    'emailTemplateUpdate(id: $id, input: $input)',
  );
  const file = { filename: 'a.pdf', contentType: 'application/pdf', size: 12 };
  const url = 'https://app.close.com/go/file/temporary/user_a/1/a.pdf/';

  test('are created, changed and deleted, each with one request', async () => {
    await gateway.execute('{ emailTemplates { id } }');
    const input = { name: 'A', subject: 'B', bodyHtml: '<p>C</p>', isShared: true, attachments: [{ ...file, url }] };
    const { row, requests } = await templates.change(CREATE, { input });
    const attachments = [{ url, filename: 'a.pdf', content_type: 'application/pdf', size: 12 }];
    const body = { name: 'A', subject: 'B', body: '<p>C</p>', is_shared: true, attachments };
    expect(requests).toEqual([['POST /email_template/', body]]);
    expect(row).toMatchObject({ name: 'A', isArchived: false, attachments: [file] });
    const id = row?.id ?? '';
    const changes = { subject: null, attachments: null, isArchived: true };
    const hidden = await templates.change(UPDATE, { id, input: changes });
    const written = { subject: null, attachments: [], is_archived: true };
    expect(hidden.requests).toEqual([[`PUT /email_template/${id}/`, written]]);
    const { data } = await gateway.execute('{ emailTemplates { id } hidden: emailTemplates(isArchived: true) { id } }');
    expect([ids(data.emailTemplates), ids(data.hidden)]).toEqual([
      [first, followUp],
      [archived, id],
    ]);
    const removed = await gateway.execute(`mutation { emailTemplateDelete(id: "${id}") { deletedId ${ERRORS} } }`);
    expect(removed.data.emailTemplateDelete).toEqual({ deletedId: id, userErrors: [] });
    expect(sent(gateway)).toEqual([[`DELETE /email_template/${id}/`]]);
    expect(await templates.read(id)).toBeNull();
    const log = await gateway.execute('{ events(first: 1) { nodes { objectType objectId action } } }');
    expect(log.data.events.nodes).toEqual([{ objectType: 'email_template', objectId: id, action: 'DELETED' }]);
  });

  test.each([
    [{ name: ' ' }, 'REQUIRED input.name'],
    [{ isArchived: null }, 'REQUIRED input.isArchived'],
    [{ attachments: [{ ...file, url: '' }] }, 'REQUIRED input.attachments.0.url'],
  ])('are not changed with %j', async (input, error) => {
    expect(await templates.refused(UPDATE, { id: first, input })).toEqual([error]);
  });

  test('take no file from elsewhere', async () => {
    const attachments = [{ ...file, url: 'https://a.example/a.pdf' }];
    const { data } = await gateway.execute(UPDATE, { id: first, input: { attachments } });
    expect(wrong(data.emailTemplateUpdate.userErrors)).toEqual(['INVALID input.attachments.0.url']);
  });
});

describe('templates of text messages', () => {
  const FIELDS = 'id name text isShared isArchived owner { id }';
  const templates = changesOf(() => gateway, 'smsTemplate', `fragment F on SmsTemplate { ${FIELDS} }`);
  const CREATE = templates.mutation('$input: SmsTemplateCreateInput!', 'smsTemplateCreate(input: $input)');
  const UPDATE = templates.mutation(
    '$id: ID!, $input: SmsTemplateUpdateInput!',
    'smsTemplateUpdate(id: $id, input: $input)',
  );

  test('are listed with one request', async () => {
    const { data } = await gateway.execute(`{
      smsTemplates { id text owner { id } }
      archived: smsTemplates(isArchived: true, isShared: true) { id }
    }`);
    const text = 'Hi {{ contact.first_name }}, I am ten minutes late.';
    expect(data.smsTemplates).toEqual([{ id: late, text, owner: { id: seed.me } }]);
    expect(ids(data.archived)).toEqual([archivedText]);
    expect(traced(gateway)).toEqual(['GET /sms_template/?_limit=100']);
  });

  test('are created, changed and deleted, each with one request', async () => {
    const { row, requests } = await templates.change(CREATE, { input: { name: 'A', text: 'B', isShared: false } });
    expect(requests).toEqual([['POST /sms_template/', { name: 'A', text: 'B', is_shared: false }]]);
    const id = row?.id ?? '';
    const { row: changed, writes } = await templates.change(UPDATE, { id, input: { text: 'C', isArchived: true } });
    expect(writes).toEqual([[`PUT /sms_template/${id}/`, { text: 'C', status: 'archived' }]]);
    expect(changed).toMatchObject({ name: 'A', text: 'C', isArchived: true });
    const removed = await gateway.execute(`mutation { smsTemplateDelete(id: "${id}") { deletedId ${ERRORS} } }`);
    expect(removed.data.smsTemplateDelete).toEqual({ deletedId: id, userErrors: [] });
    expect(await templates.read(id)).toBeNull();
    expect(traced(gateway)).toContain(`GET /sms_template/${id}/?include_embedded=true`);
  });

  test.each([{ name: '' }, { text: null }, { isShared: null }])('are not changed with %j', async (input) => {
    const [field] = Object.keys(input);
    expect(await templates.refused(UPDATE, { id: late, input })).toEqual([`REQUIRED input.${field}`]);
  });
});
