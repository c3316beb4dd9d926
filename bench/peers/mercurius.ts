/** Mercurius with graphql-jit, over the same graph as the baseline: compiled queries and DataLoader. */
import { makeExecutableSchema } from '@graphql-tools/schema';
import fastify from 'fastify';
import mercurius from 'mercurius';
import { context, resolvers, typeDefs } from '../plain-graph.ts';

const application = fastify();
application.register(mercurius, {
  schema: makeExecutableSchema({ typeDefs, resolvers }),
  context: ({ headers }) => context(headers.authorization),
  // Compiles a query when it is sent for the first time.
  jit: 1,
});
await application.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
