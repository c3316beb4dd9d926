/**
 * An object is the same however it is reached. The ways are derived from the schema: every object and list at the root,
 * `node`, `nodes`, `_entities`, and every edge and list of every entity, also through values such as those of custom
 * fields. Each field is selected alone, so that no other field brings its columns.
 */
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSchema } from '../../src/graph/schema.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { promise } from '../support/promise.ts';
import { inTurns } from '../support/random-runs.ts';

const schema = createSchema();
const isEntity = (type: GraphQLNamedType): type is GraphQLObjectType =>
  isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');
const ENTITIES = Object.values(schema.getTypeMap()).filter(isEntity);
const objectsOf = (type: GraphQLNamedType): readonly GraphQLObjectType[] =>
  isAbstractType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
const isConnection = ({ name }: GraphQLNamedType) => name.endsWith('Connection');

type Field = GraphQLField<unknown, unknown>;
const fieldsOf = (type: GraphQLObjectType): readonly Field[] =>
  Object.values(type.getFields()).filter(({ args }) => !args.some(isRequiredArgument));
const called = ({ name, args }: Field, first: number): string =>
  args.some((arg) => arg.name === 'first') ? `${name}(first: ${first})` : name;

/** How an entity is reached from the root, or from another entity. */
interface Way {
  readonly from: string;
  /** Nested selections: `contacts(first: 3)`, `nodes`. */
  readonly steps: readonly string[];
  readonly to: string;
}

/** The ways through one field. Values that are no entities are passed. */
function waysThrough(from: string, before: readonly string[], field: Field, depth = 0): readonly Way[] {
  const type = getNamedType(field.type);
  // Activities are of many types.
  const steps = [...before, called(field, field.name === 'activities' ? 20 : 4)];
  if (isLeafType(type) || depth > 2) return [];
  return objectsOf(type).flatMap((each): readonly Way[] => {
    const own = isAbstractType(type) ? [...steps, `... on ${each.name}`] : steps;
    if (isEntity(each)) return [{ from, steps: own, to: each.name }];
    const inner = fieldsOf(each).filter(({ name }) => !isConnection(type) || name === 'nodes');
    return inner.flatMap((next) => waysThrough(from, own, next, depth + 1));
  });
}
const query = schema.getQueryType();
const WAYS: readonly Way[] = [
  ...(query === undefined || query === null ? [] : fieldsOf(query).flatMap((field) => waysThrough('Query', [], field))),
  ...ENTITIES.flatMap((type) => fieldsOf(type).flatMap((field) => waysThrough(type.name, [], field))),
];

/** What is compared of a field. Null if it has no value without arguments. */
function selected(field: Field, depth = 0): string | null {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return field.name;
  if (objectsOf(type).every(isEntity)) return `${called(field, 2)} { __typename ... on Node { id } }`;
  if (depth > 2 || !isObjectType(type)) return null;
  const inner = fieldsOf(type).filter(({ name }) => !isConnection(type) || name === 'nodes');
  const below = inner.flatMap((each) => selected(each, depth + 1) ?? []);
  return below.length === 0 ? null : `${called(field, 2)} { ${below.join(' ')} }`;
}

interface Found {
  readonly __typename: string;
  readonly at: string;
  readonly value?: unknown;
}
/** The objects that were selected as `at`. */
function objectsIn(value: unknown): readonly Found[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.hasOwn(value, 'at') ? [value as Found] : Object.values(value).flatMap(objectsIn);
}

const nested = (steps: readonly string[], inner: string): string =>
  steps.reduceRight((below, step) => `${step} { ${below} }`, inner);
const OBJECT = '__typename at: id';

/** A way with parents to begin from. */
function fieldOf({ from, steps }: Way, parents: readonly string[], inner: string): string {
  if (from === 'Query') return nested(steps, inner);
  return nested([`nodes(ids: ${JSON.stringify(parents)})`, `... on ${from}`, ...steps], inner);
}
const representations = (type: string, ids: readonly string[]) =>
  `[${ids.map((id) => `{ __typename: "${type}", id: "${id}" }`).join()}]`;

