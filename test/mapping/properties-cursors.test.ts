import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { randomRuns } from '../support/random-runs.ts';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startGateway({ emulator: { seed: buildSeed({ leads: 30, contacts: 30, opportunities: 30 }) } });
});
afterAll(() => gateway.close());

describe('a damaged cursor is rejected before any request, unless it is still valid:', () => {
  const opportunities = (order = '') =>
    `query ($after: String) { opportunities(first: 3, after: $after${order}) { nodes { id } pageInfo { endCursor } } }`;
  const LEADS =
    'query ($after: String) { leads(first: 3, after: $after, filter: { url: { phrase: "https" } }) { nodes { id } pageInfo { endCursor } } }';
  const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=%~ ';
  const mistake = fc.record({
    kind: fc.constantFrom('replace', 'insert', 'drop', 'swap', 'cut', 'double'),
    at: fc.nat(200),
    letter: fc.constantFrom(...LETTERS),
  });
  type Mistake = { kind: string; at: number; letter: string };
  const make = (text: string, { kind, at: anywhere, letter }: Mistake): string => {
    const at = anywhere % text.length;
    const [before, after] = [text.slice(0, at), text.slice(at + 1)];
    switch (kind) {
      case 'replace':
        return before + letter + after;
      case 'insert':
        return before + letter + text.slice(at);
      case 'drop':
        return before + after;
      case 'swap':
        return text.slice(0, at) + [...text.slice(at, at + 2)].reverse().join('') + text.slice(at + 2);
      case 'cut':
        return before;
      default:
        return text + text.slice(at);
    }
  };
  /** The content of a cursor, which is opaque to clients. */
  const read = (cursor: string): unknown => {
    try {
      return JSON.parse(Buffer.from(cursor, 'base64url').toString());
    } catch {
      return undefined;
    }
  };
  /** Whether the cursor is still valid: an unchanged head and a possible position. */
  function saysWhere(forged: string, cursor: string): boolean {
    const [before, now] = [read(cursor), read(forged)] as unknown[][];
    if (!Array.isArray(now) || now.length !== 4 || !Array.isArray(before)) return false;
    if (JSON.stringify(now.slice(0, 3)) !== JSON.stringify(before.slice(0, 3))) return false;
    const place = now[3] as { values?: unknown; ids: unknown };
    if (typeof before[3] === 'number') return Number.isSafeInteger(place) && Number(place) >= 0;
    const [at, ...others] = Array.isArray(place?.values) ? place.values : [];
    if (others.length > 0) return false;
    // Years of four digits
    const isInstant = Number.isSafeInteger(at) && Number(at) >= -62_135_596_800_000 && Number(at) < 253_402_300_799_999;
    if (!isInstant || !Array.isArray(place.ids)) return false;
    return place.ids.every((id) => /^[a-z]+_[A-Za-z0-9]+$/.test(String(id)));
  }

  test.each([
    ['of a list by offset', opportunities(', orderBy: { field: VALUE }'), 'opportunities'],
    ['of a list by keyset', opportunities(), 'opportunities'],
    ['of a search', LEADS, 'leads'],
  ])('%s', async (_, operation, list) => {
    const { data } = await gateway.execute(operation);
    const cursor: string = data[list].pageInfo.endCursor;
    const next = await gateway.execute(operation, { after: cursor });
    const within = fc.boolean();
    const property = async (inside: boolean, mistakes: Mistake[]) => {
      // Damages the characters or the content.
      const plain = inside ? Buffer.from(cursor, 'base64url').toString() : cursor;
      const wrong = mistakes.reduce(make, plain);
      const forged = inside ? Buffer.from(wrong).toString('base64url') : wrong;
      const answer = await gateway.execute(operation, { after: forged });
      if (JSON.stringify(read(forged)) === JSON.stringify(read(cursor))) expect(answer.data).toEqual(next.data);
      if (saysWhere(forged, cursor)) return;
      expect(answer.errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
      expect(gateway.lines).toEqual([]);
    };
    await fc.assert(fc.asyncProperty(within, fc.array(mistake, { minLength: 1, maxLength: 3 }), property), {
      seed: 20_261_123,
      numRuns: randomRuns(80),
    });
  });
});
