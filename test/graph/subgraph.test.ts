/** Compares the subgraph with the one that @apollo/subgraph builds from its SDL. */
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

/** Each definition as text, sorted. */
const definitions = (document: DocumentNode): string[] => document.definitions.map(print).toSorted();

/** The texts of the first list that the second lacks. */
const missingIn = (list: readonly string[], other: readonly string[]) => list.filter((text) => !other.includes(text));

/** The name of a definition: `directive @key`, `extend type Query`. */
const headOf = (text: string) => /^(?:directive @|extend type |\w+ )\w+/.exec(text)?.[0];

/** Where a directive is used: `Query.node`, `PageInfo`. */
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

/** Types and directives without descriptions. */
function shape(schema: GraphQLSchema): string[] {
  const sorted = parse(printSchema(lexicographicSortSchema(schema)));
  const bare = visit(sorted, {
    enter: (node) => ('description' in node ? { ...node, description: undefined } : undefined),
  });
  return definitions(bare);
}

describe('@apollo/subgraph with the SDL of this subgraph', () => {
  test('returns the same _service plus the definitions that every subgraph has', async () => {
    const query = '{ _service { sdl } }';
    const { data } = await gateway.execute(query);
    const answer = await graphql({ schema: theirs, source: query });
    const [our, their] = [data, answer.data].map((one) => {
      const { sdl } = (one as { _service: { sdl: string } })._service;
      return definitions(parse(sdl));
    }) as [string[], string[]];

    expect(our.length).toBeGreaterThan(80);
    expect(missingIn(our, their)).toEqual([]);
    // Composition adds the linked definitions, so a subgraph of version 2 may omit them.
    expect(missingIn(their, our).map(headOf)).toEqual([
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

  test('builds the served schema plus the linked but unused definitions', () => {
    const [our, their] = [shape(createSchema()), shape(theirs)];
    // The specification of @link requires a URL, their definition does not.
    expect(missingIn(our, their)).toEqual([
      'directive @link(as: String, for: link__Purpose, import: [link__Import], url: String!) repeatable on SCHEMA',
    ]);
    expect(missingIn(their, our).map(headOf)).toEqual([
      'directive @federation__extends',
      'directive @federation__external',
      'directive @federation__override',
      'directive @federation__provides',
      'directive @federation__requires',
      'directive @federation__tag',
      'directive @link',
    ]);
  });

  test('rejects a link with an unknown version or directive', () => {
    const sdl = subgraphSdl();
    expect(sdl).toContain('/federation/v2.0"');
    expect(() => buildSubgraphSchema(parse(sdl.replace('/v2.0"', '/v1.9"')))).toThrow();
    expect(() => buildSubgraphSchema(parse(sdl.replace('"@shareable"', '"@sharable"')))).toThrow();
  });
});

describe('directives for composition', () => {
  test('share only PageInfo', () => {
    expect(places('shareable')).toEqual(['PageInfo']);
  });

  test('hide node and nodes from clients of a router', () => {
    expect(places('inaccessible')).toEqual(['Query.node', 'Query.nodes']);
  });
});

describe('representations of six types', () => {
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

  test('cost at most one request per type, in any number and order', async () => {
    const rows: Readonly<Record<string, readonly { readonly id: string }[]>> = {
      Lead: seed.leads,
      Contact: seed.contacts,
      Opportunity: seed.opportunities,
      OpportunityStatus: seed.pipelines.flatMap(({ statuses }) => statuses),
      Pipeline: seed.pipelines,
      // Deactivated users are not listed, and read by id.
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
    // The catalogues are cached now.
    await gateway.execute(ENTITIES, { representations });
    expect(requestLines(gateway).toSorted()).toEqual(searches);
  });
});
