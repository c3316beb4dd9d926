import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { operation, startGateway, type TestGateway } from '../support/gateway.ts';
import { collectLogs } from '../support/logs.ts';
import { ERRORS, sent, wrong } from '../support/mutations.ts';

const seed = demoSeed();
const lead = seed.leads[1]?.id;
const note = seed.activities.find(({ type }) => type === 'Note')?.id;
const email = seed.activities.find(({ type, details }) => type === 'Email' && details.status === 'draft')?.id;
const logs = collectLogs('debug');

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ log: logs.log });
});
afterAll(() => gateway.close());

const prepare = async () => {
  const variables = { filename: 'offer 1.pdf', contentType: 'application/pdf' };
  const { data, errors } = await gateway.execute(operation('UploadFile'), variables);
  expect(errors).toBeUndefined();
  expect(sent(gateway)).toEqual([
    ['POST /files/upload/', { filename: 'offer 1.pdf', content_type: 'application/pdf' }],
  ]);
  return data.fileUploadCreate.upload;
};

test('an upload is prepared in one request, and its fields are in the result only', async () => {
  const upload = await prepare();
  expect(upload).toEqual({
    url: expect.stringMatching(/^https:/),
    fields: expect.arrayContaining([
      { name: 'Content-Type', value: 'application/pdf' },
      { name: 'success_action_status', value: '201' },
    ]),
    downloadUrl: expect.stringMatching(/^https:\/\/app\.close\.com\/go\/file\/temporary\//),
  });
  const secrets = upload.fields.filter(({ name }: { name: string }) => /policy|signature|AccessKey/.test(name));
  expect(secrets).toHaveLength(3);
  for (const { value } of secrets) expect(logs.text).not.toContain(value);
});

const file = async () => ({
  filename: 'offer.pdf',
  contentType: 'application/pdf',
  downloadUrl: (await prepare()).downloadUrl,
});

test('notes and emails take uploaded files', async () => {
  const input = await file();
  const attachment = { filename: input.filename, content_type: input.contentType, url: input.downloadUrl };
  const ATTACHED = 'attachments { filename contentType url }';
  const create = await gateway.execute(
    `mutation ($files: [AttachmentInput!]) { noteCreate(input: { leadId: "${lead}", attachments: $files }) { note { ${ATTACHED} } ${ERRORS} } }`,
    { files: [input] },
  );
  expect(create.data.noteCreate).toEqual({
    note: { attachments: [{ filename: input.filename, contentType: input.contentType, url: expect.any(String) }] },
    userErrors: [],
  });
  expect(sent(gateway)).toEqual([['POST /activity/note/', { lead_id: lead, attachments: [attachment] }]]);
  await gateway.execute(
    `mutation ($files: [EmailAttachmentInput!]) { noteUpdate(id: "${note}", input: { attachments: null }) { ${ERRORS} }
      emailUpdate(id: "${email}", input: { attachments: $files }) { ${ERRORS} } }`,
    { files: [{ ...input, size: 9 }] },
  );
  expect(sent(gateway)).toEqual([
    [`PUT /activity/note/${note}/`, { attachments: [] }],
    [`PUT /activity/email/${email}/`, { attachments: [{ ...attachment, size: 9 }] }],
  ]);
});

test('a lead takes uploaded files', async () => {
  const input = await file();
  const { data, errors } = await gateway.execute(
    `mutation ($input: AttachmentInput!) { leadFileAttach(leadId: "${lead}", input: $input) {
      file { id name contentType size isPinned url thumbnailUrl dateCreated dateUpdated } ${ERRORS} } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  expect(data.leadFileAttach.userErrors).toEqual([]);
  expect(data.leadFileAttach.file).toMatchObject({ name: 'offer.pdf', isPinned: false, thumbnailUrl: null });
  expect(sent(gateway)).toEqual([
    [`POST /lead/${lead}/files/`, { filename: 'offer.pdf', content_type: 'application/pdf', url: input.downloadUrl }],
  ]);
});

const OTHER = { filename: 'a', contentType: 'b', downloadUrl: 'https://elsewhere.example/a' };
test.each([
  ['fileUploadCreate(input: { filename: " ", contentType: "b" })', 'REQUIRED input.filename'],
  [`leadFileAttach(leadId: "${lead}", input: $input)`, 'INVALID input.downloadUrl'],
  [`noteUpdate(id: "${note}", input: { attachments: [$input] })`, 'INVALID input.attachments.0.downloadUrl'],
])('%s is refused before any request', async (field, error) => {
  const declared = field.includes('$input') ? '($input: AttachmentInput!)' : '';
  const { data } = await gateway.execute(`mutation ${declared} { done: ${field} { ${ERRORS} } }`, { input: OTHER });
  expect(wrong(data.done.userErrors)).toEqual([error]);
  expect(gateway.lines).toEqual([]);
});

test('an unknown lead is a user error', async () => {
  const input = await file();
  const { data } = await gateway.execute(
    `mutation ($input: AttachmentInput!) { leadFileAttach(leadId: "lead_none", input: $input) { ${ERRORS} } }`,
    { input },
  );
  expect(wrong(data.leadFileAttach.userErrors)).toEqual(['NOT_FOUND leadId']);
});
