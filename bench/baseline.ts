/** The baseline: a careful gateway without this project's optimizations, on GraphQL Yoga. */
import { createServer } from 'node:http';
import { createSchema, createYoga } from 'graphql-yoga';
import { type Context, context, resolvers, typeDefs } from './plain-graph.ts';

const schema = createSchema<Context>({ typeDefs, resolvers });
const yoga = createYoga({
  schema,
  context: ({ request }) => context(request.headers.get('authorization') ?? undefined),
  logging: false,
});
createServer(yoga).listen(Number(process.env.PORT), '127.0.0.1');
