/** Reads the rows of a file. */
import { readFileSync } from 'node:fs';
import { isRecord } from '../../domain/records.ts';
import { CommandError } from '../command.ts';
import { CsvParser, type Record as CsvRecord, csvLine, unguarded } from '../files/csv.ts';
import { REASON } from './columns.ts';

export interface InputRow {
  /** Its line in the file. */
  readonly line: number;
  /** The values by header. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** As it is in the file, for the file of rejected rows. */
  readonly source: readonly string[] | Readonly<Record<string, unknown>>;
  /** Why the row cannot be read. Null if it can. */
  readonly problem: string | null;
}

export interface InputFile {
  readonly content: string;
  readonly headers: readonly string[];
  readonly rows: readonly InputRow[];
  readonly isCsv: boolean;
  /** The text of a file with some of the rows, each with a reason. */
  rejected(rows: readonly (readonly [row: InputRow, reason: string])[]): string;
}

/** Throws `CommandError` for a file that is neither CSV nor NDJSON. */
export function readInput(path: string): InputFile {
  let content: string;
  try {
    content = readFileSync(path, 'utf8');
  } catch (error) {
    throw new CommandError(`${path} cannot be read. ${error instanceof Error ? error.message : ''}`);
  }
  return /^\uFEFF?\s*\{/.test(content) ? ndjson(path, content) : csv(path, content);
}

/** Comma, or what the header has instead. */
const separatorOf = (content: string): string => {
  const header = content.slice(0, Math.max(0, content.search(/[\r\n]|$/)));
  return header.includes(',') ? ',' : (['\t', ';'].find((each) => header.includes(each)) ?? ',');
};

function csv(path: string, content: string): InputFile {
  const parser = new CsvParser(separatorOf(content));
  let records: readonly CsvRecord[];
  try {
    records = [...parser.push(content), ...parser.end()];
  } catch (error) {
    throw new CommandError(`${path}: ${error instanceof Error ? error.message : ''}`);
  }
  const [head, ...body] = records;
  if (head === undefined) throw new CommandError(`${path} is empty.`);
  const headers = head.cells.map((cell) => cell.trim());
  const twice = headers.find((header, n) => headers.indexOf(header) !== n);
  if (twice !== undefined) throw new CommandError(`${path} has two columns "${twice}".`);
  const rows = body.map(({ cells, line }): InputRow => {
    const isWhole = cells.length === headers.length;
    return {
      line,
      source: cells,
      values: new Map(headers.map((header, n) => [header, textsOf(unguarded(cells[n] ?? ''))])),
      problem: isWhole ? null : `It has ${cells.length} cells, and the header has ${headers.length}.`,
    };
  });
  return {
    content,
    headers,
    rows,
    isCsv: true,
    rejected: (pairs) => {
      const kept = headers.map((header, n) => [header, n] as const).filter(([header]) => header !== REASON);
      const lines = pairs.map(([{ source }, reason]) => {
        const cells = Array.isArray(source) ? source : [];
        // A row with too many cells keeps them, in the wrong columns as before.
        const extra = cells.slice(headers.length);
        return csvLine([...kept.map(([, n]) => String(cells[n] ?? '')), reason, ...extra.map(String)]);
      });
      return csvLine([...kept.map(([header]) => header), REASON]) + lines.join('');
    },
  };
}

function ndjson(path: string, content: string): InputFile {
  const rows = content.split('\n').flatMap((text, n): readonly InputRow[] => {
    if (text.trim() === '') return [];
    const source = objectIn(n === 0 ? text.replace(/^\uFEFF/, '') : text);
    if (source === null) throw new CommandError(`${path}:${n + 1}: The line is no JSON object.`);
    return [{ line: n + 1, source, values: new Map(flat(source)), problem: null }];
  });
  return {
    content,
    headers: [...new Set(rows.flatMap(({ values }) => [...values.keys()]))],
    rows,
    isCsv: false,
    rejected: (pairs) =>
      pairs.map(([{ source }, reason]) => `${JSON.stringify({ ...source, [REASON]: reason })}\n`).join(''),
  };
}

function objectIn(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

/** Values by dotted key. */
function flat(source: Readonly<Record<string, unknown>>, above = ''): [string, readonly string[]][] {
  return Object.entries(source).flatMap(([key, value]): [string, readonly string[]][] => {
    const name = `${above}${key}`;
    if (isRecord(value)) return flat(value, `${name}.`);
    const values = Array.isArray(value) ? value : [value];
    return [[name, values.flatMap((each) => (each === null || isRecord(each) ? [] : textsOf(String(each))))]];
  });
}

/** An empty cell is no value. */
const textsOf = (text: string): readonly string[] => (text.trim() === '' ? [] : [text.trim()]);
