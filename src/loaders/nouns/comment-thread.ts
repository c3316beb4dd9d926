import type { CommentThreadRow } from '../../rows/index.ts';
import { type ListBody, readList } from '../lists/list.ts';
import type { LoadScope } from '../load-scope.ts';
import { asError, chunksOf, createBatches } from '../rows/batches.ts';
import type { Loader, SingleNoun } from './noun.ts';

const PATH = '/comment_thread/';

/** An activity has one thread at most, so that one page has all threads of a batch. */
const THREADS_PER_REQUEST = 100;

/** Threads by their ids, or by those of the objects that they are about. */
const KEYS = { ids: 'id', object_ids: 'object_id' } as const;

class CommentThreadLoader implements Loader<CommentThreadRow> {
  readonly #scope: LoadScope;
  readonly #byId;
  readonly #byObject;

  constructor(scope: LoadScope) {
    this.#scope = scope;
    this.#byId = this.#batches('ids');
    this.#byObject = this.#batches('object_ids');
  }

  load(id: string): Promise<CommentThreadRow | null> {
    return this.#byId.load(id);
  }

  /** The thread about an object. Null without comments. */
  ofObject(id: string): Promise<CommentThreadRow | null> {
    return this.#byObject.load(id);
  }

  #batches(parameter: keyof typeof KEYS) {
    return createBatches<string, CommentThreadRow | null>(this.#scope, async (wanted) => {
      const chunks = chunksOf([...new Set(wanted)], THREADS_PER_REQUEST);
      const read = await Promise.all(chunks.map((ids) => this.#read(parameter, ids)));
      const found = new Map(read.flatMap((rows) => [...rows]));
      return wanted.map((id) => found.get(id) ?? null);
    });
  }

  /** What was read for each id: its thread, or the failure. */
  async #read(
    parameter: keyof typeof KEYS,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, CommentThreadRow | Error>> {
    const { session, sizes, window } = this.#scope;
    const span = { skip: 0, first: ids.length };
    try {
      const list = readList<ListBody<CommentThreadRow>, CommentThreadRow>(
        session,
        sizes,
        PATH,
        { [parameter]: ids },
        span,
      );
      const { rows } = await window.track(list);
      return new Map(rows.map((row) => [row[KEYS[parameter]], row]));
    } catch (error) {
      return new Map(ids.map((id) => [id, asError(error)]));
    }
  }
}

/** https://developer.close.com/api/resources/comments */
export const COMMENT_THREAD = {
  idPrefixes: ['comthr_'],
  isSingle: true,
  batch: THREADS_PER_REQUEST,
  loader: (scope) => new CommentThreadLoader(scope),
} satisfies SingleNoun<CommentThreadRow, CommentThreadLoader>;
