import type { SequenceRow, SequenceSubscriptionCountsRow } from '../../rows/index.ts';
import { Catalogue } from '../catalogues/catalogue.ts';
import { readAllRows } from '../lists/list.ts';
import type { LoadScope } from '../load-scope.ts';
import { indexById } from '../rows/by-id.ts';
import { createWriter } from '../writes/writer.ts';
import { type CataloguedNoun, PartialCatalogueLoader } from './noun.ts';
import { singlesAt } from './singles.ts';

const PATH = '/sequence/';

const SEQUENCES = new Catalogue<ReadonlyMap<string, SequenceRow>>('sequences');

const readSequences = (scope: LoadScope) => SEQUENCES.get(scope, fetchSequences);

const fetchSequences = async ({ session, sizes }: LoadScope) =>
  indexById(await readAllRows<SequenceRow>(session, sizes, PATH));

const SINGLES = singlesAt<SequenceRow>(PATH);

class SequenceLoader extends PartialCatalogueLoader<SequenceRow> {
  /** How many contacts are in the sequence, by status. Only a single sequence says so. */
  async counts(id: string): Promise<SequenceSubscriptionCountsRow | null> {
    return (await this.singles.read(this.scope, id))?.subscription_counts_by_status ?? null;
  }
}

/** https://developer.close.com/api/resources/sequences */
export const SEQUENCE = {
  idPrefixes: ['seq_'],
  catalogues: () => [SEQUENCES],
  read: readSequences,
  size: (scope) => SEQUENCES.peek(scope)?.size,
  loader: (scope) => new SequenceLoader(scope, readSequences, SINGLES),
} satisfies CataloguedNoun<SequenceRow>;

export const createSequenceWriter = (scope: LoadScope) =>
  createWriter<SequenceRow, SequenceRow>(scope, PATH, (row) => row, [SEQUENCES]);