const UNLIMITED = {
  LIMIT_COST: '100000',
  LIMIT_NODES: '10000000',
  LIMIT_ROOT_FIELDS: '1000',
  LIMIT_ALIASES: '1000',
  LIMIT_FRAGMENTS: '1000',
  LIMIT_TOKENS: '100000',
  LIMIT_BODY_BYTES: '10000000',
  OPERATION_SECONDS: '120',
};
const NOW = Date.parse('2026-12-01T12:00:00Z');
/** How many objects per type the ways begin from, and how many of them are compared. */
const [EXPLORED, COMPARED] = [20, 4];

let gateway: TestGateway;
/** The ids of each type that were found, and the a parent from which a way leads to an object. */
const known = new Map<string, Set<string>>();
const parentsOf = new Map<Way, readonly string[]>();

/** Follows the ways from the root, until they lead to no new type. */
async function explore(): Promise<void> {
  for (let types = -1; types < known.size; ) {
    types = known.size;
    const open = WAYS.filter((way) => !parentsOf.has(way) && (way.from === 'Query' || known.has(way.from)));
    const idsOf = (way: Way) => [...(known.get(way.from) ?? [])];
    const fields = open.map((way, n) => `w${n}: ${fieldOf(way, idsOf(way), OBJECT)}`);
    const { data } = await gateway.execute(`{ ${fields.join(' ')} }`);
    for (const [n, way] of open.entries()) {
      const answer = data[`w${n}`];
      const starts = way.from === 'Query' ? [''] : idsOf(way).filter((_, at) => objectsIn(answer[at]).length > 0);
      const objects = objectsIn(answer);
      if (objects.length > 0) parentsOf.set(way, starts.slice(0, 1));
      for (const { __typename, at } of objects) {
        const ids = known.get(__typename) ?? new Set();
        known.set(__typename, ids);
        if (ids.size < EXPLORED) ids.add(at);
      }
    }
  }
}

beforeAll(async () => {
  gateway = await startGateway({ emulator: { clock: () => NOW }, wallClock: () => NOW, environment: UNLIMITED });
  // No seed has webhook subscriptions.
  const events = '[{ objectType: "lead", action: CREATED }]';
  await gateway.execute(
    `mutation { webhookSubscriptionCreate(input: { url: "http://127.0.0.1:9", events: ${events} }) { signingKey } }`,
  );
  await explore();
}, 60_000);
afterAll(() => gateway.close());

/** Types of which the emulator's organization has no object. */
const NONE = ['OtherActivity', 'CustomActivity', 'ImportUpdate', 'LeadMerge'];

/** Types that only a list with a required argument leads to. */
const BY_ARGUMENT = ['BulkDelete', 'BulkEdit', 'BulkEmail', 'BulkSequenceSubscription', 'Export'];

test('the ways lead to every type', () => {
  expect(WAYS.length).toBeGreaterThan(250);
  expect(
    ENTITIES.map(({ name }) => name).filter((name) => !known.has(name) && ![...NONE, ...BY_ARGUMENT].includes(name)),
  ).toEqual([]);
});

test.each(ENTITIES.map((type) => [type.name, type] as const))('%s', async (name, type) => {
  promise('one-object');
  const ids = [...(known.get(name) ?? [])].slice(0, COMPARED);
  const all = [...parentsOf].filter(([{ to }]) => to === name);
  for (const [turn, field] of fieldsOf(type).entries()) {
    const ways = inTurns(all, turn);
    const value = selected(field);
    if (value === null || ids.length === 0) continue;
    const inner = `${OBJECT} value: ${value}`;
    const { data, errors } = await gateway.execute(`{
      nodes(ids: ${JSON.stringify(ids)}) { ... on ${name} { ${inner} } }
      node(id: "${ids[0]}") { ... on ${name} { ${inner} } }
      _entities(representations: ${representations(name, ids)}) { ... on ${name} { ${inner} } }
      ${ways.map(([way, parents], n) => `w${n}: ${fieldOf(way, parents, inner)}`).join(' ')}
    }`);
    expect(errors, `${name}.${field.name}`).toBeUndefined();
    const expected = new Map(objectsIn(data.nodes).map((object) => [object.at, object.value]));
    for (const [key, answer] of Object.entries(data)) {
      const way = ways[Number(key.slice(1))]?.[0];
      for (const object of objectsIn(answer)) {
        if (!expected.has(object.at)) expected.set(object.at, object.value);
        const label = `${way === undefined ? key : [way.from, ...way.steps].join('.')}: ${name}.${field.name} of ${object.at}`;
        expect(object.value, label).toEqual(expected.get(object.at));
      }
    }
  }
});
