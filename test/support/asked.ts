/** Requests to Close as short lines, for tests that assert the exact list of them. */
import type { RecordedRequest } from '../../emulator/index.ts';

interface SearchByIds {
  readonly query: {
    readonly queries: readonly [{ readonly object_type: string }, { readonly queries: readonly { value: string }[] }];
  };
  readonly _fields: Readonly<Record<string, readonly string[]>>;
}

/** `GET /lead/?_fields=id,name`, or for a batch `SEARCH lead by 2 ids: id,name`. */
export function line({
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

/** One line a request, in the order in which they came. */
export const asked = ({ upstream }: { readonly upstream: readonly RecordedRequest[] }): string[] => upstream.map(line);
