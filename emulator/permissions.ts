import { forbidden } from './errors.ts';
import type { ReadContext, RequestContext } from './request-context.ts';
import type { Permission } from './seed/roles.ts';
import type { User } from './seed/schema.ts';

/** The permissions of a user's role, as `/me/` lists them. */
export const permissionsOf = (user: User, { tables }: Pick<ReadContext, 'tables'>): readonly string[] =>
  tables.role.get(user.role)?.permissions ?? [];

/** Throws 403 if the caller lacks a permission. */
export function requirePermission(permission: Permission, context: RequestContext): void {
  if (!permissionsOf(context.me, context).includes(permission)) throw forbidden();
}

/** Whether the caller is an admin: of the built-in roles, only theirs may manage the organization. */
export const isAdmin = (context: Pick<ReadContext, 'me' | 'tables'>): boolean =>
  permissionsOf(context.me, context).includes('manage_organization');
