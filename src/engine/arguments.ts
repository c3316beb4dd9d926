/** Coerces the arguments of fields as graphql-js does. Values without variables are coerced once per document. */
import {
  type ArgumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  getArgumentValues,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type ObjectFieldNode,
  type ValueNode,
  valueFromAST,
} from 'graphql';

type Values = Readonly<Record<string, unknown>>;
type Definition = GraphQLField<unknown, unknown>;

/** Marks a value that graphql-js must coerce: an error, or a rare case. */
const UNSURE = Symbol('unsure');
/** Reads a value from coerced variables. Undefined if the variable is absent; `UNSURE` if graphql-js must coerce it. */
type Reader = (variables: Values) => unknown;

/** How the arguments of one field definition are read at a node: fixed values, or a reader of variables. */
interface Known {
  readonly definition: Definition;
  readonly values: Values | Reader;
  /** Another definition for the same node: a field selected on an interface has one per object type. */
  readonly next: Known | undefined;
}

/** A longer chain is dropped, because a document can outlive many versions of a schema. */
const MAX_DEFINITIONS = 32;

/** Cached as long as the document. */
const byDocument = new WeakMap<FieldNode, Known>();
/** Values by execution, for arguments with variables. */
const byExecution = new WeakMap<object, Map<Reader, Values>>();

const NO_ARGUMENTS: Values = {};

/**
 * The coerced arguments of a field at a node. The limits, the cost, the projection and the resolver share the result.
 * Throws the errors of graphql-js.
 */
export function argumentValues(definition: Definition, node: FieldNode, variables: Values): Values {
  if (definition.args.length === 0) return NO_ARGUMENTS;
  const first = byDocument.get(node);
  let known = first;
  let length = 0;
  while (known !== undefined && known.definition !== definition) {
    known = known.next;
    length += 1;
  }
  if (known === undefined) {
    const nodes = node.arguments ?? [];
    const isFixed = !nodes.some(({ value }) => hasVariable(value));
    const values = isFixed ? getArgumentValues(definition, node) : fieldsReader(definition.args, nodes);
    known = { definition, values, next: length < MAX_DEFINITIONS ? first : undefined };
    byDocument.set(node, known);
  }
  const { values } = known;
  return typeof values === 'function' ? valuesOf(values, definition, node, variables) : values;
}

function valuesOf(reader: Reader, definition: Definition, node: FieldNode, variables: Values): Values {
  let byReader = byExecution.get(variables);
  if (byReader === undefined) {
    byReader = new Map();
    byExecution.set(variables, byReader);
  }
  let values = byReader.get(reader);
  if (values === undefined) {
    const value = reader(variables);
    values = value === UNSURE ? getArgumentValues(definition, node, variables) : (value as Values);
    byReader.set(reader, values);
  }
  return values;
}

function hasVariable(value: ValueNode): boolean {
  if (value.kind === Kind.VARIABLE) return true;
  if (value.kind === Kind.LIST) return value.values.some(hasVariable);
  return value.kind === Kind.OBJECT && value.fields.some((field) => hasVariable(field.value));
}

function readerOf(node: ValueNode, given: GraphQLInputType): Reader {
  if (!hasVariable(node)) {
    const value = valueFromAST(node, given);
    return () => (value === undefined ? UNSURE : value);
  }
  if (node.kind === Kind.VARIABLE) {
    const name = node.name.value;
    return (variables) => (Object.hasOwn(variables, name) ? variables[name] : undefined);
  }
  const type = getNullableType(given);
  if (isListType(type)) {
    const items = (node.kind === Kind.LIST ? node.values : [node]).map((item) => readerOf(item, type.ofType));
    return (variables) => {
      const values = items.map((item) => item(variables));
      return values.some((value) => value === UNSURE || value === undefined || value === null) ? UNSURE : values;
    };
  }
  if (isInputObjectType(type) && node.kind === Kind.OBJECT && type.isOneOf !== true) {
    return fieldsReader(Object.values(type.getFields()), node.fields);
  }
  return () => UNSURE;
}

/** An argument or an input field. */
interface InputDefinition {
  readonly name: string;
  readonly type: GraphQLInputType;
  readonly defaultValue?: unknown;
}

function fieldsReader(defined: readonly InputDefinition[], nodes: readonly (ArgumentNode | ObjectFieldNode)[]): Reader {
  const fields = defined.flatMap(({ name, type, defaultValue }) => {
    const node = nodes.find((one) => one.name.value === name);
    const isRequired = isNonNullType(type);
    // Most fields of a filter are absent.
    if (node === undefined && defaultValue === undefined && !isRequired) return [];
    const reader: Reader = node === undefined ? () => undefined : readerOf(node.value, type);
    return [{ name, reader, defaultValue, isRequired }];
  });
  return (variables) => {
    const values: Record<string, unknown> = {};
    for (const { name, reader, defaultValue, isRequired } of fields) {
      const given = reader(variables);
      const value = given === undefined ? defaultValue : given;
      if (value === UNSURE || (isRequired && (value === undefined || value === null))) return UNSURE;
      if (value !== undefined) values[name] = value;
    }
    return values;
  };
}
