import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/**
 * From the top down, in the order a request travels. A file may import from its own layer and from those below; what
 * two layers need belongs into the lower one. A folder stands for all that is in it, the longest name counts.
 */
const LAYERS: readonly (readonly [name: string, files: readonly string[]])[] = [
  ['the command', ['src/main.ts', 'src/demo.ts']],
  ['the server', ['src/server.ts']],
  ['the gateway', ['src/gateway.ts', 'src/fast-path.ts', 'src/typed-schema.ts']],
  ['plugins and pages', ['src/plugins/', 'src/graphiql.ts']],
  [
    'configuration and running',
    [
      'src/config.ts',
      'src/custom-field-names.ts',
      'src/examples.ts',
      'src/json-file.ts',
      'src/lifecycle.ts',
      'src/log.ts',
      'src/persisted-manifest.ts',
      'src/secret.ts',
    ],
  ],
  ['the schema', ['src/schema.ts']],
  ['resolvers', ['resolvers/']],
  // Context, errors, projection, pagination and all that has no layer of its own.
  ['what resolvers use', ['src/', 'src/costs/', 'src/filters/', 'src/inputs/']],
  ['loaders', ['src/loaders/']],
  ['the REST client', ['src/close/']],
];

/** Only types, which all layers share: what the graph is, and what Close sends. */
const isVocabulary = (file: string) => file === 'src/generated/graphql.ts' || /^src\/parents[./]/.test(file);
const EMULATOR = 'src/emulator/';

/** Packages, and who alone may import more than types of them. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  undici: ['src/close/'],
  dataloader: ['src/loaders/'],
  'graphql-yoga': ['src/gateway.ts', 'src/plugins/', 'src/graphiql.ts'],
  'node:http': ['src/server.ts'],
};
/** Those that know nothing of GraphQL. */
const WITHOUT_GRAPHQL = ['src/loaders/', 'src/close/', EMULATOR];

interface Import {
  readonly file: string;
  readonly line: number;
  readonly target: string;
  readonly isTypeOnly: boolean;
}

const FILES = ['src', 'resolvers']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/'));

/** Static and dynamic imports, and re-exports. Files of this repository by their path, packages by their name. */
function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const statement = /^(?:import|export)\b([^'";]*?)\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\(\s*'([^']+)'/gm;
  return [...text.matchAll(statement)].map((match) => {
    const specifier = match[2] ?? match[3] ?? match[4] ?? '';
    return {
      file,
      line: text.slice(0, match.index).split('\n').length,
      target: specifier.startsWith('.') ? join(dirname(file), specifier).replaceAll('\\', '/') : specifier,
      isTypeOnly: /^\s*type\b/.test(match[1] ?? ''),
    };
  });
}

const isIn = (file: string, places: readonly string[]) => places.some((place) => file.startsWith(place));
const IMPORTS = FILES.flatMap(importsOf);
/** Those of files of this repository. */
const OWN = IMPORTS.filter(({ target }) => isIn(target, ['src/', 'resolvers/']));

/** The rank of a file's layer; the lower, the higher up. */
function rankOf(file: string): number {
  const places = LAYERS.flatMap(([, files], rank) => files.map((place) => ({ place, rank })));
  const [closest] = places
    .filter(({ place }) => file.startsWith(place))
    .sort((a, b) => b.place.length - a.place.length);
  if (closest === undefined) throw new Error(`${file} is in no layer: say in test/architecture.test.ts in which.`);
  return closest.rank;
}
const layerOf = (file: string) => LAYERS[rankOf(file)]?.[0];

test('the imports of all files are read', () => {
  expect(OWN.length).toBeGreaterThan(150);
  expect(OWN).toContainEqual(expect.objectContaining({ file: 'src/main.ts', target: 'src/demo.ts' }));
  expect(OWN.filter(({ target }) => !FILES.includes(target))).toEqual([]);
});

test('imports point down', () => {
  const upwards = OWN.filter(({ file, target }) => ![file, target].some((each) => isIn(each, [EMULATOR])))
    .filter(({ file, target }) => !isVocabulary(file) && !isVocabulary(target))
    .filter(({ file, target }) => rankOf(target) < rankOf(file));
  const complaints = upwards.map(
    ({ file, line, target }) =>
      `${file}:${line} imports ${target}, but ${layerOf(target)} is above ${layerOf(file)}: move what both need down`,
  );
  expect(complaints).toEqual([]);
});

test('what all layers share is types, and nothing that runs', () => {
  const running = IMPORTS.filter(({ target, isTypeOnly }) => isVocabulary(target) && !isTypeOnly);
  expect(running.map(({ file, line, target }) => `${file}:${line} imports more than types of ${target}`)).toEqual([]);
});

test('the emulator and the gateway know nothing of each other, but that the command starts both', () => {
  const across = OWN.filter(({ file, target }) => isIn(file, [EMULATOR]) !== isIn(target, [EMULATOR])).filter(
    ({ file, target }) => !(file === 'src/demo.ts' && target === 'src/emulator/index.ts'),
  );
  expect(across.map(({ file, line, target }) => `${file}:${line} imports ${target}`)).toEqual([]);
});

describe('packages', () => {
  test.each(Object.entries(PACKAGES))('%s is imported by %j alone', (name, allowed) => {
    const others = IMPORTS.filter(
      ({ file, target, isTypeOnly }) => target === name && !isTypeOnly && !isIn(file, [...allowed, EMULATOR]),
    );
    expect(others.map(({ file, line }) => `${file}:${line} imports ${name}`)).toEqual([]);
  });

  test('of GraphQL are imported by none that knows only REST', () => {
    const graphql = IMPORTS.filter(({ file, target }) => isIn(file, WITHOUT_GRAPHQL) && /graphql/.test(target));
    const running = graphql.filter(({ target, isTypeOnly }) => !(isVocabulary(target) && isTypeOnly));
    expect(running.map(({ file, line, target }) => `${file}:${line} imports ${target}`)).toEqual([]);
  });
});
