import { pathSegment } from '../../close/wire/path.ts';
import { timeOf } from '../../domain/dates.ts';
import type { CommentRow } from '../../rows/index.ts';
import { readUnpaged } from '../lists/list.ts';
import type { LoadScope } from '../load-scope.ts';
import { readById } from '../rows/by-id.ts';
import { createWriter } from '../writes/writer.ts';
import type { Loader, SingleNoun } from './noun.ts';

const PATH = '/comment/';

class CommentLoader implements Loader<CommentRow> {
  readonly #scope: LoadScope;

  constructor(scope: LoadScope) {
    this.#scope = scope;
  }

  load(id: string): Promise<CommentRow | null> {
    return readById<CommentRow>(this.#scope.session, `${PATH}${pathSegment(id)}/`, []);
  }

  /** All comments of a thread, oldest first. Close documents neither pages nor an order. */
  async ofThread(thread_id: string): Promise<readonly CommentRow[]> {
    const { session, window } = this.#scope;
    const rows = await window.track(readUnpaged<CommentRow>(session, PATH, { thread_id }));
    return rows.toSorted((a, b) => timeOf(a.created_at) - timeOf(b.created_at));
  }
}

/** https://developer.close.com/api/resources/comments */
export const COMMENT = {
  idPrefixes: ['comm_'],
  isSingle: true,
  loader: (scope) => new CommentLoader(scope),
} satisfies SingleNoun<CommentRow, CommentLoader>;

export const createCommentWriter = (scope: LoadScope) =>
  createWriter<CommentRow, CommentRow>(scope, PATH, (row) => row);
