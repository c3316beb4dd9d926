import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { LIMITS, type Limits } from '../../src/config/limits.ts';
import type { ErrorCode } from '../../src/mapping/error-codes.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { promise } from '../support/promise.ts';

const seed = demoSeed();
const [lead = ''] = seed.leads.map(({ id }) => id);
const many = (count: number, of: (index: number) => string) => Array.from({ length: count }, (_, n) => of(n)).join(' ');
const scalar = (n: number) => ['id', 'name', 'email', 'image', 'firstName', 'lastName'][n % 6] ?? '';
const ids = (count: number) => Array.from({ length: count }, () => lead);

/** Nested fields with a leaf at the bottom. */
function nested(depth: number, fields: readonly string[], leaf: string): string {
  const [first = leaf, ...rest] = fields.slice(0, depth - 1);
  return depth === 1 ? leaf : `${first} { ${nested(depth - 1, rest, leaf)} }`;
}
const AROUND = ['me', ...Array(9).fill(['organization', 'pipelines', 'createdBy']).flat()];
const INTROSPECTED = ['__schema', 'types', 'fields', 'args', 'type', ...Array(99).fill('ofType')];

/** Those of subscriptions, sockets, callers and agents have their own tests. */
type LimitOfRequests = Exclude<
  keyof Limits,
  'LIMIT_COST' | 'LIMIT_WEBHOOK_BYTES' | `LIMIT_${'SUBSCRIPTION' | 'SOCKET' | 'CALLER' | 'MEDIA' | 'MCP'}${string}`
>;

interface Asked {
  readonly query: string;
  readonly variables?: object;
}
interface Line {
  /** The description in the documentation of the limits. */
  readonly what: string;
  readonly limit: LimitOfRequests;
  readonly most: number;
  readonly code: ErrorCode;
  /** An operation with this number of them. */
  asks(count: number): string | Asked;
}

