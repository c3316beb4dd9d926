/** For the command `hive-gateway`. */
import { defineConfig } from '@graphql-hive/gateway';

export const gatewayConfig = defineConfig({
  // Passes the caller's credential on, by which Close knows him.
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }) => {
      const authorization = request.headers.get('authorization');
      return authorization === null ? {} : { authorization };
    },
  },
});
