/** Cases of graphql-js's own executor tests (16.15), as a table that runs on both executors. */

import { makeExecutableSchema } from '@graphql-tools/schema';
import { execute, type GraphQLFieldResolver, GraphQLObjectType, type GraphQLSchema, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { executePlanned } from '../../src/engine/execute.ts';
import { operationOf } from '../../src/engine/operation.ts';
import { comparable, expectSameResult } from '../support/same-result.ts';

type Resolve = GraphQLFieldResolver<unknown, unknown>;
interface Case {
  readonly name: string;
  readonly sdl: string;
  readonly resolvers: Readonly<
    Record<string, Readonly<Record<string, Resolve>> | { __resolveType: (value: never) => unknown }>
  >;
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  /** Called with the schema, for what SDL cannot say. */
  readonly prepare?: (schema: GraphQLSchema) => void;
  /** Whether fewer errors than those of graphql-js explain the same nulls. */
  readonly reportsLess?: boolean;
}

const tick = (times = 1): Promise<void> =>
  Array.from({ length: times }).reduce<Promise<void>>((before) => before.then(() => undefined), Promise.resolve());
const later = async <T>(value: T, times = 20): Promise<T> => {
  await tick(times);
  if (value instanceof Error) throw value;
  return value;
};
const fail = (message: string) => (): never => {
  throw new Error(message);
};

const CASES: readonly Case[] = [
  {
    name: 'an error below a parent that is null already is dropped',
    sdl: 'type Query { a: A } type A { x: Int! y: Int }',
    resolvers: { Query: { a: () => ({}) }, A: { x: () => later(new Error('x')), y: () => later(new Error('y'), 90) } },
    query: '{ a { x y } }',
  },
  {
    name: 'an error before its parent becomes null is kept',
    sdl: 'type Query { a: A } type A { x: Int! y: Int }',
    resolvers: { Query: { a: () => ({}) }, A: { x: () => later(new Error('x'), 90), y: fail('y') } },
    query: '{ a { x y } }',
  },
  {
    name: 'of two errors in fields that cannot be null, the first is reported',
    sdl: 'type Query { a: A } type A { x: Int! y: Int! }',
    resolvers: { Query: { a: () => ({}) }, A: { x: () => later(new Error('x'), 90), y: () => later(new Error('y')) } },
    query: '{ a { x y } }',
  },
  {
    name: 'a root that becomes null drops later errors',
    sdl: 'type Query { x: Int! y: Int }',
    resolvers: { Query: { x: fail('x'), y: () => later(new Error('y'), 90) } },
    query: '{ y x }',
    reportsLess: true,
  },
  {
    name: 'mutations run one after the other, even if one fails at once',
    sdl: 'type Query { q: Int } type Mutation { first: M second: M third: Int } type M { late: Int now: Int! log: [String] }',
    resolvers: {
      Mutation: {
        first: (_root, _args, context) => ({ log: context, name: 'first' }),
        second: (_root, _args, context) => ({ log: context, name: 'second' }),
        third: (_root, _args, context) => (context as string[]).push('third'),
      },
      M: {
        late: async (source) => {
          const { log, name } = source as { log: string[]; name: string };
          log.push(`${name} begins`);
          await tick(30);
          log.push(`${name} ends`);
          return log.length;
        },
        now: (source) => ((source as { name: string }).name === 'first' ? fail('at once')() : 1),
        log: (source) => [...(source as { log: string[] }).log],
      },
    },
    query: 'mutation { first { late now } second { late now log } third }',
  },
  {
    name: 'a resolver with default parameters gets its info',
    sdl: 'type Query { a(n: Int): String b: String }',
    resolvers: {
      Query: {
        a: (_source = {}, args = {}, _context = {}, info) =>
          `${info.fieldName} ${info.path.key} ${JSON.stringify(args)}`,
        b: (...all: unknown[]) => (all[3] as { fieldName: string }).fieldName,
      },
    },
    query: '{ one: a(n: 1) two: a b }',
  },
  {
    name: 'each type of an interface has its own default arguments',
    sdl: 'type Query { all(n: Int): [L] } interface L { x(n: Int, m: Int): String } type A implements L { x(n: Int, m: Int = 5): String } type B implements L { x(n: Int, m: Int = 9): String }',
    resolvers: {
      Query: { all: () => [{ __typename: 'A' }, { __typename: 'B' }, { __typename: 'A' }] },
      A: { x: (_source, args) => JSON.stringify(args) },
      B: { x: (_source, args) => JSON.stringify(args) },
    },
    query: 'query ($n: Int) { all { x(n: $n) } fixed: all { x(n: 1) } }',
    variables: { n: 7 },
  },
  {
    name: 'isTypeOf is called for each object',
    sdl: 'type Query { right: A wrong: A late: A list: [A] } type A { x: Int }',
    resolvers: {
      Query: {
        right: () => ({ is: true, x: 1 }),
        wrong: () => ({ is: false, x: 1 }),
        late: () => ({ is: later(false), x: 1 }),
        list: () => [{ is: true, x: 1 }, { is: false }],
      },
    },
    query: '{ right { x } wrong { x } late { x } list { x } }',
    prepare: (schema) => {
      const type = schema.getType('A');
      if (type instanceof GraphQLObjectType) type.isTypeOf = (value) => (value as { is: boolean }).is;
    },
  },
  ...[undefined, null, 5, 'C', 'Color', 'Other', '__proto__', 'toString'].map(
    (name): Case => ({
      name: `an interface that is resolved to ${String(name)}`,
      sdl: 'type Query { i: I list: [I!] } interface I { x: Int } type A implements I { x: Int } type Other { x: Int } enum Color { RED }',
      resolvers: { Query: { i: () => ({ x: 1 }), list: () => [{ x: 1 }] }, I: { __resolveType: () => name } },
      query: '{ i { x } list { x } }',
    }),
  ),
  {
    name: 'lists that are none, thenables, methods and thrown values',
    sdl: 'type Query { text: [Int] set: [Int] thenable: Int method(n: Int): String thrown: Int nothing: [Int!] }',
    resolvers: {
      Query: {
        text: () => 'abc',
        set: () => new Set([1, 2]),
        // biome-ignore lint/suspicious/noThenProperty: that is the case
        thenable: () => ({ then: (done: (value: number) => void) => done(3) }),
        thrown: () => {
          throw 'a text';
        },
        nothing: () => [null, 1],
      },
    },
    query: '{ text set thenable thrown nothing }',
  },
];

describe('executed by its plan, as by graphql-js:', () => {
  test.each(CASES)('$name', async ({ sdl, resolvers, query, variables = {}, prepare, reportsLess = false }) => {
    const schema = makeExecutableSchema({
      typeDefs: sdl,
      resolvers: resolvers as never,
      resolverValidationOptions: { requireResolversForResolveType: 'ignore' },
    });
    prepare?.(schema);
    const args = { schema, document: parse(query), variableValues: variables };
    const expected = await execute({ ...args, contextValue: [] });
    const operation = operationOf(args);
    if (operation === null) throw new Error('The document has no operation.');
    for (let times = 0; times < 2; times += 1) {
      const result = await executePlanned(operation, undefined, []);
      if (reportsLess) expectSameResult(result, expected);
      else expect(comparable(result)).toEqual(comparable(expected));
    }
  });
});
