import { CloseError } from '../../close/wire/errors.ts';
import type { LeadStatusRow, OpportunityStatusRow, OrganizationRow, PipelineRow, UserRow } from '../../rows/index.ts';
import { cataloguesOf } from '../catalogues/catalogues.ts';
import { byId, type Operation } from '../rows/rows.ts';
import { write } from '../writes/writes.ts';
import { type ClosePipeline, pipelineRow } from './pipeline.ts';
import { type CloseUser, userRow } from './user.ts';

/** As `/me/` sends it: the user, and in one go the organization with its ordered pipelines and statuses. */
interface CloseMe extends Omit<CloseUser, 'organizations'> {
  readonly organizations: readonly CloseOrganization[];
}
interface CloseOrganization {
  readonly id: string;
  readonly name: string;
  readonly currency?: string | null;
  readonly lead_statuses: readonly LeadStatusRow[];
  readonly pipelines: readonly ClosePipeline[];
}

/** What `/me/` tells, ready to be asked by id. */
export interface Me {
  readonly user: UserRow;
  readonly organization: OrganizationRow;
  readonly leadStatuses: ReadonlyMap<string, LeadStatusRow>;
  readonly pipelines: ReadonlyMap<string, PipelineRow>;
  /** Pipeline by pipeline, in the order of the statuses. */
  readonly opportunityStatuses: ReadonlyMap<string, OpportunityStatusRow>;
}

/** Who the credential is, and the short lists of its organization: one request, held as a catalogue. */
export async function readMe(operation: Operation, { fresh = false } = {}): Promise<Me> {
  const catalogue = cataloguesOf(operation).me;
  if (fresh) catalogue.clear();
  return catalogue.get(async () => {
    const { organizations, ...user } = await operation.session.get<CloseMe>('/me/', {}, { outlives: true });
    // A key belongs to one organization. Were there several, the first is taken: an assumption.
    const [organization] = organizations;
    if (organization === undefined) throw new CloseError('malformed', { request: 'GET /me/' });
    return index(userRow({ ...user, organizations: organizations.map(({ id }) => id) }), organization);
  }, operation);
}

function index(user: UserRow, { id, name, currency, lead_statuses, pipelines }: CloseOrganization): Me {
  const rows = pipelines.map(pipelineRow);
  return {
    user,
    organization: { id, name, currency: currency ?? null, lead_statuses, pipelines: rows },
    leadStatuses: byId(lead_statuses),
    pipelines: byId(rows),
    opportunityStatuses: byId(rows.flatMap(({ statuses }) => statuses)),
  };
}

/**
 * Close keeps their order with the organization. The new order as far as the answer tells it, else null.
 * https://developer.close.com/api/resources/organizations
 */
export async function reorderLeadStatuses(
  operation: Operation,
  organizationId: string,
  ids: readonly string[],
): Promise<readonly LeadStatusRow[] | null> {
  const path = `/organization/${encodeURIComponent(organizationId)}/`;
  const body = { lead_statuses: ids.map((id) => ({ id })) };
  const change = { method: 'PUT', path, body, touches: () => [], changesCatalogues: true } as const;
  const answer = await write<Partial<CloseOrganization> | null>(operation, change);
  return answer?.lead_statuses ?? null;
}
