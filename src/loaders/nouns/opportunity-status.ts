import type { OpportunityStatusRow } from '../../rows/index.ts';
import type { LoadScope } from '../load-scope.ts';
import { createWriter } from '../writes/writer.ts';
import { type CataloguedNoun, CatalogueLoader } from './noun.ts';
import { ME, readMe } from './organization.ts';
import { PIPELINE_CATALOGUES } from './pipeline.ts';

const readOpportunityStatuses = async (scope: LoadScope) => (await readMe(scope)).opportunityStatuses;

/** https://developer.close.com/api/resources/opportunity-statuses */
export const OPPORTUNITY_STATUS = {
  idPrefixes: ['stat_'],
  catalogues: () => [ME],
  read: readOpportunityStatuses,
  size: (scope) => ME.peek(scope)?.opportunityStatuses.size,
  loader: (scope) => new CatalogueLoader(scope, readOpportunityStatuses),
} satisfies CataloguedNoun<OpportunityStatusRow>;

/** A status in the answer to a write, which does not name its pipeline. */
type StatusAfterWrite = Omit<OpportunityStatusRow, 'pipeline_name'>;

export const createOpportunityStatusWriter = (scope: LoadScope) =>
  createWriter<StatusAfterWrite, StatusAfterWrite>(scope, '/status/opportunity/', (row) => row, PIPELINE_CATALOGUES);
