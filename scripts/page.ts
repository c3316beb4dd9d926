/**
 * `npm run explorer` and `npm run board`: installs the packages of a page, builds it, and compresses its files. The files that are
 * served are replaced at the end, as a whole.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const ROOT = join(import.meta.dirname, '..');
/** Smaller files fit into one packet anyway. */
const MIN_BYTES = 1000;
const COMPRESSED = /\.(?:css|html|js|json|svg|ttf|txt|webmanifest)$/;

/** Exits if it fails. */
function npm(folder: string, args: readonly string[]): void {
  const shell = process.platform === 'win32';
  const { status, error } = spawnSync('npm', args, { cwd: folder, shell, stdio: 'inherit' });
  if (status === 0) return;
  if (error !== undefined) process.stderr.write(`${error.message}\n`);
  process.exit(status ?? 1);
}

/** npm writes the second file when it has installed the first. */
function isInstalled(folder: string): boolean {
  const [wanted, installed] = ['package-lock.json', 'node_modules/.package-lock.json'].map((file) =>
    join(folder, file),
  );
  if (wanted === undefined || installed === undefined || !existsSync(installed)) return false;
  return statSync(installed).mtimeMs >= statSync(wanted).mtimeMs;
}

function compress(folder: string): number {
  let total = 0;
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    if (!COMPRESSED.test(name) || statSync(path).size < MIN_BYTES) continue;
    const bytes = readFileSync(path);
    const small = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
    writeFileSync(`${path}.br`, small);
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
    total += small.length;
  }
  return total;
}

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('Pass the folder of the page.');
const folder = join(ROOT, path);
const [built, next] = [join(folder, 'dist'), join(folder, '.dist')];
// Also in the process of a gateway, whose NODE_ENV is `production`.
if (!isInstalled(folder)) npm(folder, ['ci', '--include=dev', '--no-audit', '--no-fund']);
npm(folder, ['run', 'build', '--', '--outDir', next, '--emptyOutDir']);
const bytes = compress(next);
rmSync(built, { recursive: true, force: true });
renameSync(next, built);
process.stdout.write(`${path}/dist: ${(bytes / 1000).toFixed(0)} kB with Brotli\n`);
