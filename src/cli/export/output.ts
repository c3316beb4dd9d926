/** Where an export writes: stdout, or a file that can be continued after a crash. docs/decisions/082 */
import { closeSync, constants, existsSync, fstatSync, fsyncSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { z } from 'zod';
import { ConfigError } from '../../config/config.ts';
import { type Io, isSystemError } from '../command.ts';
import { readStateFile, removeStateFile, writeStateFile } from '../files/state-file.ts';

/** How far an export has come. */
export interface Place {
  /** The cursor of the last page. Null at the start. */
  readonly cursor: string | null;
  readonly rows: number;
  readonly total: number | null;
  /** Whether the list has ended. */
  readonly isOver: boolean;
}

const STATE = z.strictObject({
  version: z.literal(1),
  /** Identifies what is exported. */
  digest: z.string(),
  /** The length of the file up to the last complete page. */
  offset: z.number().int().min(0),
  cursor: z.string().nullable(),
  rows: z.number().int().min(0),
  total: z.number().int().min(0).nullable(),
  isOver: z.boolean(),
});

const NOTHING: Omit<z.infer<typeof STATE>, 'digest'> = {
  version: 1,
  offset: 0,
  cursor: null,
  rows: 0,
  total: null,
  isOver: false,
};

export interface Output {
  /** Where the export begins. Null: at the start, with nothing written. */
  readonly place: Place | null;
  /** Appends a page. */
  write(text: string, place: Place): Promise<void>;
  /** The export is complete. */
  finish(): void;
  close(): void;
}

export const stdoutOf = ({ out, drained = async () => undefined }: Io): Output => ({
  place: null,
  write: (text) => {
    out(text);
    return drained();
  },
  finish: () => undefined,
  close: () => undefined,
});

export const stateFileOf = (file: string): string => `${file}.state.json`;

interface FileOptions {
  readonly digest: string;
  readonly resumes: boolean;
  readonly replaces: boolean;
}

/** Throws `ConfigError` if a file is in the way, or cannot be continued. */
export function fileOutput(path: string, { digest, resumes, replaces }: FileOptions): Output {
  const statePath = stateFileOf(path);
  const state = replaces ? null : readStateFile(statePath, STATE);
  if (!resumes && state !== null) {
    throw new ConfigError(`${path} is incomplete. Pass --resume to continue it, or --replace to start again.`);
  }
  if (!resumes && !replaces && existsSync(path)) throw new ConfigError(`${path} exists. Pass --replace to replace it.`);
  if (resumes && state === null && existsSync(path)) {
    throw new ConfigError(`${path} exists and has no state file: it is complete. Pass --replace to export again.`);
  }
  if (state !== null && state.digest !== digest) {
    throw new ConfigError(
      `${path} is the export of another list, selection or account. Use the same options as before.`,
    );
  }
  const file = opened(path, () => {
    // From the start on, so that no incomplete file looks complete.
    if (state === null) writeStateFile(statePath, { ...NOTHING, digest });
  });
  let offset = state?.offset ?? 0;
  if (fstatSync(file).size < offset) {
    closeSync(file);
    throw new ConfigError(`${path} is shorter than when it was left. Pass --replace to start again.`);
  }
  // What was written after the last state belongs to a page that is read again.
  ftruncateSync(file, offset);
  return {
    place: offset === 0 ? null : state,
    write: async (text, { cursor, rows, total, isOver }) => {
      offset += append(file, Buffer.from(text), offset);
      fsyncSync(file);
      writeStateFile(statePath, { version: 1, digest, offset, cursor, rows, total, isOver });
    },
    finish: () => removeStateFile(statePath),
    close: () => closeSync(file),
  };
}

/** Opens a file after `prepare`, which writes next to it. */
function opened(path: string, prepare: () => void): number {
  try {
    prepare();
    return openSync(path, constants.O_RDWR | constants.O_CREAT);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new ConfigError(`${path} cannot be written. ${error.message.split(',', 1)[0]}.`);
  }
}

/** Returns the number of bytes. One call may write only some of them. */
function append(file: number, bytes: Buffer, position: number): number {
  let written = 0;
  while (written < bytes.length) {
    written += writeSync(file, bytes, written, bytes.length - written, position + written);
  }
  return written;
}
