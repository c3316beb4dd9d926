import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { promise } from '../support/promise.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ environment: { INTROSPECTION: 'off' } });
});
afterAll(() => gateway.close());

const keys = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`a${n.toString(36)}`, 1]));
const FILTER = 'query ($f: LeadFilter) { leads(filter: $f) { totalCount } }';
const IDS = 'query ($i: [ID!]!) { nodes(ids: $i) { id } }';
const WORDS = ' Did you mean ';

describe('invalid variables are refused with few, short errors, without a request to Close', () => {
  test.each([
    ['unknown keys of an input', FILTER, { f: keys(2000) }],
    ['unknown keys of a nested input', FILTER, { f: { or: [{ not: keys(2000) }] } }],
    ['as many unknown keys as are allowed', FILTER, { f: keys(250) }],
    ['ids that are objects', IDS, { i: Array(40_000).fill({}) }],
    ['nulls in a list of ids', IDS, { i: Array(40_000).fill(null) }],
    ['as many wrong ids as are allowed', IDS, { i: Array(5000).fill(null) }],
    [
      'text where a number is expected',
      'query ($n: Int) { leads(first: $n) { totalCount } }',
      { n: WORDS.repeat(7000) },
    ],
    ['text with unknown keys', FILTER, { f: { text: WORDS.repeat(2340), ...keys(50) } }],
  ])('%s', async (_name, query, variables) => {
    promise('hostile-variables');
    // A document is slower the first time and takes another path the second time.
    for (let times = 0; times < 2; times += 1) {
      const { errors = [], data } = await gateway.execute(query, variables);
      expect(data).toBeUndefined();
      expect(errors.length).toBeGreaterThan(0);
      expect(errors.length).toBeLessThanOrEqual(20);
      for (const { message } of errors) expect(message.length).toBeLessThanOrEqual(200);
      expect(gateway.lines).toEqual([]);
    }
  });
});

describe('a body with more values than any operation may have is refused unparsed', () => {
  const post = async (body: string, accept: string) => {
    const response = await fetch(gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body,
    });
    return { status: response.status, body: (await response.json()) as { errors: readonly object[] } };
  };

  test.each(['application/json', 'application/graphql-response+json'])(
    'with the same status, as %s',
    async (accept) => {
      const [few, many] = [5001, 20_000].map((count) => ({ i: Array(count).fill('"') }));
      for (let times = 0; times < 2; times += 1) {
        const one = await post(JSON.stringify({ query: IDS, variables: few }), accept);
        const other = await post(JSON.stringify({ query: IDS, variables: many }), accept);
        expect(other.status).toBe(one.status);
        expect([one, other].map(({ body: { errors } }) => errors)).toMatchObject([
          [{ extensions: { code: 'VARIABLES_LIMIT_EXCEEDED', limit: 5000, actual: 5001 } }],
          [{ extensions: { code: 'VARIABLES_LIMIT_EXCEEDED', limit: 5000, actual: 20_001 } }],
        ]);
      }
    },
  );

  test('so that unbalanced JSON does not matter', async () => {
    const { body } = await post(`[${'1,'.repeat(10_000)}`, '*/*');
    expect(body.errors).toMatchObject([{ extensions: { code: 'VARIABLES_LIMIT_EXCEEDED' } }]);
  });

  test('but commas in texts are no values', async () => {
    const variables = { n: `\\",${'",\\'.repeat(6000)}` };
    const { body } = await post(JSON.stringify({ query: '{ __typename }', variables }), '*/*');
    expect(body).toMatchObject({ data: { __typename: 'Query' } });
  });
});
