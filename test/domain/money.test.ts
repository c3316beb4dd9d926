import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { formatMoney } from '../../src/domain/money.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { randomRuns } from '../support/random-runs.ts';

const seed = demoSeed();
let gateway: TestGateway | undefined;

afterEach(async () => {
  await gateway?.close();
  gateway = undefined;
});

test('an amount has the format of Close', () => {
  const written = [0, 5, 100, 1_050, 125_000, 125_001, 214_748_364_800, 9_007_199_254_740_991].map((cents) =>
    formatMoney(cents, 'USD'),
  );
  expect(written).toEqual([
    '$0',
    '$0.05',
    '$1',
    '$10.50',
    '$1,250',
    '$1,250.01',
    '$2,147,483,648',
    '$90,071,992,547,409.91',
  ]);
});

test('an amount has the symbol of its currency, or none if ICU does not know the currency', () => {
  expect(['EUR', 'GBP', 'JPY', 'INR', 'AUD', 'CHF'].map((currency) => formatMoney(125_000, currency))).toEqual([
    '€1,250',
    '£1,250',
    '¥1,250',
    '₹1,250',
    '$1,250',
    'CHF\u00a01,250',
  ]);
  expect(formatMoney(125_050, 'bitcoin')).toBe('1,250.50');
});

test('each amount in each currency is formatted as by Intl', () => {
  const amounts = fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -200_000, max: 200_000 }));
  const currencies = fc.constantFrom(...Intl.supportedValuesOf('currency'), 'bitcoin');
  fc.assert(
    fc.property(amounts, currencies, (cents, currency) => {
      const decimals = cents % 100 === 0 ? 0 : 2;
      const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
      const style = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
      const formatter = new Intl.NumberFormat('en-US', currency === 'bitcoin' ? options : { ...options, ...style });
      expect(formatMoney(cents, currency)).toBe(formatter.format(`${cents}E-2` as `${number}`));
    }),
    { seed: 30_11_2026, numRuns: randomRuns(500) },
  );
});

test('amounts and sums over 32 bits are exact', async () => {
  const large = 9_007_199_254_740_000;
  const [first] = seed.opportunities;
  const only = {
    ...seed,
    opportunities:
      first === undefined ? [] : [{ ...first, value: large, value_period: 'one_time' as const, confidence: 100 }],
  };
  gateway = await startGateway({ emulator: { seed: only } });
  const { data, errors } = await gateway.execute(
    `{ opportunities { aggregates { expectedValue { annualized { cents } } } nodes { value { cents formatted } annualizedExpectedValue { cents } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.opportunities.aggregates.expectedValue.annualized.cents).toBe(large);
  expect(data.opportunities.nodes).toEqual([
    { value: { cents: large, formatted: '$90,071,992,547,400' }, annualizedExpectedValue: { cents: large } },
  ]);
});

test('a missing amount is null, and zero is not', async () => {
  gateway = await startGateway();
  const { data } = await gateway.execute(
    '{ opportunities(first: 500) { nodes { id value { cents formatted } expectedValue { cents } annualizedValue { cents } } } }',
  );
  for (const { id, value, ...others } of data.opportunities.nodes) {
    const cents = seed.opportunities.find((opportunity) => opportunity.id === id)?.value ?? null;
    if (cents === null) expect([value, ...Object.values(others)]).toEqual([null, null, null]);
    else expect(value).toEqual({ cents, formatted: formatMoney(cents, 'USD') });
  }
});
