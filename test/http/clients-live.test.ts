/** Subscriptions with the clients of frontends, over both transports. */
import { join } from 'node:path';
import { ApolloClient, ApolloLink, gql, InMemoryCache } from '@apollo/client';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { Client, fetchExchange, subscriptionExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { print } from 'graphql';
import { createClient as createEventsClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import {
  Environment,
  Network,
  RecordSource,
  Observable as RelayObservable,
  requestSubscription,
  Store,
} from 'relay-runtime';
import { Observable } from 'rxjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { buildSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { promise } from '../support/promise.ts';
import { type Compiled, compileRelay, NO_RELAY, relayCompiler } from '../support/relay.ts';

const seed = buildSeed({ leads: 5, contacts: 5, opportunities: 5 });
const [opportunity] = seed.opportunities;
const CHANGES = `subscription Changes($ids: [ID!], $after: String) {
  opportunityChanged(ids: $ids, after: $after) { cursor action opportunity { id note } }
}`;
const UPDATE = `mutation ($id: ID!, $note: String!) {
  opportunityUpdate(id: $id, input: { note: $note }) { userErrors { message } }
}`;

interface Change {
  readonly cursor: string;
  readonly action: string;
  readonly opportunity: { readonly id: string; readonly note: string } | null;
}
interface Variables extends Record<string, unknown> {
  readonly ids: readonly string[];
  readonly after?: string;
}
interface Sink {
  next(data: { readonly opportunityChanged: Change } | null | undefined): void;
  error(error: unknown): void;
}

/** Subscribes with a client. Returns a function that unsubscribes. */
type Subscribe = (url: string, variables: Variables, sink: Sink) => () => void;

const TOKEN = '0123456789abcdef';
const authorization = `Bearer ${TOKEN}`;
let relay: Compiled;

const socketClient = (url: string) =>
  createSocketClient({
    url: url.replace(/^http/, 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: { authorization },
    retryAttempts: 0,
  });
const eventsClient = (url: string) => createEventsClient({ url, headers: { authorization }, retryAttempts: 0 });

/** A sink for results of the two libraries. */
const sinkOf = (sink: Sink) => ({
  next: ({ data, errors }: { data?: unknown; errors?: readonly unknown[] | undefined }) =>
    errors === undefined ? sink.next(data as { opportunityChanged: Change }) : sink.error(errors),
  error: sink.error,
  complete: () => undefined,
});

function apollo(link: ApolloLink): (variables: Variables, sink: Sink) => () => void {
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  return (variables, sink) => {
    const subscription = client
      .subscribe<{ opportunityChanged: Change }>({ query: gql(CHANGES), variables })
      .subscribe(({ data, error }) => (error === undefined ? sink.next(data) : sink.error(error)));
    return () => {
      subscription.unsubscribe();
      client.stop();
    };
  };
}

function urql(options: Pick<ConstructorParameters<typeof Client>[0], 'url' | 'exchanges' | 'fetchSubscriptions'>) {
  const client = new Client({ fetchOptions: { headers: { authorization } }, ...options });
  return (variables: Variables, sink: Sink) => {
    const { unsubscribe } = client
      .subscription<{ opportunityChanged: Change }>(CHANGES, variables)
      .subscribe(({ data, error }) => (error === undefined ? sink.next(data) : sink.error(error)));
    return unsubscribe;
  };
}

const CLIENTS: Readonly<Record<string, Subscribe>> = {
  'graphql-sse': (url, variables, sink) => eventsClient(url).subscribe({ query: CHANGES, variables }, sinkOf(sink)),
  'graphql-ws': (url, variables, sink) => socketClient(url).subscribe({ query: CHANGES, variables }, sinkOf(sink)),
  'Apollo Client over WebSocket': (url, variables, sink) =>
    apollo(new GraphQLWsLink(socketClient(url)))(variables, sink),
  'Apollo Client over Server-Sent Events': (url, variables, sink) => {
    const client = eventsClient(url);
    const link = new ApolloLink(
      ({ query, variables, operationName }) =>
        new Observable((observer) =>
          client.subscribe<Record<string, unknown>>(
            { query: print(query), variables, ...(operationName === undefined ? {} : { operationName }) },
            {
              next: (result) => observer.next(result as ApolloLink.Result),
              error: (error) => observer.error(error),
              complete: () => observer.complete(),
            },
          ),
        ),
    );
    return apollo(link)(variables, sink);
  },
  'urql over WebSocket': (url, variables, sink) => {
    const client = socketClient(url);
    const forward = subscriptionExchange({
      forwardSubscription: ({ query = '', variables }) => ({
        subscribe: (observer) => ({
          unsubscribe: client.subscribe<Record<string, unknown>>(
            { query, ...(variables === undefined ? {} : { variables }) },
            observer as never,
          ),
        }),
      }),
    });
    return urql({ url, exchanges: [cacheExchange(), fetchExchange, forward] })(variables, sink);
  },
  'urql over Server-Sent Events': (url, variables, sink) =>
    urql({ url, exchanges: [cacheExchange(), fetchExchange], fetchSubscriptions: true })(variables, sink),
  'Relay over WebSocket': (url, variables, sink) => {
    const client = socketClient(url);
    const environment = new Environment({
      store: new Store(new RecordSource()),
      network: Network.create(
        () => Promise.reject(new Error('There are no queries.')),
        ({ text, name }, variables) =>
          RelayObservable.create((observer) =>
            client.subscribe({ query: text ?? '', operationName: name, variables }, observer as never),
          ),
      ),
    });
    const { dispose } = requestSubscription(environment, {
      subscription: relay.request('OpportunityChangesSubscription'),
      variables,
      onNext: (data) => sink.next(data as { opportunityChanged: Change }),
      onError: sink.error,
    });
    return dispose;
  },
};

/** Collects changes until `stop`. */
function listen(subscribe: Subscribe, url: string, after?: string) {
  const changes: Change[] = [];
  const ids = [opportunity?.id ?? ''];
  const stop = subscribe(
    url,
    { ids, ...(after === undefined ? {} : { after }) },
    {
      next: (data) => {
        if (data != null) changes.push(data.opportunityChanged);
      },
      error: (error) => changes.push({ cursor: '', action: `ERROR ${JSON.stringify(error)}`, opportunity: null }),
    },
  );
  const shown = () => changes.map(({ action, opportunity: object }) => [action, object?.note ?? null]);
  return { changes, stop, shown };
}

let gateway: TestGateway;
beforeAll(async () => {
  if (relayCompiler !== null) relay = await compileRelay(join(import.meta.dirname, '..', 'graph', 'relay-live'));
  gateway = await startGateway({ emulator: { seed }, environment: { GATEWAY_TOKEN: TOKEN } });
});
afterAll(async () => {
  await gateway.close();
  await relay?.remove();
});

const update = (note: string) => gateway.execute(UPDATE, { id: opportunity?.id, note }, { authorization });
const PATIENCE = { timeout: 10_000, interval: 20 };

describe.each(Object.entries(CLIENTS))('%s', (name, subscribe) => {
  test('receives changes, and resumes after a disconnect without a gap', async ({ skip }) => {
    skip(name.startsWith('Relay') && relayCompiler === null, NO_RELAY);
    promise('resumed-clients');
    const live = listen(subscribe, gateway.url);
    await expect.poll(live.shown, PATIENCE).toEqual([['STARTED', null]]);
    await update(`${name} 1`);
    await expect.poll(live.shown, PATIENCE).toEqual([
      ['STARTED', null],
      ['UPDATED', `${name} 1`],
    ]);
    live.stop();
    await update(`${name} 2`);
    const resumed = listen(subscribe, gateway.url, live.changes.at(-1)?.cursor);
    await expect.poll(resumed.shown, PATIENCE).toEqual([
      ['STARTED', null],
      ['UPDATED', `${name} 2`],
    ]);
    resumed.stop();
  });
});
