/** That this is a subgraph, by the judgement of a library that others wrote: @apollo/subgraph. */
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type DocumentNode,
  type GraphQLSchema,
  graphql,
  lexicographicSortSchema,
  parse,
  print,
  printSchema,
  visit,
} from 'graphql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { createSchema } from '../../src/graph/schema.ts';
import { subgraphSdl } from '../../src/graph/sdl.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { requestLines } from '../support/request-lines.ts';

const seed = demoSeed();
const theirs = buildSubgraphSchema(parse(subgraphSdl()));

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await startGateway();
});
afterEach(() => gateway.close());

/** Each definition as text, in a fixed order. */
const definitions = (document: DocumentNode): string[] => document.definitions.map(print).toSorted();

/** What stands in the list more often than in the other. */
const beyond = (list: readonly string[], other: readonly string[]) => list.filter((text) => !other.includes(text));

/** What a definition is called, as it stands in the SDL: `directive @key`, `extend type Query`. */
const headOf = (text: string) => /^(?:directive @|extend type |\w+ )\w+/.exec(text)?.[0];

/** Where a directive stands: `Query.node`, `PageInfo`. */
function places(name: string): string[] {
  const found: string[] = [];
  visit(parse(subgraphSdl()), {
    Directive: (directive, _key, _parent, _path, ancestors) => {
      if (directive.name.value !== name) return;
      const above = ancestors.flatMap((node) => ('name' in node && node.name !== undefined ? [node.name.value] : []));
      found.push(above.join('.'));
    },
  });
  return found.toSorted();
}

/** Types and directives without descriptions, one definition each. */
function shape(schema: GraphQLSchema): string[] {
  const sorted = parse(printSchema(lexicographicSortSchema(schema)));
  const bare = visit(sorted, {
    enter: (node) => ('description' in node ? { ...node, description: undefined } : undefined),
  });
  return definitions(bare);
}

describe('@apollo/subgraph, given the SDL of this subgraph,', () => {
  test('answers the same _service, to which it adds the definitions that every subgraph has', async () => {
    const query = '{ _service { sdl } }';
    const { data } = await gateway.execute(query);
    const answer = await graphql({ schema: theirs, source: query });
    const [our, their] = [data, answer.data].map((one) => {
      const { sdl } = (one as { _service: { sdl: string } })._service;
      return definitions(parse(sdl));
    }) as [string[], string[]];

    expect(our.length).toBeGreaterThan(80);
    expect(beyond(our, their)).toEqual([]);
    // A composer defines what is linked itself; a subgraph of version 2 may leave it out.
    expect(beyond(their, our).map(headOf)).toEqual([
      'directive @federation__extends',
      'directive @federation__external',
      'directive @federation__override',
      'directive @federation__provides',
      'directive @federation__requires',
      'directive @federation__tag',
      'directive @inaccessible',
      'directive @key',
      'directive @link',
      'directive @shareable',
      'enum link__Purpose',
      'extend type Query',
      'scalar _Any',
      'scalar federation__FieldSet',
      'scalar link__Import',
      'type _Service',
      'union _Entity',
    ]);
  });

  test('makes the schema that runs here, with what is linked but not used beside it', () => {
    const [our, their] = [shape(createSchema()), shape(theirs)];
    // The specification of @link asks for a URL; their definition leaves it open.
    expect(beyond(our, their)).toEqual([
      'directive @link(as: String, for: link__Purpose, import: [link__Import], url: String!) repeatable on SCHEMA',
    ]);
    expect(beyond(their, our).map(headOf)).toEqual([
      'directive @federation__extends',
      'directive @federation__external',
      'directive @federation__override',
      'directive @federation__provides',
      'directive @federation__requires',
      'directive @federation__tag',
      'directive @link',
    ]);
  });

  test('would refuse a version or a directive that the link gets wrong', () => {
    const sdl = subgraphSdl();
    expect(sdl).toContain('/federation/v2.0"');
    expect(() => buildSubgraphSchema(parse(sdl.replace('/v2.0"', '/v1.9"')))).toThrow();
    expect(() => buildSubgraphSchema(parse(sdl.replace('"@shareable"', '"@sharable"')))).toThrow();
  });
});

describe('what other subgraphs may touch', () => {
  test('is PageInfo alone to share', () => {
    expect(places('shareable')).toEqual(['PageInfo']);
  });

  test('is not node and nodes, which no client of a router sees', () => {
    expect(places('inaccessible')).toEqual(['Query.node', 'Query.nodes']);
  });
});

describe('a mixture of six types', () => {
  const ENTITIES = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on Lead { id name } ... on Contact { id title } ... on Opportunity { id note }
      ... on OpportunityStatus { id label } ... on Pipeline { id dateUpdated } ... on User { id email }
    }
  }`;

  const searches = [
    'SEARCH contact by 30 ids: id,title',
    'SEARCH lead by 30 ids: id,name',
    'SEARCH opportunity by 30 ids: id,note',
  ];

  test('costs one request a type at most, whatever their number and order', async () => {
    const rows: Readonly<Record<string, readonly { readonly id: string }[]>> = {
      Lead: seed.leads,
      Contact: seed.contacts,
      Opportunity: seed.opportunities,
      OpportunityStatus: seed.pipelines.flatMap(({ statuses }) => statuses),
      Pipeline: seed.pipelines,
      // Who was deactivated is in no list, and read by id.
      User: seed.users.filter((user) => user.is_active),
    };
    const types = Object.entries(rows);
    const representations = Array.from({ length: 30 }, (_, i) =>
      types.flatMap(([__typename, of]) => of.slice(i, i + 1).map(({ id }) => ({ __typename, id }))),
    ).flat();
    const { data, errors } = await gateway.execute(ENTITIES, { representations });
    expect(errors).toBeUndefined();
    expect(data._entities.map(({ id }: { id: string }) => id)).toEqual(representations.map(({ id }) => id));
    expect(requestLines(gateway).toSorted()).toEqual([
      'GET /me/',
      'GET /pipeline/',
      'GET /user/?_limit=1000',
      ...searches,
    ]);
    // The catalogues are held: what is left is what lies outside of them.
    await gateway.execute(ENTITIES, { representations });
    expect(requestLines(gateway).toSorted()).toEqual(searches);
  });
});
