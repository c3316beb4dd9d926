/** The schema by the judgement of others: all of graphql-eslint's rules for schemas, each as it is or with its reason. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import graphqlPlugin from '@graphql-eslint/eslint-plugin';
import { ESLint, type Linter } from 'eslint';
import { parse, print, visit } from 'graphql';
import { expect, test } from 'vitest';

const [, NAMES] = graphqlPlugin.configs['flat/schema-all'].rules['@graphql-eslint/naming-convention'];
const OBJECT_TYPES = 'ObjectTypeDefinition,ObjectTypeExtension';

/** Where we differ from graphql-eslint's own settings, and why. */
const CONSIDERED: Linter.RulesRecord = {
  // Fields stand in the order in which people read them.
  '@graphql-eslint/alphabetize': 'off',
  // A line where it fits, a block where it does not: the printer decides.
  '@graphql-eslint/description-style': 'off',
  // What is to change is `id`, what it becomes is `input`: two things, two arguments.
  '@graphql-eslint/input-name': 'off',
  // Close can be written to.
  '@graphql-eslint/no-root-type': 'off',
  // `CustomObjectType` is Close's name for what custom objects are of.
  '@graphql-eslint/naming-convention': [
    'error',
    { ...NAMES, [OBJECT_TYPES]: { ...NAMES[OBJECT_TYPES], ignorePattern: '^Custom\\w+Type$' } },
  ],
  // `Address.address1` is Close's name, by which its documentation is read.
  '@graphql-eslint/no-typename-prefix': 'off',
  // Its `deletionDate` is no argument of GraphQL's `@deprecated`: test/graph/released-schema.test.ts wants a date in the reason.
  '@graphql-eslint/require-deprecation-date': 'off',
  // A whole query after each change would leave what a change costs to chance.
  '@graphql-eslint/require-field-of-type-query-in-mutation-result': 'off',
  // Lists go forward only, as Close's do.
  '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
  // What Close returns whole and short is a plain list.
  '@graphql-eslint/relay-edge-types': [
    'error',
    { withEdgeSuffix: true, shouldImplementNode: true, listTypeCanWrapOnlyEdgeType: false },
  ],
  // No object of Close's own: parts of one, what holds several, what tells of a change.
  '@graphql-eslint/strict-id-in-types': [
    'error',
    {
      exceptions: {
        suffixes: ['Connection', 'Edge', 'Payload', 'PageInfo', 'UserError', 'Report'],
        types: [
          ...['Address', 'Attachment', 'ContactEmail', 'ContactPhone', 'ContactUrl'],
          ...['CustomFieldAssociation', 'CustomFieldValue', 'IntegrationLink', 'Money'],
          ...['OpportunityAggregates', 'OpportunityCountByValuePeriod', 'OpportunityGroup', 'OpportunityValueTotals'],
          ...['UserAvailability'],
          ...['EmailOpen', 'EmailParticipant', 'FormValue', 'MeetingAttendee'],
          ...['FunnelOpportunities', 'FunnelStatus', 'PipelineFunnel', 'StatusDuration', 'StatusVisit'],
          // Parts of reports: a status that one tells of may be deleted.
          ...['ActivityReportRow', 'MetricValue', 'ReportedLeadStatus', 'ReportedOpportunityStatus'],
          ...['LeadStatusOverview', 'LeadStatusTransition', 'StatusOverviewTexts'],
          ...['OpportunityStatusOverview', 'OpportunityStatusTransition'],
        ],
      },
    },
  ],
};

/** The committed schema without what federation adds, whose names are federation's. */
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
  // Its types say of optional properties that they may be undefined too, where ESLint's do not.
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

test('the schema holds to all rules of graphql-eslint, as considered', async () => {
  expect(await lint(clientSdl(), CONSIDERED)).toEqual([]);
});

test('every exception is needed', async () => {
  const findings = await lint(clientSdl(), {});
  const broken = new Set(findings.map((finding) => finding.split(':')[0]));
  // No element is deprecated yet.
  const others = Object.keys(CONSIDERED).filter((rule) => !broken.has(rule));
  expect(others).toEqual(['@graphql-eslint/require-deprecation-date']);
});
