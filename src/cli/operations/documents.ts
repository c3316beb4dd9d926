/** Reads the documents of a folder: one per operation, with the fragments that it uses from any file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  Source,
  type ValidationRule,
  validate,
  visit,
} from 'graphql';
import { CommandError } from '../command.ts';

export interface NamedDocument {
  readonly name: string;
  readonly type: string;
  /** The operation, and then its fragments, sorted by name. */
  readonly document: DocumentNode;
}

type Definition = OperationDefinitionNode | FragmentDefinitionNode;

/** The operations of all `.graphql` and `.gql` files below a folder, sorted by name. Throws `CommandError` with all problems. */
export function documentsIn(folder: string, schema: GraphQLSchema, rules: readonly ValidationRule[]): NamedDocument[] {
  const problems = new Set<string>();
  const definitions = filesIn(folder).flatMap((file) => definitionsIn(join(folder, file), problems));
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations = new Map<string, OperationDefinitionNode>();
  for (const definition of definitions) {
    const name = definition.name?.value;
    const known: Map<string, Definition> = definition.kind === Kind.FRAGMENT_DEFINITION ? fragments : operations;
    if (name === undefined) problems.add(`${placeOf(definition)}: The operation has no name.`);
    else if (known.has(name)) problems.add(`${placeOf(definition)}: ${name} is defined twice.`);
    else known.set(name, definition);
  }
  const documents = [...operations].map(([name, operation]) => {
    const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...used(operation, fragments)] };
    for (const error of validate(schema, document, rules)) problems.add(located(error));
    return { name, type: operation.operation, document };
  });
  if (problems.size > 0) throw new CommandError([...problems].join('\n'));
  if (documents.length === 0) throw new CommandError(`${folder} contains no operation.`);
  return documents.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:graphql|gql)$/.test(file))
      .toSorted();
  } catch (error) {
    throw new CommandError(`${folder} cannot be read. ${error instanceof Error ? error.message : ''}`);
  }
}

function definitionsIn(path: string, problems: Set<string>): readonly Definition[] {
  try {
    const { definitions } = parse(new Source(readFileSync(path, 'utf8'), path));
    return definitions.filter(
      (each) => each.kind === Kind.OPERATION_DEFINITION || each.kind === Kind.FRAGMENT_DEFINITION,
    );
  } catch (error) {
    problems.add(error instanceof GraphQLError ? located(error) : `${path}: ${String(error)}`);
    return [];
  }
}

/** The fragments that an operation uses, also through others. */
function used(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): readonly FragmentDefinitionNode[] {
  const found = new Map<string, FragmentDefinitionNode>();
  const collect = (definition: Definition) => {
    visit(definition, {
      FragmentSpread({ name: { value: name } }) {
        const fragment = fragments.get(name);
        if (fragment === undefined || found.has(name)) return;
        found.set(name, fragment);
        collect(fragment);
      },
    });
  };
  collect(operation);
  return [...found.values()].toSorted((a, b) => (a.name.value < b.name.value ? -1 : 1));
}

const placeOf = ({ loc }: Definition): string => `${loc?.source.name ?? ''}:${loc?.startToken.line ?? 0}`;

function located({ message, source, locations }: GraphQLError): string {
  const [at] = locations ?? [];
  return source === undefined || at === undefined ? message : `${source.name}:${at.line}: ${message}`;
}
