import { type FragmentDefinitionNode, type SelectionSetNode, visit } from 'graphql';
import type { SelectedOperation } from './operation.ts';
import { selectedFields } from './selection.ts';

/** What the `subscribe` resolvers of the schema yield. */
export interface SourceEvent {
  /** The source of the root field. */
  readonly value: unknown;
  readonly context: unknown;
  /** Identifies the value among those that share `results`. */
  readonly key: string;
  /** Results for other subscribers. */
  readonly results: Map<string, Promise<unknown>>;
}

/** The stream of a source. */
export interface Source extends AsyncIterator<SourceEvent> {
  /** The events that wait to be taken. Their results are computed together. */
  upcoming?(): readonly SourceEvent[];
}

const variablesOfOperation = new WeakMap<object, readonly string[]>();

/** The variables that results of a subscription depend on: those below its root field. */
export function variablesBelow({ node, info: { schema, fragments, ...info } }: SelectedOperation): readonly string[] {
  const known = variablesOfOperation.get(node);
  if (known !== undefined) return known;
  const type = schema.getRootType(node.operation)?.name ?? '';
  const found = new Set<string>();
  const visited = new Set<string>();
  for (const field of selectedFields(type, [node], { ...info, schema, fragments })) {
    for (const { selectionSet } of field.nodes) collectVariables(selectionSet, fragments, found, visited);
  }
  const names = [...found].toSorted();
  variablesOfOperation.set(node, names);
  return names;
}

function collectVariables(
  selections: SelectionSetNode | undefined,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  found: Set<string>,
  visited: Set<string>,
): void {
  if (selections === undefined) return;
  visit(selections, {
    Variable: ({ name }) => {
      found.add(name.value);
    },
    FragmentSpread: ({ name }) => {
      if (visited.has(name.value)) return;
      visited.add(name.value);
      collectVariables(fragments[name.value]?.selectionSet, fragments, found, visited);
    },
  });
}
