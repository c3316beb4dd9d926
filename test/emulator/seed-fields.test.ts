import { readFileSync } from 'node:fs';
import { buildSchema, isEnumType } from 'graphql';
import { expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { type FieldArguments, FieldCoverage } from '../support/every-field.ts';
import { startGateway } from '../support/gateway.ts';

const schema = buildSchema(readFileSync(new URL('../../schema.generated.graphql', import.meta.url), 'utf8'), {
  assumeValidSDL: true,
});
const seed = demoSeed();
const [pipeline] = seed.pipelines;
const reachable = seed.contacts.find(({ lead_id, emails }) => lead_id !== null && emails.length > 0);

/** The values of an enum, each in an argument. */
function eachOf(name: string, argument: (value: string) => string): string[] {
  const type = schema.getType(name);
  return isEnumType(type) ? type.getValues().map(({ name }) => argument(name)) : [];
}
const funnel = [
  `input: { pipelineId: "${pipeline?.id}", type: ACTIVE_STAGE_COHORT, reportRange: { relative: ALL_TIME } }`,
];
const days = ['', 'input: { dateRange: { start: "2026-10-01", end: "2026-11-30" } }'];

const ARGUMENTS: FieldArguments = {
  'Query.activities': eachOf('ActivityType', (type) => `filter: { type: { eq: ${type} } }`),
  'Query.playbooks': ['', 'isArchived: true'],
  'Query.tasks': ['filter: { type: null }'],
  'Query.customFieldDefinitions': eachOf('CustomFieldObjectType', (type) => `objectType: ${type}`),
  'Query.opportunityGroups': eachOf('OpportunityGrouping', (by) => `groupBy: ${by}`),
  'Query.events': [
    '',
    ...['lead', 'contact', 'opportunity', 'task.lead'].map(
      (type) => `filter: { objectType: "${type}", action: UPDATED }`,
    ),
  ],
  'Query.jobs': eachOf('JobType', (type) => `type: ${type}`),
  'Query.search': ['query: "a"'],
  'Query.searchActivities': ['query: "a"'],
  'Query._entities': [`representations: [{ __typename: "Lead", id: "${seed.leads[0]?.id}" }]`],
  'Query.customReport': ['input: { x: "lead.date_created" }'],
  'Query.activityReport': eachOf(
    'ActivityReportType',
    (type) => `input: { type: ${type}, metrics: ["calls.all.all.count"], range: { relative: ALL_TIME } }`,
  ),
  'Query.opportunityFunnelTotalsReport': funnel,
  'Query.opportunityFunnelStagesReport': funnel,
  'Query.leadStatusReport': days,
  'Query.opportunityStatusReport': days,
  'EmailTemplate.render': [`leadId: "${reachable?.lead_id}", contactId: "${reachable?.id}"`],
  'Pipeline.funnel': ['filter: { from: "2026-10-01T00:00:00Z" }'],
};

const UNKNOWN_TYPES = 'The seed has no activities of types that the schema does not define.';
const MERGES = 'The emulator merges at once.';
const INPUT = 'Only arguments have this value.';
const NO_EVENT = 'The emulator has no objects whose events have this action.';
const NOT_LATEST = 'The events of meetings are not among those that are read here.';
const NO_DELIVERY = 'The webhook subscription has delivered nothing.';
const NOT_CHANGED = 'No event of the seed changes it.';

/** Fields of the interface that only some types have. */
const OTHER_TYPES = 'Activities of this type have none.';
const LACKING: { readonly [field: string]: readonly string[] } = {
  contact: ['Created', 'ImportUpdate', 'LeadMerge', 'LeadStatusChange', 'OpportunityStatusChange', 'TaskCompleted'],
  direction: [
    ...['Created', 'CustomActivity', 'EmailThread', 'FormSubmission', 'LeadMerge', 'LeadStatusChange', 'Meeting'],
    ...['ImportUpdate', 'Note', 'OpportunityStatusChange', 'TaskCompleted'],
  ],
  status: [
    ...['Created', 'EmailThread', 'FormSubmission', 'LeadStatusChange', 'Note', 'OpportunityStatusChange'],
    ...['ImportUpdate', 'TaskCompleted', 'WhatsAppMessage'],
  ],
  summary: ['Created', 'CustomActivity', 'ImportUpdate'],
};

/** The fields that no row of the seed fills, and the values that no row has. */
const EXCEPTIONS: { readonly [name: string]: string } = {
  'JobConnection.totalCount': 'Close does not count jobs.',
  ...Object.fromEntries(
    ['CREATED', 'LOADING', 'RUNNING', 'PAUSED', 'RESUMING', 'FAILED'].map((state) => [
      `JobState.${state}`,
      'The jobs of the seed are done.',
    ]),
  ),
  'ActivityConnection.totalCount': 'Close does not count activities.',
  'CustomFieldAssociation.customActivityType': 'The shared field does not belong to a type.',
  'CustomFieldAssociation.customObjectType': 'The shared field does not belong to a type.',
  'CustomFieldAssociation.editableWithRoles': 'The shared field has no restriction.',
  'CustomFieldDefinition.convertingToType': 'No field is being converted.',
  'CustomFieldObjectType.ACTIVITY': INPUT,
  'CustomFieldObjectType.CONTACT': 'The shared field does not belong to contacts.',
  'CustomFieldObjectType.CUSTOM_OBJECT': 'The shared field does not belong to custom objects.',
  'CustomFieldObjectType.SHARED': INPUT,
  'DialerConnection.totalCount': 'Close does not count dialer sessions.',
  'LeadMerge.errorMessage': MERGES,
  'RoleVisibilityBehavior.ALLOW_UNASSIGNED': 'The one role that limits leads has the other value.',
  'WhatsAppMessage.responseTo': 'No message of the seed answers another.',
  'ActivityStatus.ERRORED': MERGES,
  'ActivityStatus.PENDING': MERGES,
  'SequenceSubscriptionConnection.totalCount': 'Close does not count subscriptions.',
  'EventConnection.totalCount': 'Close does not count events.',
  'EventRequest.apiKeyId': 'The changes of the seed were made in the app.',
  'EventRequest.revertedImportId': 'The emulator has no imports.',
  'ChangeAction.OTHER': 'The emulator logs documented actions only.',
  'ChangeAction.STARTED': 'Only subscriptions have it.',
  'ChangeAction.CANCELED': NOT_LATEST,
  'ChangeAction.MEETING_STARTED': NOT_LATEST,
  ...Object.fromEntries(
    ['ACTIVATED', 'DEACTIVATED', 'PAUSED', 'REVERTED', 'REVERTING'].map((action) => [
      `ChangeAction.${action}`,
      NO_EVENT,
    ]),
  ),
  'WebhookHealth.pauseReason': 'The webhook subscription is active.',
  'WebhookHealth.status': 'Null, as recorded.',
  'WebhookSubscriptionStatus.PAUSED': 'The webhook subscription is active.',
  ...Object.fromEntries(
    [
      'WebhookHealth.latestError',
      'WebhookSubscription.deliveries',
      ...['at', 'attempt', 'error', 'event', 'isSuccess', 'responseStatus'].map((name) => `WebhookDelivery.${name}`),
    ].map((name) => [name, NO_DELIVERY]),
  ),
  ...Object.fromEntries(
    [
      ...['PreviousContact.urls', 'PreviousLead.addresses', 'PreviousLead.url', 'PreviousOpportunity.dateLost'],
      ...['PreviousTask.contact', 'PreviousTask.dateTime', 'PreviousTask.resolution'],
    ].map((name) => [name, NOT_CHANGED]),
  ),
  ...Object.fromEntries(
    Object.entries(LACKING).flatMap(([field, types]) => types.map((type) => [`${type}.${field}`, OTHER_TYPES])),
  ),
  ...Object.fromEntries(
    [
      ...[
        'activityAt',
        'commentThread',
        'contact',
        'createdBy',
        'dateCreated',
        'dateUpdated',
        'direction',
        'id',
        'lead',
        'status',
      ],
      ...['summary', 'type', 'updatedBy', 'user'],
    ].map((name) => [`OtherActivity.${name}`, UNKNOWN_TYPES]),
  ),
};

test('the seed fills every field of the graph, and has every value of its enums', async () => {
  // Reading every field of many rows costs more than a client may spend.
  const unlimited = ['COST', 'NODES', 'TOKENS', 'ALIASES', 'DEPTH', 'FRAGMENTS'].map((name) => `LIMIT_${name}`);
  const gateway = await startGateway({
    // Lists of one type of activities are asked for the fields of the others, too.
    emulator: { strict: false },
    environment: { ...Object.fromEntries(unlimited.map((name) => [name, '1000000000'])), LIMIT_PAGE_BELOW_LIST: '500' },
  });
  try {
    const events = '[{ objectType: "lead", action: CREATED, extraFilter: { type: "non_null" } }]';
    await gateway.execute(
      `mutation { webhookSubscriptionCreate(input: { url: "http://127.0.0.1:9", events: ${events} }) { signingKey } }`,
    );
    const coverage = new FieldCoverage(schema, ARGUMENTS, Object.keys(EXCEPTIONS), async (document) => {
      const { data, errors } = await gateway.execute(document);
      expect(errors, document).toBeUndefined();
      return data;
    });
    await coverage.read();
    expect(coverage.missing).toEqual(Object.keys(EXCEPTIONS).sort());
  } finally {
    await gateway.close();
  }
}, 120_000);
