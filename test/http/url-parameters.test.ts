import fc from 'fast-check';
import { expect, test } from 'vitest';
import { urlParameters } from '../../src/http/url-parameters.ts';

/** Characters that a request target may contain, with more percent signs than a browser sends. */
const written = fc
  .array(fc.oneof(fc.constantFrom('%', '+', '&', '=', '%7B', '%c3%A9', '%EF%BB%BF', '%2', '%zz'), asciiOf()))
  .map((parts) => `?${parts.join('')}`);

function asciiOf() {
  return fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code));
}

const isUtf8 = (search: string) => !new URLSearchParams(search).toString().includes('%EF%BF%BD');

test('parameters are those of URLSearchParams, with anything escaped', () => {
  fc.assert(
    fc.property(written.filter(isUtf8), (search) => {
      expect(urlParameters(search)).toEqual([...new URLSearchParams(search)]);
    }),
  );
});

test('any names and values arrive as they were sent', () => {
  const text = fc.string({ unit: 'binary' });
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text)), (entries) => {
      const sent = new URLSearchParams(entries);
      expect(urlParameters(`?${sent}`)).toEqual([...sent]);
    }),
  );
});

test.each(['?query=%ff', '?%c3=1', '?query=%c3%28', '?a=1&b=%ED%A0%80'])('%s is not UTF-8', (search) => {
  expect(() => urlParameters(search)).toThrow('The parameters in the URL are not valid UTF-8.');
});

test('an empty query has no parameters', () => {
  for (const search of ['', '?', '?&', '?&&']) expect(urlParameters(search)).toEqual([]);
});
