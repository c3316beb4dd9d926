/** The one changelog: takes the entries of changesets, gives a version its date, and finds what a version says. */
import { type Changeset, sections } from './changesets.ts';

const UNRELEASED = '## [Unreleased]';

/** The text below the heading of a version, or of what is not released. Null if there is none. */
export function notesOf(changelog: string, version: string): string | null {
  const start = changelog.search(new RegExp(`^## \\[${version.replaceAll('.', '\\.')}\\]`, 'm'));
  if (start === -1) return null;
  const [, ...rest] = changelog.slice(start).split('\n');
  const text = rest.join('\n');
  const end = text.search(/^## \[/m);
  return (end === -1 ? text : text.slice(0, end)).trim();
}

/** Adds the entries of changesets to those that are not released yet, each at the end of its section. */
function merged(notes: string, changesets: readonly Changeset[]): string {
  const all = new Map(sections(notes));
  for (const { entries } of changesets) {
    for (const [heading, text] of entries) all.set(heading, [all.get(heading), text].filter(Boolean).join('\n'));
  }
  // What breaks clients comes first.
  const order = [...all].toSorted(
    ([a], [b]) => Number(b === 'Breaking' || b === '') - Number(a === 'Breaking' || a === ''),
  );
  return order.map(([heading, text]) => (heading === '' ? text : `### ${heading}\n\n${text}`)).join('\n\n');
}

export interface Release {
  readonly changelog: string;
  readonly version: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly changesets: readonly Changeset[];
}

/** The changelog with a section for the new version. */
export function releasedChangelog({ changelog, version, date, changesets }: Release): string {
  const notes = notesOf(changelog, 'Unreleased');
  if (notes === null) throw new Error(`CHANGELOG.md has no heading "${UNRELEASED}".`);
  if (notesOf(changelog, version) !== null) throw new Error(`CHANGELOG.md has a section for ${version} already.`);
  const [before = '', after = ''] = changelog.split(UNRELEASED);
  const rest = after.search(/^## \[/m);
  const older = rest === -1 ? '' : `\n${after.slice(rest)}`;
  return `${before}${UNRELEASED}\n\n## [${version}] - ${date}\n\n${merged(notes, changesets)}\n${older}`;
}
