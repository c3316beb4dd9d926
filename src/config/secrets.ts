/** The variables that hold secrets. Each has a twin that names a file with the secret: `GATEWAY_TOKEN_FILE`. */
import { readFileSync, statSync } from 'node:fs';

/** `fixed`: one value, read at the start. `rotates`: several valid values, and their file is read again when it changes. */
export const SECRETS = {
  CLOSE_API_KEY: 'fixed',
  GATEWAY_TOKEN: 'rotates',
  ROUTER_SECRET: 'rotates',
  CLOSE_WEBHOOK_KEYS: 'rotates',
  SHARED_SECRET: 'rotates',
  REDIS_URL: 'fixed',
} as const satisfies Readonly<Record<string, 'fixed' | 'rotates'>>;

export type SecretName = keyof typeof SECRETS;
export type RotatingSecret = {
  [Name in SecretName]: (typeof SECRETS)[Name] extends 'rotates' ? Name : never;
}[SecretName];

export const SECRET_NAMES = Object.keys(SECRETS) as SecretName[];
export const ROTATING_SECRETS = SECRET_NAMES.filter((name): name is RotatingSecret => SECRETS[name] === 'rotates');

const MAX_FILE_BYTES = 64 * 1024;

/**
 * The lines of a file as the value of the variable: several values are separated by commas. Throws an error that says what
 * is wrong with the file, without its content. Reads a few bytes, which platforms keep in memory.
 */
export function secretOfFile(name: SecretName, path: string): string {
  const { size } = regularFile(path);
  if (size > MAX_FILE_BYTES) throw new Error(`It has more than ${MAX_FILE_BYTES} bytes.`);
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0) throw new Error('It is empty.');
  if (lines.length > 1 && SECRETS[name] === 'fixed') throw new Error('It has more than one line.');
  return lines.join(',');
}

/** Opening a pipe would wait for a writer. */
function regularFile(path: string) {
  const stats = statSync(path);
  if (!stats.isFile()) throw new Error('It is not a regular file.');
  return stats;
}
