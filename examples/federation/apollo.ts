/** A router built with @apollo/gateway. */
import { readFileSync } from 'node:fs';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { subgraphHeaders } from './forwarded.ts';
import type { Service } from './invoices.ts';

interface Context {
  readonly headers?: Readonly<Record<string, string | string[] | undefined>>;
}

/** Sends a subgraph its headers. */
class Forwarding extends RemoteGraphQLDataSource<Context> {
  readonly #subgraph: string;

  constructor(subgraph: string, url: string) {
    super({ url });
    this.#subgraph = subgraph;
  }

  override willSendRequest({
    request,
    context,
  }: Parameters<NonNullable<RemoteGraphQLDataSource<Context>['willSendRequest']>>[0]) {
    // While the gateway starts, there is no caller.
    const headers = 'headers' in context ? context.headers : undefined;
    const read = (name: string) => headers?.[name]?.toString();
    for (const [name, value] of Object.entries(subgraphHeaders(this.#subgraph, read))) {
      request.http?.headers.set(name, value);
    }
  }
}

export async function startApollo(supergraphSdl: string, port: number): Promise<Service> {
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name, url = '' }) => new Forwarding(name, url),
  });
  // By default, errors contain stack traces unless NODE_ENV is `production`.
  const server = new ApolloServer<Context>({ gateway, includeStacktraceInErrorResponses: false });
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
