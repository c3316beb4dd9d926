/**
 * Releases. `version` takes all changesets: raises the version everywhere, writes the changelog and the released SDL.
 * `due` prints the version if it waits to be published. `notes` prints what the changelog says about the current version.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { notesOf, releasedChangelog } from './release/changelog.ts';
import { highest, line, parseChangeset, raised } from './release/changesets.ts';

const NAME = 'close-graphql';

/** The files of a release, below a folder that has the form of the repository. */
const FILES = {
  manifest: 'package.json',
  lock: 'package-lock.json',
  changelog: 'CHANGELOG.md',
  chart: 'deploy/chart/Chart.yaml',
  sdl: 'schema.generated.graphql',
  released: 'docs/released/schema.graphql',
} as const;

class ReleaseError extends Error {}

function changesetsIn(root: string) {
  const folder = join(root, '.changeset');
  const files = readdirSync(folder).filter((file) => file.endsWith('.md') && file !== 'README.md');
  return files.toSorted().map((file) => {
    const path = join(folder, file);
    return { path, ...parseChangeset(file, readFileSync(path, 'utf8'), NAME) };
  });
}

const versionIn = (root: string): string => {
  const { version }: { version: string } = JSON.parse(readFileSync(join(root, FILES.manifest), 'utf8'));
  return version;
};

/** Returns the new version. Writes nothing if anything is wrong. */
export function raiseVersion(root: string, date: string): string {
  const read = (file: keyof typeof FILES) => readFileSync(join(root, FILES[file]), 'utf8');
  const changesets = changesetsIn(root);
  if (changesets.length === 0)
    throw new ReleaseError('There are no changesets in .changeset/, so nothing is to be released.');
  const before = versionIn(root);
  const version = raised(before, highest(changesets.map(({ level }) => level)));
  const changelog = releasedChangelog({ changelog: read('changelog'), version, date, changesets });
  if (/^### Breaking$/m.test(notesOf(changelog, version) ?? '') && line(version) === line(before)) {
    throw new ReleaseError(
      `The changelog has an entry under "Breaking", but ${version} has to be compatible with ${before}.`,
    );
  }
  const header = `# The SDL of close-graphql ${version}, the last release. A release replaces it by its schema.generated.graphql.\n`;
  const written: Readonly<Record<string, string>> = {
    [FILES.manifest]: withVersion(read('manifest'), before, version, 1),
    // The root package has its version twice.
    [FILES.lock]: withVersion(read('lock'), before, version, 2),
    [FILES.chart]: read('chart').replace(/^(version|appVersion): .*$/gm, `$1: ${version}`),
    [FILES.changelog]: changelog,
    [FILES.released]: read('sdl').replace(/^#.*\n/, header),
  };
  for (const [file, text] of Object.entries(written)) writeFileSync(join(root, file), text);
  for (const { path } of changesets) rmSync(path);
  return version;
}

/** Replaces the first occurrences, so that the text keeps its form. */
function withVersion(text: string, before: string, after: string, times: number): string {
  let left = times;
  const replaced = text.replaceAll(`"version": "${before}"`, (found) => (left-- > 0 ? `"version": "${after}"` : found));
  if (left > 0) throw new ReleaseError(`"version": "${before}" was expected ${times} times.`);
  return replaced;
}

/** The current version if its changes are all in the changelog. Null if there are changes that belong to the next one. */
export function dueVersion(root: string): string | null {
  const changelog = readFileSync(join(root, FILES.changelog), 'utf8');
  const version = versionIn(root);
  const isComplete = notesOf(changelog, 'Unreleased') === '' && changesetsIn(root).length === 0;
  return isComplete && notesOf(changelog, version) !== null ? version : null;
}

function main([action]: readonly string[]): void {
  const root = join(import.meta.dirname, '..');
  if (action === 'version') process.stdout.write(`${raiseVersion(root, new Date().toISOString().slice(0, 10))}\n`);
  else if (action === 'due') process.stdout.write(`${dueVersion(root) ?? ''}\n`);
  else if (action === 'notes') {
    process.stdout.write(`${notesOf(readFileSync(join(root, FILES.changelog), 'utf8'), versionIn(root)) ?? ''}\n`);
  } else throw new ReleaseError('Usage: node scripts/release.ts version | due | notes');
}

if (import.meta.main) {
  try {
    main(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
