import { pathSegment } from '../../close/wire/path.ts';
import type { Query } from '../../close/wire/query.ts';
import type { DialerRow } from '../../rows/index.ts';
import { type ListBody, type ListPage, readList, type Span } from '../lists/list.ts';
import type { LoadScope } from '../load-scope.ts';
import { readById } from '../rows/by-id.ts';
import type { Loader, SingleNoun } from './noun.ts';

const PATH = '/dialer/';

class DialerLoader implements Loader<DialerRow> {
  readonly #scope: LoadScope;

  constructor(scope: LoadScope) {
    this.#scope = scope;
  }

  load(id: string): Promise<DialerRow | null> {
    return readById<DialerRow>(this.#scope.session, `${PATH}${pathSegment(id)}/`, []);
  }

  /** A page of the sessions that Close filters, in Close's order. */
  list(query: Query, span: Span): Promise<ListPage<ListBody<DialerRow>, DialerRow>> {
    const { session, sizes, window } = this.#scope;
    return window.track(readList(session, sizes, PATH, query, span));
  }
}

/** https://developer.close.com/api/resources/dialers */
export const DIALER = {
  idPrefixes: ['dial_'],
  isSingle: true,
  loader: (scope) => new DialerLoader(scope),
} satisfies SingleNoun<DialerRow, DialerLoader>;
