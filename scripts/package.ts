/**
 * `npm run package`: compiles the sources into `build/package`, a folder of the repository's own shape, and packs it as
 * `build/close-graphql-VERSION.tgz` (docs/decisions/079).
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compile } from './package/compile.ts';
import { ENTRIES, manifest } from './package/manifest.ts';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'build', 'package');

/** Files and folders that are copied as they are. */
const COPIED = [
  ...['README.md', 'CHANGELOG.md', 'LICENSE', 'schema.generated.graphql', 'schema', 'operations'],
  ...['bin/close-graphql.cjs', 'scripts/require-node.cjs', 'scripts/runtime.cjs'],
];

function copy(from: string, to: string): void {
  mkdirSync(dirname(join(FOLDER, to)), { recursive: true });
  cpSync(from, join(FOLDER, to), { recursive: true });
}

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
}

const npm = (args: readonly string[], cwd: string): string =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });

function pack(): Packed {
  const output = npm(['pack', '--json', '--pack-destination', '..'], FOLDER);
  const [packed]: readonly Packed[] = JSON.parse(output);
  if (packed === undefined) throw new Error(output);
  return packed;
}

/** Built files of pages, with the npm script that builds them. */
const PAGES = [
  { files: join('explorer', 'dist'), script: 'explorer' },
  { files: join('examples', 'board', 'dist'), script: 'board' },
];

/** Files that are there compressed are copied only so: the gateway unpacks them for who cannot. */
function copyPage({ files, script }: (typeof PAGES)[number]): void {
  if (!existsSync(join(ROOT, files))) npm(['run', script], ROOT);
  cpSync(join(ROOT, files), join(FOLDER, files), { recursive: true, filter: (file) => !existsSync(`${file}.gz`) });
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

rmSync(FOLDER, { recursive: true, force: true });
compile(FOLDER, ENTRIES);
for (const path of COPIED) copy(join(ROOT, path), path);
for (const page of PAGES) copyPage(page);
writeFileSync(join(FOLDER, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
const { filename, size, unpackedSize } = pack();
process.stdout.write(`build/${filename}: ${megabytes(size)}, ${megabytes(unpackedSize)} unpacked\n`);
