/** The operation that a request selects from its document, with coerced variables. */
import {
  type ArgumentNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

export type Info = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/** A node with a selection: a field, a fragment or an operation. */
export interface Selecting {
  readonly arguments?: readonly ArgumentNode[] | undefined;
  readonly selectionSet?: SelectionSetNode | undefined;
}

/** An operation of a document, with everything needed to resolve its selection. */
export interface SelectedOperation {
  readonly node: OperationDefinitionNode;
  readonly info: Info;
}

/** The input of an executor. */
export interface ExecutionRequest {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variableValues?: Readonly<Record<string, unknown>> | null | undefined;
}

/** Maximum number of errors reported for the variables of one request. */
const MAX_VARIABLE_ERRORS = 20;

/** An operation with coerced variables, or the errors of coercion. Both null: the document has no such operation. */
interface Selected {
  readonly operation: SelectedOperation | null;
  readonly errors: readonly GraphQLError[] | null;
}

/** The operation that a request names. Null if there is none or its variables are invalid; see `variableErrorsOf`. */
export const operationOf = (args: ExecutionRequest): SelectedOperation | null => select(args).operation;

/** The errors of variable coercion. Null if the variables are valid. */
export const variableErrorsOf = (args: ExecutionRequest): readonly GraphQLError[] | null => select(args).errors;

/** Several plugins read the same execution, but its variables are coerced once. */
const selected = new WeakMap<ExecutionRequest, Selected>();

function select(args: ExecutionRequest): Selected {
  const known = selected.get(args);
  if (known !== undefined) return known;
  const result = coerce(args);
  selected.set(args, result);
  return result;
}

function coerce({ schema, document, operationName, variableValues }: ExecutionRequest): Selected {
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
