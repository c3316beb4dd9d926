import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildASTSchema,
  type DefinitionNode,
  type GraphQLNamedType,
  introspectionFromSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isNonNullType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
  isTypeDefinitionNode,
  isTypeExtensionNode,
  parse,
  type TypeDefinitionNode,
  type TypeExtensionNode,
  validateSchema,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { createSchema } from '../../src/graph/schema.ts';
import { mergedSdl, SCHEMA_FILES, subgraphSdl, typeDefs } from '../../src/graph/sdl.ts';
import { PREFIX } from '../../src/mapping/ids.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const committed = readFileSync(join(ROOT, 'schema.generated.graphql'), 'utf8');
const schema = buildASTSchema(parse(committed));

/** Federation's own, which composition describes. */
const FEDERATION = new Set(['federation__FieldSet', 'link__Import', 'link__Purpose', '_Any', '_Entity', '_Service']);
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type) && !FEDERATION.has(type.name),
);

/** What may do without a description: those whose name and type say all there is to say. */
const SELF_EVIDENT: readonly RegExp[] = [
  // The root types.
  /^(Query|Mutation)$/,
  // Every node has one, and `Node.id` says what it is.
  /\.id$/,
  /\(id\)$/,
  // The same in every filter; their types' fields say how they compare.
  /^\w+Filter\.(dateCreated|dateUpdated|id|statusId|valuePeriod)$/,
  // What a change writes: its own type describes it, or the change does.
  /^Mutation\.\w+\((input|email|phone|url)\)$/,
  // Written as they are read, and described there.
  /^AddressInput\.(address1|address2|city|state|zipcode)$/,
  /^\w+Input\.(title|description|note|emails|phones|urls|addresses|customFields)$/,
  // Federation's, described by composition.
  /^Query\._entities\(representations\)$/,
];

const isTypeNode = (node: DefinitionNode): node is TypeDefinitionNode | TypeExtensionNode =>
  isTypeDefinitionNode(node) || isTypeExtensionNode(node);

interface Place {
  readonly name: string;
  readonly description: string | null | undefined;
}

/** Everything that must say what its name cannot: types, enum values, nullable fields, and arguments. */
function places(type: GraphQLNamedType): Place[] {
  const own = [{ name: type.name, description: type.description }];
  if (isEnumType(type)) {
    return [...own, ...type.getValues().map((value) => ({ ...value, name: `${type.name}.${value.name}` }))];
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => !isNonNullType(field.type));
    return [...own, ...fields.map((field) => ({ ...field, name: `${type.name}.${field.name}` }))];
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return own;
  const fields = Object.values(type.getFields());
  const args = fields.flatMap((field) =>
    field.args.map((arg) => ({ ...arg, name: `${type.name}.${field.name}(${arg.name})` })),
  );
  const nullable = fields.filter((field) => !isNonNullType(field.type) && !field.name.startsWith('_'));
  return [...own, ...nullable.map((field) => ({ ...field, name: `${type.name}.${field.name}` })), ...args];
}

describe('the committed schema', () => {
  test('is what schema/*.graphql says: run `npm run codegen`', () => {
    expect(committed.split('\n').slice(2).join('\n')).toBe(`${mergedSdl()}\n`);
  });

  test('is what is served, and valid', () => {
    const served = createSchema();
    expect(validateSchema(served)).toEqual([]);
    expect(Object.keys(served.getTypeMap()).toSorted()).toEqual(Object.keys(schema.getTypeMap()).toSorted());
  });
});

describe('the order', () => {
  /** Types and root fields in the order in which the files first name them. */
  const nodes = typeDefs(null).flatMap(({ definitions }) => definitions);
  const typeNames = [...new Set(nodes.flatMap((node) => (isTypeNode(node) ? [node.name.value] : [])))];
  const fieldsOf = (type: string) =>
    nodes.flatMap((node) =>
      isTypeNode(node) && node.name.value === type && 'fields' in node
        ? (node.fields ?? []).map(({ name }) => name.value)
        : [],
    );

  test('is one table that lists each file of schema/ once, leads first and federation last', () => {
    const files = readdirSync(join(ROOT, 'schema')).map((file) => file.replace(/\.graphql$/, ''));
    expect(SCHEMA_FILES.toSorted()).toEqual(files.toSorted());
    expect([SCHEMA_FILES[1], SCHEMA_FILES.at(-1)]).toEqual(['lead', 'federation']);
    expect(typeNames.slice(0, 3)).toEqual(['Query', 'Mutation', 'Lead']);
  });

  test('is that of the printed SDL and of the SDL for composition', () => {
    const [printed, composed] = [mergedSdl(), subgraphSdl()].map((sdl) =>
      parse(sdl).definitions.flatMap((node) => (isTypeNode(node) ? [node.name.value] : [])),
    );
    expect(printed).toEqual(typeNames);
    expect(composed).toEqual(typeNames.filter((name) => !FEDERATION.has(name)));
  });

  test('is that of introspection, root fields and fields of types included', () => {
    const schema = createSchema();
    const { __schema } = introspectionFromSchema(schema);
    expect(__schema.types.map(({ name }) => name).filter((name) => typeNames.includes(name))).toEqual(typeNames);
    for (const name of typeNames) {
      const type = schema.getType(name);
      const fields = type !== undefined && 'getFields' in type ? Object.keys(type.getFields()) : [];
      expect(fields).toEqual(fieldsOf(name));
    }
  });
});

