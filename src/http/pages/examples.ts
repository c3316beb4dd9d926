/** The operations in `operations/` as the explorer lists them. */
import { type ExampleOperation, readExampleOperations } from '../../graph/example-operations.ts';

/** Variables by operation name. */
export type ExampleVariables = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The order of the examples. Operations that are not listed follow by name. */
const ORDER = [
  'LeadsPage',
  'OpenDeals',
  'Forecast',
  'WonByMonth',
  'LargestOpportunities',
  'Board',
  'PipelineBoard',
  'StatusCounts',
  'StatusReport',
  'LeadPage',
  'LeadDetail',
  'LeadTimeline',
  'TeamFeed',
  'OpportunityHistory',
  'OpportunityChanges',
  'PipelineFunnel',
  'MyTasks',
  'CustomFields',
  'DealsWithLeadDetail',
  'SleepingLeads',
  'LeadsByName',
  'MyLeads',
  'ContactsPage',
  'Duplicates',
  'LeadsByEmail',
  'SearchBox',
  'ActivitySearch',
  'AppStart',
  'Team',
  'BoardChanges',
  'LeadChanges',
  'TimelineChanges',
];

/** The group of an example by its first field. The first that matches counts. */
const GROUPS: readonly (readonly [group: string, field: RegExp])[] = [
  ['Leads', /^lead(?!Status)/],
  ['Opportunities', /^opportunit(?!yStatus)/],
  ['Pipelines and statuses', /^(?:pipeline|leadStatus|opportunityStatus)/],
  ['Contacts', /^contact/],
  ['Activities', /^(?:activit|customActivity|event|meeting|note|playbook|fileUpload)/],
  ['Search', /^(?:search|smartView)/],
  ['Custom data', /^(?:custom|form|integrationLink)/],
  ['Email', /^(?:email|unsubscribed|sendAs)/],
  ['Telephony', /^(?:dialer|blocked)/],
  ['Tasks', /^task/],
  ['Jobs', /^job/],
  ['Team', /^(?:me|user|membership|scheduling)/],
];
const OTHER = 'Other';

/** Page sizes whose results can be read at a glance. */
const PAGE_SIZES: Readonly<Record<string, number>> = { first: 10, perStatus: 5 };

/** An example as the explorer reads it. */
export interface Example extends Pick<ExampleOperation, 'name' | 'type' | 'tool' | 'description' | 'budget'> {
  readonly group: string;
  /** The document. */
  readonly query: string;
  /** JSON. Empty without variables. */
  readonly variables: string;
}

/** All of them in the order of the groups. Variables without a value are null, so that their names are there to fill in. */
export function examples(variables: ExampleVariables = {}): readonly Example[] {
  const rank = (name: string) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
  return [...GROUPS.map(([group]) => group), OTHER].flatMap((group) =>
    readExampleOperations()
      .filter(({ field }) => groupOf(field) === group)
      .toSorted((a, b) => rank(a.name) - rank(b.name))
      .map(({ name, type, tool, text, description, budget, variables: taken, required }) => {
        const empty = required.map((variable) => [variable, null]);
        const sizes = Object.entries(PAGE_SIZES).filter(([size]) => taken.includes(size));
        const given = { ...Object.fromEntries([...empty, ...sizes]), ...variables[name] };
        const json = Object.keys(given).length === 0 ? '' : JSON.stringify(given, null, 2);
        return { name, type, tool, group, description, budget, query: text, variables: json };
      }),
  );
}

const groupOf = (field: string): string => GROUPS.find(([, pattern]) => pattern.test(field))?.[0] ?? OTHER;
