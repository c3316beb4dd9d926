/** What an import has done, line by line, so that it can go on after it was killed. docs/decisions/084 */
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, truncateSync, writeSync } from 'node:fs';
import { z } from 'zod';
import { ConfigError } from '../../config/config.ts';

const ENTRY = z.union([
  z.strictObject({ version: z.literal(1), digest: z.string() }),
  /** Written before the requests of a row. */
  z.strictObject({ line: z.number(), begun: z.string() }),
  z.strictObject({
    line: z.number(),
    did: z.enum(['create', 'update', 'skip']),
    lead: z.string().nullable(),
  }),
  z.strictObject({ line: z.number(), rejected: z.string() }),
  z.strictObject({ finished: z.string() }),
]);
export type Entry = z.infer<typeof ENTRY>;

export const journalOf = (file: string): string => `${file}.import.ndjson`;

export interface Journal {
  /** What earlier runs did. */
  readonly entries: readonly Entry[];
  /** Returns once it is on disk. */
  add(entry: Entry): void;
  close(): void;
}

/** Throws `ConfigError` if the file was imported before, or may not be continued. */
export function openJournal(file: string, digest: string, resumes: boolean): Journal {
  const path = journalOf(file);
  const isThere = existsSync(path);
  if (!resumes && isThere) {
    throw new ConfigError(
      `${path} says that ${file} was imported, or in part. Pass --resume to continue, or delete it.`,
    );
  }
  if (resumes && !isThere) throw new ConfigError(`${path} does not exist: there is nothing to resume.`);
  const entries = isThere ? entriesIn(path) : [];
  const [head] = entries;
  if (isThere && (head === undefined || !('digest' in head) || head.digest !== digest)) {
    throw new ConfigError(
      `${file}, the options or the account have changed since the import began. Use the same as before.`,
    );
  }
  if (entries.some((entry) => 'finished' in entry)) throw new ConfigError(`${file} was imported completely.`);
  const journal = openSync(path, 'a');
  const add = (entry: Entry) => {
    writeSync(journal, `${JSON.stringify(entry)}\n`);
    fsyncSync(journal);
  };
  if (!isThere) add({ version: 1, digest });
  return { entries, add, close: () => closeSync(journal) };
}

/** A line that a crash has cut is removed. */
function entriesIn(path: string): readonly Entry[] {
  const bytes = readFileSync(path);
  const end = bytes.lastIndexOf('\n') + 1;
  truncateSync(path, end);
  const lines = bytes.subarray(0, end).toString('utf8').split('\n').slice(0, -1);
  try {
    return lines.map((line) => ENTRY.parse(JSON.parse(line)));
  } catch {
    throw new ConfigError(`${path} is no journal of this version.`);
  }
}
