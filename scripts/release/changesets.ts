/** Changesets: files that say how much the version grows and what the changelog says about it. */
import { parse } from 'yaml';

const LEVELS = ['patch', 'minor', 'major'] as const;
export type Level = (typeof LEVELS)[number];

export interface Changeset {
  readonly level: Level;
  /** Entries by the heading that they stand under, such as `Added`. */
  readonly entries: ReadonlyMap<string, string>;
}

const HEADINGS: ReadonlySet<string> = new Set(['Breaking', 'Changed', 'Added', 'Fixed', 'Emulator']);

/** Throws an error that names the file if its text has another form. */
export function parseChangeset(file: string, text: string, packageName: string): Changeset {
  const [, head, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(text.replaceAll('\r\n', '\n')) ?? [];
  if (head === undefined || body === undefined) throw new Error(`${file} does not begin with ---, a level and ---.`);
  const levels: unknown = parse(head);
  const level = Object.entries(levels ?? {}).find(([name]) => name === packageName)?.[1];
  if (!isLevel(level)) throw new Error(`${file} has no level for ${packageName}: ${LEVELS.join(', ')}.`);
  const entries = sections(body);
  const unknown = [...entries.keys()].find((heading) => !HEADINGS.has(heading));
  if (unknown !== undefined || entries.size === 0) {
    throw new Error(`${file} needs entries under headings: ${[...HEADINGS].map((name) => `### ${name}`).join(', ')}.`);
  }
  return { level, entries };
}

const isLevel = (value: unknown): value is Level => LEVELS.some((level) => level === value);

export const highest = (levels: readonly Level[]): Level =>
  LEVELS.findLast((level) => levels.includes(level)) ?? 'patch';

/** The next version, by semantic versioning. */
export function raised(version: string, level: Level): string {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  if (level === 'major') return `${major + 1}.0.0`;
  return level === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

/** Versions with the same line are compatible: the major version, or below 1.0 the minor version. */
export function line(version: string): string {
  const [major, minor] = version.split('.');
  return major === '0' ? `0.${minor}` : `${major}`;
}

/** Texts by their `###` heading, in order. Text above the first heading has the key ''. */
export function sections(text: string): ReadonlyMap<string, string> {
  const [before = '', ...parts] = text.split(/^### /m);
  const found = new Map<string, string>(before.trim() === '' ? [] : [['', before.trim()]]);
  for (const part of parts) {
    const end = part.indexOf('\n');
    const heading = (end === -1 ? part : part.slice(0, end)).trim();
    const content = end === -1 ? '' : part.slice(end).trim();
    found.set(heading, [found.get(heading), content].filter(Boolean).join('\n'));
  }
  return found;
}
