/** Releases, in a copy of the files that a release writes. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildSchema } from 'graphql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import packageJson from '../../package.json' with { type: 'json' };
import { parseChangeset } from '../../scripts/release/changesets.ts';
import { dueVersion, raiseVersion } from '../../scripts/release.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const DATE = '2026-12-24';
const FILES = [
  'package.json',
  'package-lock.json',
  'schema.generated.graphql',
  'docs/released/schema.graphql',
  'deploy/chart/Chart.yaml',
];

const CHANGELOG = `# Changelog

A format.

## [Unreleased]

### Added

- Written by hand.

## [0.2.0] - 2026-11-29

### Fixed

- Old.
`;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'close-graphql-release-'));
  for (const file of FILES) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    cpSync(join(ROOT, file), join(root, file));
  }
  mkdirSync(join(root, '.changeset'));
  write('.changeset/README.md', '# Changesets\n');
  write('package.json', read('package.json').replace(`"version": "${packageJson.version}"`, '"version": "0.2.0"'));
  write(
    'package-lock.json',
    read('package-lock.json').replaceAll(`"version": "${packageJson.version}"`, '"version": "0.2.0"'),
  );
  write('CHANGELOG.md', CHANGELOG);
});
afterEach(() => rmSync(root, { recursive: true }));

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const write = (file: string, text: string): void => writeFileSync(join(root, file), text);
const changeset = (name: string, level: string, body: string): void =>
  write(`.changeset/${name}.md`, `---\n'close-graphql': ${level}\n---\n\n${body}\n`);

test('a release raises the version in every file, and takes the entries of changesets', () => {
  changeset('b', 'patch', '### Fixed\n\n- A failure.');
  changeset('a', 'minor', '### Added\n\n- A field.\n\n### Breaking\n\n- Another name.');
  expect(raiseVersion(root, DATE)).toBe('0.3.0');

  expect(read('CHANGELOG.md')).toBe(`# Changelog

A format.

## [Unreleased]

## [0.3.0] - 2026-12-24

### Breaking

- Another name.

### Added

- Written by hand.
- A field.

### Fixed

- A failure.

## [0.2.0] - 2026-11-29

### Fixed

- Old.
`);
  expect(readdirSync(join(root, '.changeset'))).toEqual(['README.md']);
  const versions = ['package.json', 'package-lock.json'].map((file) => JSON.parse(read(file)));
  expect(versions).toMatchObject([{ version: '0.3.0' }, { version: '0.3.0', packages: { '': { version: '0.3.0' } } }]);
  expect(parse(read('deploy/chart/Chart.yaml'))).toMatchObject({ version: '0.3.0', appVersion: '0.3.0' });
});

test('what is released is the SDL of now, which clients rely on from then', () => {
  changeset('a', 'minor', '### Added\n\n- A field.');
  raiseVersion(root, DATE);
  const released = read('docs/released/schema.graphql');
  expect(released).toMatch(/^# The SDL of close-graphql 0\.3\.0, /);
  expect(released.split('\n').slice(1)).toEqual(read('schema.generated.graphql').split('\n').slice(1));
  expect(buildSchema(released).getQueryType()?.name).toBe('Query');
});

test('only files with the version are changed beside the changelog and the SDL', () => {
  const before = read('package-lock.json').split('\n');
  changeset('a', 'patch', '### Fixed\n\n- A failure.');
  raiseVersion(root, DATE);
  const changed = read('package-lock.json')
    .split('\n')
    .flatMap((text, n) => (text === before[n] ? [] : [text.trim()]));
  expect(changed).toEqual(['"version": "0.2.1",', '"version": "0.2.1",']);
});

test('a version is due when all changes are in its section', () => {
  expect(dueVersion(root)).toBeNull();
  changeset('a', 'minor', '### Added\n\n- A field.');
  expect(dueVersion(root)).toBeNull();
  raiseVersion(root, DATE);
  expect(dueVersion(root)).toBe('0.3.0');
  changeset('b', 'patch', '### Fixed\n\n- A failure.');
  expect(dueVersion(root)).toBeNull();
});

describe('nothing is written', () => {
  const unchanged = (act: () => unknown, message: string) => {
    const snapshot = () => [...FILES, 'CHANGELOG.md'].map(read);
    const before = snapshot();
    expect(act).toThrow(message);
    expect(snapshot()).toEqual(before);
  };

  test('without changesets', () => {
    unchanged(() => raiseVersion(root, DATE), 'no changesets');
  });

  test('if the version does not announce a breaking change', () => {
    changeset('a', 'patch', '### Breaking\n\n- Another name.');
    unchanged(() => raiseVersion(root, DATE), '0.2.1 has to be compatible with 0.2.0');
    expect(existsSync(join(root, '.changeset/a.md'))).toBe(true);
  });

  test('if the version was released before', () => {
    write('CHANGELOG.md', `${CHANGELOG}\n## [0.2.1] - 2026-11-30\n`);
    changeset('a', 'patch', '### Fixed\n\n- A failure.');
    unchanged(() => raiseVersion(root, DATE), 'a section for 0.2.1 already');
  });

  test.each([
    ['no level', '- A failure.', 'does not begin with ---'],
    ['another package', "---\n'other': patch\n---\n\n### Fixed\n\n- A failure.\n", 'no level for close-graphql'],
    ['another level', "---\n'close-graphql': big\n---\n\n### Fixed\n\n- A failure.\n", 'no level for close-graphql'],
    ['no heading', "---\n'close-graphql': patch\n---\n\nA failure.\n", 'needs entries under headings'],
    ['another heading', "---\n'close-graphql': patch\n---\n\n### Improved\n\n- It.\n", 'needs entries under headings'],
  ])('if a changeset has %s', (_name, text, message) => {
    write('.changeset/a.md', text);
    unchanged(() => raiseVersion(root, DATE), message);
  });
});

test('the changesets of this repository can be read, and its chart has its version', () => {
  const files = readdirSync(join(ROOT, '.changeset')).filter((file) => file.endsWith('.md') && file !== 'README.md');
  for (const file of files) parseChangeset(file, readFileSync(join(ROOT, '.changeset', file), 'utf8'), 'close-graphql');
  const { version, appVersion } = parse(readFileSync(join(ROOT, 'deploy/chart/Chart.yaml'), 'utf8'));
  expect({ version, appVersion }).toEqual({ version: packageJson.version, appVersion: packageJson.version });
});
