/** The operations in `operations/` as tabs of GraphiQL, to be run as they are. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse } from 'graphql';

const FOLDER = join(import.meta.dirname, '..', 'operations');

/** Variables by the name of the operation. */
export type ExampleVariables = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The order in which a newcomer meets them; any other comes after, by name. */
const ORDER = ['LeadsPage', 'OpenDeals', 'Forecast', 'Board', 'LeadDetail', 'DealsWithLeadDetail', 'AppStart'];

export interface Example {
  readonly name: string;
  readonly query: string;
  readonly isQuery: boolean;
}

export function readExamples(): readonly Example[] {
  const rank = (name: string) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => {
      const query = readFileSync(join(FOLDER, file), 'utf8');
      const [operation] = parse(query).definitions;
      const isQuery = operation?.kind === Kind.OPERATION_DEFINITION && operation.operation === 'query';
      return { name: file.replace('.graphql', ''), query, isQuery };
    })
    .sort((a, b) => rank(a.name) - rank(b.name) || (a.name < b.name ? -1 : 1));
}

/** A tab for each example that only reads. */
export function examples(variables: ExampleVariables = {}): { query: string; variables: string }[] {
  return readExamples()
    .filter(({ isQuery }) => isQuery)
    .map(({ name, query }) => ({ query, variables: JSON.stringify(variables[name] ?? {}, null, 2) }));
}
