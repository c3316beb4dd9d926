import type { Credentials } from '../../close/credentials.ts';
import { catalogueNamed } from './catalogue.ts';

/** What a write has outdated for all credentials of an organization. Plain data, so that copies of the gateway can pass it on. */
export interface Cleared {
  /** The writer's organization. Null if Close has not named it: then those are meant whose organization is not known either. */
  readonly organizationId: string | null;
  /** The names of the catalogues. */
  readonly catalogues: readonly string[];
}

/** Clears catalogues of all credentials that may belong to the organization. Makes no request. */
export function clearCatalogues(
  credentials: Pick<Credentials, 'ofOrganization'>,
  { organizationId, catalogues }: Cleared,
): void {
  for (const credential of credentials.ofOrganization(organizationId)) {
    for (const name of catalogues) catalogueNamed(name)?.clear(credential);
    credential.traffic.endSharing();
  }
}
