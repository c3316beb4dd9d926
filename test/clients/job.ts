import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Emulator, Seed, Tables } from '../../emulator/index.ts';

/** Where a script runs. Each has its own emulator and folder. */
export interface Place {
  readonly emulator: Emulator;
  readonly seed: Seed;
  readonly folder: string;
  readonly now: number;
  /** The rows as they are now. */
  readonly rows: Tables;
  /** Sends a request to the emulator, and expects success. */
  send(method: string, path: string, body?: object): Promise<Sent>;
  /** Writes a file into the folder, and returns its path. */
  write(name: string, text: string): string;
}
export interface Sent {
  readonly id: string;
  readonly data: readonly Sent[];
  readonly [key: string]: unknown;
}

/** How much of its job a script has done. */
export interface Done {
  readonly done: number;
  readonly of: number;
}

export interface Job {
  /** The name of the script without `.py`. */
  readonly script: string;
  /** What the script is expected to do. */
  readonly expects: string;
  /** Why it cannot do its whole job, if it cannot. */
  readonly cause?: string;
  /** Prepares the emulator, and returns the arguments after the API key and a function that says how much is done. */
  prepare(place: Place): Promise<{ args: readonly string[]; input?: string; done: (output: string) => Done }>;
}

/** The files that a script has written, by a part of their name. */
export function textOf({ folder }: Place, part: string): string {
  const name = readdirSync(folder).find((each) => each.includes(part));
  return name === undefined ? '' : readFileSync(join(folder, name), 'utf8');
}

/** How many of some texts a text contains. */
export const containing = (text: string, parts: readonly string[]): Done => ({
  done: parts.filter((part) => text.includes(part)).length,
  of: parts.length,
});

/** The API key of another organization in the same emulator. */
export const OTHER_KEY = 'api_other';

export const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
export const DAY = 86_400_000;
