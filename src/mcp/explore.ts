/** Two tools for questions that no other tool answers: find parts of the schema, and run a query. */
import { type GraphQLSchema, Kind, parse } from 'graphql';
import type { JsonSchema } from './json-schema.ts';
import { schemaSearch } from './search-schema.ts';
import type { Tool } from './tools.ts';

type Listed = Pick<Tool, 'name' | 'title' | 'description' | 'inputSchema' | 'annotations'>;

const READS = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: true } as const;

const text = (description: string): JsonSchema => ({ type: 'string', description });

export const SEARCH_SCHEMA = {
  name: 'search_schema',
  title: 'Search the schema',
  description:
    'Finds types and fields of the GraphQL schema by words in their names and descriptions. Returns SDL. Search before you write a query.',
  inputSchema: {
    type: 'object',
    properties: { query: text('Words, such as "opportunities won by user".') },
    required: ['query'],
    additionalProperties: false,
  },
  annotations: READS,
} as const satisfies Listed;

export const QUERY = {
  name: 'query',
  title: 'Run a query',
  description:
    'Runs a GraphQL query that you wrote with the help of search_schema. Only queries; no introspection. Select few fields, and ask for pages with `first` and `after`. The result says what it cost.',
  inputSchema: {
    type: 'object',
    properties: {
      document: text('A GraphQL document with one query.'),
      variables: { type: 'object', description: 'Its variables.' },
    },
    required: ['document'],
    additionalProperties: false,
  },
  annotations: READS,
} as const satisfies Listed;

/** A search over the schema that is served now. */
export function searchOf(current: () => GraphQLSchema): (query: string, maxBytes: number) => string {
  let known: { readonly schema: GraphQLSchema; readonly search: ReturnType<typeof schemaSearch> } | undefined;
  return (query, maxBytes) => {
    const schema = current();
    if (known?.schema !== schema) known = { schema, search: schemaSearch(schema) };
    return known.search.find(query, maxBytes);
  };
}

/** Why a document is no query for an agent. Null if it may run: everything else is checked as for all operations. */
export function queryRefusal(document: string): string | null {
  try {
    const { definitions } = parse(document, { noLocation: true });
    const operations = definitions.flatMap((node) => (node.kind === Kind.OPERATION_DEFINITION ? [node] : []));
    if (operations.length !== 1) return 'Send a document with one operation.';
    if (operations[0]?.operation !== 'query') return 'Only queries run here. Mutations are tools with their own names.';
    const isIntrospection = operations[0].selectionSet.selections.some(
      (node) => node.kind === Kind.FIELD && (node.name.value === '__schema' || node.name.value === '__type'),
    );
    return isIntrospection ? 'Use search_schema to read the schema.' : null;
  } catch (error) {
    return `The document has a syntax error. ${error instanceof Error ? error.message : ''}`;
  }
}
