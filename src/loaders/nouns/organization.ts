import { CloseError } from '../../close/wire/errors.ts';
import { isRecord } from '../../domain/records.ts';
import type { LeadStatusRow, OpportunityStatusRow, OrganizationRow, PipelineRow, UserRow } from '../../rows/index.ts';
import { Catalogue } from '../catalogues/catalogue.ts';
import { areRows, isRow } from '../lists/readable-rows.ts';
import type { LoadScope } from '../load-scope.ts';
import { indexById } from '../rows/by-id.ts';
import { type CataloguedNoun, CatalogueLoader } from './noun.ts';
import { type CloseUser, userRow } from './user.ts';

/** The body of `/me/`: the user, and the organization with its ordered pipelines and statuses. */
interface CloseMe extends Omit<CloseUser, 'organizations'> {
  readonly organizations: readonly CloseOrganization[];
  /** The memberships of the user. */
  readonly memberships?: unknown;
}
export interface CloseOrganization {
  readonly id: string;
  readonly name: string;
  readonly currency?: string | null;
  readonly lead_statuses: readonly LeadStatusRow[];
  readonly pipelines: readonly ClosePipeline[];
}
export interface ClosePipeline extends Omit<PipelineRow, 'statuses'> {
  readonly statuses: readonly Pick<OpportunityStatusRow, 'id' | 'label' | 'type'>[];
}

/** The data of `/me/`, indexed by id. */
export interface Me {
  readonly user: UserRow;
  /** What the credential may do in the organization. Null if Close does not report it. */
  readonly permissions: readonly string[] | null;
  readonly organization: OrganizationRow;
  readonly leadStatuses: ReadonlyMap<string, LeadStatusRow>;
  readonly pipelines: ReadonlyMap<string, PipelineRow>;
  /** Pipeline by pipeline, in the pipeline's order. */
  readonly opportunityStatuses: ReadonlyMap<string, OpportunityStatusRow>;
}

/** The credential's user, and the short lists of its organization: one request. */
export const ME = new Catalogue<Me>('me');

/** `refresh` drops what is cached first. */
export async function readMe(scope: LoadScope, { refresh = false } = {}): Promise<Me> {
  if (refresh) ME.clear(scope.session.credential);
  return ME.get(scope, fetchMe);
}

async function fetchMe({ session }: LoadScope): Promise<Me> {
  const { organizations, memberships, ...user } = await session.get<CloseMe>('/me/', {}, { outlives: true });
  // Assumption: an API key belongs to one organization. If there were several, the first would be used.
  const [organization] = Array.isArray(organizations) ? organizations : [];
  if (!isOrganization(organization)) throw new CloseError('malformed', { request: 'GET /me/' });
  const { id, name, currency = null, lead_statuses, pipelines } = organization;
  session.credential.traffic.confirm(id);
  const rows = pipelines.map(pipelineRow);
  return {
    user: userRow({ ...user, organizations: organizations.map((each) => each.id) }),
    permissions: permissionsIn(id, memberships),
    organization: { id, name, currency, lead_statuses, pipelines: rows },
    leadStatuses: indexById(lead_statuses),
    pipelines: indexById(rows),
    opportunityStatuses: indexById(rows.flatMap(({ statuses }) => statuses)),
  };
}

/** The permissions of the user's membership in one organization. A user can belong to several. */
function permissionsIn(organizationId: string, memberships: unknown): readonly string[] | null {
  const membership = Array.isArray(memberships)
    ? memberships.filter(isRecord).find(({ organization_id }) => organization_id === organizationId)
    : undefined;
  const granted = membership?.permissions_granted;
  return isTexts(granted) ? granted : null;
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

/** Whether Close sent the short lists that every response derives from an organization. */
const isOrganization = (organization: CloseOrganization | undefined): organization is CloseOrganization =>
  isRow(organization) &&
  areRows(organization.lead_statuses) &&
  areRows(organization.pipelines) &&
  organization.pipelines.every(({ statuses }) => areRows(statuses));

/** A pipeline whose statuses name their pipeline, as the row of an opportunity does. */
export function pipelineRow(pipeline: ClosePipeline): PipelineRow {
  const { id, name } = pipeline;
  if (!areRows(pipeline.statuses)) throw new CloseError('malformed', { request: 'no request', column: 'statuses' });
  const statuses = pipeline.statuses.map((status) => ({ ...status, pipeline_id: id, pipeline_name: name }));
  return { ...pipeline, statuses };
}

const readOrganization = async (scope: LoadScope) => indexById([(await readMe(scope)).organization]);

/** https://developer.close.com/api/resources/organizations */
export const ORGANIZATION = {
  idPrefixes: ['orga_'],
  catalogues: () => [ME],
  read: readOrganization,
  size: () => 1,
  loader: (scope) => new CatalogueLoader(scope, readOrganization),
} satisfies CataloguedNoun<OrganizationRow>;
