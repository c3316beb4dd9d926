import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

/** Words that the project does not use, each with what to write instead. */
const WORDS: Readonly<Record<string, string>> = {
  nobody: 'state the value: "Null if it has none"',
  whoever: 'name who',
  whatever: 'any',
  anew: 'again',
  'so many': 'the number',
  told: 'reported, specified',
  tells: 'reports, says',
  'at hand': 'available',
  'let go': 'release',
  'beside it': 'next to it, with it',
  'of its own': 'its own',
  deal: 'opportunity',
  deals: 'opportunities',
  stage: 'status',
  stages: 'statuses',
  'e-mail': 'email',
  'e-mails': 'emails',
};

/** Where the project's own words are. */
const PLACES = [
  'README.md',
  'bench/',
  'docs/',
  'emulator/',
  'examples/',
  'operations/',
  'resolvers/',
  'schema/',
  'scripts/',
  'src/',
  'test/',
];

/** Written by programs, published before, or not text of ours. */
const NOT_OURS = [
  'docs/released/',
  'examples/typed-client/src/gql/',
  'src/generated/',
  'test/project/words.test.ts',
  /package-lock\.json$/,
  /supergraph\.graphql$/,
  /\.(?:png|svg|ico)$/,
];

/** Names that others gave, and quotations. They are taken out of a text before it is searched. */
const EXCEPT: readonly RegExp[] = [
  // The files and names of the canonical operations.
  ...readdirSync(join(ROOT, 'operations')).map((file) => new RegExp(`\\b${basename(file, '.graphql')}\\b`, 'g')),
  // Close's own funnel report has stages.
  /opportunityFunnelStagesReport|active[-_]stage[-_]cohort|funnel\/opportunity\/(?:stages|\{totals,stages\})/gi,
  /'stages'|\bstages:|\bstages(?= status\b)/g,
];

const matches = (path: string, pattern: string | RegExp) =>
  typeof pattern === 'string' ? path.startsWith(pattern) : pattern.test(path);

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...PLACES], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(ROOT, path)) && !NOT_OURS.some((pattern) => matches(path, pattern)));

/** A phrase may continue on the next line of a comment. */
const words = new RegExp(`\\b(?:${Object.keys(WORDS).join('|').replaceAll(' ', '[\\s*#/]+')})\\b`, 'gi');
/** Words inside names count: `toldOnce` contains `told`. */
const separated = (text: string) => text.replace(/(?<=[a-z\d])(?=[A-Z])|_/g, ' ');

function found(path: string): string[] {
  const text = separated(EXCEPT.reduce((rest, name) => rest.replace(name, ''), readFileSync(join(ROOT, path), 'utf8')));
  return [...text.matchAll(words)].map(({ 0: match, index }) => {
    const word = match.toLowerCase().replace(/[\s*#/]+/g, ' ');
    return `${path}:${text.slice(0, index).split('\n').length}: ${word} → ${WORDS[word]}`;
  });
}

test('the files of the project are found', () => {
  expect(files.length).toBeGreaterThan(400);
});

test('no file uses a word that the project avoids', () => {
  expect(files.flatMap(found)).toEqual([]);
});
