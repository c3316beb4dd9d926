import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

const FILES = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' });
const pathOf = (file: string) => join('test', FILES.find((path) => basename(path) === file) ?? file);

/** Each promise with the tests that the README names for it. */
const promises = (/\n## What it promises\n(.*?)\n## /s.exec(read('README.md'))?.[1] ?? '')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:promise|---|\*\*)/.test(line))
  .map((line) => {
    const [, promise = '', cell = ''] = /^\| (.*) \| (.*) \|$/.exec(line) ?? [];
    const tests = cell.split('; `').flatMap((part) => {
      const file = /^`?([\w-]+)`: /.exec(part)?.[1] ?? '';
      return [...part.matchAll(/“([^”]+)”/g)].map(([, name = '']) => ({ file: pathOf(`${file}.test.ts`), name }));
    });
    return { promise, tests };
  });

/** What a file calls its tests and groups of tests, tables of cases included. */
function titles(file: string): string[] {
  const source = read(file);
  // `test('…'`, `test.each(CASES)('…'`, and the end of cases that stand before it: `])('…'`.
  const called = /(?:\b(?:test|describe)|\))\(\s*(?:'([^'\n]+)'|"([^"\n]+)"|`([^`\n]+)`)/g;
  return [...source.matchAll(called)].map(([, single, double, template]) => single ?? double ?? template ?? '');
}

describe("the README's table of promises", () => {
  test('holds promises', () => {
    expect(promises.length).toBeGreaterThan(30);
    expect(promises.filter(({ promise, tests }) => promise === '' || tests.length === 0)).toEqual([]);
  });

  test.each(promises)('$promise: its tests exist', ({ tests }) => {
    for (const { file, name } of tests) {
      expect(existsSync(join(ROOT, file)), file).toBe(true);
      expect(titles(file)).toContain(name);
    }
  });
});