const PROMISED: readonly Line[] = [
  {
    what: 'tokens in a document',
    limit: 'LIMIT_TOKENS',
    most: 2000,
    code: 'TOKEN_LIMIT_EXCEEDED',
    // graphql-js would take too long to compare many equal fields.
    asks: (count) => `{ me { ${many((count - 11) / 2, scalar)} } users { nodes { ${many(count / 2 - 5, scalar)} } } }`,
  },
  {
    what: 'tokens in a document, comments among them',
    limit: 'LIMIT_TOKENS',
    most: 2000,
    code: 'TOKEN_LIMIT_EXCEEDED',
    asks: (count) => `${'# {\n'.repeat(count - 7)} { me { id } } #`,
  },
  {
    what: 'depth',
    limit: 'LIMIT_DEPTH',
    most: 12,
    code: 'DEPTH_LIMIT_EXCEEDED',
    asks: (count) => `{ ${nested(count, AROUND, 'id')} }`,
  },
  {
    what: 'depth, fragments counted',
    limit: 'LIMIT_DEPTH',
    most: 12,
    code: 'DEPTH_LIMIT_EXCEEDED',
    asks: (count) =>
      `{ ...Q } fragment Q on Query { me { ...U } }
       fragment U on User { organization { ... on Organization { ${nested(count - 2, AROUND.slice(2), 'id')} } } }`,
  },
  {
    what: 'depth of an introspection',
    limit: 'LIMIT_INTROSPECTION_DEPTH',
    most: 15,
    code: 'DEPTH_LIMIT_EXCEEDED',
    asks: (count) => `{ me { id } ...Q } fragment Q on Query { ${nested(count, INTROSPECTED, 'name')} }`,
  },
  {
    what: 'aliases',
    limit: 'LIMIT_ALIASES',
    most: 30,
    code: 'ALIAS_LIMIT_EXCEEDED',
    asks: (count) => `{ me { ${many(count, (n) => `a${n}: id`)} } }`,
  },
  {
    what: 'aliases, `__typename` included',
    limit: 'LIMIT_ALIASES',
    most: 30,
    code: 'ALIAS_LIMIT_EXCEEDED',
    asks: (count) => `{ me { ${many(count, (n) => `a${n}: __typename`)} } }`,
  },
  {
    what: 'aliases, those of a fragment each time it is spread',
    limit: 'LIMIT_ALIASES',
    most: 30,
    code: 'ALIAS_LIMIT_EXCEEDED',
    asks: (count) => `{ users { nodes { ${many(count - 2, (n) => `a${n}: id`)} ...U } } me { ...U } }
      fragment U on User { a: id }`,
  },
  {
    what: 'root fields',
    limit: 'LIMIT_ROOT_FIELDS',
    most: 20,
    code: 'ROOT_FIELD_LIMIT_EXCEEDED',
    asks: (count) => `{ ${many(count - 1, (n) => `a${n}: me { id }`)} ...Q } fragment Q on Query { __typename }`,
  },
  {
    what: 'directives',
    limit: 'LIMIT_DIRECTIVES',
    most: 20,
    code: 'DIRECTIVE_LIMIT_EXCEEDED',
    asks: (count) => `{ me { id ${count % 2 === 1 ? '@include(if: true)' : ''} ...U @skip(if: false)
      ... @include(if: true) { ...U } } } fragment U on User { id ${many((count - 2) / 2, () => 'id @skip(if: false)')} }`,
  },
  {
    what: 'fragments',
    limit: 'LIMIT_FRAGMENTS',
    most: 50,
    code: 'FRAGMENT_LIMIT_EXCEEDED',
    asks: (count) => `{ me { ... { id } ${many(count - 1, (n) => `...F${n}`)} } }
      ${many(count - 1, (n) => `fragment F${n} on User { id }`)}`,
  },
  {
    what: 'page size at the root',
    limit: 'LIMIT_PAGE',
    most: 500,
    code: 'BAD_USER_INPUT',
    asks: (count) => ({ query: 'query ($n: Int) { leads(first: $n) { nodes { id } } }', variables: { n: count } }),
  },
  {
    what: 'page size below one object',
    limit: 'LIMIT_PAGE',
    most: 500,
    code: 'BAD_USER_INPUT',
    asks: (count) => `{ lead(id: "${lead}") { contacts(first: ${count}) { nodes { id } } } }`,
  },
  {
    what: 'page size below another list',
    limit: 'LIMIT_PAGE_BELOW_LIST',
    most: 100,
    code: 'BAD_USER_INPUT',
    asks: (count) => `{ leads(first: 1) { nodes { contacts(first: ${count}) { nodes { id } } } } }`,
  },
  {
    what: 'page size below a list that is no connection',
    limit: 'LIMIT_PAGE_BELOW_LIST',
    most: 100,
    code: 'BAD_USER_INPUT',
    asks: (count) => `{ pipelines { opportunities(first: ${count}) { totalCount } } }`,
  },
  {
    what: 'nodes an operation may ask for',
    limit: 'LIMIT_NODES',
    most: 50_000,
    code: 'NODE_LIMIT_EXCEEDED',
    asks: (count) => ({
      query: `query ($most: Int!, $rest: Int!, $has: Boolean!) {
        leads(first: $most) { nodes { contacts(first: 9) { nodes { lead { contacts(first: 10) { nodes { id } } } } } } }
        users(first: $rest) @include(if: $has) { edges { node { id } } }
      }`,
      variables: { most: Math.floor(count / 100), rest: count % 100, has: count % 100 > 0 },
    }),
  },
  {
    what: 'items in an input list',
    limit: 'LIMIT_LIST_ITEMS',
    most: 250,
    code: 'BAD_USER_INPUT',
    asks: (count) => `{ nodes(ids: ${JSON.stringify(ids(count))}) { id } }`,
  },
  {
    what: 'items in an input list within an input object, in a variable',
    limit: 'LIMIT_LIST_ITEMS',
    most: 250,
    code: 'BAD_USER_INPUT',
    asks: (count) => ({
      query: 'query ($filter: LeadFilter) { leads(filter: $filter) { nodes { id } } }',
      variables: { filter: { id: { in: ids(count) } } },
    }),
  },
  {
    what: 'filters within one another',
    limit: 'LIMIT_INPUT_DEPTH',
    most: 16,
    code: 'BAD_USER_INPUT',
    asks: (count) => `{ leads(filter: ${'{ not: '.repeat(count - 1)}{}${' }'.repeat(count - 1)}) { nodes { id } } }`,
  },
  {
    what: 'filters within one another, in a variable',
    limit: 'LIMIT_INPUT_DEPTH',
    most: 16,
    code: 'BAD_USER_INPUT',
    asks: (count) => ({
      query: 'query ($filter: ContactFilter) { contacts(filter: $filter) { nodes { id } } }',
      variables: { filter: JSON.parse(`${'{"or":['.repeat(count - 1)}{}${']}'.repeat(count - 1)}`) },
    }),
  },
  {
    what: 'clauses in a filter',
    limit: 'LIMIT_FILTER_CLAUSES',
    most: 500,
    code: 'BAD_USER_INPUT',
    asks: (count) => ({
      query: 'query ($filter: OpportunityFilter) { opportunities(filter: $filter) { nodes { id } } }',
      variables: {
        filter: {
          or: [0, 250, 500].map((from) => ({
            or: Array.from({ length: Math.max(0, Math.min(250, count - from)) }, (_, n) => ({ confidence: { eq: n } })),
          })),
        },
      },
    }),
  },
  {
    what: '`representations` of `_entities`',
    limit: 'LIMIT_REPRESENTATIONS',
    most: 2000,
    code: 'BAD_USER_INPUT',
    asks: (count) => ({
      query: 'query ($all: [_Any!]!) { _entities(representations: $all) { __typename } }',
      variables: { all: ids(count).map((id) => ({ __typename: 'Lead', id })) },
    }),
  },
  {
    what: 'values in all variables',
    limit: 'LIMIT_VARIABLE_VALUES',
    most: 5000,
    code: 'VARIABLES_LIMIT_EXCEEDED',
    asks: (count) => ({
      query: '{ __typename }',
      variables: { a: 1, b: [null, Array(count - 5).fill('x')], c: {}, d: { e: 1, f: [] } },
    }),
  },
  {
    what: 'keys in one object of the variables',
    limit: 'LIMIT_VARIABLE_KEYS',
    most: 250,
    code: 'VARIABLES_LIMIT_EXCEEDED',
    asks: (count) => ({
      query: '{ __typename }',
      variables: { a: [{ b: Object.fromEntries(Array.from({ length: count }, (_, n) => [`k${n}`, n])) }] },
    }),
  },
  {
    what: 'characters in one string of the variables',
    limit: 'LIMIT_VARIABLE_TEXT',
    most: 100_000,
    code: 'VARIABLES_LIMIT_EXCEEDED',
    asks: (count) => ({ query: '{ __typename }', variables: { a: ['x'.repeat(count)] } }),
  },
];

