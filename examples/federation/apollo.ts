/** A router made of @apollo/gateway. */
import { readFileSync } from 'node:fs';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import type { Service } from './invoices.ts';

interface Context {
  readonly authorization?: string | undefined;
}

/** Passes the caller's credential on, by which Close knows him. */
class Authorized extends RemoteGraphQLDataSource<Context> {
  override willSendRequest({
    request,
    context,
  }: Parameters<NonNullable<RemoteGraphQLDataSource<Context>['willSendRequest']>>[0]) {
    // There is no caller while the gateway starts.
    if ('authorization' in context && context.authorization !== undefined)
      request.http?.headers.set('authorization', context.authorization);
  }
}

export async function startApollo(supergraphSdl: string, port: number): Promise<Service> {
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ url }) => new Authorized(url === undefined ? {} : { url }),
  });
  const server = new ApolloServer<Context>({ gateway });
  const { url } = await startStandaloneServer(server, {
    listen: { port, host: '127.0.0.1' },
    context: async ({ req }) => ({ authorization: req.headers.authorization }),
  });
  return { url, close: () => server.stop() };
}

if (process.argv[1] === import.meta.filename) {
  const { url } = await startApollo(readFileSync('supergraph.graphql', 'utf8'), Number(process.env.PORT ?? 4100));
  process.stdout.write(`Router: ${url}\n`);
}
