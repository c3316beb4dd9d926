import type { Role } from './schema.ts';

export const ADMIN_PERMISSIONS = [
  'bulk_delete',
  'bulk_edit',
  'delete_leads',
  'export',
  'manage_customizations',
  'manage_organization',
  'merge_leads',
  'view_all_leads',
] as const;
export type Permission = (typeof ADMIN_PERMISSIONS)[number];

const builtIn = (id: string, name: string, permissions: readonly Permission[]): Role => ({
  id,
  name,
  permissions: [...permissions],
  visibility_user_lcf_ids: null,
  visibility_user_lcf_behavior: null,
});

/** The roles of every organization. Their ids are recorded, their permissions inferred. */
export const BUILT_IN_ROLES: readonly Role[] = [
  builtIn('admin', 'Admin', ADMIN_PERMISSIONS),
  builtIn('superuser', 'Super User', ['view_all_leads']),
  builtIn('user', 'User', ['view_all_leads']),
  builtIn('restricteduser', 'Restricted User', ['view_all_leads']),
];
