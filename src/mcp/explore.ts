/** Two tools for questions that no other tool answers: find parts of the schema, and run a query. */
import { type GraphQLSchema, Kind, parse, visit } from 'graphql';
import { type WithCursors, withCursors } from './cursors.ts';
import type { JsonSchema } from './json-schema.ts';
import { schemaSearch } from './search-schema.ts';
import type { Tool } from './tool.ts';

type Listed = Pick<Tool, 'name' | 'title' | 'description' | 'inputSchema' | 'annotations'>;

/** A search finds what one query needs, not the whole schema. */
const MAX_SDL_BYTES = 12 * 1024;

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

/** What an agent explores: the schema that is served now. */
export interface Exploring {
  /** SDL that matches the words. Empty if nothing does. */
  search(query: string, maxBytes: number): string;
  /** The document that runs, or why it may not. */
  prepare(document: string): WithCursors | { readonly problem: string };
}

export function exploring(current: () => GraphQLSchema): Exploring {
  let known: { readonly schema: GraphQLSchema; readonly search: ReturnType<typeof schemaSearch> } | undefined;
  return {
    search: (query, maxBytes) => {
      const schema = current();
      if (known?.schema !== schema) known = { schema, search: schemaSearch(schema) };
      return known.search.find(query, Math.min(maxBytes, MAX_SDL_BYTES));
    },
    prepare: (document) => {
      const problem = queryProblem(document);
      return problem === null ? withCursors(current(), document) : { problem };
    },
  };
}

/** Why a document is no query for an agent. Null if it may run: everything else is checked as for all operations. */
function queryProblem(text: string): string | null {
  try {
    const document = parse(text, { noLocation: true });
    const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
    if (operations.length !== 1) return 'Send a document with one operation.';
    if (operations[0]?.operation !== 'query') return 'Only queries run here. Mutations are tools with their own names.';
    let isIntrospection = false;
    visit(document, {
      Field: ({ name }) => {
        isIntrospection ||= name.value === '__schema' || name.value === '__type';
      },
    });
    return isIntrospection ? 'Use search_schema to read the schema.' : null;
  } catch (error) {
    return `The document has a syntax error. ${error instanceof Error ? error.message : ''}`;
  }
}
