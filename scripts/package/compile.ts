/** Compiles the sources, and makes what the compiler wrote fit for users. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { plainSeedTypes, probeOfSeed } from './seed-types.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** Errors of declarations alone: a type that cannot be named in another file. */
const DECLARATION_ERROR = /error TS40\d\d:/;

/** A relative specifier in a declaration, without its extension. */
const relative = (extension: string) =>
  new RegExp(`((?:from|import)\\s*\\(?\\s*['"])(\\.{1,2}\\/[^'"]+)\\.${extension}(?=['"])`, 'g');

const filesIn = (folder: string, end: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(end));

/** Compiled with the sources, and removed. */
const PROBE = join('build', 'types');

/** Writes modules, maps and the declarations that the entries reach. */
export function compile(folder: string, entries: readonly string[]): void {
  mkdirSync(join(ROOT, PROBE), { recursive: true });
  writeFileSync(join(ROOT, PROBE, 'seed.ts'), probeOfSeed());
  const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const args = [compiler, '--project', join('scripts', 'package'), '--outDir', folder, '--pretty', 'false'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  const problems = stdout.split('\n').filter((line) => line.includes('error TS'));
  // Matters only for declarations that an entry reaches, which the compiler then did not write.
  if (!problems.every((line) => DECLARATION_ERROR.test(line))) throw new Error(stdout);
  fixSpecifiers(folder);
  writeOutSeedTypes(folder);
  keepReached(folder, entries, stdout);
  fixSources(folder);
}

/** The compiler keeps `.ts` in the specifiers of declarations (microsoft/TypeScript#61037). */
function fixSpecifiers(folder: string): void {
  for (const file of filesIn(folder, '.d.ts')) {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll(relative('ts'), '$1$2.js'));
  }
}

function writeOutSeedTypes(folder: string): void {
  const path = join(folder, 'emulator', 'seed', 'schema.d.ts');
  const printed = readFileSync(join(folder, PROBE, 'seed.d.ts'), 'utf8');
  writeFileSync(path, plainSeedTypes(readFileSync(path, 'utf8'), printed));
  for (const root of [folder, ROOT]) rmSync(join(root, PROBE), { recursive: true });
  rmSync(join(folder, 'build'), { recursive: true });
}

/** Removes the declarations that no entry reaches: they are no part of the library. */
function keepReached(folder: string, entries: readonly string[], problems: string): void {
  const reached = new Set<string>();
  const visit = (file: string): void => {
    if (reached.has(file)) return;
    reached.add(file);
    if (!existsSync(join(folder, file))) throw new Error(`${file} was not written.\n${problems}`);
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, , specifier = ''] of text.matchAll(relative('js'))) visit(join(dirname(file), `${specifier}.d.ts`));
  };
  for (const entry of entries) visit(normalize(`${entry}.d.ts`));
  for (const file of filesIn(folder, '.d.ts')) if (!reached.has(normalize(file))) rmSync(join(folder, file));
}

/** Maps name each source next to them. The path that the compiler wrote leads out of the package. */
function fixSources(folder: string): void {
  for (const file of filesIn(folder, '.js.map')) {
    const path = join(folder, file);
    const map: { sources: string[] } = JSON.parse(readFileSync(path, 'utf8'));
    map.sources = map.sources.map((source) => basename(source));
    writeFileSync(path, JSON.stringify(map));
  }
}
