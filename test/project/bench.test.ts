import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { OPERATIONS } from '../../bench/operations.ts';
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