describe('documentation', () => {
  test('says of every type, enum value, nullable field and argument what its name cannot', () => {
    const silent = types.flatMap(places).filter(({ name, description }) => {
      if (SELF_EVIDENT.some((pattern) => pattern.test(name))) return false;
      return description === null || description === undefined || description.trim() === '';
    });
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  test('is made of sentences', () => {
    const texts = types.flatMap(places).filter(({ description }) => typeof description === 'string');
    const ragged = texts.filter(({ description }) => !/^[\dA-Z`].*[.)`:?!]$/s.test(description?.trim() ?? ''));
    expect(ragged.map(({ name, description }) => `${name}: ${description}`)).toEqual([]);
  });

  test('lists no exception that nothing needs', () => {
    const names = types.flatMap(places).map(({ name }) => name);
    expect(SELF_EVIDENT.filter((pattern) => !names.some((name) => pattern.test(name)))).toEqual([]);
  });
});

describe('conventions', () => {
  const objects = types.filter(isObjectType);
  const nouns = Object.keys(PREFIX);
  /** The types of their objects: a noun is one, but activities have several. */
  const nodeTypes = nouns
    .flatMap((noun) => {
      const type = schema.getType(noun);
      return isInterfaceType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [noun];
    })
    .toSorted();

  test('every noun is a Node and an entity, and nothing else is', () => {
    const isNode = (type: GraphQLNamedType) =>
      isObjectType(type) && type.getInterfaces().some((each) => each.name === 'Node');
    expect(
      types
        .filter(isNode)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(nodeTypes);
    const keyed = objects.filter(({ astNode }) => astNode?.directives?.some(({ name }) => name.value === 'key'));
    expect(keyed.map(({ name }) => name).toSorted()).toEqual(nodeTypes);
    for (const { astNode } of keyed) {
      const key = astNode?.directives?.find(({ name }) => name.value === 'key');
      expect(key?.arguments?.map((argument) => argument.value)).toMatchObject([{ value: 'id' }]);
    }
    const union = schema.getType('_Entity');
    expect(union?.astNode).toMatchObject({ types: nodeTypes.map((value) => ({ name: { value } })) });
  });

  test("directives are GraphQL's own and federation's: what an operation costs is told in words, and counted", () => {
    const names = schema.getDirectives().filter((directive) => !isSpecifiedDirective(directive));
    expect(names.map(({ name }) => name).toSorted()).toEqual(['inaccessible', 'key', 'link', 'shareable']);
  });

  test('every noun has a root field for one', () => {
    const fields = schema.getQueryType()?.getFields() ?? {};
    for (const noun of nouns.filter((name) => name !== 'Organization')) {
      const field = fields[`${noun[0]?.toLowerCase()}${noun.slice(1)}`];
      expect(String(field?.type)).toBe(noun);
      expect(field?.args.map(({ name, type }) => `${name}: ${type}`)).toEqual(['id: ID!']);
    }
  });

  test('what may need a request of its own is nullable, down to the root', () => {
    const connections = objects.flatMap((type) =>
      Object.values(type.getFields()).filter(({ type: target }) => /Connection!?$/.test(String(target))),
    );
    expect(connections.length).toBeGreaterThan(5);
    expect(connections.filter(({ type }) => isNonNullType(type))).toEqual([]);
    const root = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ type }) => isNonNullType(type));
    // Lists of which each slot may be null, and what needs no request.
    expect(root.map(({ name }) => name).toSorted()).toEqual(['_entities', '_service', 'nodes']);
  });

  test('every connection has the same form', () => {
    for (const type of objects.filter(({ name }) => name.endsWith('Connection'))) {
      // A search of a noun that has another list has the same rows.
      const noun = type.name.replace(/(Search)?Connection$/, '');
      const fields = Object.fromEntries(
        Object.values(type.getFields()).map((field) => [field.name, String(field.type)]),
      );
      expect(fields).toMatchObject({
        edges: `[${noun}Edge!]!`,
        nodes: `[${noun}!]!`,
        pageInfo: 'PageInfo!',
        totalCount: 'Int',
      });
      const edge = schema.getType(`${noun}Edge`);
      const edgeFields = isObjectType(edge) ? Object.values(edge.getFields()) : [];
      expect(edgeFields.map((field) => `${field.name}: ${field.type}`)).toEqual(['cursor: String!', `node: ${noun}!`]);
    }
    const fields = objects.flatMap((type) => Object.values(type.getFields()));
    for (const field of fields.filter(({ type }) => String(type).endsWith('Connection'))) {
      expect(field.args.slice(0, 2).map(({ name, type, defaultValue }) => [name, String(type), defaultValue])).toEqual([
        ['first', 'Int', 25],
        ['after', 'String', undefined],
      ]);
    }
  });

  test('names are in camelCase, of enum values in capitals', () => {
    for (const type of types) {
      expect(type.name).toMatch(/^[A-Z][A-Za-z]+$/);
      if (isEnumType(type)) for (const { name } of type.getValues()) expect(name).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
      if (!isObjectType(type) && !isInputObjectType(type)) continue;
      for (const name of Object.keys(type.getFields()))
        expect(name).toMatch(/^(_entities|_service|[a-z][A-Za-z0-9]*)$/);
    }
  });

  test('objects are reached as objects: no field of an output type is called …Id, but those of deleted ones', () => {
    const ids = objects.flatMap((type) => Object.keys(type.getFields()).map((name) => `${type.name}.${name}`));
    expect(ids.filter((name) => /Id$/.test(name) && !name.endsWith('.deletedId'))).toEqual([]);
  });
});
