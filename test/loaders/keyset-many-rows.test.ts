import { expect, test } from 'vitest';
import { seek } from '../../src/loaders/lists/keyset.ts';

test('a response with far more rows than requested does not overflow the stack', async () => {
  const rows = Array.from({ length: 400_000 }, (_, n) => ({ id: `lead_${n}`, date_created: '2026-01-01T00:00:00Z' }));
  const page = await seek(
    { first: 5, after: null },
    { step: async () => ({ rows, isOver: true }), byIds: async () => [] },
  );
  expect(page.rows).toEqual(rows.slice(0, 5));
  expect(page.hasMore).toBe(true);
});
