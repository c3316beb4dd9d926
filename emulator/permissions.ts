import { forbidden } from './errors.ts';
import type { ReadContext, RequestContext } from './request-context.ts';
import type { Permission } from './seed/roles.ts';
import type { User } from './seed/schema.ts';

/** What a user may do, as `/me/` tells it: what their role permits. */
export const permissionsOf = (user: User, { tables }: Pick<ReadContext, 'tables'>): readonly string[] =>
  tables.role.get(user.role)?.permissions ?? [];

export function requirePermission(permission: Permission, context: RequestContext): void {
  if (!permissionsOf(context.me, context).includes(permission)) throw forbidden();
}
