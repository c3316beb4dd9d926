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
 * Where a variable makes a difference: in `@skip` and `@include` below the nodes, in arguments below them too, or only in
 * the arguments of the nodes themselves.
 */
type Sensitivity = 'directives' | 'arguments' | 'own arguments';

/** What was computed below the same nodes, by its key. */
type Results<T> = Map<string, T>;
/** Looks up what was computed below these nodes, and computes it the first time. `key` tells apart what else it is computed of. */
type Once<T> = (nodes: readonly Selecting[], info: Info, key: string, compute: () => T) => T;

/**
 * A place for what is computed of selections, once and not for every row of a list, nor again for a document that comes
 * again: what no variable decides is kept as long as the document is held, for one schema, what variables decide
 * throughout an execution.
 */
export function once<T>(by: Sensitivity): Once<T> {
  const ofDocuments = new WeakMap<object, { readonly schema: GraphQLSchema; readonly results: Results<T> }>();
  const ofExecutions = new WeakMap<object, WeakMap<object, Results<T>>>();

  function resultsOf(owner: object, nodes: readonly Selecting[], { schema, fragments, variableValues }: Info) {
    if (nodes.every((node) => !dependsOnVariables(by, node, fragments))) {
      const results: Results<T> = new Map();
      ofDocuments.set(owner, { schema, results });
      return results;
    }
    const execution = ofExecutions.get(variableValues) ?? new WeakMap<object, Results<T>>();
    ofExecutions.set(variableValues, execution);
    const results = execution.get(owner) ?? new Map<string, T>();
    execution.set(owner, results);
    return results;
  }

  return (nodes, info, key, compute) => {
    const [node] = nodes;
    if (node === undefined) return compute();
    // The executor hands all rows of a field the same list of nodes.
    // Merged nodes have equal arguments.
    const owner = nodes.length === 1 || by === 'own arguments' ? node : nodes;
    const held = ofDocuments.get(owner);
    const results = held?.schema === info.schema ? held.results : resultsOf(owner, nodes, info);
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

/** Whether a variable occurs where it makes a difference. Nodes of a document never change. */
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
  const followed = new Set<string>();
  let found = false;
  const look = (selections: SelectionSetNode | undefined): void => {
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
        if (followed.has(name.value)) return;
        followed.add(name.value);
        look(fragments[name.value]?.selectionSet);
      },
    });
  };
  look(node.selectionSet);
  return found;
}
