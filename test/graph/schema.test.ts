import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildASTSchema,
  type DefinitionNode,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  getNamedType,
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
  Kind,
  parse,
  printSchema,
  type TypeDefinitionNode,
  type TypeExtensionNode,
  validateSchema,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { createSchema } from '../../src/graph/schema.ts';
import { mergedSdl, SCHEMA_FILES, subgraphSdl, typeDefs } from '../../src/graph/sdl.ts';
import { NOUN_NAMES } from '../../src/loaders/nouns/index.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const committed = readFileSync(join(ROOT, 'schema.generated.graphql'), 'utf8');
const schema = buildASTSchema(parse(committed));

/** Federation's definitions. */
const FEDERATION = new Set(['federation__FieldSet', 'link__Import', 'link__Purpose', '_Any', '_Entity', '_Service']);
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type) && !FEDERATION.has(type.name),
);

const isTypeNode = (node: DefinitionNode): node is TypeDefinitionNode | TypeExtensionNode =>
  isTypeDefinitionNode(node) || isTypeExtensionNode(node);

interface Place {
  readonly name: string;
  readonly description: string | null | undefined;
}

/** Everything that must have a description: types, root fields, arguments, input fields, enum values, nullable fields. */
function places(type: GraphQLNamedType): Place[] {
  const { name, description } = type;
  const within = (parts: readonly Place[]) => parts.map((part) => ({ ...part, name: `${name}.${part.name}` }));
  if (isEnumType(type)) return [{ name, description }, ...within(type.getValues())];
  if (isInputObjectType(type)) return [{ name, description }, ...within(Object.values(type.getFields()))];
  if (!isObjectType(type) && !isInterfaceType(type)) return [{ name, description }];
  const isRoot = name === 'Query' || name === 'Mutation' || name === 'Subscription';
  const fields = Object.values(type.getFields());
  const args = fields.flatMap((field) =>
    field.args.map((arg) => ({ name: `${field.name}(${arg.name})`, description: arg.description })),
  );
  return [
    { name, description },
    ...within(fields.filter((field) => isRoot || !isNonNullType(field.type))),
    ...within(args),
  ];
}

