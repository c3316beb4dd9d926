/** The example operations in `operations/`. Each file has one, below a comment with its purpose and its budget. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse } from 'graphql';
import { commentOf } from './operation-comment.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'operations');

export interface ExampleOperation {
  /** Also the name of its file, without `.graphql`. */
  readonly name: string;
  readonly type: 'query' | 'mutation' | 'subscription';
  /** The document, with its comment. */
  readonly text: string;
  /** Its title as a tool for agents, from the line `# Tool: <title>`. Null if it is none. */
  readonly tool: string | null;
  /** What the operation is for. */
  readonly description: string;
  /** The requests to Close that it may cause, as a sentence: "1 upstream request." */
  readonly budget: string;
  /** Names of its variables. */
  readonly variables: readonly string[];
  /** Names of those without a default that may not be null. */
  readonly required: readonly string[];
  /** The name of its first field. */
  readonly field: string;
}

/** Reads all of them, by name. */
export const readExampleOperations = (): readonly ExampleOperation[] =>
  readdirSync(FOLDER)
    .flatMap((file) => (file.endsWith('.graphql') ? [file.slice(0, -8)] : []))
    .toSorted()
    .map((name) => readOperation(name, readFileSync(join(FOLDER, `${name}.graphql`), 'utf8')));

function readOperation(name: string, text: string): ExampleOperation {
  const definition = parse(text, { noLocation: true }).definitions.find(
    ({ kind }) => kind === Kind.OPERATION_DEFINITION,
  );
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`operations/${name}.graphql has no operation.`);
  const { tool, description, budget } = commentOf(text);
  const defined = definition.variableDefinitions ?? [];
  const variables = defined.map(({ variable }) => variable.name.value);
  const required = defined
    .filter(({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && defaultValue === undefined)
    .map(({ variable }) => variable.name.value);
  const [first] = definition.selectionSet.selections;
  const field = first?.kind === Kind.FIELD ? first.name.value : '';
  return { name, type: definition.operation, text, tool, description, budget, variables, required, field };
}
