/** Walks in both directions over lists with equal and missing values. docs/decisions/047 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { randomRuns } from '../support/random-runs.ts';

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
  /** Whether some rows have no value. */
  readonly hasEmpty: boolean;
}
const list = (field: string, args: string, keys: string, hasEmpty = false): List => ({ field, args, keys, hasEmpty });
const LISTS: readonly List[] = [
  list('leads', '', 'dateUpdated'),
  list('leads', 'orderBy: { field: DATE_CREATED }', 'dateCreated'),
  list('leads', 'orderBy: [{ field: EMAILS_COUNT, direction: DESC }]', 'emailsCount dateCreated', true),
  list(
    'leads',
    'orderBy: [{ field: ADDRESSES_COUNT }, { field: LAST_COMMUNICATION_DATE }]',
    'addresses { __typename } lastCommunicationDate',
    true,
  ),
  list(
    'leads',
    'orderBy: { field: LAST_COMMUNICATION_DATE, direction: DESC }',
    'lastCommunicationDate dateCreated',
    true,
  ),
  list('leads', 'orderBy: { field: NAME }', 'name'),
  list('contacts', '', 'dateCreated'),
  list('contacts', 'orderBy: { field: EMAILS_COUNT }', 'emails { __typename } dateCreated'),
  list('opportunities', '', 'dateCreated'),
  list('opportunities', 'orderBy: { field: DATE_CREATED }', 'dateCreated'),
  list('opportunities', 'orderBy: { field: VALUE, direction: DESC }', 'value { cents }', true),
  list('opportunities', 'orderBy: [{ field: VALUE }, { field: CONFIDENCE }]', 'value { cents } confidence', true),
  list('tasks', 'filter: { type: null }', 'date dateTime'),
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
/** Lists of leads or opportunities that are paged by keyset. */
const isByPlace = ({ field, args, keys }: List) =>
  /leads|opportunities/.test(field) && !/NAME|VALUE, direction/.test(args) && keys !== 'dateUpdated';

const ids = (edges: readonly Edge[]) => edges.map(({ node }) => node.id);
const keysOf = (edges: readonly Edge[]) => edges.map(({ node: { id, ...keys } }) => keys);

describe.each(['low', 'last'] as const)('with empty values %s', (nullsSort) => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startGateway({ emulator: { seed, switches: { nullsSort } } });
  });
  afterAll(() => gateway.close());

  async function page({ field, args, keys }: List, place: string): Promise<Shown> {
    const whole = field === 'opportunities' ? 'totalCount aggregates { countByValuePeriod { annual } }' : 'totalCount';
    const { data, errors, extensions } = await gateway.execute(
      `{ ${field}(${place} ${args}) { ${place.length % 2 === 0 ? whole : ''}
        edges { cursor node { id ${keys} } } pageInfo { hasNextPage hasPreviousPage } } }`,
      {},
      { 'x-cost': '1' },
    );
    expect(errors).toBeUndefined();
    const { estimatedRequests, actualRequests } = (extensions as { cost: Record<string, number> }).cost;
    expect(estimatedRequests).toBeGreaterThanOrEqual(actualRequests ?? 0);
    return data[field];
  }
  const pageAfter = (each: List, cursor: string | undefined, size: number) =>
    page(each, `first: ${size}, after: "${cursor}"`);
  const pageBefore = (each: List, cursor: string | undefined, size: number) =>
    page(each, `last: ${size}, before: "${cursor}"`);

  const steps = fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 9 })), { maxLength: 8 });
  const start = fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 23 }));

  test.each(LISTS.filter(({ hasEmpty }) => hasEmpty || nullsSort === 'low'))(
    '$field($args) shows every row once, from any cursor and in both directions',
    async (each) => {
      const { edges: whole } = await page(each, 'first: 100');
      const all = new Set(ids(whole));
      await fc.assert(
        fc.asyncProperty(start, steps, async ([isFromEnd, offset], walk) => {
          // A cursor from a page at the start or at the end.
          const scout = await page(each, `${isFromEnd ? 'last' : 'first'}: ${offset}`);
          const middle = isFromEnd ? scout.edges[0] : scout.edges.at(-1);
          const shown: Edge[] = middle === undefined ? [] : [middle];
          let [hasNext, hasPrevious] = [true, true];
          const next = async (size: number) => {
            const { edges, pageInfo } = await pageAfter(each, shown.at(-1)?.cursor, size);
            shown.push(...edges);
            hasNext = pageInfo.hasNextPage;
          };
          const previous = async (size: number) => {
            const { edges, pageInfo } = await pageBefore(each, shown[0]?.cursor, size);
            shown.unshift(...edges);
            hasPrevious = pageInfo.hasPreviousPage;
          };
          for (const [isNext, size] of walk) await (isNext ? next(size) : previous(size));
          while (hasNext) await next(7);
          while (hasPrevious) await previous(7);
          expect(ids(shown)).toHaveLength(all.size);
          expect(new Set(ids(shown))).toEqual(all);
          // The rows without a value can be at the other end of a list that is read from its end, or within equal values.
          const isExact = !isFromEnd && !each.args.includes('ADDRESSES_COUNT');
          if (isExact || nullsSort === 'low') expect(keysOf(shown)).toEqual(keysOf(whole));
        }),
        { seed: 20_261_130, numRuns: randomRuns(6) },
      );
    },
  );

  test('rows that are added between two pages cause neither gaps nor duplicates', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...LISTS.filter(isByPlace)), steps, async (each, walk) => {
        const all = ids((await page(each, 'first: 500')).edges);
        const scout = await page(each, `first: ${Math.ceil(all.length / 2)}`);
        const shown: Edge[] = scout.edges.slice(-1);
        const read = async (isNext: boolean, size: number) => {
          const { edges, pageInfo } = isNext
            ? await pageAfter(each, shown.at(-1)?.cursor, size)
            : await pageBefore(each, shown[0]?.cursor, size);
          if (isNext) shown.push(...edges);
          else shown.unshift(...edges);
          return isNext ? pageInfo.hasNextPage : pageInfo.hasPreviousPage;
        };
        for (const [n, [isNext, size]] of walk.entries()) {
          await read(isNext, size);
          await add(each.field, HOURS[n % 3] ?? '');
        }
        for (const isNext of [true, false]) while (await read(isNext, 100));
        const found = new Set(ids(shown));
        expect(found.size).toBe(shown.length);
        expect(all.filter((id) => !found.has(id))).toEqual([]);
      }),
      { seed: 20_261_130, numRuns: randomRuns(6) },
    );
  });

  /** Creates a row at an instant that other rows share. */
  async function add(field: string, dateCreated: string): Promise<void> {
    const type = field === 'leads' ? 'Lead' : 'Opportunity';
    const noun = type.toLowerCase();
    const query = `mutation ($input: ${type}CreateInput!) { ${noun}Create(input: $input) { ${noun} { id } userErrors { message } } }`;
    const { data } = await gateway.execute(query, {
      input: type === 'Lead' ? { name: 'New', dateCreated } : { leadId: seed.leads[0]?.id, value: 1_000, dateCreated },
    });
    expect(data[`${noun}Create`].userErrors).toEqual([]);
  }
});
