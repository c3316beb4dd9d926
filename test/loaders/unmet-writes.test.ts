import { expect, test } from 'vitest';
import { INDEX_LAG_MS } from '../../src/loaders/writes/recent-writes.ts';
import { UnmetWrites } from '../../src/loaders/writes/unmet-writes.ts';

test('the writes of a credential that is never met take bounded memory', () => {
  const unmet = new UnmetWrites();
  for (let at = 0; at < 10 * INDEX_LAG_MS; at += 1_000) unmet.add('one', { ids: [`lead_${at}`], at }, at);
  expect(unmet.size).toBe(INDEX_LAG_MS / 1_000);
  for (let n = 0; n < 20_000; n += 1) unmet.add(`credential ${n}`, { ids: ['lead_1'], at: 0 }, 0);
  expect(unmet.size).toBe(10_000);
  unmet.add('met', { ids: ['lead_1'], deletedId: 'lead_1', at: 0 }, 0);
  expect(unmet.take('met')).toEqual([{ ids: ['lead_1'], deletedId: 'lead_1', at: 0 }]);
  expect(unmet.take('met')).toEqual([]);
});
