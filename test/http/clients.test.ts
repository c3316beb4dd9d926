/** Clients of frontends with their normalized caches, against the gateway over a socket. */
import { ApolloClient, gql, HttpLink, InMemoryCache, type ObservableQuery } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { introspectionFromSchema } from 'graphql';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createSchema } from '../../src/graph/schema.ts';
import {
  DELETE,
  LEAD,
  LEADS,
  type Lead,
  type LeadPage,
  type PageVariables,
  RENAME,
  RENAME_STATUS,
} from '../support/client-documents.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await startGateway();
});
afterEach(() => gateway.close());

const first = 3;
const rowsOf = (page: LeadPage | null | undefined): readonly Lead[] => page?.leads.edges.map(({ node }) => node) ?? [];
const namesOf = (page: LeadPage | null | undefined) => rowsOf(page).map(({ name }) => name);

interface Both {
  readonly leads: {
    readonly edges: readonly { readonly node: { readonly name: string } }[];
    readonly pageInfo: {
      readonly startCursor: string;
      readonly endCursor: string;
      readonly hasNextPage: boolean;
      readonly hasPreviousPage: boolean;
    };
  };
}

/** Clients render data shortly after they receive it. */
const soon = (assertion: () => void) => vi.waitFor(assertion, { timeout: 10_000, interval: 5 });

/** The requests to Close that a function causes. */
async function requestsOf(run: () => Promise<unknown>): Promise<readonly string[]> {
  gateway.emulator.clearRequests();
  await run();
  return gateway.lines;
}

async function inClose(count: number): Promise<readonly string[]> {
  return namesOf((await gateway.execute(LEADS, { first: count })).data);
}

describe('Apollo Client', () => {
  let client: ApolloClient;
  let list: ObservableQuery<LeadPage, PageVariables>;
  /** Every result that the list component rendered. */
  let shown: LeadPage[];
  const now = () => shown.at(-1);

  beforeEach(async () => {
    client = new ApolloClient({
      link: new HttpLink({ uri: gateway.url }),
      cache: new InMemoryCache({
        typePolicies: {
          Query: {
            fields: {
              leads: relayStylePagination(['filter', 'orderBy']),
              lead: { read: (_, { args, toReference }) => toReference({ __typename: 'Lead', id: args?.id }) },
            },
          },
        },
      }),
    });
    shown = [];
    list = client.watchQuery<LeadPage, PageVariables>({ query: gql(LEADS), variables: { first } });
    list.subscribe(({ data, dataState }) => {
      if (dataState === 'complete') shown.push(data);
    });
    await soon(() => expect(now()).toBeDefined());
  });
  afterEach(() => client.stop());

  test('pages', async () => {
    for (const count of [6, 9]) {
      const after = now()?.leads.pageInfo.endCursor ?? null;
      expect(await requestsOf(() => list.fetchMore({ variables: { first, after } }))).toEqual(['GET /lead/']);
      // Fetched rows are rendered shortly afterwards.
      await soon(() => expect(rowsOf(now())).toHaveLength(count));
    }
    expect(namesOf(now())).toEqual(await inClose(9));
  });

  test('pages both ways from the middle of a list', async () => {
    const document = gql`query Both($first: Int, $after: String, $last: Int, $before: String) {
      leads(first: $first, after: $after, last: $last, before: $before, orderBy: { field: NAME }) {
        edges { cursor node { id name } }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }`;
    const { data } = await gateway.execute(
      '{ leads(first: 12, orderBy: { field: NAME }) { edges { cursor node { name } } } }',
    );
    const all: { cursor: string; node: { name: string } }[] = data.leads.edges;
    const names = all.map(({ node }) => node.name);
    const both = client.watchQuery<Both>({ query: document, variables: { first: 3, after: all[4]?.cursor } });
    let latest: Both['leads'] | undefined;
    both.subscribe(({ data: shownData, dataState }) => {
      if (dataState === 'complete') latest = shownData.leads;
    });
    const shows = (from: number, to: number) =>
      soon(() => expect(latest?.edges.map(({ node }) => node.name)).toEqual(names.slice(from, to)));
    const none = { first: null, after: null, last: null, before: null };
    await shows(5, 8);
    await both.fetchMore({ variables: { ...none, last: 3, before: latest?.pageInfo.startCursor } });
    await shows(2, 8);
    await both.fetchMore({ variables: { ...none, first: 3, after: latest?.pageInfo.endCursor } });
    await shows(2, 11);
    expect(latest?.pageInfo.hasPreviousPage).toBe(true);
    await both.fetchMore({ variables: { ...none, last: 3, before: latest?.pageInfo.startCursor } });
    await shows(0, 11);
    expect(latest?.pageInfo).toMatchObject({ hasPreviousPage: false, hasNextPage: true });
  });

  test('updates a changed object everywhere', async () => {
    const [lead] = rowsOf(now());
    const requests = await requestsOf(() =>
      client.mutate({ mutation: gql(RENAME), variables: { id: lead?.id, name: 'Renamed' } }),
    );
    expect(requests).toEqual([`PUT /lead/${lead?.id}/`]);
    await soon(() => expect(namesOf(now())[0]).toBe('Renamed'));
  });

  test('updates a changed object that several others share', async () => {
    const [lead] = rowsOf(now());
    const status = lead?.status;
    await client.mutate({ mutation: gql(RENAME_STATUS), variables: { id: status?.id, label: 'Relabelled' } });
    await soon(() => expect(rowsOf(now())[0]?.status.label).toBe('Relabelled'));
    const relabelled = rowsOf(now()).filter(({ status: { label } }) => label === 'Relabelled');
    expect(relabelled.map(({ status: { id } }) => id)).toEqual(relabelled.map(() => status?.id));
    expect(relabelled.length).toBeGreaterThan(1);
  });

  test('reads an object of the list by id from its cache', async () => {
    const [lead] = rowsOf(now());
    const requests = await requestsOf(async () => {
      const { data } = await client.query({ query: gql(LEAD), variables: { id: lead?.id } });
      expect(data).toMatchObject({ lead: { id: lead?.id, name: lead?.name } });
    });
    expect(requests).toEqual([]);
  });

  test('removes a deleted object', async () => {
    const before = rowsOf(now());
    const id = before[0]?.id;
    await client.mutate<{ leadDelete: { deletedId: string } }>({
      mutation: gql(DELETE),
      variables: { id },
      update: (cache, { data }) => {
        cache.evict({ id: cache.identify({ __typename: 'Lead', id: data?.leadDelete.deletedId ?? '' }) ?? '' });
      },
    });
    await soon(() => expect(rowsOf(now())).toEqual(before.slice(1)));
  });
});

