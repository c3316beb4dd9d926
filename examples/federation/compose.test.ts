/** The supergraph of both subgraphs, by both composers. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { buildASTSchema, isObjectType, lexicographicSortSchema, parse, printSchema } from 'graphql';
import { type Composer, compose } from './compose.ts';
import { startWorld, type World } from './world.ts';

let world: World;
before(async () => {
  world = await startWorld();
});
after(() => world.close());

/** The schema that clients of a router see. */
const publicSchema = (composer: Composer) =>
  lexicographicSortSchema(buildASTSchema(transformSupergraphToPublicSchema(parse(compose(composer, world.subgraphs)))));

describe('a supergraph of both subgraphs', () => {
  test('is the same for clients with both composers', () => {
    assert.equal(printSchema(publicSchema('apollo')), printSchema(publicSchema('hive')));
  });

  test('has the fields of both subgraphs, but neither node nor nodes', () => {
    const schema = publicSchema('apollo');
    const opportunity = schema.getType('Opportunity');
    assert.ok(isObjectType(opportunity));
    assert.ok('unbilledCents' in opportunity.getFields() && 'confidence' in opportunity.getFields());
    const fields = Object.keys(schema.getQueryType()?.getFields() ?? {});
    assert.deepEqual(
      fields.filter((name) => /^node|^_/.test(name)),
      [],
    );
    assert.ok(fields.includes('leads') && fields.includes('invoices'));
  });

  const page = (directive: string) =>
    parse(`extend schema @link(url: "https://specs.apollo.dev/federation/v2.0", import: ["@shareable"])
      type Query { letters: Letters }
      type Letters { pageInfo: PageInfo! }
      type PageInfo ${directive} {
        hasNextPage: Boolean!
        hasPreviousPage: Boolean!
        startCursor: String
        endCursor: String
      }`);
  for (const composer of ['apollo', 'hive'] as const) {
    test(`accepts a third subgraph with its own PageInfo if that is shareable: ${composer}`, () => {
      const letters = { name: 'letters', url: 'http://127.0.0.1:9/graphql' };
      compose(composer, [...world.subgraphs, { ...letters, typeDefs: page('@shareable') }]);
      assert.throws(() => compose(composer, [...world.subgraphs, { ...letters, typeDefs: page('') }]), /shar/i);
    });
  }
});
