/** CSV, and files that are continued after a crash. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileOutput, stateFileOf } from '../../src/cli/export/output.ts';
import { CsvParser, csvLine, guarded, unguarded } from '../../src/cli/files/csv.ts';
import { duration, fitting, progressLine } from '../../src/cli/progress.ts';

/** Texts with what CSV and spreadsheets treat specially. */
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', "'", '=', '+', '-', '@', '\t', ' ', '1', 'a', 'é', '𝄞') }),
);
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) => fc.array(fc.array(text, { minLength: width, maxLength: width })));

/** `cuts`: where the file is divided into pieces. */
function parse(file: string, cuts: readonly number[] = []): readonly (readonly string[])[] {
  const parser = new CsvParser();
  const edges = [0, ...cuts.map((cut) => cut % (file.length + 1)).toSorted((a, b) => a - b), file.length];
  const pieces = edges.slice(1).map((end, n) => file.slice(edges[n], end));
  return [...pieces.flatMap((piece) => parser.push(piece)), ...parser.end()].map(({ cells }) => cells);
}

test('what was written is parsed again, in any pieces', () => {
  fc.assert(
    fc.property(table, fc.array(fc.nat(), { maxLength: 5 }), (rows, cuts) => {
      expect(parse(rows.map(csvLine).join(''), cuts)).toEqual(rows);
    }),
  );
});

test('a cell is quoted only where RFC 4180 requires it', () => {
  expect(csvLine(['a', 'b c', '', 'x,y', 'say "hi"', 'two\nlines'])).toBe('a,b c,,"x,y","say ""hi""","two\nlines"\r\n');
  expect(csvLine([''])).toBe('""\r\n');
});

test('files of other programs are parsed: a byte order mark, LF, CR, and no end of the last line', () => {
  expect(parse('\uFEFFa,b\n1,2\r3,4\r\n\r\n5,6')).toEqual([
    ['a', 'b'],
    ['1', '2'],
    ['3', '4'],
    ['5', '6'],
  ]);
  expect(() => parse('a\n"b')).toThrow('Line 2: A quoted cell has no end.');
  const parser = new CsvParser(';');
  const records = [...parser.push('a;"b\r\nc"\r\nd;e'), ...parser.end()];
  expect(records).toEqual([
    { cells: ['a', 'b\r\nc'], line: 1 },
    { cells: ['d', 'e'], line: 3 },
  ]);
});

test('no text runs as a formula, and each is recovered', () => {
  fc.assert(
    fc.property(text, (given) => {
      const shown = guarded(given);
      expect(unguarded(shown)).toBe(given);
      // Signs and digits alone compute a number at most.
      if (/^[=+\-@\t\r]/.test(shown)) expect(shown).toMatch(/^[+-][\d\s().-]*$/);
    }),
  );
  expect(guarded('=HYPERLINK("http://evil.example")')).toBe(`'=HYPERLINK("http://evil.example")`);
  expect(guarded('+1 415 555-0100')).toBe('+1 415 555-0100');
  expect(guarded("+cmd|' /C calc'!A0")).toBe("'+cmd|' /C calc'!A0");
});

test('a file is continued after a crash at any byte', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'output-'));
  const pages = fc.array(fc.string({ unit: fc.constantFrom('a', 'é', '\n', '𝄞') }), { minLength: 1, maxLength: 6 });
  let run = 0;
  await fc.assert(
    fc.asyncProperty(pages, fc.nat(), fc.nat(), async (texts, stop, torn) => {
      run += 1;
      const path = join(folder, `${run}.ndjson`);
      const done = stop % texts.length;
      const first = fileOutput(path, { digest: 'd', resumes: false, replaces: false });
      for (const [n, page] of texts.slice(0, done).entries()) await first.write(page, placeAt(n));
      first.close();
      // The next page was written in part, or as a whole, and not recorded.
      const next = Buffer.from(texts[done] ?? '');
      appendFileSync(path, next.subarray(0, torn % (next.length + 1)));
      const again = fileOutput(path, { digest: 'd', resumes: true, replaces: false });
      // Where no byte was recorded, the export begins again.
      const isNew = texts.slice(0, done).join('') === '';
      expect(again.place?.cursor ?? null).toBe(isNew ? null : String(done - 1));
      for (const [n, page] of texts.entries()) if (n >= done) await again.write(page, placeAt(n));
      again.finish();
      again.close();
      expect(readFileSync(path, 'utf8')).toBe(texts.join(''));
    }),
    { numRuns: 60 },
  );
  rmSync(folder, { recursive: true });
});

const placeAt = (n: number) => ({ cursor: String(n), rows: n + 1, total: null, isOver: false });

test('a file that was cut since is not continued', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'output-'));
  const path = join(folder, 'a.ndjson');
  const output = fileOutput(path, { digest: 'd', resumes: false, replaces: false });
  await output.write('0123456789', placeAt(0));
  output.close();
  const again = (digest: string) => () => fileOutput(path, { digest, resumes: true, replaces: false });
  expect(again('other')).toThrow('another list');
  const state = readFileSync(stateFileOf(path), 'utf8');
  rmSync(path);
  appendFileSync(path, '0123');
  expect(again('d')).toThrow('shorter');
  rmSync(stateFileOf(path));
  appendFileSync(stateFileOf(path), state.slice(0, 20));
  expect(again('d')).toThrow('no state file of this version');
  rmSync(folder, { recursive: true });
});

test('a line of progress has the rows, the rate, the time left and the budgets', () => {
  const budgets = [{ group: 'GET lead', limit: 60, remaining: 58, resetSeconds: 1 }];
  expect(progressLine({ what: 'leads', done: 1_500, total: 6_000, budgets, here: 500, ms: 10_000 })).toBe(
    '[###---------] 1,500 of 6,000 leads (25 %), 50/s, 1:30 left, GET lead: 58/60 requests',
  );
  expect(progressLine({ what: 'events', done: 3, total: null, budgets: [], here: 3, ms: 1_000 })).toBe('3 events, 3/s');
  const numbers = { what: 'leads', done: 1_500, total: 6_000, budgets, here: 500, ms: 10_000 };
  expect(fitting(numbers, 120)).toBe(progressLine(numbers));
  expect(fitting(numbers, 79)).toBe('1,500 of 6,000 leads (25 %), 50/s, 1:30 left, GET lead: 58/60 requests');
  expect([duration(3_723), duration(59.6), duration(0)]).toEqual(['1:02:03', '1:00', '0:00']);
});
