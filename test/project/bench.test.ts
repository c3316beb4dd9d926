import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { findWorse, MARGIN } from '../../bench/check.ts';
import { ROWS, ratiosOf } from '../../bench/growth.ts';
import { percentile, undisturbed } from '../../bench/open-loop.ts';
import { OPERATIONS } from '../../bench/operations.ts';
import { committedReport, table } from '../../bench/report.ts';
import { confidenceInterval } from '../../bench/with-ref.ts';

test('the interval of 11 ratios leaves out the lowest and the highest', () => {
  const ratios = [1.3, 0.2, 1, 1.02, 1.01, 0.99, 0.98, 1.03, 1.04, 0.97, 9];
  expect(confidenceInterval(ratios)).toEqual({ low: 0.97, median: 1.01, high: 1.3 });
});

test('the interval of 6 ratios reaches from the lowest to the highest', () => {
  expect(confidenceInterval([6, 1, 5, 2, 4, 3])).toEqual({ low: 1, median: 3.5, high: 6 });
});

test('the interval of 100 ratios contains the middle ones', () => {
  const ratios = Array.from({ length: 100 }, (_, n) => n + 1);
  expect(confidenceInterval(ratios)).toEqual({ low: 40, median: 50.5, high: 61 });
});

test('every measured operation is valid in the graph of the baseline and of peers', () => {
  const schema = buildSchema(readFileSync(join(import.meta.dirname, '..', '..', 'bench', 'baseline.graphql'), 'utf8'));
  for (const { name, document } of OPERATIONS) expect([name, validate(schema, parse(document))]).toEqual([name, []]);
});

const HEAD = ['operation', 'processor time, ms', 'to the baseline', 'to the floor', 'overhead at 50 ms, ms'];
const reportOf = (...rows: readonly (readonly string[])[]) =>
  `${table(HEAD, rows)}\n${table(['operation', 'requests to Close'], [['Board', '18.0 / 99 / 39.0']])}`;

test('a ratio may be worse than the committed one by the margin, and better without a limit', () => {
  const committed = reportOf(
    ['Board', '2 / 3 / 20', '0.15 ≤ 0.2', '1.50 ≤ 2', '4 / 5 / 9'],
    ['TypeName', '', '0.3', '2', ''],
  );
  const measured = reportOf(
    ['Board', '2 / 3 / 20', `${0.15 * MARGIN} ≤ 0.2`, '0.10 ≤ 2', '4 / 99 / 9'],
    ['TypeName', '', '0.3', `${2 * MARGIN}`, ''],
  );
  expect(findWorse(committed, measured)).toEqual([]);
});

test('each ratio beyond the margin is named, with what it was', () => {
  const committed = reportOf(['Board', '', '0.15 ≤ 0.2', '1.50 ≤ 2', ''], ['AppStart', '', '0.30', '2.50', '']);
  const measured = reportOf(['Board', '', '0.30 **>** 0.2', '1.50 ≤ 2', ''], ['AppStart', '', '0.30', '4.00', '']);
  expect(findWorse(committed, measured)).toEqual([
    'Board: 0.30 to the baseline, which was 0.15 and may be 0.21.',
    'AppStart: 4.00 to the floor, which was 2.50 and may be 3.50.',
  ]);
});

test('an operation without a committed ratio is named, and one that was not measured is not', () => {
  const committed = reportOf(['Board', '', '0.15', '1.50', '']);
  expect(findWorse(committed, reportOf(['LeadsPage', '', '0.15', '1.50', '']))).toEqual([
    'LeadsPage: there is no committed ratio. Run `npm run bench -- --write`.',
  ]);
  expect(findWorse(committed, reportOf(['Board', '', 'NaN', '1.50', '']))).toHaveLength(1);
});

test('docs/measurements.md has ratios of every measured operation', async () => {
  const rows = OPERATIONS.map(({ name }) => [name, '', '0', '0', '']);
  expect(findWorse(await committedReport(), reportOf(...rows))).toEqual([]);
});

test('growth is linear if a row costs as much among many', () => {
  const linear = ROWS.map((rows) => 2 * rows);
  const square = ROWS.map((rows) => rows ** 2);
  expect(ratiosOf([linear, square])).toEqual([1, 4]);
});

test('percentiles are numbers that occurred', () => {
  const numbers = Array.from({ length: 200 }, (_, n) => 200 - n);
  expect([0.5, 0.99, 1].map((share) => percentile(numbers, share))).toEqual([100, 198, 200]);
  expect(percentile([7], 0.99)).toBe(7);
});

test('arrivals at the start, and those that the generator delayed with those after them, are left out', () => {
  const lateAt: Readonly<Record<number, number>> = { 500: 60, 3000: 40 };
  const arrivals = Array.from({ length: 50 }, (_, n) => 100 * n).map((dueMs) => ({
    ...{ dueMs, tookMs: 1 },
    lateMs: lateAt[dueMs] ?? 10,
  }));
  const counted = undisturbed(arrivals, { warmUpMs: 1000, maxLateMs: 10, recoveryMs: 300 }).map(({ dueMs }) => dueMs);
  expect(counted).toEqual(arrivals.map(({ dueMs }) => dueMs).filter((at) => at >= 1000 && !(at >= 3000 && at < 3340)));
});
