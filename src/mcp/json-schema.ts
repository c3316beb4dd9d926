/**
 * JSON Schemas of operations: of variables for the input of a tool, of a selection for its output. Hosts drop all tools of a server
 * if one schema has a union at the top or a reference, so there are none.
 */
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  TypeInfo,
  typeFromAST,
  type VariableDefinitionNode,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql';

export type JsonSchema = { readonly [key: string]: unknown };

/** Input objects inside input objects end here: filters contain themselves. */
const MAX_INPUT_DEPTH = 4;

const SCALARS: Readonly<Record<string, JsonSchema>> = {
  Int: { type: 'integer' },
  Float: { type: 'number' },
  Boolean: { type: 'boolean' },
  String: { type: 'string' },
  ID: { type: 'string' },
  Date: { type: 'string', format: 'date' },
  DateTime: { type: 'string', format: 'date-time' },
  Cents: { type: 'integer' },
};

/** Any value, for scalars that may be anything. */
const ANYTHING: JsonSchema = {};

/** The maximum of an argument, such as a page size. Null if it has none. */
export type MaximumOf = (argument: string, isBelowList: boolean) => number | null;

interface VariableUse {
  readonly description: string | null;
  readonly maximum: number | null;
}

/** The schema of an operation's variables. */
export function inputSchemaOf(schema: GraphQLSchema, document: DocumentNode, maximumOf: MaximumOf): JsonSchema {
  const { variableDefinitions = [] } = operationIn(document);
  const uses = usesOf(schema, document, maximumOf);
  const properties = variableDefinitions.map((definition) => {
    const { name } = definition.variable;
    return [name.value, withUse(variableSchema(schema, definition), uses.get(name.value))] as const;
  });
  const required = variableDefinitions.flatMap(({ type, defaultValue, variable }) =>
    type.kind === Kind.NON_NULL_TYPE && defaultValue === undefined ? [variable.name.value] : [],
  );
  return object(Object.fromEntries(properties), required);
}

const object = (properties: JsonSchema, required: readonly string[]): JsonSchema => ({
  type: 'object',
  properties,
  ...(required.length === 0 ? {} : { required }),
  additionalProperties: false,
});

function variableSchema(schema: GraphQLSchema, { type, defaultValue }: VariableDefinitionNode): JsonSchema {
  const declared = typeFromAST(schema, type);
  const preset = defaultValue === undefined ? {} : { default: valueFromASTUntyped(defaultValue) };
  return { ...inputSchema(declared as GraphQLInputType, 0), ...preset };
}

function withUse(property: JsonSchema, use: VariableUse | undefined): JsonSchema {
  if (use === undefined) return property;
  return {
    ...property,
    ...(use.description === null ? {} : { description: use.description }),
    ...(use.maximum === null ? {} : { minimum: 1, maximum: use.maximum }),
  };
}

function inputSchema(type: GraphQLInputType, depth: number): JsonSchema {
  const bare = getNullableType(type);
  if (isListType(bare)) return { type: 'array', items: inputSchema(bare.ofType, depth) };
  if (isEnumType(bare)) return { type: 'string', enum: bare.getValues().map(({ name }) => name) };
  if (!isInputObjectType(bare)) return SCALARS[bare.name] ?? ANYTHING;
  const fields = Object.values(bare.getFields()).filter(({ type: inner }) => depth < MAX_INPUT_DEPTH || isLeaf(inner));
  const properties = fields.map(({ name, type: inner, description, defaultValue }) => [
    name,
    {
      ...inputSchema(inner, depth + 1),
      ...(description ? { description } : {}),
      ...(defaultValue === undefined ? {} : { default: defaultValue }),
    },
  ]);
  const required = fields.filter(({ type: inner, defaultValue }) => isNonNullType(inner) && defaultValue === undefined);
  return object(
    Object.fromEntries(properties),
    required.map(({ name }) => name),
  );
}

function isLeaf(type: GraphQLInputType): boolean {
  const bare = getNullableType(type);
  return isListType(bare) ? isLeaf(bare.ofType) : !isInputObjectType(bare);
}

