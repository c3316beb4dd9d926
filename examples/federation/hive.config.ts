/** Configuration of the command `hive-gateway`. With `SUBSCRIPTIONS=ws` it uses WebSockets to the subgraph, else Server-Sent Events. */
import { defineConfig } from '@graphql-hive/gateway';
import { FORWARDED } from './forwarded.ts';

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
    fromClientToSubgraphs: ({ request }) =>
      Object.fromEntries(
        FORWARDED.flatMap((name) => {
          const value = request.headers.get(name);
          return value === null ? [] : [[name, value]];
        }),
      ),
  },
});
