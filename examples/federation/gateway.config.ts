/** Configuration of the command `hive-gateway`. With `SUBSCRIPTIONS=ws` it uses WebSockets to the subgraph, else Server-Sent Events. */
import { defineConfig } from '@graphql-hive/gateway';
import { subgraphHeaders } from './forwarded.ts';

const overWebSocket = {
  kind: 'ws',
  location: '/graphql',
  options: { connectionParams: { authorization: '{context.headers.authorization}' } },
} as const;

export const gatewayConfig = defineConfig({
  ...(process.env.SUBSCRIPTIONS === 'ws'
    ? { transportEntries: { close: { options: { subscriptions: overWebSocket } } } }
    : {}),
  propagateHeaders: {
    fromClientToSubgraphs: ({ request, subgraphName }) =>
      subgraphHeaders(subgraphName, (name) => request.headers.get(name)),
  },
});
