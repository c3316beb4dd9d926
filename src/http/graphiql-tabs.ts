/** The queries and subscriptions in `operations/` as GraphiQL tabs with variables. */
import { readExampleOperations } from '../graph/example-operations.ts';

/** Variables by operation name. */
export type ExampleVariables = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The order of the tabs. Operations that are not listed follow by name. */
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

/** Small page sizes, so that `extensions` is visible below the rows. */
const PAGE_SIZES: Readonly<Record<string, number>> = { first: 3, perStatus: 2 };

/** A tab for each operation that changes nothing, in order. */
export function examples(variables: ExampleVariables = {}): { query: string; variables: string }[] {
  const rank = (name: string) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
  return readExampleOperations()
    .filter(({ type }) => type !== 'mutation')
    .toSorted((a, b) => rank(a.name) - rank(b.name))
    .map(({ name, text, variables: taken }) => {
      const sizes = Object.entries(PAGE_SIZES).filter(([size]) => taken.includes(size));
      const given = { ...Object.fromEntries(sizes), ...variables[name] };
      return { query: text, variables: taken.length === 0 ? '' : JSON.stringify(given, null, 2) };
    });
}
