/**
 * Writes the generated pages of the documentation. Committed ones repeat tables of the code; with `--check` they are
 * compared and not written. The schema reference is large and not committed: `--all` writes it too, for the site.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from './docs/markdown.ts';
import { referencePages } from './docs/reference.ts';
import { SCHEMA_FOLDER, schemaPages } from './docs/schema.ts';

const ROOT = join(import.meta.dirname, '..');

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
