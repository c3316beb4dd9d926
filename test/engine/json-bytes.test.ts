import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonBytes } from '../../src/engine/json-bytes.ts';
import { randomRuns } from '../support/random-runs.ts';

test('the bytes are those of JSON.stringify', () => {
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      fc.constantFrom(null, undefined, true, 0.5, new Date(0), () => 1),
      fc.string({ unit: 'binary' }),
      fc.array(tie('any'), { maxLength: 40 }),
      fc.dictionary(fc.string(), tie('any'), { maxKeys: 4, noNullPrototype: true }),
    ),
  })).any;
  fc.assert(
    fc.property(fc.dictionary(fc.string(), value, { noNullPrototype: true }), (object) => {
      expect(jsonBytes(object).toString()).toBe(Buffer.from(JSON.stringify(object)).toString());
    }),
    { numRuns: randomRuns(350) },
  );
});

test('a result keeps its bytes when another is serialized', () => {
  const rows = (name: string) => ({ data: { rows: Array.from({ length: 5_000 }, (_, n) => ({ id: n, name })) } });
  const [first, second] = [jsonBytes(rows('é')), jsonBytes(rows('伟'))];
  expect(first.toString()).toBe(JSON.stringify(rows('é')));
  expect(second.toString()).toBe(JSON.stringify(rows('伟')));
});
