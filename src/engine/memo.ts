/** Memoizes what is computed from a selection, per document or per execution. */
import {
  type ArgumentNode,
  type ASTNode,
  BREAK,
  type GraphQLSchema,
  Kind,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { Info, Selecting } from './operation.ts';

/**
 * Which variables affect the computation: those in `@skip` and `@include` below the nodes, also those in arguments below
 * them, or only those in the arguments of the nodes themselves.
 */
type Sensitivity = 'directives' | 'arguments' | 'own arguments';

/** Results for the same nodes, by key. */
type Results<T> = Map<string, T>;
/** Returns the memoized result for these nodes, or computes it. `key` distinguishes other inputs of the computation. */
type Once<T> = (nodes: readonly Selecting[], info: Info, key: string, compute: () => T) => T;

/**
 * Memoizes a computation on selections, so that it runs neither for every row of a list nor for every request with the
 * same document. A result that no variable affects is cached with the document, for one schema; others for one execution.
 */
export function once<T>(by: Sensitivity): Once<T> {
  const byDocument = new WeakMap<object, { readonly schema: GraphQLSchema; readonly results: Results<T> }>();
  const byExecution = new WeakMap<object, WeakMap<object, Results<T>>>();

  function resultsOf(owner: object, nodes: readonly Selecting[], { schema, fragments, variableValues }: Info) {
    if (nodes.every((node) => !dependsOnVariables(by, node, fragments))) {
      const results: Results<T> = new Map();
      byDocument.set(owner, { schema, results });
      return results;
    }
    const execution = byExecution.get(variableValues) ?? new WeakMap<object, Results<T>>();
    byExecution.set(variableValues, execution);
    const results = execution.get(owner) ?? new Map<string, T>();
    execution.set(owner, results);
    return results;
  }

  return (nodes, info, key, compute) => {
    const [node] = nodes;
    if (node === undefined) return compute();
    // The executor passes the same array of nodes for all rows of a field. Merged nodes have equal arguments.
    const owner = nodes.length === 1 || by === 'own arguments' ? node : nodes;
    const cached = byDocument.get(owner);
    const results = cached?.schema === info.schema ? cached.results : resultsOf(owner, nodes, info);
    const known = results.get(key);
    if (known !== undefined) return known;
    const computed = compute();
    results.set(key, computed);
    return computed;
  };
}

const dependents: Readonly<Record<Sensitivity, WeakMap<Selecting, boolean>>> = {
  directives: new WeakMap(),
  arguments: new WeakMap(),
  'own arguments': new WeakMap(),
};

/** Whether a variable affects the computation. Nodes of a document never change. */
function dependsOnVariables(by: Sensitivity, node: Selecting, fragments: Info['fragments']): boolean {
  const known = dependents[by].get(node);
  if (known !== undefined) return known;
  const found =
    by === 'own arguments' ? (node.arguments ?? []).some(hasVariable) : hasVariableBelow(by, node, fragments);
  dependents[by].set(node, found);
  return found;
}

function hasVariable(argument: ArgumentNode): boolean {
  let found = false;
  visit(argument, {
    Variable: () => {
      found = true;
      return BREAK;
    },
  });
  return found;
}

function hasVariableBelow(by: Sensitivity, node: Selecting, fragments: Info['fragments']): boolean {
  const visited = new Set<string>();
  let found = false;
  const search = (selections: SelectionSetNode | undefined): void => {
    if (selections === undefined) return;
    visit(selections, {
      Argument: (argument, _key, _parent, _path, ancestors) => {
        const isOfDirective = ancestors.some(
          (above) => !Array.isArray(above) && (above as ASTNode).kind === Kind.DIRECTIVE,
        );
        if (by === 'directives' && !isOfDirective) return false;
        found ||= hasVariable(argument);
        return false;
      },
      FragmentSpread: ({ name }) => {
        if (visited.has(name.value)) return;
        visited.add(name.value);
        search(fragments[name.value]?.selectionSet);
      },
    });
  };
  search(node.selectionSet);
  return found;
}
