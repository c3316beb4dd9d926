/** Tools: operations that an agent may call, with what it needs to know of them. */
import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  validate,
} from 'graphql';
import type { ExampleOperation } from '../graph/example-operations.ts';
import { commentOf, type OperationComment } from '../graph/operation-comment.ts';
import { type WithCursors, withCursors } from './cursors.ts';
import { QUERY, SEARCH_SCHEMA } from './explore.ts';
import { inputSchemaOf, type MaxPage, operationIn, outputSchemaOf } from './json-schema.ts';
import type { Tool } from './tool.ts';

export interface ToolOptions {
  readonly schema: GraphQLSchema;
  /** Whether mutations are tools. */
  readonly hasWrites: boolean;
  readonly hasOutputSchemas: boolean;
  /** Whether the names of the tools for exploring are taken. */
  readonly hasExploring: boolean;
  readonly maxPage: MaxPage;
}

/** A document that may become a tool. */
interface Candidate {
  readonly document: DocumentNode;
  readonly text: string;
  readonly comment: OperationComment;
  /** The id of a trusted document. Null for an example operation. */
  readonly id: string | null;
}

/** The example operations that have a title, or instead the trusted documents that have a description. Each name is used once. */
export function toolsOf(
  examples: readonly ExampleOperation[],
  trusted: ReadonlyMap<string, string> | null,
  options: ToolOptions,
): readonly Tool[] {
  const found = trusted === null ? examples.flatMap(marked) : [...trusted].flatMap(described);
  const tools = found.flatMap((candidate) => toolOf(candidate, options));
  const taken = new Set<string>(options.hasExploring ? [SEARCH_SCHEMA.name, QUERY.name] : []);
  return tools.filter(({ name }) => !taken.has(name) && taken.add(name));
}

const candidate = (text: string, id: string | null): Candidate => ({
  document: parse(text, { noLocation: true }),
  text,
  comment: commentOf(text),
  id,
});

const marked = ({ text, tool }: ExampleOperation): readonly Candidate[] =>
  tool === null ? [] : [candidate(text, null)];

/** A description is the operation's own, or the comment above the document. */
function described([id, text]: [string, string]): readonly Candidate[] {
  const found = candidate(text, id);
  const { comment, document } = found;
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const own = operation !== undefined && 'description' in operation ? operation.description?.value : undefined;
  const description = own ?? comment.description;
  return comment.tool === null && description === '' ? [] : [{ ...found, comment: { ...comment, description } }];
}

/** Root fields that remove what cannot be brought back, change many objects at once, or send a message. */
const DESTRUCTIVE = /(?:Delete|Remove|Merge|Archive|Disallow|Bulk[A-Z]\w*)$|^(?:email|sms)(?:Create|Update)$/;
/** Root fields that do the same again when they are sent again. */
const IDEMPOTENT = /(?:Update|Delete|Remove)$/;
/** Hosts accept no longer names. */
const MAX_NAME = 64;

function toolOf({ document, text, comment, id }: Candidate, options: ToolOptions): readonly Tool[] {
  const { schema, hasWrites, hasOutputSchemas, maxPage } = options;
  const operation = operationIn(document);
  const { name, operation: type } = operation;
  const { tool: title } = comment;
  if (name === undefined || type === 'subscription' || (type === 'mutation' && !hasWrites)) return [];
  // Documents of other versions, and mutations of a gateway that has none.
  if (validate(schema, document).length > 0) return [];
  const fields = rootFieldsOf(document, operation);
  const isQuery = type === 'query';
  return [
    {
      name: (title === null ? snakeCase(name.value) : slug(title)).slice(0, MAX_NAME),
      title: title ?? sentence(name.value),
      description: comment.description,
      inputSchema: inputSchemaOf(schema, document, { maxPage, descriptions: comment.variables }),
      outputSchema: hasOutputSchemas ? outputSchemaOf(schema, document) : null,
      annotations: {
        readOnlyHint: isQuery,
        destructiveHint: !isQuery && fields.some((field) => DESTRUCTIVE.test(field)),
        idempotentHint: isQuery || fields.every((field) => IDEMPOTENT.test(field)),
        openWorldHint: true,
      },
      // A trusted document runs as it is.
      operation: {
        ...runs(id === null ? withCursors(schema, text) : { text, hasCursors: false }),
        operationName: name.value,
        documentId: id,
      },
    },
  ];
}

const runs = ({ text, hasCursors }: WithCursors) => ({ query: text, hasCursors });

/** The names of the root fields, also of those in fragments. */
function rootFieldsOf({ definitions }: DocumentNode, operation: OperationDefinitionNode): readonly string[] {
  const named = (name: string) =>
    definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === name ? fieldsOf(node.selectionSet) : [],
    );
  const fieldsOf = ({ selections }: SelectionSetNode): readonly string[] =>
    selections.flatMap((node) => {
      if (node.kind === Kind.FIELD) return [node.name.value];
      return node.kind === Kind.INLINE_FRAGMENT ? fieldsOf(node.selectionSet) : named(node.name.value);
    });
  return fieldsOf(operation.selectionSet);
}

const words = (name: string): readonly string[] => name.split(/(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_/);
const slug = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, '_')
    .replaceAll(/^_|_$/g, '');
const snakeCase = (name: string): string => words(name).join('_').toLowerCase();
const sentence = (name: string): string => {
  const text = words(name).join(' ').toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
};
