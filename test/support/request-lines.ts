/** Requests to Close as short lines, for tests that compare exact lists of requests. */
import type { RecordedRequest } from '../../emulator/index.ts';

interface SearchByIds {
  readonly query: {
    readonly queries: readonly [{ readonly object_type: string }, { readonly queries: readonly { value: string }[] }];
  };
  readonly _fields: Readonly<Record<string, readonly string[]>>;
}

/** For example `GET /lead/?_fields=id,name`, or for a batch by id `SEARCH lead by 2 ids: id,name`. */
export function requestLine({
  method,
  path,
  query,
  body,
}: Pick<RecordedRequest, 'method' | 'path' | 'query' | 'body'>): string {
  if (path === '/data/search/') {
    const search = body as SearchByIds;
    const [{ object_type: type }, { queries: ids }] = search.query.queries;
    return `SEARCH ${type} by ${ids.length} ids: ${search._fields[type]?.join(',')}`;
  }
  const parameters = Object.entries(query).map(([name, value]) => `${name}=${String(value)}`);
  return `${method} ${path}${parameters.length === 0 ? '' : '?'}${parameters.join('&')}`;
}

/** One line for each request, in the order of arrival. */
export const requestLines = ({ upstream }: { readonly upstream: readonly RecordedRequest[] }): string[] =>
  upstream.map(requestLine);
