import { readFileSync } from 'node:fs';
import { ConfigError } from './config.ts';

type Variable = 'PERSISTED_OPERATIONS' | 'CUSTOM_FIELD_NAMES' | 'JWT_ISSUERS_FILE';

/** Reads the JSON file that a variable names. Throws `ConfigError`. */
export function readJsonFile(variable: Variable, path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw unusableFile(variable, path, error instanceof Error ? error.message : '');
  }
}

export function unusableFile(variable: Variable, path: string, reason: string): ConfigError {
  return new ConfigError(`${variable} ${path} is unusable. ${reason}`);
}