const asked = (line: Line, count: number): Asked => {
  const operation = line.asks(count);
  return typeof operation === 'string' ? { query: operation } : operation;
};

describe('by default, the gateway accepts', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startGateway();
  });
  afterAll(() => gateway.close());

  test.each(PROMISED)('$most $what, and rejects one more before any request', async (line) => {
    promise('exact-limits');
    expect(LIMITS[line.limit]).toMatchObject({ max: line.most, code: line.code });
    const taken = asked(line, line.most);
    const answer = await gateway.execute(taken.query, taken.variables);
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toBeDefined();
    const { query, variables } = asked(line, line.most + 1);
    for (const [accept, status] of [
      ['application/graphql-response+json', 400],
      ['application/json', 200],
    ] as const) {
      const refused = await gateway.execute(query, variables, { accept });
      expect(refused.status).toBe(status);
      expect(refused.data).toBeUndefined();
      expect(refused.errors?.map(({ extensions }) => extensions)).toEqual([
        { code: line.code, limit: line.most, actual: line.most + 1 },
      ]);
      expect(gateway.lines).toEqual([]);
    }
  });

  test('the introspection of GraphiQL, which is 15 deep', async () => {
    const query = getIntrospectionQuery({ inputValueDeprecation: true, directiveIsRepeatable: true });
    expect((await gateway.execute(query)).errors).toBeUndefined();
  });
});

