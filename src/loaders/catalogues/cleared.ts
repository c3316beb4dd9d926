import type { Credentials } from '../../close/credentials.ts';
import type { Cleared } from '../load-scope.ts';
import { catalogueNamed } from './catalogue.ts';

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