describe('the committed schema', () => {
  test('is generated from schema/*.graphql: run `npm run codegen`', () => {
    expect(committed.split('\n').slice(2).join('\n')).toBe(`${mergedSdl()}\n`);
  });

  test('equals the served schema, and is valid', () => {
    const served = createSchema();
    expect(validateSchema(served)).toEqual([]);
    // With the checks that a start leaves out: of the SDL, and of a resolver for each field that needs one.
    expect(printSchema(createSchema(null, true))).toBe(printSchema(served));
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

describe('descriptions', () => {
  const directives = schema.getDirectives().filter((directive) => !isSpecifiedDirective(directive));
  const described: readonly Place[] = [
    { name: 'schema', description: createSchema().description },
    ...Object.values(schema.getTypeMap())
      .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
      .flatMap(places),
    ...directives.flatMap((directive) => [
      directive,
      ...directive.args.map(({ name, description }) => ({ name: `@${directive.name}(${name})`, description })),
    ]),
  ];
  const namesOf = (found: readonly Place[]) => found.map(({ name, description }) => `${name}: ${description}`);

  test('exist for the schema, types, root fields, arguments, input fields, enum values and nullable fields', () => {
    expect(described.length).toBeGreaterThan(1000);
    expect(namesOf(described.filter(({ description }) => (description ?? '').trim() === ''))).toEqual([]);
  });

  test('are sentences', () => {
    const ragged = described.filter(({ description }) => !/^[\dA-Z`].*[.)`:?!]$/s.test(description?.trim() ?? ''));
    expect(namesOf(ragged)).toEqual([]);
  });

  test('state the value before what null means', () => {
    expect(namesOf(described.filter(({ description }) => description?.startsWith('Null')))).toEqual([]);
  });

  test('are part of the committed SDL and of introspection, that of the schema included', () => {
    const text = mergedSdl();
    expect(parse(text).definitions[0]).toMatchObject({ kind: Kind.SCHEMA_DEFINITION, description: expect.anything() });
    const { __schema } = introspectionFromSchema(createSchema(), { schemaDescription: true });
    expect(__schema.description).toContain('extensions.code');
  });
});

describe('conventions', () => {
  const objects = types.filter(isObjectType);
  const nouns: readonly string[] = NOUN_NAMES;
  /** A noun is one type, except for activities, which are several. */
  const nodeTypes = nouns
    .flatMap((noun) => {
      const type = schema.getType(noun);
      return isInterfaceType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [noun];
    })
    .toSorted();

  test('every noun is a Node and an entity, and no other type is', () => {
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

  /** Fields, arguments and fields of inputs, with their named type: `Note.isPinned`, `Query.tasks(first)`. */
  const values = types.flatMap((type) => {
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [];
    const { name: owner } = type;
    const fields = Object.values<GraphQLInputField | GraphQLField<unknown, unknown>>(type.getFields());
    return fields.flatMap((field) => [
      { name: field.name, place: `${owner}.${field.name}`, type: getNamedType(field.type).name },
      ...('args' in field ? field.args : []).map(({ name, type: input }) => ({
        name,
        place: `${owner}.${field.name}(${name})`,
        type: getNamedType(input).name,
      })),
    ]);
  });

  test('the names of booleans begin with a verb', () => {
    const others = values.filter(({ name, type }) => type === 'Boolean' && !/^(is|has|can|accepts)[A-Z]/.test(name));
    // An operator of filters, and what a job does.
    expect(
      others.filter(({ name }) => !['exists', 'all', 'sendDoneEmail'].includes(name)).map(({ place }) => place),
    ).toEqual([]);
  });

  test('the names of counts end in Count', () => {
    const isNumber = (type: string) => type === 'Int' || type === 'NumberFilter';
    const counts = values.filter(({ name, type }) => isNumber(type) && /^(n|num|number|count)[A-Z]|^count$/.test(name));
    expect(counts.map(({ place }) => place)).toEqual([]);
    const named = values.filter(({ name }) => /Count$/.test(name));
    expect(named.filter(({ type }) => !isNumber(type)).map(({ place }) => place)).toEqual([]);
    const orders = types.filter(isEnumType).flatMap((type) => type.getValues().map(({ name }) => name));
    expect(orders.filter((name) => /^(N|NUM|NUMBER|COUNT)_/.test(name))).toEqual([]);
  });

  test('inputs name an object by the field that returns it and Id: createdBy by createdById, user by userId', () => {
    const fields = new Set(objects.flatMap((type) => Object.keys(type.getFields())));
    const ids = values.filter(({ type }) => ['ID', 'IdFilter', 'IdEqualsFilter', 'ReferenceFilter'].includes(type));
    // Operators of filters, and objects' own ids.
    const references = ids.filter(({ name, place }) => {
      const type = schema.getType(place.split('.')[0] ?? '');
      const isGiven = isInputObjectType(type) || place.includes('(');
      return isGiven && !['id', 'ids', 'eq', 'in', 'reference'].includes(name);
    });
    expect(references.length).toBeGreaterThan(50);
    const others = references.filter(({ name }) => {
      const [, field = '', plural] = /^(.+)Id(s)?$/.exec(name) ?? [];
      return !fields.has(field) && !(plural !== undefined && fields.has(`${field}s`));
    });
    // No object has a field for these.
    expect([...new Set(others.map(({ name }) => name))].toSorted()).toEqual([
      'clearCustomFieldId',
      'disallowedUserIds',
      'inReplyToId',
      'leadSmartViewId',
      'visibilityCustomFieldIds',
    ]);
  });

  test("there are no directives but GraphQL's and federation's", () => {
    const names = schema.getDirectives().filter((directive) => !isSpecifiedDirective(directive));
    expect(names.map(({ name }) => name).toSorted()).toEqual(['inaccessible', 'key', 'link', 'shareable']);
  });

  test('every noun has a root field that reads one by id', () => {
    const fields = schema.getQueryType()?.getFields() ?? {};
    for (const noun of nouns.filter((name) => name !== 'Organization')) {
      const field = fields[`${noun[0]?.toLowerCase()}${noun.slice(1)}`];
      expect(String(field?.type)).toBe(noun);
      expect(field?.args.map(({ name, type }) => `${name}: ${type}`)).toEqual(['id: ID!']);
    }
  });

  test('fields that may need another request are nullable, root fields included', () => {
    const connections = objects.flatMap((type) =>
      Object.values(type.getFields()).filter(({ type: target }) => /Connection!?$/.test(String(target))),
    );
    expect(connections.length).toBeGreaterThan(5);
    expect(connections.filter(({ type }) => isNonNullType(type))).toEqual([]);
    const root = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ type }) => isNonNullType(type));
    // Lists with nullable items, and fields that need no request.
    expect(root.map(({ name }) => name).toSorted()).toEqual(['_entities', '_service', 'eventCursor', 'nodes']);
  });

  test('all connections have the same shape', () => {
    for (const type of objects.filter(({ name }) => name.endsWith('Connection'))) {
      // A search has the same rows as the list of its noun.
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
      const node = schema.getType(noun);
      const isNode = isInterfaceType(node) || isObjectType(node) ? node.getInterfaces().length > 0 : false;
      // Groups of opportunities have no id.
      expect([noun, isNode]).toEqual([noun, noun !== 'OpportunityGroup']);
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

  test('names are in camelCase, enum values in capitals', () => {
    for (const type of types) {
      expect(type.name).toMatch(/^[A-Z][A-Za-z]+$/);
      if (isEnumType(type)) for (const { name } of type.getValues()) expect(name).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
      if (!isObjectType(type) && !isInputObjectType(type)) continue;
      for (const name of Object.keys(type.getFields()))
        expect(name).toMatch(/^(_entities|_service|[a-z][A-Za-z0-9]*)$/);
    }
  });

  test('references are objects: only ids of deleted objects, and of types outside the schema, are called …Id', () => {
    const ids = objects.flatMap((type) => Object.keys(type.getFields()).map((name) => `${type.name}.${name}`));
    const deleted = ['Event.objectId', 'EventRequest.mergeSourceId'];
    const outside = [
      ...['EventRequest.apiKeyId', 'EventRequest.bulkActionId', 'EventRequest.revertedImportId'],
      ...['ImportUpdate.importId', 'WhatsAppMessage.externalMessageId'],
      'SchedulingLink.sourceId',
    ];
    const isOfChange = /^\w+(?:Changed|Received)Payload\./;
    const found = ids.filter((name) => /Id$/.test(name) && !name.endsWith('.deletedId') && !isOfChange.test(name));
    expect(found.toSorted()).toEqual([...deleted, ...outside].toSorted());
  });
});
