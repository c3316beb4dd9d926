import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildSeed, type Emulator, startEmulator } from '../../emulator/index.ts';
import { winRate } from './win-rate.ts';

let close: Emulator;
beforeAll(async () => {
  close = await startEmulator({ seed: buildSeed({ opportunities: 250 }), strict: true });
});
afterAll(() => close.close());
beforeEach(() => close.reset());

test('the rate covers all pages', async () => {
  expect(await winRate(close)).toBeCloseTo(0.545, 3);
  expect(close.requests.map(({ query }) => query._skip)).toEqual(['0', '100', '200']);
});

test('a failure of Close is tried again', async () => {
  close.fail({ path: '/opportunity/', status: 503, times: 2 });
  expect(await winRate(close)).toBeCloseTo(0.545, 3);
  close.fail({ path: '/opportunity/', status: 503, times: 3 });
  await expect(winRate(close)).rejects.toThrow('Close responds with 503');
});

test('without a closed opportunity there is no rate', async () => {
  close.write(({ opportunity }) => {
    for (const { id } of opportunity.all()) opportunity.delete(id);
  });
  expect(await winRate(close)).toBeNull();
});
