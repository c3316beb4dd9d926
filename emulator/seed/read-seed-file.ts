import { readFileSync } from 'node:fs';
import { parseSeed } from './parse-seed.ts';
import type { Seed } from './schema.ts';

/** A seed file that cannot be read, is not JSON, or is not a valid seed. */
export class SeedFileError extends Error {}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new SeedFileError(
      code === 'ENOENT' ? `The seed file ${file} does not exist.` : `The seed file ${file} cannot be read: ${code}.`,
    );
  }
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SeedFileError(`The seed file ${file} is not valid JSON: ${messageOf(error).replace(/\s+/g, ' ')}.`);
  }
}

/** Reads a seed from a JSON file. Throws a `SeedFileError` that names the file and the problem. */
export function readSeedFile(file: string): Seed {
  const json = parseJson(readText(file), file);
  try {
    return parseSeed(json);
  } catch (error) {
    throw new SeedFileError(`${file}: ${messageOf(error)}`);
  }
}
