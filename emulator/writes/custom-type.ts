/** What the writes of custom objects and custom activities share: both have a type that decides on their fields. */
import { forbidden } from '../errors.ts';
import { isObject, type Json } from '../json.ts';
import type { RequestContext } from '../request-context.ts';
import type { BodySchema, Values } from './request-body.ts';

/** The keys of a body, and the custom fields of a type (documented). */
export const schemaOfType = <F>(
  custom: 'activity' | 'custom_object',
  customTypeId: string,
  fields: F & BodySchema<Values<F>>['fields'],
): BodySchema<Values<F>> => ({ fields, custom, customTypeId });

/** The id of the type in a body. Empty if there is none: then no custom field is allowed. */
export function sentTypeId(body: Json | undefined, key: string): string {
  const id = body !== undefined && isObject(body) ? body[key] : undefined;
  return typeof id === 'string' ? id : '';
}

/** Throws 403 if a type lists roles, and the caller's is none of them (documented). */
export function requireRole(roles: readonly string[] = [], { me }: RequestContext): void {
  if (roles.length > 0 && !roles.includes(me.role)) throw forbidden();
}
