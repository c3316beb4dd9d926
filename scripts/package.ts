/**
 * `npm run package`: compiles the sources into `build/package`, a folder of the repository's own shape, and packs it as
 * `build/close-graphql-VERSION.tgz` (docs/decisions/079).
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { compile } from './package/compile.ts';
import { ENTRIES, manifest } from './package/manifest.ts';

const ROOT = join(import.meta.dirname, '..');
const FOLDER = join(ROOT, 'build', 'package');

/** Files and folders that are copied as they are. */
const COPIED = [
  ...['README.md', 'CHANGELOG.md', 'LICENSE', 'schema.generated.graphql', 'schema', 'operations'],
  ...['bin/close-graphql.cjs', 'scripts/require-node.cjs', 'scripts/runtime.cjs'],
];
/** GraphiQL. Its package has everything twice, as ES modules and as CommonJS: nine megabytes each. */
const GRAPHIQL = join(ROOT, 'node_modules', '@graphql-yoga', 'render-graphiql');

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
const PAGES = [{ files: join('examples', 'board', 'dist'), script: 'board' }];

function copyPage({ files, script }: (typeof PAGES)[number]): void {
  if (!existsSync(join(ROOT, files))) npm(['run', script], ROOT);
  copy(join(ROOT, files), files);
}

/** The module with the files of GraphiQL as nine megabytes of text. In the package it unpacks them when it is imported. */
async function copyGraphiQL(): Promise<void> {
  const files: Readonly<Record<string, string>> = await import(
    pathToFileURL(join(GRAPHIQL, 'esm', 'graphiql.js')).href
  );
  copy(join(GRAPHIQL, 'esm', 'index.js'), join('graphiql', 'index.js'));
  writeFileSync(join(FOLDER, 'graphiql', 'graphiql.json.gz'), gzipSync(JSON.stringify(files), { level: 9 }));
  const module = `import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
const packed = readFileSync(new URL('graphiql.json.gz', import.meta.url));
export const { ${Object.keys(files).join(', ')} } = JSON.parse(gunzipSync(packed).toString());
`;
  writeFileSync(join(FOLDER, 'graphiql', 'graphiql.js'), module);
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

rmSync(FOLDER, { recursive: true, force: true });
compile(FOLDER, ENTRIES);
for (const path of COPIED) copy(join(ROOT, path), path);
for (const page of PAGES) copyPage(page);
await copyGraphiQL();
copy(join(GRAPHIQL, 'LICENSE'), join('graphiql', 'LICENSE'));
writeFileSync(join(FOLDER, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
const { filename, size, unpackedSize } = pack();
process.stdout.write(`build/${filename}: ${megabytes(size)}, ${megabytes(unpackedSize)} unpacked\n`);
