import { pathSegment } from '../../close/wire/path.ts';
import type { SequenceRow, SequenceSubscriptionCountsRow } from '../../rows/index.ts';
import { Catalogue } from '../catalogues/catalogue.ts';
import { readAllRows } from '../lists/list.ts';
import type { LoadScope } from '../load-scope.ts';
import { indexById, readById } from '../rows/by-id.ts';
import type { Columns } from '../rows/columns.ts';
import { createWriter } from '../writes/writer.ts';
import { type CataloguedNoun, CatalogueLoader } from './noun.ts';

const PATH = '/sequence/';

const SEQUENCES = new Catalogue<ReadonlyMap<string, SequenceRow>>('sequences');

const readSequences = (scope: LoadScope) => SEQUENCES.get(scope, fetchSequences);

const fetchSequences = async ({ session, sizes }: LoadScope) =>
  indexById(await readAllRows<SequenceRow>(session, sizes, PATH));

class SequenceLoader extends CatalogueLoader<SequenceRow> {
  /** Costs a GET if the cached list lacks the sequence: it may be new. */
  override async load(id: string, columns: Columns): Promise<SequenceRow | null> {
    return (await super.load(id, columns)) ?? this.#single(id);
  }

  /** How many contacts are in the sequence, by status. Only a single sequence says so. */
  async counts(id: string): Promise<SequenceSubscriptionCountsRow | null> {
    return (await this.#single(id))?.subscription_counts_by_status ?? null;
  }

  #single(id: string): Promise<SequenceRow | null> {
    return readById<SequenceRow>(this.scope.session, `${PATH}${pathSegment(id)}/`, []);
  }
}

/** https://developer.close.com/api/resources/sequences */
export const SEQUENCE = {
  idPrefixes: ['seq_'],
  catalogues: () => [SEQUENCES],
  read: readSequences,
  size: (scope) => SEQUENCES.peek(scope)?.size,
  loader: (scope) => new SequenceLoader(scope, readSequences),
} satisfies CataloguedNoun<SequenceRow>;

export const createSequenceWriter = (scope: LoadScope) =>
  createWriter<SequenceRow, SequenceRow>(scope, PATH, (row) => row, [SEQUENCES]);
