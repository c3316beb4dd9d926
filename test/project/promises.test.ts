import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PAGE, promiseIds, promiseTests, withTests } from '../../scripts/promises.ts';

const page = readFileSync(PAGE, 'utf8');
const ids = promiseIds(page);
const tests = promiseTests();

test('each promise has a unique id', () => {
  expect(ids.length).toBeGreaterThan(30);
  expect(ids).toEqual([...new Set(ids)]);
});

test('each promise has a test', () => {
  expect(ids.filter((id) => !tests.some((tagged) => tagged.id === id))).toEqual([]);
});

test('each tag is inside a test and names a promise of the page', () => {
  expect(tests.filter(({ id, titles }) => titles.length === 0 || !ids.includes(id))).toEqual([]);
});

test('the page lists the tests that the tags name', () => {
  expect(page, 'Run `npm run codegen`.').toBe(withTests(page, tests));
});
