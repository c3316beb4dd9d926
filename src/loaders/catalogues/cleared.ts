import type { Credentials } from '../../close/credentials.ts';
import type { Cleared } from '../load-scope.ts';
import { catalogueNamed, catalogueNames } from './catalogue.ts';

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

/** The same after the write of another copy. Without `cleared` everything, because it is not known what was written. */
export function clearLocalCatalogues(credentials: Credentials, cleared: Cleared | null): void {
  const all = cleared === null ? credentials.accepted() : credentials.ofOrganization(cleared.organizationId);
  for (const credential of all) {
    for (const name of cleared?.catalogues ?? catalogueNames()) catalogueNamed(name)?.clearLocal(credential);
    credential.traffic.endSharing();
  }
}
