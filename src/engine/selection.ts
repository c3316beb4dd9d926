/** What an operation selects below a field: fragments, type conditions, aliases, `@skip` and `@include` resolved. */
import {
  type ASTNode,
  BREAK,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  getNamedType,
  getOperationAST,
  getVariableValues,
  isAbstractType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { argumentValues } from './arguments.ts';

/** A field as it will be resolved once: all nodes that merge under one response key. */
export interface Field {
  /** The name in the answer. */
  readonly key: string;
  readonly name: string;
  readonly nodes: readonly FieldNode[];
}

export type Info = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/** What has a selection: fields, and the operation itself. */
export interface Selecting {
  readonly selectionSet?: SelectionSetNode | undefined;
}

const fieldsOnce = once<readonly Field[]>('directives');

/**
 * The fields that are selected on an object of this type below the given nodes. Found once for each document, unless
 * variables decide what is selected.
 */
export function fieldsOf(typeName: string, nodes: readonly Selecting[], info: Info): readonly Field[] {
  return fieldsOnce(nodes, info, typeName, () => selectedFields(typeName, nodes, info));
}

function selectedFields(typeName: string, nodes: readonly Selecting[], info: Info): readonly Field[] {
  // A fragment selects the same however often it is spread here; followed each time, few of them would take for ever.
  const spread = new Set<string>();
  const byKey = new Map<string, Field & { readonly nodes: FieldNode[] }>();
  const collect = (selections: readonly SelectionNode[]): void => {
    for (const selection of selections) {
      if (!isIncluded(selection, info)) continue;
      if (selection.kind === 'Field') {
        const key = selection.alias?.value ?? selection.name.value;
        const field = byKey.get(key);
        if (field === undefined) byKey.set(key, { key, name: selection.name.value, nodes: [selection] });
        else field.nodes.push(selection);
        continue;
      }
      if (selection.kind === 'FragmentSpread') {
        if (spread.has(selection.name.value)) continue;
        spread.add(selection.name.value);
      }
      const fragment = selection.kind === 'InlineFragment' ? selection : info.fragments[selection.name.value];
      if (fragment === undefined || !applies(fragment.typeCondition?.name.value, typeName, info)) continue;
      collect(fragment.selectionSet.selections);
    }
  };
  for (const node of nodes) collect(node.selectionSet?.selections ?? []);
  return [...byKey.values()];
}

function isIncluded(selection: SelectionNode, { variableValues }: Info): boolean {
  if (selection.directives === undefined || selection.directives.length === 0) return true;
  if (getDirectiveValues(GraphQLSkipDirective, selection, variableValues)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, selection, variableValues)?.if !== false;
}

function applies(condition: string | undefined, typeName: string, { schema }: Info): boolean {
  if (condition === undefined || condition === typeName) return true;
  const [abstract, object] = [schema.getType(condition), schema.getType(typeName)];
  return isAbstractType(abstract) && isObjectType(object) && schema.isSubType(abstract, object);
}

/** Whether any of these names is selected anywhere below the field, whatever the types. */
export function selectsAny(names: ReadonlySet<string>, nodes: readonly Selecting[], info: Info): boolean {
  const spread = new Set<string>();
  const within = (selections: readonly SelectionNode[]): boolean =>
    selections.some((selection) => {
      if (!isIncluded(selection, info)) return false;
      if (selection.kind === 'Field' && names.has(selection.name.value)) return true;
      if (selection.kind === 'FragmentSpread') {
        if (spread.has(selection.name.value)) return false;
        spread.add(selection.name.value);
      }
      const inner = selection.kind === 'FragmentSpread' ? info.fragments[selection.name.value] : selection;
      return within(inner?.selectionSet?.selections ?? []);
    });
  return nodes.some((node) => within(node.selectionSet?.selections ?? []));
}

/** The types of objects that a type's name stands for: its own, or all that an interface or union can be. */
export function typesOf(name: string, { schema }: Info): readonly string[] {
  const type = schema.getType(name);
  return isAbstractType(type) ? schema.getPossibleTypes(type).map((possible) => possible.name) : [name];
}

/** The arguments of a field, coerced as its resolver will get them. */
export function argumentsOf(typeName: string, field: Field, info: Info): Readonly<Record<string, unknown>> {
  const type = info.schema.getType(typeName);
  const definition = isObjectType(type) ? type.getFields()[field.name] : undefined;
  const node = field.nodes[0];
  if (definition === undefined || node === undefined) return {};
  return argumentValues(definition, node, info.variableValues);
}

/** The name of the type that a field of a type answers with, lists aside. */
export function outputOf(typeName: string, field: string, { schema }: Pick<Info, 'schema'>): string {
  const type = schema.getType(typeName);
  const definition = isObjectType(type) ? type.getFields()[field] : undefined;
  return definition === undefined ? '' : getNamedType(definition.type).name;
}

/** An operation of a document, with all that must be known to tell what it selects. */
export interface Operation {
  readonly node: OperationDefinitionNode;
  readonly info: Info;
}

/** What an executor is given. */
export interface Execution {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variableValues?: Readonly<Record<string, unknown>> | null | undefined;
}

/** Maximum number of errors reported for the variables of one request. */
const MAX_VARIABLE_ERRORS = 20;

/** An operation with coerced variables, or the errors of coercion. Both null: the document has no such operation. */
interface Selected {
  readonly operation: Operation | null;
  readonly errors: readonly GraphQLError[] | null;
}

/** The operation that a request names. Null if there is none or its variables are invalid; see `variableErrorsOf`. */
export const operationOf = (args: Execution): Operation | null => select(args).operation;

/** The errors of variable coercion. Null if the variables are valid. */
export const variableErrorsOf = (args: Execution): readonly GraphQLError[] | null => select(args).errors;

/** Several plugins read the same execution. Its variables are coerced once. */
const selected = new WeakMap<Execution, Selected>();

function select(args: Execution): Selected {
  const known = selected.get(args);
  if (known !== undefined) return known;
  const result = coerce(args);
  selected.set(args, result);
  return result;
}

function coerce({ schema, document, operationName, variableValues }: Execution): Selected {
  const node = getOperationAST(document, operationName);
  if (node === null || node === undefined) return { operation: null, errors: null };
  const { coerced, errors = null } = getVariableValues(schema, node.variableDefinitions ?? [], variableValues ?? {}, {
    maxErrors: MAX_VARIABLE_ERRORS,
  });
  if (coerced === undefined) return { operation: null, errors };
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const part of document.definitions)
    if (part.kind === Kind.FRAGMENT_DEFINITION) fragments[part.name.value] = part;
  return { operation: { node, info: { schema, fragments, variableValues: coerced } }, errors: null };
}

/** Where a variable makes a difference: in `@skip` and `@include` alone, or in arguments too. */
type Sensitivity = 'directives' | 'arguments';

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
    const owner = nodes.length === 1 ? node : nodes;
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
};

/** Whether a variable stands below a node, where it makes a difference. Nodes of a document never change. */
function dependsOnVariables(by: Sensitivity, node: Selecting, fragments: Info['fragments']): boolean {
  const known = dependents[by].get(node);
  if (known !== undefined) return known;
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
        visit(argument, {
          Variable: () => {
            found = true;
            return BREAK;
          },
        });
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
  dependents[by].set(node, found);
  return found;
}
