/** Walks in both directions over lists with equal and missing values. docs/decisions/047 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';

/** Rows share few instants, as after an import, and many have no value. */
const HOURS = ['2026-03-01T08:00:00.000Z', '2026-03-01T09:00:00.000Z', '2026-03-02T08:00:00.123Z'];
const built = buildSeed({ leads: 24, contacts: 24, opportunities: 30 });
const shared = <Row extends { readonly date_created: string }>(rows: readonly Row[]): Row[] =>
  rows.map((row, n) => (n % 3 === 2 ? row : { ...row, date_created: HOURS[(n % 7) % 3] ?? row.date_created }));
const seed = {
  ...built,
  leads: shared(built.leads),
  contacts: shared(built.contacts),
  opportunities: shared(built.opportunities).map((row, n) =>
    n % 4 === 0 ? { ...row, value: null } : { ...row, value: (n % 5) * 1_000 },
  ),
  tasks: shared(built.tasks),
};

interface List {
  readonly field: string;
  readonly args: string;
  /** The selection of the values by which the list is sorted. */
  readonly keys: string;
}
const list = (field: string, args: string, keys: string): List => ({ field, args, keys });
const LISTS: readonly List[] = [
  list('leads', '', 'dateUpdated'),
  list('leads', 'orderBy: { field: DATE_CREATED }', 'dateCreated'),
  list('leads', 'orderBy: [{ field: EMAILS_COUNT, direction: DESC }]', 'dateCreated'),
  list('leads', 'orderBy: [{ field: ADDRESSES_COUNT }, { field: LAST_COMMUNICATION_DATE }]', 'addresses { city }'),
  list('leads', 'orderBy: { field: LAST_COMMUNICATION_DATE, direction: DESC }', 'id'),
  list('leads', 'orderBy: { field: NAME }', 'name'),
  list('contacts', '', 'dateCreated'),
  list('contacts', 'orderBy: { field: EMAILS_COUNT }', 'emails { email }'),
  list('opportunities', '', 'dateCreated'),
  list('opportunities', 'orderBy: { field: DATE_CREATED }', 'dateCreated'),
  list('opportunities', 'orderBy: { field: VALUE, direction: DESC }', 'value { cents }'),
  list('opportunities', 'filter: { confidence: { gte: 0 } }, orderBy: { field: VALUE }', 'value { cents }'),
  list('tasks', 'filter: { type: null }', 'date'),
  list('tasks', 'filter: { type: null }, orderBy: { field: DATE_CREATED }', 'dateCreated'),
];

interface Edge {
  readonly cursor: string;
  readonly node: { readonly id: string };
}
interface Shown {
  readonly edges: readonly Edge[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean };
}
const ids = (edges: readonly Edge[]) => edges.map(({ node }) => node.id);

describe.each(['low', 'last'] as const)('with empty values %s', (nullsSort) => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startGateway({ emulator: { seed, switches: { nullsSort } } });
  });
  afterAll(() => gateway.close());

  async function page({ field, args }: List, place: string): Promise<Shown> {
    const { data, errors, extensions } = await gateway.execute(
      `{ ${field}(${place} ${args}) { edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage } } }`,
      {},
      { 'x-cost': '1' },
    );
    expect(errors).toBeUndefined();
    const { estimatedRequests, actualRequests } = (extensions as { cost: Record<string, number> }).cost;
    expect(estimatedRequests).toBeGreaterThanOrEqual(actualRequests ?? 0);
    return data[field];
  }
  const after = (each: List, cursor: string | undefined, size: number) =>
    page(each, `first: ${size}, after: "${cursor}"`);
  const before = (each: List, cursor: string | undefined, size: number) =>
    page(each, `last: ${size}, before: "${cursor}"`);

  const steps = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 9 })), { maxLength: 8 });
  const start = fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 23 }));

  test.each(LISTS)('$field($args) shows every row once, from any cursor and in both directions', async (each) => {
    const all = new Set(ids((await page(each, 'first: 100')).edges));
    await fc.assert(
      fc.asyncProperty(start, steps, async ([isFromEnd, offset], walk) => {
        // A cursor from a page at the start or at the end.
        const scout = await page(each, `${isFromEnd ? 'last' : 'first'}: ${offset}`);
        const middle = isFromEnd ? scout.edges[0] : scout.edges.at(-1);
        const shown: Edge[] = middle === undefined ? [] : [middle];
        let [hasNext, hasPrevious] = [true, true];
        const next = async (size: number) => {
          const { edges, pageInfo } = await after(each, shown.at(-1)?.cursor, size);
          shown.push(...edges);
          hasNext = pageInfo.hasNextPage;
        };
        const previous = async (size: number) => {
          const { edges, pageInfo } = await before(each, shown[0]?.cursor, size);
          shown.unshift(...edges);
          hasPrevious = pageInfo.hasPreviousPage;
        };
        for (const [isNext, size] of walk) await (isNext ? next(size) : previous(size));
        while (hasNext) await next(7);
        while (hasPrevious) await previous(7);
        expect(ids(shown)).toHaveLength(all.size);
        expect(new Set(ids(shown))).toEqual(all);
      }),
      { seed: 20_261_130, numRuns: 8 },
    );
  });
});
