/** A router built with @apollo/gateway. */
import { readFileSync } from 'node:fs';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { FORWARDED } from './forwarded.ts';
import type { Service } from './invoices.ts';

interface Context {
  readonly headers?: Readonly<Record<string, string | string[] | undefined>>;
}

/** Forwards headers of the caller. */
class Forwarding extends RemoteGraphQLDataSource<Context> {
  override willSendRequest({
    request,
    context,
  }: Parameters<NonNullable<RemoteGraphQLDataSource<Context>['willSendRequest']>>[0]) {
    // While the gateway starts, there is no caller.
    const headers = 'headers' in context ? context.headers : undefined;
    for (const name of FORWARDED) {
      const value = headers?.[name];
      if (typeof value === 'string') request.http?.headers.set(name, value);
    }
  }
}

export async function startApollo(supergraphSdl: string, port: number): Promise<Service> {
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ url }) => new Forwarding(url === undefined ? {} : { url }),
  });
  const server = new ApolloServer<Context>({ gateway });
  const { url } = await startStandaloneServer(server, {
    listen: { port, host: '127.0.0.1' },
    context: async ({ req }) => ({ headers: req.headers }),
  });
  return { url, close: () => server.stop() };
}

if (process.argv[1] === import.meta.filename) {
  const { url } = await startApollo(readFileSync('supergraph.graphql', 'utf8'), Number(process.env.PORT ?? 4100));
  process.stdout.write(`Router: ${url}\n`);
}
