/** The HTTP status of each error code is the one in the table, from which the reference page is generated. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ERROR_CODES, type ErrorCode } from '../../src/mapping/error-codes.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';

const TOKEN = '0123456789abcdef';
const QUERY = '{ __typename }';
const list = (count: number, part: (n: number) => string) => Array.from({ length: count }, (_, n) => part(n)).join(' ');

interface Refused {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
}

const encoded = (json: object) => Buffer.from(JSON.stringify(json)).toString('base64url');

/** A request that is refused as a whole, by code. */
const REFUSED: Readonly<Partial<Record<ErrorCode, Refused>>> = {
  BAD_USER_INPUT: { body: { query: 'query ($id: ID!) { lead(id: $id) { id } }' } },
  UNAUTHENTICATED: { headers: { authorization: 'Bearer wrong' } },
  FORBIDDEN: { headers: { origin: 'https://evil.example' } },
  READ_ONLY: {
    body: { query: 'mutation { leadDelete(id: "lead_x") { lead { id } } }' },
    environment: { READ_ONLY: 'true' },
  },
  SIGN_IN_UNAVAILABLE: {
    headers: { authorization: `Bearer ${[{ alg: 'ES256' }, { iss: 'i' }].map(encoded).join('.')}.AA` },
    environment: { JWT_ISSUER: 'i', JWT_AUDIENCE: 'a', JWT_JWKS_URL: 'file:///nowhere' },
  },
  COST_LIMIT_EXCEEDED: {
    body: { query: '{ leads { nodes { statusChanges { nodes { id } } url } } }' },
    environment: { LIMIT_COST: '1' },
  },
  DEPTH_LIMIT_EXCEEDED: { body: { query: '{ me { id } }' }, environment: { LIMIT_DEPTH: '1' } },
  TOKEN_LIMIT_EXCEEDED: { body: { query: `{ ${list(2001, () => '__typename')} }` } },
  ALIAS_LIMIT_EXCEEDED: { body: { query: `{ me { ${list(31, (n) => `a${n}: id`)} } }` } },
  ROOT_FIELD_LIMIT_EXCEEDED: { body: { query: `{ ${list(21, (n) => `a${n}: __typename`)} }` } },
  DIRECTIVE_LIMIT_EXCEEDED: { body: { query: `{ ${list(21, () => '__typename @skip(if: false)')} }` } },
  FRAGMENT_LIMIT_EXCEEDED: { body: { query: `{ ${list(51, () => '... { __typename }')} }` } },
  NODE_LIMIT_EXCEEDED: {
    body: { query: '{ leads(first: 500) { nodes { id } } }' },
    environment: { LIMIT_NODES: '10' },
  },
  VARIABLES_LIMIT_EXCEEDED: { body: { query: QUERY, variables: { a: 'x'.repeat(100_001) } } },
  REQUEST_ENTITY_TOO_LARGE: { environment: { LIMIT_BODY_BYTES: '1' } },
  PERSISTED_QUERY_ONLY: { environment: { PERSISTED_ONLY: 'true', ROUTER_SECRET: TOKEN } },
  PERSISTED_QUERY_NOT_SUPPORTED: { body: { extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } } },
  BAD_REQUEST: { body: 'not an object' },
  GRAPHQL_PARSE_FAILED: { body: { query: '{' } },
  GRAPHQL_VALIDATION_FAILED: { body: { query: '{ nothing }' } },
  OPERATION_RESOLUTION_FAILURE: { body: { query: `query A ${QUERY}`, operationName: 'B' } },
};

/** Codes with a status that no single request can cause, or none before a request to Close: see test/live/ and test/http/sockets.test.ts. */
const UNEXPECTED: readonly ErrorCode[] = [
  'EVENTS_LOST',
  'INTERNAL',
  'OVERLOADED',
  // test/http/caller-limits.test.ts
  'RATE_LIMITED',
  'SOCKET_LIMIT_EXCEEDED',
  'SUBSCRIPTION_LIMIT_EXCEEDED',
];

describe('the status of a refused request', () => {
  test('is tested for every code that has one', () => {
    const withStatus = Object.entries(ERROR_CODES).flatMap(([code, { status }]) => (status === null ? [] : [code]));
    expect([...Object.keys(REFUSED), ...UNEXPECTED].toSorted()).toEqual(withStatus.toSorted());
  });

  let gateway: TestGateway | undefined;
  beforeEach(() => {
    gateway = undefined;
  });
  afterEach(() => gateway?.close());

  test.each(Object.entries(REFUSED))('%s', async (code, { body = { query: QUERY }, headers, environment }) => {
    gateway = await startGateway({ environment: { GATEWAY_TOKEN: TOKEN, ...environment } });
    const response = await fetch(gateway.url, {
      method: 'POST',
      headers: {
        accept: 'application/graphql-response+json',
        'content-type': 'application/json',
        authorization: `Bearer ${TOKEN}`,
        ...headers,
      },
      body: JSON.stringify(body),
    });
    const { data, errors } = (await response.json()) as { data?: unknown; errors: { extensions: { code: string } }[] };
    expect([errors[0]?.extensions.code, response.status]).toEqual([code, ERROR_CODES[code as ErrorCode].status]);
    expect(data).toBeUndefined();
    expect(gateway.lines).toEqual([]);
  });
});
