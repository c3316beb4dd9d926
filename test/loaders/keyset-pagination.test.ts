/** Pages through lists while rows are created, changed and deleted: rows that exist all the time are returned once. */
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { buildSeed, type Seed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { promise } from '../support/promise.ts';
import { randomRuns } from '../support/random-runs.ts';

let gateway: TestGateway;
let now = 0;
afterEach(() => gateway.close());

/** Close's limits of depth, far below the length of the lists. */
const LOW = { skipMax: { other: 7 }, searchRowsMax: 200 };
const start = async (seed: Seed, options: object = {}) => {
  now = Date.parse('2026-12-01T12:00:00Z');
  const clock = () => now;
  gateway = await startGateway({ emulator: { seed, clock, ...options }, wallClock: clock });
};

const KINDS = {
  leads: { table: 'lead', noun: 'Lead', prefix: 'lead_' },
  contacts: { table: 'contact', noun: 'Contact', prefix: 'cont_' },
  opportunities: { table: 'opportunity', noun: 'Opportunity', prefix: 'oppo_' },
} as const;
type List = keyof typeof KINDS;

/** A write between two pages. `at` is the creation date of a new row: now, that of another row, or before all rows. */
interface Write {
  readonly kind: 'create' | 'change' | 'delete';
  readonly on: number;
  readonly at: 'now' | 'same' | 'before';
}

/** The rows of a list over time: all that ever existed, and those that existed all the time. */
class History {
  readonly #list: List;
  readonly ever: Set<string>;
  readonly throughout: Set<string>;
  #created = 0;

  constructor(list: List) {
    this.#list = list;
    this.ever = new Set(this.#rows().map(({ id }) => id));
    this.throughout = new Set(this.ever);
  }

  #rows() {
    return gateway.emulator.tables()[KINDS[this.#list].table].all();
  }

  write({ kind, on, at }: Write): void {
    const { table: name, prefix } = KINDS[this.#list];
    const rows = this.#rows();
    const row = rows[on % rows.length];
    if (row === undefined) return;
    const instant = new Date(now).toISOString();
    gateway.emulator.write((tables) => {
      // The three tables have different rows. Only columns that all of them have are written.
      const table = tables[name] as unknown as { put(row: object): void; delete(id: string): void };
      if (kind === 'delete') {
        this.throughout.delete(row.id);
        table.delete(row.id);
      } else if (kind === 'change') {
        table.put({ ...row, date_updated: instant });
      } else {
        const id = `${prefix}new${this.#created}`;
        this.#created += 1;
        this.ever.add(id);
        const created = { now: instant, same: row.date_created, before: '2020-01-01T00:00:00.000Z' }[at];
        table.put({ ...row, id, date_created: created, date_updated: instant });
      }
    });
  }

  /** Checks the rows that one pass returned. */
  check(found: readonly string[]): void {
    const given = new Set(found);
    expect(given.size, 'no row twice').toBe(found.length);
    expect([...this.throughout.difference(given)], 'no row missing').toEqual([]);
    expect([...given.difference(this.ever)], 'no row that never existed').toEqual([]);
  }
}

interface Pass {
  readonly list: List;
  readonly orderBy: { readonly field: 'DATE_CREATED'; readonly direction: 'ASC' | 'DESC' } | null;
  readonly sizes: readonly number[];
  readonly writes: readonly (readonly Write[])[];
  /** The client's pause between pages, in milliseconds. */
  readonly pause: number;
}

const MAX_WRITES = 60;

/** Reads all pages, with writes between them, and returns the rows. */
async function readAllPages(
  { list, orderBy, sizes, writes, pause }: Pass,
  history: History,
): Promise<readonly string[]> {
  const { noun } = KINDS[list];
  const operation = `query ($first: Int, $after: String, $orderBy: [${noun}Order!]) {
    ${list}(first: $first, after: $after, orderBy: $orderBy) { nodes { id dateCreated } pageInfo { hasNextPage endCursor } }
  }`;
  const found: { readonly id: string; readonly dateCreated: string }[] = [];
  let after: string | null = null;
  for (let n = 0; ; n += 1) {
    const first = sizes[n % sizes.length];
    const { data, errors } = await gateway.execute(operation, { first, after, orderBy });
    expect(errors).toBeUndefined();
    const { nodes, pageInfo } = data[list];
    found.push(...nodes);
    if (!pageInfo.hasNextPage) break;
    expect(nodes).toHaveLength(first ?? 0);
    after = pageInfo.endCursor;
    // If rows were added after every page, the list would never end.
    if (n < MAX_WRITES) for (const write of writes[n % writes.length] ?? []) history.write(write);
    now += pause;
  }
  const instants = found.map(({ dateCreated }) => Date.parse(dateCreated));
  const isUp = orderBy?.direction === 'ASC';
  expect(instants).toEqual(instants.toSorted((a, b) => (isUp ? a - b : b - a)));
  return found.map(({ id }) => id);
}

const write: fc.Arbitrary<Write> = fc.record({
  kind: fc.constantFrom('create', 'change', 'delete'),
  on: fc.nat(10_000),
  at: fc.constantFrom('now', 'same', 'same', 'before'),
});
const writes = fc.array(fc.array(write, { maxLength: 12 }), { minLength: 1, maxLength: 6 });
const orders = (...directions: ('ASC' | 'DESC')[]) =>
  fc.constantFrom(...directions.map((direction) => ({ field: 'DATE_CREATED', direction }) as const));
const passes = fc
  .oneof(
    fc.record({ list: fc.constant('leads' as const), orderBy: orders('ASC', 'DESC') }),
    fc.record({
      list: fc.constantFrom('contacts' as const, 'opportunities' as const),
      orderBy: fc.option(orders('ASC', 'DESC')),
    }),
  )
  .chain((what) =>
    fc.record({
      list: fc.constant(what.list),
      orderBy: fc.constant(what.orderBy),
      sizes: fc.array(fc.integer({ min: 9, max: 300 }), { minLength: 1, maxLength: 3 }),
      writes,
      pause: fc.constantFrom(0, 40_000, 3_600_000),
    }),
  );
const runs = (all: number) => ({ seed: 20_261_125, numRuns: randomRuns(all) });

test('every list returns each row once, with any writes between pages, beyond the depth that Close can skip', async () => {
  promise('keyset-paging');
  const built = buildSeed({ leads: 150, contacts: 260, opportunities: 260 });
  const together = built.leads[3]?.date_created ?? '';
  /** Gives many rows the same creation date, as an import does. */
  const tied = <T extends { date_created: string }>(rows: readonly T[]) =>
    rows.map((row, n) => (n % 3 === 0 ? { ...row, date_created: together } : row));
  const seed = {
    ...built,
    leads: tied(built.leads),
    contacts: tied(built.contacts),
    opportunities: tied(built.opportunities),
  };
  await start(seed, { limits: LOW });
  const property = async (how: Pass) => {
    gateway.emulator.reset();
    const history = new History(how.list);
    history.check(await readAllPages(how, history));
  };
  await fc.assert(fc.asyncProperty(passes, property), runs(30));
});

test('contacts that are not in the index yet are not skipped where search takes over from the list', async () => {
  promise('keyset-paging');
  const seed = buildSeed({ leads: 20, contacts: 60, opportunities: 0 });
  await start(seed, { searchLagMs: 15_000 });
  const property = async (imported: number, gap: number, how: Pass) => {
    gateway.emulator.reset();
    const history = new History('contacts');
    for (let n = 0; n < imported; n += 1) {
      if (n % 3 !== 0) now += gap;
      history.write({ kind: 'create', on: n, at: 'now' });
    }
    // They were created before the first page, so they exist all the time.
    for (const id of history.ever) history.throughout.add(id);
    history.check(await readAllPages(how, history));
  };
  const contacts = fc.record({
    list: fc.constant('contacts' as const),
    orderBy: fc.constant(null),
    sizes: fc.array(fc.integer({ min: 4, max: 60 }), { minLength: 1, maxLength: 3 }),
    writes,
    pause: fc.constantFrom(0, 1_000, 20_000, 70_000),
  });
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 90 }), fc.constantFrom(0, 7, 900), contacts, property),
    runs(15),
  );
});

test('12,500 leads are read, beyond the depth of a search cursor', { timeout: 120_000 }, async () => {
  promise('keyset-paging');
  await start(buildSeed({ leads: 12_500, contacts: 0, opportunities: 0, history: false }));
  const history = new History('leads');
  const [sample] = fc.sample(
    fc.array(fc.array(write, { minLength: 5, maxLength: 20 }), { minLength: 20, maxLength: 20 }),
    runs(1),
  );
  const orderBy = { field: 'DATE_CREATED', direction: 'DESC' } as const;
  const found = await readAllPages(
    { list: 'leads', orderBy, sizes: [500], writes: sample ?? [], pause: 60_000 },
    history,
  );
  history.check(found);
  expect(history.throughout.size).toBeGreaterThan(12_000);
  expect(history.throughout.size).toBeLessThan(12_500);
});
