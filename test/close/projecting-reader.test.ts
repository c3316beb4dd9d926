/** Reading a part of a JSON body, compared with `JSON.parse` of the whole. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Body } from '../../src/close/wire/body.ts';
import { readProjected, Shape } from '../../src/close/wire/projecting-reader.ts';
import { randomRuns } from '../support/random-runs.ts';

/** Keys that are mostly in the shape, and some that `JSON.stringify` escapes. */
const KEYS = ['id', 'name', 'contacts', 'custom.cf_1', 'é', '"', 'a\\b', ''];
const json: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.oneof(fc.string({ unit: 'binary' }), fc.double({ noNaN: true }), fc.integer(), fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { noNullPrototype: true }),
  ),
})).value;
const shape: fc.Arbitrary<Shape> = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc
    .tuple(
      fc.dictionary(fc.constantFrom(...KEYS), fc.option(tie('shape'), { depthIdentifier: 'shape', maxDepth: 3 }), {
        noNullPrototype: true,
      }),
      fc.boolean(),
    )
    .map(([keys, keepsOthers]) => new Shape(keys, keepsOthers)),
})).shape;

/** What a shape keeps of a value. */
function projected(value: unknown, within: Shape | null): unknown {
  if (Array.isArray(value)) return value.map((item) => projected(item, within));
  if (typeof value !== 'object' || value === null || within === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      const known = within.keys.get(key);
      return known !== undefined || within.keepsOthers ? [[key, projected(inner, known ?? null)]] : [];
    }),
  );
}

describe('the reader', () => {
  test('keeps what the shape keeps, of one value after the other', () => {
    fc.assert(
      fc.property(
        fc.array(json, { minLength: 1, maxLength: 4 }),
        shape,
        fc.constantFrom(0, 1, '\t'),
        (values, of, space) => {
          for (const value of values) {
            const text = JSON.stringify(value, null, space);
            expect(readProjected(Buffer.from(text), of)).toEqual(projected(JSON.parse(text), of));
          }
        },
      ),
      { numRuns: randomRuns(350) },
    );
  });

  test('never reads more from broken JSON than from the whole', () => {
    const edit = fc.tuple(
      fc.nat(),
      fc.constantFrom('', '"', '\\', '{', '}', '[', ']', ',', ':', '0', '-', 'e', '\u0000', 'x'),
    );
    fc.assert(
      fc.property(json, shape, edit, (value, of, [place, inserted]) => {
        const text = JSON.stringify(value);
        const at = place % (text.length + 1);
        const broken = text.slice(0, at) + inserted + text.slice(inserted === '' ? at + 1 : at);
        const read = readProjected(Buffer.from(broken), of);
        let whole: unknown;
        try {
          whole = JSON.parse(broken);
        } catch {
          // Only a skipped value may be broken.
          if (of.keepsOthers && of.keys.size === 0) expect(read).toBeUndefined();
          return;
        }
        // Of a key that occurs twice, this reader may keep the first value.
        if (read !== undefined && JSON.stringify(whole) === broken) expect(read).toEqual(projected(whole, of));
      }),
      { numRuns: randomRuns(500) },
    );
  });

  test.each([
    ['an integer with a leading zero', '{"id":01}'],
    ['a sign alone', '{"id":-}'],
    ['a word that is none', '{"id":nulll}'],
    ['no value', '{"id":}'],
    ['a comma at the end', '{"name":1,}'],
    ['a raw control character', '{"id":"a\u0001"}'],
    ['an unknown escape', '{"id":"a\\x"}'],
    ['an end within a string', '{"name":"a'],
    ['an end within a list', '{"name":[1'],
    ['two values', '{} {}'],
    ['nothing', ''],
    ['a byte order mark', '\uFEFF{}'],
    ['a key that is no property', '{"__proto__":{"id":1}}'],
  ])('leaves %s to JSON.parse', (_name, text) => {
    expect(readProjected(Buffer.from(text), new Shape({ id: null }, false))).toBeUndefined();
  });

  test('leaves deep nesting to JSON.parse', () => {
    const depth = 100_000;
    const text = `{"id":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    expect(readProjected(Buffer.from(text), new Shape({ id: null }, false))).toBeUndefined();
  });

  test('reads strings in UTF-8', () => {
    const text = '{"id":"lead_é","name":"伟 \\u0041 🙂"}';
    expect(readProjected(Buffer.from(text), new Shape({ id: null, name: null }, false))).toEqual(JSON.parse(text));
  });
});

describe('a body', () => {
  const rows = Array.from({ length: 500 }, (_, n) => ({ id: `cont_${n}`, name: `Name ${n}`, title: 'Founder' }));
  const bytes = Buffer.from(JSON.stringify({ data: rows }));
  const shapeOf = (...columns: string[]) => {
    const row = new Shape(Object.fromEntries(columns.map((column) => [column, null])), false);
    const whole = new Shape({ data: row }, true);
    return () => whole;
  };
  const ids = rows.map(({ id }) => ({ id }));

  test('in several pieces is read in one shape, then in another, then whole', () => {
    const middle = bytes.length >> 1;
    const body = new Body([bytes.subarray(0, middle), bytes.subarray(middle)]);
    expect(body.read(shapeOf('id'))).toEqual({ data: ids });
    expect(body.isWhole).toBe(false);
    expect(body.read(shapeOf('title'))).toEqual({ data: rows.map(({ title }) => ({ title })) });
    expect(body.read()).toEqual({ data: rows });
    expect(body.isWhole).toBe(true);
    expect(body.read(shapeOf('id'))).toEqual({ data: rows });
  });

  test('that is small is read whole', () => {
    const body = new Body([Buffer.from('{"data":[{"id":"a","name":"b"}]}')]);
    expect(body.read(shapeOf('id'))).toEqual({ data: [{ id: 'a', name: 'b' }] });
  });

  test('that is no JSON is undefined', () => {
    expect(new Body([bytes.subarray(0, -2)]).read(shapeOf('id'))).toBeUndefined();
    expect(new Body([Buffer.from('<html>')]).read()).toBeUndefined();
    expect(new Body([]).read()).toBeUndefined();
  });
});
