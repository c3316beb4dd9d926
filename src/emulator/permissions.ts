import type { Call } from './call.ts';
import { forbidden } from './errors.ts';
import type { User } from './seed/schema.ts';

const OF_ADMINS = [
  'bulk_delete',
  'bulk_edit',
  'delete_leads',
  'export',
  'manage_customizations',
  'manage_organization',
  'merge_leads',
  'view_all_leads',
] as const;
export type Permission = (typeof OF_ADMINS)[number];

/** What a user may do, as `/me/` tells it. Inferred: which role holds what. */
export const permissionsOf = (user: User): readonly Permission[] =>
  user.role === 'admin' ? OF_ADMINS : ['view_all_leads'];

export function demand(permission: Permission, { me }: Call): void {
  if (!permissionsOf(me).includes(permission)) throw forbidden();
}
