/**
 * graphql-js recognizes its errors and types by `instanceof`. With two copies in one process, Yoga would mask our errors.
 * The alias in vitest.config.ts ensures one copy in tests, npm does in production.
 */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { GraphQLError, GraphQLSchema } from 'graphql';
import { createGraphQLError } from 'graphql-yoga';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSchema } from '../../src/graph/schema.ts';
import { badInput } from '../../src/mapping/errors.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await startGateway();
});
afterEach(() => gateway.close());

test('our errors and those of Yoga have the same class', () => {
  expect(badInput('x')).toBeInstanceOf(GraphQLError);
  expect(createGraphQLError('x')).toBeInstanceOf(GraphQLError);
  expect(createSchema()).toBeInstanceOf(GraphQLSchema);
});

test('our error arrives with its message and code', async () => {
  const { data, errors } = await gateway.execute('{ lead(id: "nonsense") { name } }');
  expect(data).toEqual({ lead: null });
  expect(errors).toEqual([
    {
      message: '"nonsense" is not a valid Close id.',
      locations: [{ line: 1, column: 3 }],
      path: ['lead'],
      extensions: { code: 'BAD_USER_INPUT' },
    },
  ]);
});

test('all packages use one installed copy', () => {
  const here = createRequire(import.meta.url);
  const copies = ['graphql-yoga', '@graphql-tools/schema', '@graphql-tools/merge', '@graphql-tools/utils'].map((name) =>
    dirname(createRequire(here.resolve(name)).resolve('graphql/package.json')),
  );
  expect(new Set(copies)).toEqual(new Set([dirname(here.resolve('graphql/package.json'))]));
});
