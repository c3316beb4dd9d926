import type { OutcomeRow } from '../../rows/index.ts';
import { Catalogue } from '../catalogues/catalogue.ts';
import { readAllRows } from '../lists/list.ts';
import type { LoadScope } from '../load-scope.ts';
import { indexById } from '../rows/by-id.ts';
import { createWriter } from '../writes/writer.ts';
import { type CataloguedNoun, PartialCatalogueLoader } from './noun.ts';
import { singlesAt } from './singles.ts';

const PATH = '/outcome/';

const OUTCOMES = new Catalogue<ReadonlyMap<string, OutcomeRow>>('outcomes');

const readOutcomes = (scope: LoadScope) => OUTCOMES.get(scope, fetchOutcomes);

const fetchOutcomes = async ({ session, sizes }: LoadScope) =>
  indexById(await readAllRows<OutcomeRow>(session, sizes, PATH));

const SINGLES = singlesAt<OutcomeRow>(PATH);

/** Calls and meetings name deleted outcomes, too. https://developer.close.com/api/resources/outcomes */
export const OUTCOME = {
  idPrefixes: ['outcome_'],
  catalogues: () => [OUTCOMES],
  read: readOutcomes,
  size: (scope) => OUTCOMES.peek(scope)?.size,
  loader: (scope) => new PartialCatalogueLoader(scope, readOutcomes, SINGLES),
} satisfies CataloguedNoun<OutcomeRow>;

export const createOutcomeWriter = (scope: LoadScope) =>
  createWriter<OutcomeRow, OutcomeRow>(scope, PATH, (row) => row, [OUTCOMES], ['id', 'date_updated']);
