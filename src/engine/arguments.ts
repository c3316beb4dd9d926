/** The arguments of fields, as graphql-js coerces them. What of that a document decides is found out once. */
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

/** Of what is missing or null where it may not be, and of what is seldom, graphql-js has the word. */
const UNSURE = Symbol('unsure');
/** Makes a value of coerced variables: undefined if it is one that was not given, `UNSURE` if graphql-js must say. */
type Reader = (variables: Values) => unknown;

/** How the arguments of one field definition are read at a node: fixed values, or a reader of variables. */
interface Known {
  readonly definition: Definition;
  readonly values: Values | Reader;
  /** Another definition for the same node: a field selected on an interface has one per object type. */
  readonly next: Known | undefined;
}

/** Longer chains start again: a document can outlive many versions of a schema. */
const MAX_DEFINITIONS = 32;

/** Kept as long as the document. */
const ofDocuments = new WeakMap<FieldNode, Known>();
/** Values by execution, for arguments with variables. */
const ofExecutions = new WeakMap<object, Map<Reader, Values>>();

const NO_ARGUMENTS: Values = {};

/**
 * The arguments of a field at a node, coerced once for the limits, the cost, the projection and the resolver. Throws what
 * graphql-js throws.
 */
export function argumentValues(definition: Definition, node: FieldNode, variables: Values): Values {
  if (definition.args.length === 0) return NO_ARGUMENTS;
  const first = ofDocuments.get(node);
  let known = first;
  let length = 0;
  while (known !== undefined && known.definition !== definition) {
    known = known.next;
    length += 1;
  }
  if (known === undefined) {
    const nodes = node.arguments ?? [];
    const isFixed = !nodes.some(({ value }) => holdsVariable(value));
    const values = isFixed ? getArgumentValues(definition, node) : fieldsReader(definition.args, nodes);
    known = { definition, values, next: length < MAX_DEFINITIONS ? first : undefined };
    ofDocuments.set(node, known);
  }
  const { values } = known;
  return typeof values === 'function' ? valuesBy(values, definition, node, variables) : values;
}

function valuesBy(reader: Reader, definition: Definition, node: FieldNode, variables: Values): Values {
  let ofReaders = ofExecutions.get(variables);
  if (ofReaders === undefined) {
    ofReaders = new Map();
    ofExecutions.set(variables, ofReaders);
  }
  let values = ofReaders.get(reader);
  if (values === undefined) {
    const value = reader(variables);
    values = value === UNSURE ? getArgumentValues(definition, node, variables) : (value as Values);
    ofReaders.set(reader, values);
  }
  return values;
}

function holdsVariable(value: ValueNode): boolean {
  if (value.kind === Kind.VARIABLE) return true;
  if (value.kind === Kind.LIST) return value.values.some(holdsVariable);
  return value.kind === Kind.OBJECT && value.fields.some((field) => holdsVariable(field.value));
}

function readerOf(node: ValueNode, given: GraphQLInputType): Reader {
  if (!holdsVariable(node)) {
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

/** An argument, or a field of an input. */
interface Defined {
  readonly name: string;
  readonly type: GraphQLInputType;
  readonly defaultValue?: unknown;
}

function fieldsReader(defined: readonly Defined[], nodes: readonly (ArgumentNode | ObjectFieldNode)[]): Reader {
  const fields = defined.flatMap(({ name, type, defaultValue }) => {
    const node = nodes.find((one) => one.name.value === name);
    const isRequired = isNonNullType(type);
    // Most fields of a filter are not there.
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
