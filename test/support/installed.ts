/** Packages that only these tests need. They are installed into a temporary folder, so that a clone does not carry them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { output } from './processes.ts';

export interface Installed {
  readonly folder: string;
  readonly require: NodeJS.Require;
  close(): Promise<void>;
}

/** Null if the registry does not provide them within three minutes, after which the tests that need them are skipped. */
export async function installed(packages: Readonly<Record<string, string>>): Promise<Installed | null> {
  const folder = await mkdtemp(join(tmpdir(), 'close-graphql-installed-'));
  const names = Object.entries(packages).map(([name, version]) => `${name}@${version}`);
  const flags = ['--no-save', '--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund'];
  try {
    await output('npm', ['install', '--prefix', folder, ...flags, ...names], { timeout: 180_000 });
  } catch (error) {
    console.error(
      `SKIPPED: ${names.join(', ')} could not be installed. ${error instanceof Error ? error.message : ''}`,
    );
    await rm(folder, { recursive: true, force: true });
    return null;
  }
  return {
    folder,
    require: createRequire(join(folder, 'package.json')),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
