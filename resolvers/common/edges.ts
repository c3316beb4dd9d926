/** What the resolvers of several nouns have in common. */
import type { GraphQLResolveInfo } from 'graphql';
import { nounOf } from '../../src/domain/activities.ts';
import type { Context } from '../../src/loaders/context.ts';
import type { Loader } from '../../src/loaders/index.ts';
import type { Columns } from '../../src/loaders/rows/columns.ts';
import { type AllRows, EDGES, type Edge, neighbourReader, type Target } from '../../src/mapping/edges.ts';
import { assertId, prefixesOf } from '../../src/mapping/ids.ts';
import { projection } from '../../src/mapping/projection.ts';
import type { Connection, MoneyRow, Noun, OpportunityRow, Rows } from '../../src/rows/index.ts';

type EdgeResolver<To extends Target> = (
  row: object,
  args: object,
  context: Context,
  info: GraphQLResolveInfo,
) => AllRows[To] | null | Promise<AllRows[To] | null>;

/** One edge: free if the row holds all that is asked of its neighbour, else loaded with what is asked. */
export const edgeResolver = <To extends Target = Noun>(target: Edge & { readonly noun: To }): EdgeResolver<To> => {
  /** Of what was asked last: the rows of a list all ask the same. */
  let last: { readonly needed: Columns; readonly read: ReturnType<typeof neighbourReader> } | undefined;
  return (row, _args, { load }, info) => {
    const needed = projection(target.noun, info);
    if (last?.needed !== needed) last = { needed, read: neighbourReader(target, needed) };
    const neighbour = last.read(row);
    const isId = typeof neighbour === 'string';
    return (isId ? load[nounOf(target.noun)].load(neighbour, needed) : neighbour) as ReturnType<EdgeResolver<To>>;
  };
};

type EdgeResolvers<N extends keyof typeof EDGES> = {
  readonly [F in keyof (typeof EDGES)[N]]: (typeof EDGES)[N][F] extends { readonly noun: infer To extends Target }
    ? EdgeResolver<To>
    : never;
};

/** All edges of a noun to single other objects, by the table of edges. */
export function edgeResolvers<N extends keyof typeof EDGES>(noun: N): EdgeResolvers<N> {
  const resolvers = Object.entries<Edge>(EDGES[noun]).map(([field, target]) => [field, edgeResolver(target)]);
  return Object.fromEntries(resolvers) as unknown as EdgeResolvers<N>;
}

/** A root field for one object by its id. */
export const nodeById =
  <N extends Noun>(noun: N) =>
  (_root: object, { id }: { readonly id: string }, { load }: Context, info: GraphQLResolveInfo) => {
    assertId(id, prefixesOf(noun));
    return loaderOf(load, noun).load(id, projection(noun, info));
  };

/** Tells the compiler that a noun's loader loads that noun's rows. */
export function loaderOf<N extends Noun>(load: { readonly [K in Noun]: Loader<Rows[K]> }, noun: N): Loader<Rows[N]> {
  return load[noun];
}

/** A row and its place in the list. */
class RowEdge<Row> {
  readonly node: Row;
  readonly #index: number;
  readonly #cursorAt: Connection<Row>['cursorAt'];

  constructor(node: Row, index: number, cursorAt: Connection<Row>['cursorAt']) {
    this.node = node;
    this.#index = index;
    this.#cursorAt = cursorAt;
  }

  get cursor(): string {
    return this.#cursorAt(this.#index);
  }
}

/** The same for every connection, whatever its rows. */
export const connection = {
  nodes: <Row>({ rows }: Connection<Row>) => rows,
  edges: <Row>({ rows, cursorAt }: Connection<Row>) => rows.map((node, index) => new RowEdge(node, index, cursorAt)),
  pageInfo: <Row>(page: Connection<Row>) => page,
  totalCount: <Row>({ totalCount }: Connection<Row>) => totalCount,
};

/** An amount of an opportunity's row; null if the row has none. */
export const money =
  (column: 'value' | 'expected_value' | 'annualized_value' | 'annualized_expected_value') =>
  (row: OpportunityRow): MoneyRow | null => {
    const cents = row[column];
    return cents === null || cents === undefined ? null : { cents, currency: row.value_currency };
  };

/** What Close charged for a call or a text message: cents in a text, of dollars whatever the organization sells in. */
export function charged({ cost }: { readonly cost: string | null }): MoneyRow | null {
  const cents = cost === null || cost === undefined || cost === '' ? Number.NaN : Math.round(Number(cost));
  return Number.isSafeInteger(cents) ? { cents, currency: 'USD' } : null;
}

/** Names by how Close spells most of them, by their lists. */
const spellings = new WeakMap<readonly string[], ReadonlyMap<string, string>>();

/** The name that the graph gives one of Close's choices; null for one that this gateway does not know. */
export function known<Name extends string>(names: readonly Name[], value: string | null | undefined): Name | null {
  if (value === null || value === undefined) return null;
  const bySpelling = (spellings.get(names) ?? spelled(names)) as ReadonlyMap<string, Name>;
  // A page asks for hundreds.
  const name = bySpelling.get(value) ?? bySpelling.get(value.toLowerCase().replace(/[^a-z\d]+/g, '_'));
  return name ?? null;
}

function spelled(names: readonly string[]): ReadonlyMap<string, string> {
  const bySpelling = new Map(names.map((name) => [name.toLowerCase(), name]));
  spellings.set(names, bySpelling);
  return bySpelling;
}
