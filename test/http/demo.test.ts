import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildSeed, demoSeed, parseSeed } from '../../emulator/index.ts';
import { shiftDates } from '../../emulator/seed/shift-dates.ts';
import { readConfig } from '../../src/config/config.ts';
import { startDemo } from '../../src/demo.ts';
import { startServer } from '../../src/http/server.ts';

const SLEEPING = `{
  all: leads { totalCount }
  awake: leads(filter: { dateUpdated: { relative: { last: { days: 30 } } } }) { totalCount }
}`;

test('some leads changed recently, others did not', async () => {
  const demo = await startDemo(0);
  const { url, apiKey } = demo.emulator;
  const server = await startServer({ config: readConfig({ PORT: '0' }), closeUrl: url, apiKey });
  try {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(server.url, { method: 'POST', headers, body: JSON.stringify({ query: SLEEPING }) });
    const { data } = (await answer.json()) as { data: Record<'all' | 'awake', { totalCount: number }> };
    expect(data.awake.totalCount).toBeGreaterThan(10);
    expect(data.awake.totalCount).toBeLessThan(data.all.totalCount - 10);
  } finally {
    await server.close();
    await demo.emulator.close();
  }
});

test('a later demo differs only in its dates', () => {
  const end = Date.parse('2031-03-01T15:00:00Z');
  const withoutDays = (seed: object) => JSON.stringify(seed).replace(/"\d{4}-\d{2}-\d{2}/g, '"day');
  const seed = demoSeed(end);
  expect(withoutDays(seed)).toBe(withoutDays(demoSeed()));
  expect(() => parseSeed(JSON.parse(JSON.stringify(seed)))).not.toThrow();
  const last = Math.max(...seed.leads.map(({ date_updated }) => Date.parse(date_updated)));
  expect(new Date(last).toISOString()).toBe('2031-03-01T00:00:00.000Z');
});

test('dates moved forth and back are unchanged', () => {
  const seed = buildSeed({ leads: 3, contacts: 4, opportunities: 5 });
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 100_000 }), (days) => {
      expect(shiftDates(shiftDates(seed, days), -days)).toEqual(seed);
    }),
    { numRuns: 20 },
  );
});
