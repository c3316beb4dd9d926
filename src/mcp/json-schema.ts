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

import { LIMITS } from '../config/limits.ts';

export type JsonSchema = { readonly [key: string]: unknown };

/** Input objects inside input objects end here, or earlier if the schema becomes large: filters contain themselves. */
const MAX_INPUT_DEPTH = 4;
/** Of the schema of one variable, in characters. */
const MAX_INPUT_LENGTH = 12_000;

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

/** The largest page, of a list at the root or below another list. */
export type MaxPage = (isBelowList: boolean) => number;

export interface InputOptions {
  readonly maxPage: MaxPage;
  /** Descriptions of variables. Without one, a variable has that of the argument or field where it is used first. */
  readonly descriptions: ReadonlyMap<string, string>;
}

interface VariableUse {
  readonly description: string | null;
  readonly maximum: number | null;
}

/** The schema of an operation's variables. */
export function inputSchemaOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  { maxPage, descriptions }: InputOptions,
): JsonSchema {
  const { variableDefinitions = [] } = operationIn(document);
  const uses = usesOf(schema, document, maxPage);
  const properties = variableDefinitions.map((definition) => {
    const { value: name } = definition.variable.name;
    const { description = null, maximum = null } = uses.get(name) ?? {};
    const use = { description: descriptions.get(name) ?? description, maximum };
    return [name, withUse(variableSchema(schema, definition), use)] as const;
  });
  const required = variableDefinitions.flatMap(({ type, defaultValue, variable }) =>
    type.kind === Kind.NON_NULL_TYPE && defaultValue === undefined ? [variable.name.value] : [],
  );
  return object(Object.fromEntries(properties), required);
}

const object = (properties: JsonSchema, required: readonly string[], isComplete = true): JsonSchema => ({
  type: 'object',
  properties,
  ...(required.length === 0 ? {} : { required }),
  additionalProperties: !isComplete,
});

function variableSchema(schema: GraphQLSchema, { type, defaultValue }: VariableDefinitionNode): JsonSchema {
  const declared = typeFromAST(schema, type);
  const preset = defaultValue === undefined ? {} : { default: valueFromASTUntyped(defaultValue) };
  return { ...fitting(declared as GraphQLInputType, MAX_INPUT_DEPTH), ...preset };
}

/** The schema with the most levels that is not too large. */
function fitting(type: GraphQLInputType, levels: number): JsonSchema {
  const found = inputSchema(type, levels);
  return levels === 0 || JSON.stringify(found).length <= MAX_INPUT_LENGTH ? found : fitting(type, levels - 1);
}

const withUse = (property: JsonSchema, { description, maximum }: VariableUse): JsonSchema => ({
  ...property,
  // The schema states the maximum as a number.
  ...(description === null ? {} : { description: oneLine(description).replace(AT_MOST, '') }),
  ...(maximum === null ? {} : { minimum: 1, maximum }),
});

function inputSchema(type: GraphQLInputType, levels: number): JsonSchema {
  const bare = getNullableType(type);
  if (isListType(bare)) return { type: 'array', items: inputSchema(bare.ofType, levels) };
  if (isEnumType(bare)) return { type: 'string', enum: bare.getValues().map(({ name }) => name) };
  if (!isInputObjectType(bare)) return SCALARS[bare.name] ?? ANYTHING;
  const all = Object.values(bare.getFields());
  const fields = all.filter(({ type: inner }) => levels > 0 || isLeaf(inner));
  const properties = fields.map(({ name, type: inner, description, defaultValue }) => [
    name,
    {
      ...inputSchema(inner, levels - 1),
      ...(description ? { description: oneLine(description) } : {}),
      ...(defaultValue === undefined ? {} : { default: defaultValue }),
    },
  ]);
  const required = fields.filter(({ type: inner, defaultValue }) => isNonNullType(inner) && defaultValue === undefined);
  return object(
    Object.fromEntries(properties),
    required.map(({ name }) => name),
    // A host may check arguments by this schema, and what it leaves out is valid.
    fields.length === all.length,
  );
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

function isLeaf(type: GraphQLInputType): boolean {
  const bare = getNullableType(type);
  return isListType(bare) ? isLeaf(bare.ofType) : !isInputObjectType(bare);
}

/** What agents need to know of these variables, in place of the rules for cursors. */
const PAGES: Readonly<Record<string, string>> = {
  after: 'The `endCursor` of the previous page.',
  before: 'The `startCursor` of the next page.',
};

/** What the first use of each variable says of it. */
function usesOf(schema: GraphQLSchema, document: DocumentNode, maxPage: MaxPage): ReadonlyMap<string, VariableUse> {
  const info = new TypeInfo(schema);
  const uses = new Map<string, VariableUse>();
  const isBelowRoot = () => info.getParentType()?.name !== schema.getQueryType()?.name;
  visit(
    document,
    visitWithTypeInfo(info, {
      VariableDefinition: () => false,
      Argument: ({ value }) => {
        const argument: GraphQLArgument | null | undefined = info.getArgument();
        if (value.kind !== Kind.VARIABLE || argument === null || argument === undefined) return;
        const isPage = argument.name === 'first' || argument.name === 'last';
        note(value.name.value, argument, isPage ? largestPage(argument.description, maxPage(isBelowRoot())) : null);
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
    const used = name in PAGES ? PAGES[name] : description;
    if (!uses.has(name)) uses.set(name, { description: used ?? null, maximum });
  }
  return uses;
}

/** Some lists have a smaller page than the configuration allows. Their descriptions say so. */
function largestPage(description: string | null | undefined, configured: number): number {
  const stated = Number(AT_MOST.exec(description ?? '')?.[1] ?? LIMITS.LIMIT_PAGE.max);
  return stated === LIMITS.LIMIT_PAGE.max ? configured : Math.min(stated, configured);
}

const AT_MOST = /, at most (\d+)(?:, or \d+ below another list)?/;

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
