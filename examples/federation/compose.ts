/** Composes a supergraph from the SDL of the running subgraphs, with either composer. */
import { writeFileSync } from 'node:fs';
import { composeServices as composeByApollo } from '@apollo/composition';
import { composeServices as composeByHive } from '@theguild/federation-composition';
import { type DocumentNode, parse } from 'graphql';
import { subgraphHeaders } from './forwarded.ts';

export interface Subgraph {
  readonly name: string;
  readonly url: string;
  readonly typeDefs: DocumentNode;
}

export const COMPOSERS = { apollo: composeByApollo, hive: composeByHive } as const;
export type Composer = keyof typeof COMPOSERS;

/** Requests the SDL of each subgraph, as `rover subgraph introspect` does. With `ROUTER_SECRET` as the router. */
export function readSubgraphs(urls: Readonly<Record<string, string>>): Promise<readonly Subgraph[]> {
  return Promise.all(
    Object.entries(urls).map(async ([name, url]) => {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...subgraphHeaders(name, () => null) },
        body: JSON.stringify({ query: '{ _service { sdl } }' }),
      });
      const { data } = (await response.json()) as { readonly data: { readonly _service: { readonly sdl: string } } };
      return { name, url, typeDefs: parse(data._service.sdl) };
    }),
  );
}

/** The supergraph's SDL. Throws the composer's errors. */
export function compose(composer: Composer, subgraphs: readonly Subgraph[]): string {
  const { errors, supergraphSdl } = COMPOSERS[composer]([...subgraphs]);
  if (errors !== undefined && errors.length > 0) throw new AggregateError(errors, errors.map(String).join('\n'));
  if (supergraphSdl === undefined) throw new Error('The composer returned no supergraph.');
  return supergraphSdl;
}

if (process.argv[1] === import.meta.filename) {
  const composer = process.argv[2];
  if (composer !== 'apollo' && composer !== 'hive') throw new Error('Name the composer: apollo or hive.');
  const close = process.env.CLOSE_URL ?? 'http://127.0.0.1:4000/graphql';
  const invoices = process.env.INVOICES_URL ?? 'http://127.0.0.1:4002/graphql';
  writeFileSync('supergraph.graphql', compose(composer, await readSubgraphs({ close, invoices })));
}