describe('can be configured:', () => {
  /** test/live/limits.test.ts has those of subscriptions. */
  const SMALL: Pick<Limits, LimitOfRequests> = {
    LIMIT_BODY_BYTES: 60_000,
    LIMIT_TOKENS: 90,
    LIMIT_DEPTH: 8,
    LIMIT_INTROSPECTION_DEPTH: 8,
    LIMIT_ALIASES: 9,
    LIMIT_ROOT_FIELDS: 6,
    LIMIT_DIRECTIVES: 4,
    LIMIT_FRAGMENTS: 3,
    LIMIT_PAGE: 40,
    LIMIT_PAGE_BELOW_LIST: 99,
    LIMIT_NODES: 2200,
    LIMIT_LIST_ITEMS: 11,
    LIMIT_INPUT_DEPTH: 5,
    LIMIT_FILTER_CLAUSES: 9,
    LIMIT_REPRESENTATIONS: 13,
    LIMIT_VARIABLE_VALUES: 70,
    LIMIT_VARIABLE_KEYS: 14,
    LIMIT_VARIABLE_TEXT: 30_000,
    LIMIT_RESPONSE_BYTES: 900_000,
  };
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startGateway({
      environment: Object.fromEntries(Object.entries(SMALL).map(([name, most]) => [name, String(most)])),
    });
  });
  afterAll(() => gateway.close());

  test.each(PROMISED)('$what', async (line) => {
    promise('exact-limits');
    const limit = SMALL[line.limit];
    const taken = asked(line, limit);
    expect((await gateway.execute(taken.query, taken.variables)).errors).toBeUndefined();
    const { query, variables } = asked(line, limit + 1);
    const { errors } = await gateway.execute(query, variables);
    expect(errors).toMatchObject([{ extensions: { code: line.code, limit, actual: limit + 1 } }]);
    expect(gateway.lines).toEqual([]);
  });

  test('every limit has a test, here or in another file', () => {
    promise('exact-limits');
    const tested = new Set<string>(PROMISED.map(({ limit }) => limit))
      .add('LIMIT_BODY_BYTES')
      .add('LIMIT_COST')
      .add('LIMIT_RESPONSE_BYTES')
      // test/http/sockets.test.ts
      .add('LIMIT_SOCKETS')
      .add('LIMIT_SOCKET_OPERATIONS')
      // test/http/webhooks.test.ts
      .add('LIMIT_WEBHOOK_BYTES')
      // test/http/media.test.ts
      .add('LIMIT_MEDIA_BYTES')
      .add('LIMIT_MEDIA_STREAMS')
      .add('LIMIT_MEDIA_STREAMS_PER_CREDENTIAL')
      // test/live/limits.test.ts
      .add('LIMIT_SUBSCRIPTIONS')
      .add('LIMIT_CALLER_SUBSCRIPTIONS')
      // test/http/caller-limits.test.ts
      .add('LIMIT_CALLER_OPERATIONS')
      .add('LIMIT_CALLER_OPERATIONS_PER_MINUTE')
      .add('LIMIT_CALLER_COST_PER_MINUTE')
      .add('LIMIT_SUBSCRIPTION_EVENTS')
      // test/mcp/access.test.ts and tools.test.ts
      .add('LIMIT_MCP_CALLS')
      .add('LIMIT_MCP_RESULT_BYTES');
    expect([...tested].toSorted()).toEqual(Object.keys(LIMITS).toSorted());
  });
});
