/**
 * Puts an opportunity into the column of its status. Mutations, their optimistic results and the subscription all use it,
 * so that a change by another user looks like one of ours, and twice is the same as once: the columns themselves say where the card was.
 */
import type { Cache } from '@urql/exchange-graphcache';
import { graphql } from '../gql/gql.ts';
import { COUNTED } from './counted.ts';

/** The count and the sum of a column are kept at its status, where pages of any size find them. */
const TOTALS = graphql(`
  fragment ColumnTotals on OpportunityStatus {
    id
    opportunityCount
    opportunityAggregates {
      totalValue {
        annualized {
          cents
          currency
        }
      }
    }
  }
`);

const list = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((key): key is string => typeof key === 'string') : [];
const key = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const number = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** The loaded pages of a column, from the top. */
function pagesOf(cache: Cache, status: string): string[] {
  return cache
    .inspectFields(status)
    .filter(({ fieldName }) => fieldName === 'opportunities')
    .flatMap(({ fieldKey }) => key(cache.resolve(status, fieldKey)) ?? []);
}

const statusesOf = (cache: Cache): string[] =>
  list(cache.resolve('Query', 'pipelines')).flatMap((pipeline) => list(cache.resolve(pipeline, 'statuses')));

const centsOf = (cache: Cache, opportunity: string): number =>
  number(cache.resolve(key(cache.resolve(opportunity, 'annualizedValue')), 'cents'));

/** Adds to the count and the sum of a column. Does nothing before they are known. */
function add(cache: Cache, status: string, count: number, cents: number): void {
  const id = key(cache.resolve(status, 'id'));
  const totals = id === null ? null : cache.readFragment(TOTALS, { __typename: 'OpportunityStatus', id });
  const sum = totals?.opportunityAggregates?.totalValue.annualized;
  if (!totals || !sum) return;
  writeTotals(cache, totals.id, (totals.opportunityCount ?? 0) + count, { ...sum, cents: sum.cents + cents });
}

export function writeTotals(
  cache: Cache,
  id: string,
  opportunityCount: number,
  annualized: { readonly cents: number; readonly currency?: string | null },
): void {
  cache.writeFragment(TOTALS, {
    __typename: 'OpportunityStatus',
    id,
    opportunityCount,
    opportunityAggregates: {
      __typename: 'OpportunityAggregates',
      totalValue: {
        __typename: 'OpportunityValueTotals',
        annualized: { __typename: 'Money', cents: annualized.cents, currency: annualized.currency ?? null },
      },
    },
  });
}

/** Notes what a card is in the sum of its column. */
export function count(cache: Cache, opportunity: string): void {
  const id = key(cache.resolve(opportunity, 'id'));
  const countedCents = centsOf(cache, opportunity);
  if (id !== null) cache.writeFragment(COUNTED, { __typename: 'Opportunity', id, countedCents });
}

/**
 * Puts an opportunity into the column of a status, and out of any other. Null only takes it out. `previous` is the status it
 * had, if that is known: it counts where the card is on no loaded page.
 */
export function place(cache: Cache, opportunity: string, status: string | null, previous: string | null = null): void {
  const cents = centsOf(cache, opportunity);
  let wasSeen = false;
  for (const other of statusesOf(cache)) {
    const pages = pagesOf(cache, other).filter((page) => list(cache.resolve(page, 'nodes')).includes(opportunity));
    for (const page of pages) {
      const rest = list(cache.resolve(page, 'nodes')).filter((node) => node !== opportunity);
      cache.link(page, 'nodes', rest);
    }
    if (pages.length === 0) continue;
    wasSeen = true;
    add(cache, other, -1, -number(cache.resolve(opportunity, 'countedCents')));
  }
  if (!wasSeen && previous !== null) add(cache, previous, -1, -cents);
  if (status === null) return;
  insert(cache, opportunity, pagesOf(cache, status));
  add(cache, status, 1, cents);
  count(cache, opportunity);
}

/** Cards are in the order of their value, the largest first. */
function insert(cache: Cache, opportunity: string, pages: readonly string[]): void {
  const cents = centsOf(cache, opportunity);
  const isSmaller = (node: string | undefined) => node === undefined || centsOf(cache, node) <= cents;
  const page = pages.find((each) => isSmaller(list(cache.resolve(each, 'nodes')).at(-1))) ?? pages.at(-1);
  if (page === undefined) return;
  const nodes = list(cache.resolve(page, 'nodes'));
  const at = nodes.findIndex(isSmaller);
  cache.link(page, 'nodes', at < 0 ? [...nodes, opportunity] : nodes.toSpliced(at, 0, opportunity));
}
