/**
 * The table of keys against Close's OpenAPI document, so that it stays true to a newer one: `CLOSE_OPENAPI` is the path of
 * a copy.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shownKeys, TABLE, type Way } from '../support/key-table.ts';
import { OPENAPI_FILE, skipWithoutOpenapi } from '../support/openapi-file.ts';

type Json = { readonly [key: string]: unknown };
interface Document {
  readonly paths: { readonly [path: string]: { readonly get?: Json } };
  readonly components: { readonly schemas: { readonly [name: string]: Json } };
}

/** Intended differences between the table and the document. */
const LEFT_OUT: readonly { readonly at: RegExp; readonly why: string }[] = [
  { at: /^Group members: only single/, why: 'its prose and its example say that the list has none' },
];

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** The value at a path of keys. */
const at = (value: unknown, ...keys: readonly string[]): unknown =>
  keys.reduce<unknown>((inner, key) => (isObject(inner) ? inner[key] : undefined), value);

interface Shown {
  /** Keys of examples, required keys and keys with a default. */
  readonly always: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
  readonly hasExample: boolean;
}

/** The keys that a document shows of the rows, or of those of a type, that GET of a path responds with. */
function shownIn({ paths, components }: Document, path: string, type?: string): Shown | null {
  const content = at(paths[path]?.get, 'responses', '200', 'content', 'application/json');
  if (!isObject(content)) return null;
  const follow = (schema: unknown): Json => {
    const reference = at(schema, '$ref');
    const named = typeof reference === 'string' ? components.schemas[reference.split('/').at(-1) ?? ''] : schema;
    return isObject(named) ? named : {};
  };
  const body = follow(content.schema);
  const rows = at(body, 'properties', 'data', 'items');
  const row = follow(rows ?? body);
  const properties = isObject(row.properties) ? row.properties : {};
  const required = Array.isArray(row.required) ? row.required.map(String) : [];
  const withDefault = Object.keys(properties).filter(
    (key) => isObject(properties[key]) && 'default' in properties[key],
  );
  const examples = [content.example, ...(isObject(content.examples) ? Object.values(content.examples) : [])];
  const exampleRows = examples
    .flatMap((example) => {
      const data = at(example, 'data');
      return Array.isArray(data) ? data : example === undefined ? [] : [example];
    })
    .filter((each) => type === undefined || at(each, '_type') === type);
  const inExamples = exampleRows.flatMap((each) => (isObject(each) ? Object.keys(each) : []));
  const always = [...inExamples, ...required, ...withDefault].filter((key) => !key.startsWith('custom.'));
  if (always.length === 0) return null;
  const all = new Set([...always, ...Object.keys(properties)]);
  return { always: new Set(always), all, hasExample: exampleRows.length > 0 };
}

interface Listed {
  readonly object: string;
  readonly path: string;
  readonly type?: string;
}
/** The path of each object of the table, with the type that distinguishes its rows. */
const LISTED: readonly Listed[] = Object.entries(TABLE).flatMap(([object, { paths = [], single, by }]): Listed[] => {
  const all = [...paths, ...(single === undefined ? [] : [single])];
  if (by === undefined) return all.map((path) => ({ object, path }));
  const types = Object.keys(TABLE).filter((name) => name.startsWith(`${object}.`));
  return all.flatMap((path) => types.map((name) => ({ object: name, path, type: name.slice(object.length + 1) })));
});

describe("the table of keys and Close's document", () => {
  skipWithoutOpenapi();
  const document: Document =
    OPENAPI_FILE === null ? { paths: {}, components: { schemas: {} } } : JSON.parse(readFileSync(OPENAPI_FILE, 'utf8'));

  it('have objects in common', () => {
    expect(LISTED.filter(({ path, type }) => shownIn(document, path, type) !== null).length).toBeGreaterThan(0);
  });

  it.each(LISTED)('agree on $object at $path', ({ object, path, type }) => {
    const shown = shownIn(document, path, type);
    if (shown === null) return;
    const keys = (way: Way) => new Set(shownKeys(object, way));
    const [listed, single, known] = [keys('list'), keys('single'), keys('named').union(keys('single'))];
    const differences = [
      ...[...shown.all].filter((key) => !known.has(key)).map((key) => `${object} ${key}: not in the table`),
      ...[...shown.always]
        .filter((key) => known.has(key) && !listed.has(key))
        .map((key) => `${object} ${key}: only ${single.has(key) ? 'single' : 'by name'} in the table`),
      ...(TABLE[object]?.documented?.split(' ') ?? [])
        .filter((key) => shown.hasExample && !shown.all.has(key))
        .map((key) => `${object} ${key}: not in the document`),
    ];
    expect(differences.filter((each) => !LEFT_OUT.some((left) => left.at.test(each)))).toEqual([]);
  });
});
