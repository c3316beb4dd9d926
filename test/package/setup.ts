/** Packs the package, and installs the tarball into an empty folder with production dependencies only. */
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { manifest } from '../../scripts/package/manifest.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const exec = promisify(execFile);
const shell = process.platform === 'win32';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder with the user's `package.json`. */
    readonly app: string;
    readonly tarball: string;
  }
}

export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  await exec(process.execPath, [join(ROOT, 'scripts', 'package.ts')], { cwd: ROOT });
  // Away from the repository, so that no package of the clone is found.
  const app = await mkdtemp(join(tmpdir(), 'close-package-'));
  const name = `close-graphql-${manifest.version}.tgz`;
  await cp(join(ROOT, 'build', name), join(app, name));
  await writeFile(
    join(app, 'package.json'),
    '{ "name": "app", "version": "1.0.0", "private": true, "type": "module" }',
  );
  await exec('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', `./${name}`], { cwd: app, shell });
  provide('app', app);
  provide('tarball', join(app, name));
  return () => rm(app, { recursive: true, force: true });
}

/** The files of the installed package. */
export const installedFiles = (app: string): Promise<string[]> =>
  readdir(join(app, 'node_modules', manifest.name), { recursive: true });
