/** The table of the keys of Close's objects, and the comparison of rows with it. */
import { readFileSync } from 'node:fs';

/** The keys of an object, separated by spaces, by source. `keys.json` explains them. */
interface Keys {
  /** Paths that list the objects. A row's own path has its id in addition. */
  readonly paths?: readonly string[];
  readonly query?: string;
  /** The path of an object that no list contains. */
  readonly single?: string;
  /** The key that says which row of the table applies. */
  readonly by?: string;
  readonly recorded?: string;
  readonly documented?: string;
  readonly named?: string;
  readonly sometimes?: string;
  readonly inSingle?: string;
  readonly contains?: { readonly [key: string]: string };
}

export type Way = 'list' | 'single' | 'named';
type Row = { readonly [key: string]: unknown };

export const TABLE: { readonly [object: string]: Keys } = JSON.parse(
  readFileSync(new URL('../emulator/keys.json', import.meta.url), 'utf8'),
).objects;

const split = (text: string | undefined): readonly string[] => text?.split(' ') ?? [];
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The name of the table's row for an object. */
const entryOf = (object: string, row: Row): string => {
  const by = TABLE[object]?.by;
  return by === undefined ? object : `${object}.${row[by]}`;
};

/** All keys that a source shows for an object. */
export const shownKeys = (object: string, way: Way): readonly string[] => {
  const { recorded, documented, named, inSingle } = TABLE[object] ?? {};
  const further = way === 'single' ? inSingle : way === 'named' ? named : undefined;
  return [...new Set([recorded, documented, further].flatMap(split))];
};

/** What a row lacks or has too much, as `Object key: missing` and `Object key: extra`, and the same of what it contains. */
export function keyDifferences(object: string, row: Row, way: Way): readonly string[] {
  const name = entryOf(object, row);
  const keys = TABLE[name];
  if (keys === undefined) return [`${name}: not in the table`];
  const wanted = shownKeys(name, way);
  const optional = new Set(split(keys.sometimes));
  const found = Object.keys(row).filter((key) => !/^custom\.l?cf_/.test(key));
  return [
    ...wanted.filter((key) => !(key in row)).map((key) => `${name} ${key}: missing`),
    ...found.filter((key) => !wanted.includes(key) && !optional.has(key)).map((key) => `${name} ${key}: extra`),
    ...Object.entries(keys.contains ?? {}).flatMap(([key, inner]) => innerDifferences(inner, row[key])),
  ];
}

const lacking = (differences: readonly string[]) => differences.filter((each) => each.endsWith('missing')).length;

/** Objects inside a row are shown as in a list. Of several possible ones, the one counts of which the row lacks least. */
function innerDifferences(objects: string, value: unknown): readonly string[] {
  const rows = (Array.isArray(value) ? value : [value]).filter(isRow);
  return rows.flatMap((row) => {
    const candidates = objects.split('|').map((object) => keyDifferences(object, row, 'list'));
    return candidates.toSorted((a, b) => lacking(a) - lacking(b))[0] ?? [];
  });
}
