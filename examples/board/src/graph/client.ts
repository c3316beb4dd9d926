import { persistedExchange } from '@urql/exchange-persisted';
import { Client, fetchExchange, subscriptionExchange } from 'urql';
import { cache } from './cache.ts';
import { limitExchange } from './limits.ts';
import { forwardSubscription } from './live.ts';
import { headers } from './token.ts';
import { GRAPHQL_URL } from './url.ts';

export const client: Client = new Client({
  url: GRAPHQL_URL,
  preferGetMethod: false,
  fetchOptions: () => ({ headers: { accept: 'application/graphql-response+json', ...headers() } }),
  exchanges: [
    limitExchange(() => client),
    cache,
    // Sends the hash of a trusted document. A gateway without a manifest says so once, and gets the documents.
    persistedExchange({
      preferGetForPersistedQueries: false,
      enableForMutation: true,
      enableForSubscriptions: true,
    }),
    fetchExchange,
    subscriptionExchange({ forwardSubscription }),
  ],
});
