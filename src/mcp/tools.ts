/** Tools: operations that an agent may call, with what it needs to know of them. */
import { type DocumentNode, type GraphQLSchema, Kind, parse, validate } from 'graphql';
import type { ExampleOperation } from '../graph/example-operations.ts';
import { inputSchemaOf, type JsonSchema, type MaximumOf, operationIn, outputSchemaOf } from './json-schema.ts';

export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: JsonSchema;
  readonly outputSchema: JsonSchema | null;
  readonly annotations: Annotations;
  /** What runs. */
  readonly operation: { readonly query: string; readonly operationName: string; readonly documentId: string | null };
}

interface Annotations {
  readonly readOnlyHint: boolean;
  readonly destructiveHint: boolean;
  readonly idempotentHint: boolean;
  /** What Close contains is written by others too. */
  readonly openWorldHint: boolean;
}

export interface ToolOptions {
  readonly schema: GraphQLSchema;
  /** Whether mutations are tools. */
  readonly hasWrites: boolean;
  readonly hasOutputSchemas: boolean;
  readonly maximumOf: MaximumOf;
}

/** A document that may become a tool. */
interface Candidate {
  readonly document: DocumentNode;
  readonly text: string;
  readonly title: string | null;
  readonly description: string;
  /** The id of a trusted document. Null for an example operation. */
  readonly id: string | null;
}

/** The example operations that have a title, and the trusted documents that have a description. */
export function toolsOf(
  examples: readonly ExampleOperation[],
  trusted: ReadonlyMap<string, string> | null,
  options: ToolOptions,
): readonly Tool[] {
  const found = trusted === null ? examplesOf(examples) : [...trusted].flatMap(trustedDocument);
  const tools = found.flatMap((candidate) => toolOf(candidate, options));
  return [...new Map(tools.map((tool) => [tool.name, tool])).values()];
}

const examplesOf = (examples: readonly ExampleOperation[]): readonly Candidate[] =>
  examples.flatMap(({ text, tool, description }) =>
    tool === null ? [] : [{ document: parse(text, { noLocation: true }), text, title: tool, description, id: null }],
  );

/** A description is the operation's own, or the comment above the document. */
function trustedDocument([id, text]: [string, string]): readonly Candidate[] {
  const document = parse(text, { noLocation: true });
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const [comment = ''] = /^(?:\s*#.*\n)*/.exec(text) ?? [];
  const lines = comment.split('\n').map((line) => line.replace(/^\s*# ?/, '').trim());
  const title =
    lines
      .find((line) => line.startsWith(TITLE))
      ?.slice(TITLE.length)
      .trim() ?? null;
  const own = operation !== undefined && 'description' in operation ? operation.description?.value : undefined;
  const description =
    own ??
    lines
      .filter((line) => !line.startsWith(TITLE))
      .join(' ')
      .trim();
  return title === null && description === '' ? [] : [{ document, text, title, description, id }];
}

const TITLE = 'Tool:';

/** Root fields that remove what cannot be brought back, or change many objects at once. */
const DESTRUCTIVE = /(?:Delete|Merge|Archive|Bulk\w*)$/;
/** Root fields that do the same again when they are sent again. */
const IDEMPOTENT = /(?:Update|Delete)$/;

function toolOf({ document, text, title, description, id }: Candidate, options: ToolOptions): readonly Tool[] {
  const { schema, hasWrites, hasOutputSchemas, maximumOf } = options;
  const operation = operationIn(document);
  const { name, operation: type, selectionSet } = operation;
  if (name === undefined || type === 'subscription' || (type === 'mutation' && !hasWrites)) return [];
  // Documents of other versions, and mutations of a gateway that has none.
  if (validate(schema, document).length > 0) return [];
  const fields = selectionSet.selections.flatMap((node) => (node.kind === Kind.FIELD ? [node.name.value] : []));
  const isQuery = type === 'query';
  return [
    {
      name: title === null ? snakeCase(name.value) : slug(title),
      title: title ?? sentence(name.value),
      description,
      inputSchema: inputSchemaOf(schema, document, maximumOf),
      outputSchema: hasOutputSchemas ? outputSchemaOf(schema, document) : null,
      annotations: {
        readOnlyHint: isQuery,
        destructiveHint: !isQuery && fields.some((field) => DESTRUCTIVE.test(field)),
        idempotentHint: isQuery || fields.every((field) => IDEMPOTENT.test(field)),
        openWorldHint: true,
      },
      operation: { query: text, operationName: name.value, documentId: id },
    },
  ];
}

const words = (name: string): readonly string[] => name.split(/(?<=[a-z\d])(?=[A-Z])|_/);
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