describe('urql', () => {
  let client: Client;
  /** Every result that the list component rendered. */
  let shown: LeadPage[];
  const now = () => shown.at(-1);
  const page = (after: string | null) => client.query<LeadPage, PageVariables>(LEADS, { first, after });

  beforeEach(async () => {
    client = new Client({
      url: gateway.url,
      exchanges: [
        cacheExchange({
          schema: introspectionFromSchema(createSchema()),
          resolvers: { Query: { leads: relayPagination(), lead: (_, { id }) => ({ __typename: 'Lead', id }) } },
          updates: {
            Mutation: {
              leadDelete: (_result, { id }, cache) => cache.invalidate({ __typename: 'Lead', id: String(id) }),
            },
          },
        }),
        fetchExchange,
      ],
    });
    shown = [];
    page(null).subscribe(({ data, error }) => {
      expect(error).toBeUndefined();
      if (data !== undefined) shown.push(data);
    });
    await soon(() => expect(now()).toBeDefined());
  });

  test('pages', async () => {
    for (const count of [6, 9]) {
      const after = now()?.leads.pageInfo.endCursor ?? null;
      expect(await requestsOf(() => page(after).toPromise())).toEqual(['GET /lead/']);
      await soon(() => expect(rowsOf(now())).toHaveLength(count));
    }
    expect(namesOf(now())).toEqual(await inClose(9));
  });

  test('updates a changed object everywhere', async () => {
    const [lead] = rowsOf(now());
    const requests = await requestsOf(() => client.mutation(RENAME, { id: lead?.id, name: 'Renamed' }).toPromise());
    expect(requests).toEqual([`PUT /lead/${lead?.id}/`]);
    await soon(() => expect(namesOf(now())[0]).toBe('Renamed'));
  });

  test('updates a changed object that several others share', async () => {
    const status = rowsOf(now())[0]?.status;
    await client.mutation(RENAME_STATUS, { id: status?.id, label: 'Relabelled' }).toPromise();
    await soon(() => expect(rowsOf(now())[0]?.status.label).toBe('Relabelled'));
  });

  test('reads an object of the list by id from its cache', async () => {
    const [lead] = rowsOf(now());
    const requests = await requestsOf(async () => {
      const { data } = await client.query(LEAD, { id: lead?.id }).toPromise();
      expect(data).toMatchObject({ lead: { id: lead?.id, name: lead?.name } });
    });
    expect(requests).toEqual([]);
  });

  test('removes a deleted object', async () => {
    const before = rowsOf(now());
    await client.mutation(DELETE, { id: before[0]?.id }).toPromise();
    await soon(() => expect(namesOf(now())).not.toContain(before[0]?.name));
  });
});
