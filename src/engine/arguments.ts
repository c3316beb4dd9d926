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

/** The arguments at a node, or, where variables decide, how they are made of those. As long as the document is held. */
const ofDocuments = new WeakMap<FieldNode, { readonly definition: Definition; readonly values: Values | Reader }>();
/** What variables decided, throughout an execution. */
const ofExecutions = new WeakMap<object, Map<FieldNode, Values>>();

const NO_ARGUMENTS: Values = {};

/**
 * The arguments of a field at a node, coerced once for the limits, the cost, the projection and the resolver. Throws what
 * graphql-js throws.
 */
export function argumentValues(definition: Definition, node: FieldNode, variables: Values): Values {
  if (definition.args.length === 0) return NO_ARGUMENTS;
  let known = ofDocuments.get(node);
  if (known?.definition !== definition) {
    const nodes = node.arguments ?? [];
    const isFixed = !nodes.some(({ value }) => holdsVariable(value));
    known = {
      definition,
      values: isFixed ? getArgumentValues(definition, node) : fieldsReader(definition.args, nodes),
    };
    ofDocuments.set(node, known);
  }
  const { values } = known;
  return typeof values === 'function' ? valuesBy(values, definition, node, variables) : values;
}

function valuesBy(reader: Reader, definition: Definition, node: FieldNode, variables: Values): Values {
  let ofNodes = ofExecutions.get(variables);
  if (ofNodes === undefined) {
    ofNodes = new Map();
    ofExecutions.set(variables, ofNodes);
  }
  let values = ofNodes.get(node);
  if (values === undefined) {
    const value = reader(variables);
    values = value === UNSURE ? getArgumentValues(definition, node, variables) : (value as Values);
    ofNodes.set(node, values);
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
