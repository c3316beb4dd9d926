import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGateway, type TestGateway } from '../support/gateway.ts';

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
