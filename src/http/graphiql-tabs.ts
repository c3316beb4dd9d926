/** The operations in `operations/` as tabs of GraphiQL, to be run as they are. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse } from 'graphql';

const FOLDER = join(import.meta.dirname, '..', '..', 'operations');

/** Variables by the name of the operation. */
export type ExampleVariables = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The order in which a newcomer meets them; any other comes after, by name. */
const ORDER = [
  'LeadsPage',
  'OpenDeals',
  'Forecast',
  'WonByMonth',
  'Board',
  'StatusReport',
  'LeadDetail',
  'LeadTimeline',
  'OpportunityHistory',
  'PipelineFunnel',
  'MyTasks',
  'CustomFields',
  'DealsWithLeadDetail',
  'SleepingLeads',
  'SearchBox',
  'AppStart',
  'Team',
];

/** Small pages where an operation takes a size: what an answer cost stands below its rows. */
const PAGE_SIZES: Readonly<Record<string, number>> = { first: 3, perStatus: 2 };

/** A tab for each example that only reads, in order. */
export function examples(variables: ExampleVariables = {}): { query: string; variables: string }[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.graphql'));
  const names = files.map((file) => file.replace('.graphql', ''));
  const rank = (name: string) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
  names.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return names.flatMap((name) => {
    const query = readFileSync(join(FOLDER, `${name}.graphql`), 'utf8');
    const [operation] = parse(query).definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION || operation.operation !== 'query') return [];
    const taken = operation.variableDefinitions?.map(({ variable }) => variable.name.value) ?? [];
    const sizes = Object.entries(PAGE_SIZES).filter(([size]) => taken.includes(size));
    const given = { ...Object.fromEntries(sizes), ...variables[name] };
    return [{ query, variables: taken.length === 0 ? '' : JSON.stringify(given, null, 2) }];
  });
}
