import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSeed, demoSeed, parseSeed } from '../../emulator/index.ts';
import { shiftDates } from '../../emulator/seed/shift-dates.ts';
import { examples } from '../../src/http/pages/examples.ts';
import { type RunningDemo, startDemoGateway } from '../support/demo.ts';
import { randomRuns } from '../support/random-runs.ts';
import { subscribe } from '../support/subscriber.ts';

let demo: RunningDemo;
beforeAll(async () => {
  demo = await startDemoGateway();
});
afterAll(() => demo.close());

async function post(query: string, variables: object = {}) {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(demo.url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  return (await response.json()) as { data: unknown; errors?: unknown };
}

const SLEEPING = `{
  all: leads { totalCount }
  awake: leads(filter: { dateUpdated: { relative: { last: { days: 30 } } } }) { totalCount }
}`;

test('some leads changed recently, others did not', async () => {
  const data = (await post(SLEEPING)).data as Record<'all' | 'awake', { totalCount: number }>;
  expect(data.awake.totalCount).toBeGreaterThan(10);
  expect(data.awake.totalCount).toBeLessThan(data.all.totalCount - 10);
});

test('each example that changes something is accepted', async () => {
  const mutations = examples(demo.variables).filter(({ type }) => type === 'mutation');
  expect(mutations.length).toBeGreaterThan(6);
  for (const { name, query, variables } of mutations) {
    const { data, errors } = await post(query, variables === '' ? {} : JSON.parse(variables));
    expect([name, errors]).toEqual([name, undefined]);
    for (const payload of Object.values(data as Record<string, { userErrors?: readonly object[] }>)) {
      expect([name, payload.userErrors ?? []]).toEqual([name, []]);
    }
  }
});

test('each example has results in the sample data', async () => {
  const tabs = examples(demo.variables).filter(({ type }) => type !== 'mutation');
  expect(tabs.length).toBeGreaterThan(6);
  for (const { query, variables } of tabs) {
    const values: Record<string, unknown> = variables === '' ? {} : JSON.parse(variables);
    if (/^subscription/m.test(query)) {
      await using stream = await subscribe(demo.url, query, values);
      expect(JSON.stringify(await stream.next())).toContain('"action":"STARTED"');
      continue;
    }
    const { data, errors } = await post(query, values);
    expect(errors).toBeUndefined();
    for (const field of Object.values(data as object))
      expect(JSON.stringify(field)).toMatch(/"id":"|"opportunityCount":[1-9]|@/);
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
    { numRuns: randomRuns(20) },
  );
});