/** What the first use of each variable says of it. */
function usesOf(schema: GraphQLSchema, document: DocumentNode, maximumOf: MaximumOf): ReadonlyMap<string, VariableUse> {
  const info = new TypeInfo(schema);
  const uses = new Map<string, VariableUse>();
  const isVariableList = () => info.getParentType()?.name !== schema.getQueryType()?.name;
  visit(
    document,
    visitWithTypeInfo(info, {
      VariableDefinition: () => false,
      Argument: ({ value }) => {
        const argument: GraphQLArgument | null | undefined = info.getArgument();
        if (value.kind !== Kind.VARIABLE || argument === null || argument === undefined) return;
        note(value.name.value, argument, maximumOf(argument.name, isVariableList()));
      },
      ObjectField: ({ name, value }) => {
        const parent = info.getParentInputType();
        const owner = parent === null || parent === undefined ? null : getNullableType(parent);
        const field = isInputObjectType(owner) ? owner.getFields()[name.value] : undefined;
        if (value.kind === Kind.VARIABLE && field !== undefined) note(value.name.value, field, null);
      },
    }),
  );
  function note(
    name: string,
    { description }: { readonly description?: string | null | undefined },
    maximum: number | null,
  ) {
    if (!uses.has(name)) uses.set(name, { description: description ?? null, maximum });
  }
  return uses;
}

/** The schema of an operation's `data`. */
export function outputSchemaOf(schema: GraphQLSchema, document: DocumentNode): JsonSchema {
  const operation = operationIn(document);
  const root = schema.getRootType(operation.operation);
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  return root ? selectionSchema(schema, root, operation.selectionSet, fragments) : { type: 'object' };
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function selectionSchema(
  schema: GraphQLSchema,
  type: GraphQLOutputType,
  selectionSet: SelectionSetNode,
  fragments: Fragments,
): JsonSchema {
  const properties: Record<string, unknown> = {};
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.FIELD) {
      const name = (selection.alias ?? selection.name).value;
      properties[name] = fieldSchema(schema, type, selection.name.value, selection.selectionSet, fragments);
      continue;
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    if (fragment === undefined) continue;
    const condition = fragment.typeCondition === undefined ? undefined : typeFromAST(schema, fragment.typeCondition);
    const inner = selectionSchema(schema, (condition ?? type) as GraphQLOutputType, fragment.selectionSet, fragments);
    Object.assign(properties, inner.properties);
  }
  return { type: 'object', properties };
}

function fieldSchema(
  schema: GraphQLSchema,
  parent: GraphQLOutputType,
  name: string,
  selectionSet: SelectionSetNode | undefined,
  fragments: Fragments,
): JsonSchema {
  if (name === '__typename') return { type: 'string' };
  const fields = 'getFields' in parent && !isScalarType(parent) ? parent.getFields() : {};
  const field = (fields as Readonly<Record<string, { readonly type: GraphQLOutputType }>>)[name];
  return field === undefined ? ANYTHING : outputSchema(schema, field.type, selectionSet, fragments);
}

function outputSchema(
  schema: GraphQLSchema,
  type: GraphQLOutputType,
  selectionSet: SelectionSetNode | undefined,
  fragments: Fragments,
): JsonSchema {
  const isNullable = !isNonNullType(type);
  const bare = getNullableType(type);
  const nullable = (found: JsonSchema): JsonSchema =>
    isNullable && typeof found.type === 'string' ? { ...found, type: [found.type, 'null'] } : found;
  if (isListType(bare))
    return nullable({ type: 'array', items: outputSchema(schema, bare.ofType, selectionSet, fragments) });
  if (isEnumType(bare)) return nullable({ type: 'string' });
  if (isScalarType(bare)) return nullable(SCALARS[bare.name] ?? ANYTHING);
  if (selectionSet === undefined) return ANYTHING;
  return nullable(selectionSchema(schema, bare, selectionSet, fragments));
}

/** The only operation of a document. */
export function operationIn(document: DocumentNode): OperationDefinitionNode {
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('The document has no operation.');
  return operation;
}
