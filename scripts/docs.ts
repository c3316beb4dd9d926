/**
 * Writes the generated pages of the documentation. Committed ones repeat tables of the code; with `--check` they are
 * compared and not written. The schema reference and copies of files at the root are not: `--all` writes
 * them too, for the site.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from './docs/markdown.ts';
import { referencePages } from './docs/reference.ts';
import { SCHEMA_FOLDER, schemaPages } from './docs/schema.ts';

const ROOT = join(import.meta.dirname, '..');

const PROJECT_PAGES: Readonly<Record<string, string>> = {
  'CONTRIBUTING.md': 'docs/contributing.md',
  'CHANGELOG.md': 'docs/changelog.md',
  'SECURITY.md': 'docs/security.md',
};

/** The committed pages that differ from what the code says. */
export function stalePages(): readonly string[] {
  const isCurrent = ({ path, text }: Page) =>
    existsSync(join(ROOT, path)) && readFileSync(join(ROOT, path), 'utf8') === fileText(text);
  return referencePages().flatMap((page) => (isCurrent(page) ? [] : [page.path]));
}

const fileText = (text: string): string => `${text.trimEnd()}\n`;

function write({ path, text }: Page): void {
  mkdirSync(dirname(join(ROOT, path)), { recursive: true });
  writeFileSync(join(ROOT, path), fileText(text));
}

/** Pages of the site for files at the root, with links as seen from `docs/`. */
export function projectPages(): readonly Page[] {
  return Object.entries(PROJECT_PAGES).map(([file, path]) => {
    const text = readFileSync(join(ROOT, file), 'utf8').replace(/\]\(([^):]+)\)/g, (whole, target: string) => {
      const page = PROJECT_PAGES[target] ?? target;
      return page.startsWith('docs/') ? `](./${page.slice('docs/'.length)})` : whole;
    });
    return { path, title: file, text };
  });
}

function main(): void {
  if (process.argv.includes('--check')) {
    const stale = stalePages();
    if (stale.length === 0) return;
    console.error(`Stale: ${stale.join(', ')}. Run \`npm run codegen\` and review the diff.`);
    process.exitCode = 1;
    return;
  }
  for (const page of referencePages()) write(page);
  if (!process.argv.includes('--all')) return;
  if (!existsSync(join(ROOT, 'docs', 'node_modules', 'vitepress'))) {
    console.error('The packages of the documentation site are not installed: run `npm --prefix docs ci` once.');
    process.exitCode = 1;
    return;
  }
  for (const page of projectPages()) write(page);
  rmSync(join(ROOT, SCHEMA_FOLDER), { recursive: true, force: true });
  const pages = schemaPages();
  for (const page of pages) write(page);
  // What the sidebar lists, in reading order.
  const sidebar = pages.map(({ path, title }) => ({
    text: title,
    link: `/${path.replace(/^docs\//, '').replace(/(?:index)?\.md$/, '')}`,
  }));
  writeFileSync(join(ROOT, SCHEMA_FOLDER, 'sidebar.json'), `${JSON.stringify(sidebar, null, 2)}\n`);
}

if (import.meta.main) main();
