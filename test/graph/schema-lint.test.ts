/** All of graphql-eslint's rules for schemas. Each deviation has a reason. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import graphqlPlugin from '@graphql-eslint/eslint-plugin';
import { ESLint, type Linter } from 'eslint';
import { parse, print, visit } from 'graphql';
import { expect, test } from 'vitest';

const [, NAMES] = graphqlPlugin.configs['flat/schema-all'].rules['@graphql-eslint/naming-convention'];
const OBJECT_TYPES = 'ObjectTypeDefinition,ObjectTypeExtension';

/** Deviations from graphql-eslint's settings. */
const DEVIATIONS: Linter.RulesRecord = {
  // Fields are in reading order.
  '@graphql-eslint/alphabetize': 'off',
  // A description is a line if it fits, otherwise a block.
  '@graphql-eslint/description-style': 'off',
  // Updates have two arguments: `id` and `input`.
  '@graphql-eslint/input-name': 'off',
  // Close has writes.
  '@graphql-eslint/no-root-type': 'off',
  // `CustomObjectType` is Close's name.
  '@graphql-eslint/naming-convention': [
    'error',
    { ...NAMES, [OBJECT_TYPES]: { ...NAMES[OBJECT_TYPES], ignorePattern: '^Custom\\w+Type$' } },
  ],
  // `Address.address1` is Close's name.
  '@graphql-eslint/no-typename-prefix': 'off',
  // The rule requires an argument `deletionDate`, which `@deprecated` does not have. released-schema.test.ts checks the reason.
  '@graphql-eslint/require-deprecation-date': 'off',
  // A query in each payload would make the cost of a mutation unpredictable.
  '@graphql-eslint/require-field-of-type-query-in-mutation-result': 'off',
  // `eventCursor` takes no request that could fail. schema.test.ts lists the non-null root fields.
  '@graphql-eslint/require-nullable-result-in-root': 'off',
  // Lists can be paged forwards only, as in Close.
  '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
  // Short lists that Close returns as a whole are plain lists. Groups of opportunities have no id.
  '@graphql-eslint/relay-edge-types': [
    'error',
    { withEdgeSuffix: true, shouldImplementNode: false, listTypeCanWrapOnlyEdgeType: false },
  ],
  // Parts of objects, connections, payloads and reports have no id.
  '@graphql-eslint/strict-id-in-types': [
    'error',
    {
      exceptions: {
        suffixes: ['Connection', 'Edge', 'Payload', 'PageInfo', 'UserError', 'Report', 'Results'],
        types: [
          ...['Address', 'Attachment', 'ContactEmail', 'ContactPhone', 'ContactUrl'],
          ...['CustomFieldAssociation', 'CustomFieldValue', 'IntegrationLink', 'Money'],
          ...['OpportunityAggregates', 'OpportunityCountByValuePeriod', 'OpportunityGroup', 'OpportunityValueTotals'],
          ...['UserAvailability', 'UserDevice', 'ActiveCall'],
          ...['OpportunityFunnelTotals', 'OpportunityFunnelStatuses', 'OpportunityFunnelReportStatus'],
          ...['SentEmails', 'SentEmailsQueries'],
          ...['EventRequest', 'PreviousLead', 'PreviousContact', 'PreviousOpportunity', 'PreviousTask'],
          ...['WebhookDelivery', 'WebhookEvent', 'WebhookHealth', 'RenderedEmail'],
          ...['SequenceHours', 'SequenceSubscriptionCounts'],
          ...['BlockedPhoneNumberSettings', 'CustomFieldEnrichment', 'DialerUser'],
          ...[
            'ConnectedAccountIdentity',
            'ConnectedAccountCalendar',
            'EmailOpen',
            'EmailParticipant',
            'FormFieldChoice',
            'FormValue',
            'MeetingAttendee',
            'Transcript',
            'Utterance',
          ],
          ...['FileUpload', 'FileUploadField'],
          ...['FunnelOpportunities', 'FunnelStatus', 'PipelineFunnel', 'StatusDuration', 'StatusVisit'],
          // Parts of reports. A status in a report can be deleted.
          ...['ActivityReportRow', 'MetricValue', 'ReportedLeadStatus', 'ReportedOpportunityStatus'],
          ...['LeadStatusOverview', 'LeadStatusTransition', 'StatusOverviewTexts'],
          ...['OpportunityStatusOverview', 'OpportunityStatusTransition'],
        ],
      },
    },
  ],
};

/** The committed schema without federation's definitions, whose names do not follow the rules. */
function clientSdl(): string {
  const sdl = readFileSync(join(import.meta.dirname, '..', '..', 'schema.generated.graphql'), 'utf8');
  const unlessFederation = ({ name }: { readonly name: { readonly value: string } }) =>
    name.value.includes('_') ? null : undefined;
  return print(
    visit(parse(sdl), {
      DirectiveDefinition: () => null,
      Directive: ({ name }) => (name.value === 'deprecated' ? undefined : null),
      ScalarTypeDefinition: unlessFederation,
      EnumTypeDefinition: unlessFederation,
      ObjectTypeDefinition: { enter: unlessFederation },
      UnionTypeDefinition: unlessFederation,
      FieldDefinition: unlessFederation,
    }),
  );
}

async function lint(sdl: string, rules: Linter.RulesRecord): Promise<string[]> {
  const { configs } = graphqlPlugin;
  // The plugin's types allow undefined in optional properties; ESLint's do not.
  const parser = graphqlPlugin.parser as Linter.Parser;
  const eslint = new ESLint({
    overrideConfigFile: true,
    overrideConfig: {
      files: ['**/*.graphql'],
      languageOptions: { parser, parserOptions: { graphQLConfig: { schema: sdl, documents: [] } } },
      plugins: { '@graphql-eslint': graphqlPlugin as unknown as ESLint.Plugin },
      rules: { ...configs['flat/schema-all'].rules, ...configs['flat/schema-relay'].rules, ...rules },
    },
  });
  const results = await eslint.lintText(sdl, { filePath: 'schema.graphql' });
  return results.flatMap(({ messages }) => messages.map(({ ruleId, line, message }) => `${ruleId}:${line} ${message}`));
}

test('the schema follows all rules of graphql-eslint, except for the deviations', async () => {
  expect(await lint(clientSdl(), DEVIATIONS)).toEqual([]);
});

test('every deviation is needed', async () => {
  const findings = await lint(clientSdl(), {});
  const broken = new Set(findings.map((finding) => finding.split(':')[0]));
  // No element is deprecated yet.
  const others = Object.keys(DEVIATIONS).filter((rule) => !broken.has(rule));
  expect(others).toEqual(['@graphql-eslint/require-deprecation-date']);
});
