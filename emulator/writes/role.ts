/** Roles. Documented; the messages are INVENTED, and that writes need a permission is assumed. Logs no events. */
import { forbidden, requestError } from '../errors.ts';
import { BUILT_IN_IDS, roleNoun } from '../nouns/role.ts';
import type { RequestContext, Route } from '../request-context.ts';
import type { Role } from '../seed/schema.ts';
import { createEndpoint, deleteEndpoint, updateEndpoint } from './endpoints.ts';
import { type BodySchema, parseBody, type Values } from './request-body.ts';
import { arrayOf, choice, existingId, nullable, required, text, type Validator } from './validators.ts';
import type { Write } from './write.ts';

const fieldIds: Validator<string[] | null> = (value, context) =>
  value === null ? null : arrayOf(existingId('custom_field'))(value, context);

const FIELDS = {
  name: required(text),
  permissions: arrayOf(required(text)),
  visibility_user_lcf_ids: fieldIds,
  visibility_user_lcf_behavior: nullable(choice(['require_assignment', 'allow_unassigned'] as const)),
};
const SCHEMA: BodySchema<Values<typeof FIELDS>> = { fields: FIELDS };
const needs = 'manage_organization';

/** A role that sees all leads limits none (documented). */
function checked(row: Role): Role {
  const limits = row.visibility_user_lcf_ids !== null || row.visibility_user_lcf_behavior !== null;
  if (limits && row.permissions.includes('view_all_leads'))
    throw requestError('A role that views all leads limits none.');
  return row;
}

function create(write: Write): Role {
  const sent = parseBody({ ...SCHEMA, required: ['name', 'permissions'] }, write.context);
  const { name = '', permissions = [], visibility_user_lcf_ids = null, visibility_user_lcf_behavior = null } = sent;
  const limits = { visibility_user_lcf_ids, visibility_user_lcf_behavior };
  const row = checked({ id: write.newId('role'), name, permissions, ...limits });
  write.put('role', row);
  return row;
}

function update(write: Write, old: Role): Role {
  const row = checked({ ...editable(old), ...parseBody(SCHEMA, write.context) });
  write.put('role', row);
  return row;
}

/** Built-in roles are not editable (documented). */
function editable(role: Role): Role {
  if (BUILT_IN_IDS.has(role.id)) throw forbidden();
  return role;
}

/** A role that users have stays (documented). */
function remove({ context }: Write, row: Role): void {
  const { id } = editable(row);
  if (context.tables.user.all().some(({ role }) => role === id)) throw requestError('The role is in use.');
  context.tables.role.delete(id);
}

const findRole = ({ tables }: RequestContext, id: string) => tables.role.get(id);

export const roleWrites: Route[] = [
  { path: '/role/', POST: createEndpoint(roleNoun, create, { status: 201, needs }) },
  {
    path: '/role/{id}/',
    PUT: updateEndpoint(roleNoun, findRole, update, { needs }),
    DELETE: deleteEndpoint(roleNoun, findRole, remove, { needs }),
  },
];
