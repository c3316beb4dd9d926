import { pathSegment } from '../../close/wire/path.ts';
import type { LeadStatusRow } from '../../rows/index.ts';
import { areRows } from '../lists/readable-rows.ts';
import type { LoadScope } from '../load-scope.ts';
import { write } from '../writes/write.ts';
import { createWriter } from '../writes/writer.ts';
import { type CataloguedNoun, CatalogueLoader } from './noun.ts';
import { type CloseOrganization, ME, readMe } from './organization.ts';
import { PIPELINE_CATALOGUES } from './pipeline.ts';

const readLeadStatuses = async (scope: LoadScope) => (await readMe(scope)).leadStatuses;

/** https://developer.close.com/api/resources/lead-statuses */
export const LEAD_STATUS = {
  idPrefixes: ['stat_'],
  catalogues: () => [ME],
  read: readLeadStatuses,
  size: (scope) => ME.peek(scope)?.leadStatuses.size,
  loader: (scope) => new CatalogueLoader(scope, readLeadStatuses),
} satisfies CataloguedNoun<LeadStatusRow>;

export const createLeadStatusWriter = (scope: LoadScope) => ({
  ...createWriter<LeadStatusRow, LeadStatusRow>(scope, '/status/lead/', (row) => row, PIPELINE_CATALOGUES),
  /**
   * Puts all lead statuses of an organization into this order. Close stores it in the organization. Returns the new
   * order, or null if Close's answer does not contain it. https://developer.close.com/api/resources/organizations
   */
  reorder: async (organizationId: string, ids: readonly string[]): Promise<readonly LeadStatusRow[] | null> => {
    const path = `/organization/${pathSegment(organizationId)}/`;
    const body = { lead_statuses: ids.map((id) => ({ id })) };
    const change = { method: 'PUT', path, body, touches: () => [], clears: PIPELINE_CATALOGUES } as const;
    const answer = await write<Partial<CloseOrganization> | null>(scope, change);
    return areRows<LeadStatusRow>(answer?.lead_statuses) ? answer.lead_statuses : null;
  },
});
