import type { Role } from './schema.ts';

/** Documented for a new member. The other lists are recorded in 2023. */
const USER_PERMISSIONS = [
  'bulk_email',
  'bulk_import',
  'bulk_sequence_subscriptions',
  'calling',
  'delete_leads',
  'delete_own_activities',
  'delete_own_opportunities',
  'delete_own_tasks',
  'manage_others_activities',
  'manage_others_opportunities',
  'manage_others_tasks',
  'merge_leads',
  'view_all_leads',
] as const;

const SUPERUSER_PERMISSIONS = [
  ...USER_PERMISSIONS,
  'bulk_delete',
  'bulk_edit',
  'call_coach_barge',
  'call_coach_listen',
  'export',
  'manage_customizations',
  'manage_email_sequences',
  'manage_group_numbers',
  'manage_team_email_templates',
  'manage_team_smart_views',
] as const;

const ADMIN_PERMISSIONS = [...SUPERUSER_PERMISSIONS, 'manage_organization'] as const;
export type Permission = (typeof ADMIN_PERMISSIONS)[number];

const RESTRICTED_PERMISSIONS = [
  'calling',
  'delete_own_activities',
  'delete_own_opportunities',
  'delete_own_tasks',
  'view_all_leads',
] as const;

const builtIn = (id: string, name: string, permissions: readonly Permission[]): Role => ({
  id,
  name,
  permissions: permissions.toSorted(),
  visibility_user_lcf_ids: null,
  visibility_user_lcf_behavior: null,
});

/** The roles of every organization. Ids and permissions are recorded, those of `user` documented. */
export const BUILT_IN_ROLES: readonly Role[] = [
  builtIn('admin', 'Admin', ADMIN_PERMISSIONS),
  builtIn('superuser', 'Super User', SUPERUSER_PERMISSIONS),
  builtIn('user', 'User', USER_PERMISSIONS),
  builtIn('restricteduser', 'Restricted User', RESTRICTED_PERMISSIONS),
];
