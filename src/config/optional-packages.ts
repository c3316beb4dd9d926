/** Packages that only some configurations need: optional peer dependencies, which npm does not install by itself. */
import manifest from '../../package.json' with { type: 'json' };
import { ConfigError } from './config-error.ts';

type OptionalPackage = keyof typeof manifest.peerDependencies;

/**
 * Runs an import of optional packages that a variable needs. Throws `ConfigError` with the command that installs them if
 * one of them is absent.
 */
export async function importOptional<Module>(
  variable: string,
  packages: readonly OptionalPackage[],
  load: () => Promise<Module>,
): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    if (!packages.some((name) => isAbsent(name, error))) throw error;
    const noun = packages.length === 1 ? 'package' : 'packages';
    const versions = packages.map((name) => `${name}@${manifest.peerDependencies[name]}`);
    throw new ConfigError(`${variable} needs the ${noun} ${packages.join(', ')}: npm install ${versions.join(' ')}`);
  }
}

const isAbsent = (name: string, error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === 'ERR_MODULE_NOT_FOUND' &&
  error.message.includes(`'${name}'`);
