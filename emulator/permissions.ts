import { forbidden } from './errors.ts';
import type { Call, Scope } from './request-context.ts';
import type { Permission } from './seed/roles.ts';
import type { User } from './seed/schema.ts';

/** What a user may do, as `/me/` tells it: what their role permits. */
export const permissionsOf = (user: User, { tables }: Pick<Scope, 'tables'>): readonly string[] =>
  tables.role.get(user.role)?.permissions ?? [];

export function demand(permission: Permission, call: Call): void {
  if (!permissionsOf(call.me, call).includes(permission)) throw forbidden();
}
