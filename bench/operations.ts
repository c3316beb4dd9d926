/** The measured operations: the canonical queries, each in variants that differ, so that no two requests are identical. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Ids of the seed, for variables. */
export interface Ids {
  readonly leads: readonly string[];
  readonly users: readonly string[];
}

export interface Variant {
  readonly variables: Readonly<Record<string, unknown>>;
  /** The offset of its page. Null for a first page. */
  readonly skip: number | null;
  /** Hours east of UTC. Makes requests differ where an operation has no variables. */
  readonly tzOffset: number;
}

export interface BenchOperation {
  readonly name: string;
  readonly document: string;
  /** Round trips to Close with warm catalogues. */
  readonly trips: number;
  /** Operations in a round. A round takes the gateway about a second, so that leftover garbage weighs little. */
  readonly count: number;
  /** A query for the cursors of its list. Null if it has no pages. */
  readonly cursors: string | null;
  variant(n: number, ids: Ids): Variant;
}

/** Requests in flight. */
export const CONCURRENCY = 50;
/** Variants of each operation: more than are in flight, so that identical requests never overlap. */
export const VARIANTS = 60;

const ROOT = join(import.meta.dirname, '..');
const SUFFIX = 'WithoutIds';
/** The document of an operation in a checkout. */
export function documentOf(name: string, root = ROOT): string {
  if (name === 'TypeName') return 'query TypeName { __typename }';
  if (!name.endsWith(SUFFIX)) return readFileSync(join(root, 'operations', `${name}.graphql`), 'utf8');
  const document = documentOf(name.slice(0, -SUFFIX.length), root);
  return document.replace(/^ +id\n/gm, '').replace(/^query \w+/m, `$&${SUFFIX}`);
}

const plain: Variant = { variables: {}, skip: null, tzOffset: 0 };
const byOffset = (n: number): Variant => ({ ...plain, tzOffset: (n % VARIANTS) / 5 });
const byPage = (n: number): Variant => ({ ...plain, skip: 1 + (n % VARIANTS) });

const cursorsOf = (field: string, args: string) => `{ ${field}(first: ${VARIANTS} ${args}) { edges { cursor } } }`;

export const OPERATIONS: readonly BenchOperation[] = [
  { name: 'LeadsPage', trips: 1, count: 200, cursors: cursorsOf('leads', ''), variant: byPage },
  {
    name: 'OpenDeals',
    trips: 1,
    count: 500,
    cursors: cursorsOf(
      'opportunities',
      'filter: { statusType: { eq: ACTIVE } } orderBy: { field: VALUE, direction: DESC }',
    ),
    variant: byPage,
  },
  {
    name: 'Forecast',
    trips: 1,
    count: 1500,
    cursors: null,
    variant: (n: number, { users }: Ids) => {
      const day = new Date(Date.UTC(2025, 6, 1 + (n % VARIANTS))).toISOString().slice(0, 10);
      return { ...plain, variables: { users: users.slice(0, 4), from: day, to: '2027-01-01' } };
    },
  },
  {
    name: 'LeadDetail',
    trips: 1,
    count: 2000,
    cursors: null,
    variant: (n: number, { leads }: Ids) => ({ ...plain, variables: { id: leads[100 + (n % VARIANTS)] } }),
  },
  { name: 'Board', trips: 1, count: 120, cursors: null, variant: byOffset },
  { name: 'AppStart', trips: 0, count: 4000, cursors: null, variant: byOffset },
  { name: 'DealsWithLeadDetail', trips: 2, count: 300, cursors: cursorsOf('opportunities', ''), variant: byPage },
  { name: 'TypeName', trips: 0, count: 8000, cursors: null, variant: byOffset },
].map((operation) => ({ ...operation, document: documentOf(operation.name) }));

/** Operations whose caller selects no ids. Only measured if named: `npm run bench -- --only BoardWithoutIds`. */
export const WITHOUT_IDS: readonly BenchOperation[] = ['OpenDeals', 'Forecast', 'Board', 'DealsWithLeadDetail']
  .flatMap((name) => OPERATIONS.find((operation) => operation.name === name) ?? [])
  .map((operation) => ({ ...operation, name: `${operation.name}${SUFFIX}` }))
  .map((operation) => ({ ...operation, document: documentOf(operation.name) }));
