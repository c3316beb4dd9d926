/** The arguments of fields, as graphql-js coerces them; how they come of the variables is found out once of a document. */
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

const NO_ARGUMENTS: Values = {};

/** What is found out of a node, as long as the document is held. */
interface Found {
  readonly definition: Definition;
  /** Where no variable decides, the arguments themselves. */
  readonly fixed: Values | null;
  readonly read: Read;
}
const found = new WeakMap<FieldNode, Found>();
/** What variables decide, throughout an execution. */
const given = new WeakMap<object, Map<FieldNode, Values>>();

/**
 * The arguments of a field at a node, coerced once for the limits, the cost, the projection and the resolver. Throws what
 * graphql-js throws.
 */
export function argumentValues(definition: Definition, node: FieldNode, variables: Values): Values {
  if (definition.args.length === 0) return NO_ARGUMENTS;
  const before = found.get(node);
  if (before?.definition === definition) return before.fixed ?? read(definition, node, variables, before.read);
  const isFixed = node.arguments?.some(({ value }) => holdsVariable(value)) !== true;
  const now: Found = {
    definition,
    fixed: isFixed ? getArgumentValues(definition, node) : null,
    read: fieldsReader(definition.args, node.arguments ?? []),
  };
  found.set(node, now);
  return now.fixed ?? read(definition, node, variables, now.read);
}

function read(definition: Definition, node: FieldNode, variables: Values, reader: Read): Values {
  let known = given.get(variables);
  if (known === undefined) {
    known = new Map();
    given.set(variables, known);
  }
  let values = known.get(node);
  if (values === undefined) {
    const value = reader(variables);
    values = value === UNSURE ? getArgumentValues(definition, node, variables) : (value as Values);
    known.set(node, values);
  }
  return values;
}

function holdsVariable(value: ValueNode): boolean {
  if (value.kind === Kind.VARIABLE) return true;
  if (value.kind === Kind.LIST) return value.values.some(holdsVariable);
  return value.kind === Kind.OBJECT && value.fields.some((field) => holdsVariable(field.value));
}

/** Of what is missing or null where it may not be, and of whatever is seldom, graphql-js has the word. */
const UNSURE = Symbol('unsure');
/** Makes a value of coerced variables: undefined if it is a variable that was not given. */
type Read = (variables: Values) => unknown;

function readerOf(node: ValueNode, given: GraphQLInputType): Read {
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

function fieldsReader(defined: readonly Defined[], nodes: readonly (ArgumentNode | ObjectFieldNode)[]): Read {
  const fields = defined.map(({ name, type, defaultValue }) => {
    const node = nodes.find((one) => one.name.value === name);
    const read: Read = node === undefined ? () => undefined : readerOf(node.value, type);
    return { name, read, defaultValue, isRequired: isNonNullType(type) };
  });
  return (variables) => {
    const values: Record<string, unknown> = {};
    for (const { name, read, defaultValue, isRequired } of fields) {
      const given = read(variables);
      const value = given === undefined ? defaultValue : given;
      if (value === UNSURE || (isRequired && (value === undefined || value === null))) return UNSURE;
      if (value !== undefined) values[name] = value;
    }
    return values;
  };
}
