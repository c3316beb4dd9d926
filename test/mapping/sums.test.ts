/** Sums that Close does not return are computed from the columns that they need, and from no others. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { columnsSummedFor, SUMMED } from '../../src/domain/aggregates.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { randomRuns } from '../support/random-runs.ts';

const PERIODS = {
  countByValuePeriod: ['oneTime', 'monthly', 'annual'],
  totalValue: ['oneTime', 'monthly', 'annual', 'annualized'],
  expectedValue: ['oneTime', 'monthly', 'annual', 'annualized'],
} as const;
type Field = keyof typeof PERIODS;
const FIELDS = Object.keys(PERIODS) as Field[];

type Sum = readonly [field: Field, period: string];
const ALL: readonly Sum[] = FIELDS.flatMap((field) => PERIODS[field].map((period): Sum => [field, period]));

const aggregates = (sums: readonly Sum[]) =>
  FIELDS.flatMap((field) => {
    const periods = sums.filter(([name]) => name === field).map(([, period]) => period);
    const below = field === 'countByValuePeriod' ? '' : ' { cents }';
    return periods.length === 0 ? [] : [`${field} { ${periods.map((period) => period + below).join(' ')} }`];
  }).join(' ');

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
  await gateway.execute('{ me { id } pipelines { dateCreated } }');
});
afterAll(() => gateway.close());

const lead = demoSeed().opportunities[0]?.lead_id;
/** Lists whose sums the gateway computes: of a board, of a search, and of rows in a lead. */
const LISTS: Readonly<Record<string, (selection: string) => string>> = {
  board: (selection) => `{ pipelines { statuses { opportunities { ${selection} } } } }`,
  search: (selection) => `{ opportunities(filter: { value: { gte: 1 } }) { ${selection} } }`,
  embedded: (selection) => `{ lead(id: "${lead}") { opportunities { ${selection} } } }`,
};

/** The parts of a whole response that a selection has. */
function partOf(whole: unknown, part: unknown): unknown {
  if (Array.isArray(whole) && Array.isArray(part)) return whole.map((item, n) => partOf(item, part[n]));
  if (typeof whole !== 'object' || whole === null || typeof part !== 'object' || part === null) return whole;
  return Object.fromEntries(
    Object.entries(part).map(([key, inner]) => [key, partOf((whole as Record<string, unknown>)[key], inner)]),
  );
}

test.each(Object.entries(LISTS))('some sums of the list "%s" equal those of all', async (name, list) => {
  const whole = await gateway.execute(list(`totalCount aggregates { ${aggregates(ALL)} }`));
  expect(whole.errors).toBeUndefined();
  await fc.assert(
    fc.asyncProperty(fc.subarray([...ALL], { minLength: 1 }), async (sums) => {
      const { data, errors } = await gateway.execute(list(`aggregates { __typename ${aggregates(sums)} }`));
      expect(errors).toBeUndefined();
      const named = JSON.parse(JSON.stringify(data).replaceAll('"__typename":"OpportunityAggregates",', ''));
      expect(named).toEqual(partOf(whole.data, named));
      const needed = new Set(sums.flatMap(([field, period]) => columnsSummedFor(field, period)));
      const joint = gateway.upstream.filter(({ query }) => 'status_id__in' in query);
      if (name === 'board') expect(joint.length).toBeGreaterThan(0);
      for (const { query } of joint) {
        const read = new Set(String(query._fields).split(','));
        expect(read.intersection(new Set<string>(SUMMED))).toEqual(needed);
      }
    }),
    { numRuns: randomRuns(25) },
  );
});

test.each(Object.entries(LISTS))(
  'the list "%s" has the sums of two fields with the same aliases below',
  async (_, list) => {
    const fields = [
      'a: aggregates { x: totalValue { y: annualized { cents } } }',
      'b: aggregates { x: expectedValue { y: monthly { cents } } }',
    ];
    const both = await gateway.execute(list(fields.join(' ')));
    expect(both.errors).toBeUndefined();
    for (const field of fields) {
      const { data } = await gateway.execute(list(field));
      expect(partOf(both.data, data)).toEqual(data);
    }
  },
);

test('together they are computed from all columns that are summed', () => {
  expect(new Set(ALL.flatMap(([field, period]) => columnsSummedFor(field, period)))).toEqual(new Set(SUMMED));
});
