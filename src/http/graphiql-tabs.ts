/** The queries and subscriptions in `operations/` as GraphiQL tabs with variables. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, OperationTypeNode, parse } from 'graphql';

const FOLDER = join(import.meta.dirname, '..', '..', 'operations');

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
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.graphql'));
  const names = files.map((file) => file.replace('.graphql', ''));
  const rank = (name: string) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
  names.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return names.flatMap((name) => {
    const query = readFileSync(join(FOLDER, `${name}.graphql`), 'utf8');
    const [operation] = parse(query).definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION || operation.operation === OperationTypeNode.MUTATION) return [];
    const taken = operation.variableDefinitions?.map(({ variable }) => variable.name.value) ?? [];
    const sizes = Object.entries(PAGE_SIZES).filter(([size]) => taken.includes(size));
    const given = { ...Object.fromEntries(sizes), ...variables[name] };
    return [{ query, variables: taken.length === 0 ? '' : JSON.stringify(given, null, 2) }];
  });
}
