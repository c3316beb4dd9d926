/**
 * Writes the tests of each promise into docs/reference/promises.md; with `--check`, fails if the page is stale.
 * A test names its promise by calling `promise('<id>')`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseSync } from '@swc/core';

const ROOT = join(import.meta.dirname, '..');
export const PAGE = join(ROOT, 'docs', 'reference', 'promises.md');

export interface PromiseTest {
  readonly id: string;
  /** Its path from the repository's root. */
  readonly file: string;
  /** The titles of its groups and its own. */
  readonly titles: readonly string[];
}

type Node = { readonly [key: string]: unknown };
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** `test` of `test(…)`, `test.each(…)(…)` and `test.skipIf(…)(…)`. */
function calleeOf({ type, callee, object, value }: Node): unknown {
  if (type === 'Identifier') return value;
  const inner = type === 'CallExpression' ? callee : object;
  return isNode(inner) ? calleeOf(inner) : undefined;
}

function textOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'StringLiteral') return String(node.value);
  if (node.type !== 'TemplateLiteral') return undefined;
  return (node.quasis as readonly { readonly raw: string }[]).map(({ raw }) => raw).join('…');
}

function* taggedIn(node: unknown, titles: readonly string[]): Generator<{ id: string; titles: readonly string[] }> {
  if (!isNode(node)) return;
  let inner = titles;
  if (node.type === 'CallExpression') {
    const callee = calleeOf(node);
    const text = textOf((node.arguments as readonly { readonly expression: unknown }[])[0]?.expression);
    if (callee === 'promise' && text !== undefined) yield { id: text, titles };
    if ((callee === 'test' || callee === 'describe') && text !== undefined) inner = [...titles, text];
  }
  for (const child of Object.values(node)) yield* taggedIn(child, inner);
}

/** Read from the source of the tests, so that no test has to run. */
export function promiseTests(): readonly PromiseTest[] {
  const files = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join('test', file).replaceAll('\\', '/'))
    .toSorted()
    .flatMap((file) => {
      const source = readFileSync(join(ROOT, file), 'utf8');
      if (!source.includes('promise(')) return [];
      const tree: unknown = parseSync(source, { syntax: 'typescript', target: 'es2024' });
      return [...taggedIn(tree, [])].map(({ id, titles }) => ({ id, file, titles }));
    });
}

/** The ids of the page, in its order. */
export const promiseIds = (page: string): string[] =>
  [...page.matchAll(/^- \*\*([\w-]+)\*\*: /gm)].map(([, id = '']) => id);

const escapeHtml = (text: string) => text.replaceAll('<', '&lt;').replaceAll('{{', '{&#123;');

/** The page with the lists of tests that its promises have now. */
export function withTests(page: string, tests: readonly PromiseTest[]): string {
  const lines = page.split('\n').filter((line) => !line.startsWith('  - `test/'));
  return lines
    .flatMap((line) => {
      const [id] = promiseIds(line);
      const own = tests.filter((each) => each.id === id);
      return [line, ...own.map(({ file, titles }) => `  - \`${file}\`: ${escapeHtml(titles.join(' › '))}`)];
    })
    .join('\n');
}

if (basename(process.argv[1] ?? '') === 'promises.ts') {
  const page = readFileSync(PAGE, 'utf8');
  const current = withTests(page, promiseTests());
  if (!process.argv.includes('--check')) {
    writeFileSync(PAGE, current);
  } else if (page !== current) {
    console.error('docs/reference/promises.md is stale: run `npm run codegen`.');
    process.exit(1);
  }
}
