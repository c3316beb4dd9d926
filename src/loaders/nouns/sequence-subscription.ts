import { pathSegment } from '../../close/wire/path.ts';
import type { SequenceSubscriptionRow } from '../../rows/index.ts';
import { type ListBody, type ListPage, readList, type Span } from '../lists/list.ts';
import type { LoadScope } from '../load-scope.ts';
import { readById } from '../rows/by-id.ts';
import { createWriter } from '../writes/writer.ts';
import type { Loader, SingleNoun } from './noun.ts';

const PATH = '/sequence_subscription/';

/** Close lists the subscriptions of one of these only. */
export type SubscriptionParent = 'sequence_id' | 'contact_id' | 'lead_id';

class SequenceSubscriptionLoader implements Loader<SequenceSubscriptionRow> {
  readonly #scope: LoadScope;

  constructor(scope: LoadScope) {
    this.#scope = scope;
  }

  load(id: string): Promise<SequenceSubscriptionRow | null> {
    return readById<SequenceSubscriptionRow>(this.#scope.session, `${PATH}${pathSegment(id)}/`, []);
  }

  /** A page of the subscriptions of a parent, in Close's order. */
  of(
    parent: SubscriptionParent,
    id: string,
    span: Span,
  ): Promise<ListPage<ListBody<SequenceSubscriptionRow>, SequenceSubscriptionRow>> {
    const { session, sizes, window } = this.#scope;
    return window.track(readList(session, sizes, PATH, { [parent]: id }, span));
  }
}

/** https://developer.close.com/api/resources/sequences */
export const SEQUENCE_SUBSCRIPTION = {
  idPrefixes: ['sub_'],
  isSingle: true,
  loader: (scope) => new SequenceSubscriptionLoader(scope),
} satisfies SingleNoun<SequenceSubscriptionRow, SequenceSubscriptionLoader>;

export const createSequenceSubscriptionWriter = (scope: LoadScope) =>
  createWriter<SequenceSubscriptionRow, SequenceSubscriptionRow>(scope, PATH, (row) => row);
