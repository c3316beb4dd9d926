/** Small files that say how far a command has come, so that it can go on after it was killed. */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';
import { ConfigError } from '../../config/config.ts';

/** Null if there is none. Throws `ConfigError` if it is none of ours. */
export function readStateFile<Type extends z.ZodType>(path: string, type: Type): z.infer<Type> | null {
  if (!existsSync(path)) return null;
  try {
    return type.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new ConfigError(`${path} is no state file of this version. Delete it, and start again without --resume.`);
  }
}

/** Replaces the file in one step: after a crash it has either content, and never a part of one. */
export function writeStateFile(path: string, state: object): void {
  const draft = `${path}.tmp`;
  const file = openSync(draft, 'w');
  try {
    writeSync(file, `${JSON.stringify(state)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
  syncFolder(dirname(path));
}

export function removeStateFile(path: string): void {
  rmSync(path, { force: true });
  syncFolder(dirname(path));
}

/** Makes a rename last. Some systems cannot open folders; their renames last without it. */
function syncFolder(path: string): void {
  try {
    const folder = openSync(path, 'r');
    fsyncSync(folder);
    closeSync(folder);
  } catch {
    return;
  }
}
