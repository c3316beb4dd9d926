import { afterAll, beforeAll, expect, test } from 'vitest';
import { startGateway, type TestGateway } from '../support/gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

const UPDATES: Readonly<Record<string, string>> = {
  lead: 'lead_a',
  contact: 'cont_a',
  opportunity: 'oppo_a',
  pipeline: 'pipe_a',
  note: 'acti_a',
  call: 'acti_a',
  email: 'acti_a',
  sms: 'acti_a',
  task: 'task_a',
  meeting: 'acti_a',
  whatsAppMessage: 'acti_a',
  customActivity: 'acti_a',
  customObject: 'custobj_a',
  customActivityType: 'actitype_a',
  customObjectType: 'cotype_a',
  webhookSubscription: 'whsub_a',
  smartView: 'save_a',
  comment: 'comm_a',
  emailTemplate: 'tmpl_a',
  smsTemplate: 'smstmpl_a',
  role: 'role_a',
  membership: 'memb_a',
  sequence: 'seq_a',
  phoneNumber: 'phon_a',
  integrationLinkTemplate: 'ilink_a',
  outcome: 'outcome_a',
  playbook: 'convtyp_a',
  schedulingLink: 'schlnk_a',
  sharedSchedulingLink: 'schlnk_a',
  blockedPhoneNumber: 'blkph_a',
};

test.each([
  ...Object.entries(UPDATES).map(([noun, id]) => [noun, id, '{}'] as const),
  ['lead', 'lead_a', '{ customFields: [] }'] as const,
])('%sUpdate(id: "%s", input: %s) is refused without a request to Close', async (noun, id, input) => {
  const { data, errors } = await gateway.execute(
    `mutation { ${noun}Update(id: "${id}", input: ${input}) { userErrors { path message code } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data[`${noun}Update`].userErrors).toEqual([
    { path: ['input'], message: 'Must set at least one field.', code: 'REQUIRED' },
  ]);
  expect(gateway.lines).toEqual([]);
});

test('every update mutation is tested above', async () => {
  const { data } = await gateway.execute('{ __schema { mutationType { fields { name } } } }');
  // Validation refuses these without their label or name. The others have tests of their own.
  const validated = [
    ...['leadStatusUpdate', 'opportunityStatusUpdate', 'taskBulkUpdate'],
    ...['customFieldUpdate', 'customFieldAssociationUpdate'],
    'groupUpdate',
    ...['membershipBulkUpdate', 'sendAsBulkUpdate'],
    'blockedPhoneNumberSettingsUpdate',
  ];
  const names: string[] = data.__schema.mutationType.fields.map(({ name }: { name: string }) => name);
  const updates = names.filter((name) => name.endsWith('Update') && !validated.includes(name));
  expect(updates.toSorted()).toEqual(
    Object.keys(UPDATES)
      .map((noun) => `${noun}Update`)
      .toSorted(),
  );
});
