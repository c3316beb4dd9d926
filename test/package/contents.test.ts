import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { manifest } from '../../scripts/package/manifest.ts';
import { APP, PACKAGE, tool } from './installed.ts';

const MODULES = join(APP, 'node_modules');
/** Megabytes that an installation takes, without optional packages. */
const LIMIT_MB = 60;

const files = readdirSync(PACKAGE, { recursive: true, encoding: 'utf8' }).filter(
  (file) => !file.startsWith('node_modules') && statSync(join(PACKAGE, file)).isFile(),
);

test('an installation takes at most 60 MB', () => {
  const [kilobytes = ''] = execFileSync('du', ['-sk', MODULES], { encoding: 'utf8' }).split('\t');
  process.stdout.write(`The installation takes ${(Number(kilobytes) / 1000).toFixed(1)} MB.\n`);
  expect(Number(kilobytes)).toBeLessThanOrEqual(LIMIT_MB * 1000);
});

test('a clone takes at most 500 MB, including Node', () => {
  const modules = join(import.meta.dirname, '..', '..', 'node_modules');
  // What tests and starts have cached is no package.
  const caches = ['.cache', '.vitest-cache', '.vite'].map((name) => `--exclude=${name}`);
  const [megabytes = ''] = execFileSync('du', ['-sm', ...caches, modules], { encoding: 'utf8' }).split('\t');
  expect(Number(megabytes)).toBeLessThanOrEqual(500);
});

test('it brings no Node, and none of the optional packages', () => {
  const commands = readdirSync(join(MODULES, '.bin'));
  expect(commands).toContain('close-graphql');
  expect(commands).not.toContain('node');
  const optional = Object.keys(manifest.peerDependencies);
  expect(optional.filter((name) => existsSync(join(MODULES, name)))).toEqual([]);
});

test('it has no sources, and no files of the clone', () => {
  const own = files.filter((file) => !/[\\/]dist[\\/]/.test(file));
  const ends = new Set(own.map((file) => /(\.d\.ts|\.js\.map|\.\w+|LICENSE)$/.exec(file)?.[1]));
  expect([...ends].sort()).toEqual(['.cjs', '.d.ts', '.graphql', '.js', '.js.map', '.json', '.md', 'LICENSE']);
  const roots = new Set(files.map((file) => file.split(/[\\/]/)[0]));
  expect([...roots].sort()).toEqual([
    ...['CHANGELOG.md', 'LICENSE', 'README.md', 'bin', 'emulator', 'examples', 'explorer', 'operations'],
    ...['package.json', 'resolvers', 'schema', 'schema.generated.graphql', 'scripts', 'src'],
  ]);
  expect(files.filter((file) => /\.(?:map|tsx?)$/.test(file) && !/\.js\.map$|\.d\.ts$/.test(file))).toEqual([]);
});

test('it has the pages, compressed, with the licenses of what they contain', () => {
  for (const page of [join('explorer', 'dist'), join('examples', 'board', 'dist')]) {
    const built = files.filter((file) => file.startsWith(page)).map((file) => file.slice(page.length + 1));
    expect(built.some((file) => /^index\.html(?:\.gz)?$/.test(file))).toBe(true);
    if (page.startsWith('explorer')) expect(built).toContain('licenses.md');
    const scripts = built.filter((file) => file.endsWith('.js.gz'));
    expect(scripts.length).toBeGreaterThan(0);
    expect(built).toEqual(expect.arrayContaining(scripts.map((file) => file.replace(/gz$/, 'br'))));
    expect(built.filter((file) => built.includes(`${file}.gz`))).toEqual([]);
  }
});

test('each module has a map, which names the source but does not contain it', () => {
  const modules = files.filter((file) => /^(?:src|emulator|resolvers)[\\/].*\.js$/.test(file));
  expect(modules.length).toBeGreaterThan(500);
  for (const file of modules) {
    const map = JSON.parse(readFileSync(join(PACKAGE, `${file}.map`), 'utf8'));
    expect(map.sources).toEqual([expect.stringMatching(/^[\w-]+\.ts$/)]);
    expect(map.sourcesContent).toBeUndefined();
  }
});

test('declarations import only modules that exist, as JavaScript', () => {
  const declarations = files.filter((file) => file.endsWith('.d.ts'));
  expect(declarations.length).toBeGreaterThan(3);
  for (const file of declarations) {
    const text = readFileSync(join(PACKAGE, file), 'utf8');
    const relative = [...text.matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g)].map(
      ([, specifier = '']) => specifier,
    );
    for (const specifier of relative) {
      expect(specifier, file).toMatch(/\.js$/);
      expect(
        existsSync(join(PACKAGE, dirname(file), specifier.replace(/\.js$/, '.d.ts'))),
        `${file}: ${specifier}`,
      ).toBe(true);
    }
  }
});

test('types of the library name no type of zod, whose versions are not those of the library', () => {
  const declarations = files.filter((file) => file.endsWith('.d.ts'));
  expect(declarations.filter((file) => /from ['"]zod/.test(readFileSync(join(PACKAGE, file), 'utf8')))).toEqual([]);
});

const check = (script: string, args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd: APP, encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
};

test('publint finds nothing', () => {
  const { status, output } = check(tool('publint', 'src', 'cli.js'), ['run', inject('tarball'), '--strict']);
  expect(output).toContain('All good!');
  expect(status).toBe(0);
});

test('the types are resolved in every mode of the compiler that reads ES modules', () => {
  const attw = tool('@arethetypeswrong', 'cli', 'dist', 'index.js');
  const notModules = Object.keys(manifest.exports)
    .filter((path) => path.endsWith('.graphql'))
    .map((path) => path.slice(2));
  const { status, output } = check(attw, [
    inject('tarball'),
    ...['--profile', 'esm-only', '--exclude-entrypoints', ...notModules],
  ]);
  expect(status, output).toBe(0);
});
