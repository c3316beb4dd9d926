/** Cutting, over any data: the size holds, what stays is what was there, and what was cut is said. */
import * as fc from 'fast-check';
import { parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { readExampleOperations } from '../../src/graph/example-operations.ts';
import { CORE_SCHEMA } from '../../src/graph/schema.ts';
import { withCursors } from '../../src/mcp/cursors.ts';
import { cutTo } from '../../src/mcp/cut.ts';
import { resultOf } from '../../src/mcp/results.ts';

const text = fc.string({ unit: 'binary', maxLength: 1500 });
const leaf = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null));
/** A page as the gateway returns it, with the added cursors. */
const pageOf = (item: fc.Arbitrary<unknown>) =>
  fc.array(item, { maxLength: 30 }).map((nodes) => ({
    nodes,
    edges: nodes.map((_, index) => ({ cursor: `c${index}` })),
    pageInfo: { hasNextPage: false, endCursor: nodes.length === 0 ? null : `c${nodes.length - 1}` },
  }));
const { value: anyValue } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    leaf,
    fc.array(tie('value'), { maxLength: 20 }),
    pageOf(tie('value')),
    fc.dictionary(
      fc.oneof(
        fc.constantFrom('a', 'b', 'nodes'),
        text.map((key) => key.slice(0, 30)),
      ),
      tie('value'),
      {
        maxKeys: 6,
      },
    ),
  ),
}));
const data = fc.dictionary(fc.constantFrom('leads', 'me', 'x'), anyValue, { minKeys: 1 });
const sizeOf = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

/** Whether one value is the beginning of another: shorter lists and texts, the same everything else. */
function begins(cut: unknown, whole: unknown): boolean {
  if (typeof cut === 'string' && typeof whole === 'string') {
    return cut === whole || (cut.endsWith('…') && whole.startsWith(cut.slice(0, -1)));
  }
  if (Array.isArray(cut) && Array.isArray(whole)) {
    return cut.length <= whole.length && cut.every((item, index) => begins(item, whole[index]));
  }
  if (isRecord(cut) && isRecord(whole)) {
    return Object.entries(whole).every(([key, value]) => {
      if (key === 'edges') return true;
      if (key === 'pageInfo' && isRecord(value) && 'endCursor' in value) return true;
      return begins(cut[key], value);
    });
  }
  return cut === whole;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

test('the size holds, the beginning stays, and nothing is cut silently', () => {
  fc.assert(
    fc.property(data, fc.integer({ min: 300, max: 20_000 }), (whole, maxBytes) => {
      const { value, cuts } = cutTo(structuredClone(whole), maxBytes, true);
      const plain = cutTo(structuredClone(whole), Number.MAX_SAFE_INTEGER, true);
      expect(plain.cuts).toEqual([]);
      expect(JSON.stringify(plain.value)).not.toMatch(/"edges"/);
      if (value === null) expect(cuts).toEqual([expect.stringContaining('Ask for fewer fields')]);
      else {
        expect(sizeOf(value)).toBeLessThanOrEqual(maxBytes);
        expect(begins(value, whole)).toBe(true);
      }
      expect(cuts.length > 0).toBe(sizeOf(plain.value) > maxBytes);
      for (const cut of cuts) expect(cut).not.toMatch(/\n/);
    }),
  );
});

test('a page that is cut ends at the cursor of its last item', () => {
  const item = fc.record({ id: fc.string({ maxLength: 300 }) });
  fc.assert(
    fc.property(pageOf(item), fc.integer({ min: 400, max: 3000 }), (page, maxBytes) => {
      const { value, cuts } = cutTo({ leads: structuredClone(page) }, maxBytes, true);
      if (!isRecord(value) || !isRecord(value.leads) || !Array.isArray(value.leads.nodes)) throw new Error('no page');
      const { length } = value.leads.nodes;
      const isCut = length < page.nodes.length;
      const endCursor = length === 0 ? null : `c${length - 1}`;
      expect(value.leads.pageInfo).toEqual({ endCursor, hasNextPage: isCut });
      expect(cuts).toEqual(
        isCut
          ? [
              `Cut: leads.nodes has its first ${length} of ${page.nodes.length}. The others begin after the cursor "c${length - 1}".`,
            ]
          : [],
      );
      // No more than needed: one more item would not fit.
      if (isCut && length * 2 > page.nodes.length) {
        const longer = page.nodes.slice(0, length + 1);
        const pageInfo = { endCursor: `c${length}`, hasNextPage: true };
        expect(sizeOf({ leads: { nodes: longer, pageInfo } })).toBeGreaterThan(maxBytes - 10);
      }
    }),
  );
});

test('edges that a document selects itself stay', () => {
  const page = { nodes: [{ id: 1 }], edges: [{ cursor: 'a' }] };
  expect(cutTo({ leads: structuredClone(page) }, 1000, false).value).toEqual({ leads: page });
  const document = '{ leads { nodes { id } edges { cursor } } }';
  expect(withCursors(CORE_SCHEMA, document)).toEqual({ text: document, hasCursors: false });
});

test('columns beside each other keep about as much', () => {
  const column = () => ({ nodes: Array.from({ length: 64 }, (_, id) => ({ id, note: 'x'.repeat(50) })), edges: [] });
  const { value } = cutTo({ statuses: [column(), column(), column()] }, 4000, true);
  const lengths = JSON.stringify(value)
    .match(/\{"nodes":\[.*?\]/g)
    ?.map((nodes) => nodes.match(/"id"/g)?.length);
  expect(lengths).toHaveLength(3);
  expect(Math.max(...(lengths ?? []).map(Number)) / Math.min(...(lengths ?? []).map(Number))).toBeLessThanOrEqual(2);
});

test('the text of a result has the size too, with any errors', () => {
  const error = fc.record({
    message: text,
    path: fc.array(fc.oneof(fc.string(), fc.nat()), { maxLength: 5 }),
    extensions: fc.record({ code: fc.constantFrom('BAD_USER_INPUT', 'RATE_LIMITED', 'x'), retryAfter: fc.nat() }),
  });
  fc.assert(
    fc.property(data, fc.array(error, { maxLength: 20 }), (value, errors) => {
      const { content, structuredContent } = resultOf(
        { data: structuredClone(value), errors },
        { maxBytes: 15_000, hasCursors: true },
      );
      const [first] = content;
      expect(Buffer.byteLength(first?.type === 'text' ? first.text : '')).toBeLessThanOrEqual(15_000);
      expect(sizeOf(structuredContent ?? null)).toBeLessThanOrEqual(15_000);
    }),
  );
});

test.each(readExampleOperations().map(({ name, text: document }) => [name, document]))(
  '%s is valid with cursors, and has each once',
  (_name, document) => {
    const { text: printed, hasCursors } = withCursors(CORE_SCHEMA, document);
    expect(validate(CORE_SCHEMA, parse(printed))).toEqual([]);
    if (!hasCursors) expect(printed).toBe(document);
    const count = (of: string, pattern: RegExp) => of.match(pattern)?.length ?? 0;
    if (hasCursors) expect(count(printed, /edges \{/g)).toBeLessThanOrEqual(count(printed, /\bnodes \{/g));
  },
);
