/** Configuration of the command `hive-gateway`. */
import { defineConfig } from '@graphql-hive/gateway';
import { FORWARDED } from './forwarded.ts';

export const gatewayConfig = defineConfig({
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
