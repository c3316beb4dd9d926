import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { documentCache } from '../../src/engine/document-cache.ts';

const MAX_BYTES = 64 * 1024 * 1024;

/** A document of the maximum size, different for each n. */
const large = (n: number): string => `{ a${n} ${'b '.repeat(1000)} } ${'# comment\n'.repeat(990)}`;

test('the cache is bounded by size, comments included, and evicts the least recently used document', () => {
  const { documentCache: cache } = documentCache();
  const small = Array.from(
    { length: 500 },
    (_, n) => `{ lead(id: "lead_${n}") { id name contacts { nodes { id } } } }`,
  );
  for (const text of small) cache.set(text, parse(text));
  expect(small.every((text) => cache.get(text) !== undefined)).toBe(true);

  const texts = Array.from({ length: 100 }, (_, n) => large(n));
  for (const text of texts) {
    cache.set(text, parse(text));
    cache.get(small[7] ?? '');
    expect(cache.calculatedSize).toBeLessThanOrEqual(MAX_BYTES);
  }
  // Each takes a megabyte.
  expect(cache.size).toBeLessThan(100);
  expect(cache.get(texts.at(-1) ?? '')).toBeDefined();
  expect(cache.get(texts[0] ?? '')).toBeUndefined();
  expect(cache.get(small[7] ?? '')).toBeDefined();
  expect(cache.get(small[8] ?? '')).toBeUndefined();
});
