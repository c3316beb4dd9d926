import type { RoleRow } from '../../rows/index.ts';
import { Catalogue } from '../catalogues/catalogue.ts';
import { readUnpaged } from '../lists/list.ts';
import type { LoadScope } from '../load-scope.ts';
import { indexById } from '../rows/by-id.ts';
import { createWriter } from '../writes/writer.ts';
import { MEMBERSHIP_CATALOGUES } from './membership.ts';
import { type CataloguedNoun, CatalogueLoader } from './noun.ts';

const ROLES = new Catalogue<ReadonlyMap<string, RoleRow>>('roles');

const readRoles = (scope: LoadScope) => ROLES.get(scope, fetchRoles);

const fetchRoles = async ({ session }: LoadScope) =>
  indexById(await readUnpaged<RoleRow>(session, '/role/', {}, { outlives: true }));

/** The built-in roles and the organization's own. https://developer.close.com/api/resources/roles */
export const ROLE = {
  idPrefixes: ['role_'],
  catalogues: () => [ROLES],
  read: readRoles,
  size: (scope) => ROLES.peek(scope)?.size,
  loader: (scope) => new CatalogueLoader(scope, readRoles),
} satisfies CataloguedNoun<RoleRow>;

/** Memberships contain the permissions of their role. */
export const createRoleWriter = (scope: LoadScope) =>
  createWriter<RoleRow, RoleRow>(scope, '/role/', (row) => row, [ROLES, ...MEMBERSHIP_CATALOGUES]);
