import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { buildSeed, type Emulator, startEmulator } from '../../emulator/index.ts';
import { winRate } from './win-rate.ts';

let close: Emulator;
before(async () => {
  close = await startEmulator({ seed: buildSeed({ opportunities: 250 }), strict: true });
});
after(() => close.close());

test('the rate covers all pages', async () => {
  const rate = await winRate(close);
  assert.ok(rate !== null && rate > 0.5 && rate < 0.7);
  assert.equal(close.requests.length, 3);
});

test('a failure of Close is tried again', async () => {
  close.fail({ path: '/opportunity/', status: 503, times: 3 });
  await assert.rejects(winRate(close), /Close responds with 503/);
});
