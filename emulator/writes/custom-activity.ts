/** New and changed custom activities. They are published unless they are drafts (documented). */
import { zonedDate } from '../dates.ts';
import { fieldErrors } from '../errors.ts';
import type { Row } from '../json.ts';
import { nounOfActivity } from '../nouns/activity.ts';
import { fieldsFor } from '../nouns/custom-field.ts';
import type { RequestContext, Route } from '../request-context.ts';
import type { Activity, CustomValue } from '../seed/schema.ts';
import { requireRole, schemaOfType, sentTypeId } from './custom-type.ts';
import { applyCustomChanges } from './custom-values.ts';
import { createEndpoint, updateEndpoint } from './endpoints.ts';
import { parseBody } from './request-body.ts';
import {
  boolean,
  choice,
  existingId,
  instant,
  nullable,
  ownOrganization,
  required,
  withDefault,
} from './validators.ts';
import type { Write } from './write.ts';

const UPDATE = {
  contact_id: nullable(existingId('contact')),
  activity_at: nullable(instant),
  pinned: withDefault(false, boolean),
  status: choice(['draft', 'published'] as const),
};
const CREATE = {
  ...UPDATE,
  custom_activity_type_id: required(existingId('custom_activity_type')),
  lead_id: required(existingId('lead')),
  user_id: nullable(existingId('user')),
  created_by: nullable(existingId('user')),
  // In the document of June 2026 instead of `created_by`.
  created_by_id: nullable(existingId('user')),
  date_created: nullable(instant),
  organization_id: nullable(ownOrganization),
};

const typeOf = ({ details }: Activity): string => String(details.custom_activity_type_id);

/**
 * Throws 403 if the type is not the caller's to change, and 400 if a published activity lacks a required value (both
 * documented). That the errors name the custom fields is inferred.
 */
function requireValid(activity: Activity, { context }: Write): void {
  const type = context.tables.custom_activity_type.get(typeOf(activity));
  requireRole(type?.editable_with_roles, context);
  if (activity.details.status === 'draft') return;
  const missing = fieldsFor(context.tables, 'activity', typeOf(activity))
    .filter(({ required }) => required)
    .filter(({ id }) => activity.custom?.[id] === undefined);
  if (missing.length === 0) return;
  throw fieldErrors(Object.fromEntries(missing.map(({ id }) => [`custom.${id}`, 'This field is required.'])));
}

/** What the sent keys change, with the times of pinning and of publishing. */
const changeOf = (sent: { pinned?: boolean; status?: 'draft' | 'published' }, old: Row, at: string): Row => ({
  ...old,
  ...(sent.pinned === undefined ? {} : { pinned: sent.pinned, pinned_at: sent.pinned ? zonedDate(at) : null }),
  ...(sent.status === undefined ? {} : { status: sent.status }),
  ...(sent.status === 'published' && old.status !== 'published' ? { last_published_at: zonedDate(at) } : {}),
});

function create(write: Write): Activity {
  const { context, at, stamps } = write;
  const schema = schemaOfType('activity', sentTypeId(context.body, 'custom_activity_type_id'), CREATE);
  const sent = parseBody({ ...schema, required: ['custom_activity_type_id', 'lead_id'] }, context);
  const custom: Record<string, CustomValue> = applyCustomChanges({}, sent.custom);
  const details = { custom_activity_type_id: sent.custom_activity_type_id ?? '', source: 'api', pinned: false };
  const { status = 'published' } = sent;
  const row: Activity = {
    id: write.newId('acti'),
    type: 'CustomActivity',
    lead_id: sent.lead_id ?? '',
    contact_id: sent.contact_id ?? null,
    user_id: sent.user_id ?? context.me.id,
    activity_at: sent.activity_at ?? null,
    details: changeOf({ ...sent, status }, details, at),
    custom,
    created_by: sent.created_by ?? sent.created_by_id ?? context.me.id,
    ...stamps,
    date_created: sent.date_created ?? at,
  };
  requireValid(row, write);
  write.put('activity', row);
  write.created('activity', row);
  return row;
}

function update(write: Write, old: Activity): Activity {
  const sent = parseBody(schemaOfType('activity', typeOf(old), UPDATE), write.context);
  const { contact_id = old.contact_id, activity_at = old.activity_at, custom } = sent;
  const row: Activity = {
    ...old,
    ...{ contact_id, activity_at },
    details: changeOf(sent, old.details, write.at),
    custom: applyCustomChanges(old.custom ?? {}, custom),
    ...write.stamps,
  };
  requireValid(row, write);
  write.update('activity', old, row);
  return row;
}

const NOUN = nounOfActivity('CustomActivity');

function find({ tables }: RequestContext, id: string): Activity | undefined {
  const row = tables.activity.get(id);
  return row?.type === 'CustomActivity' ? row : undefined;
}

export const customActivityWrites: Route[] = [
  { path: '/activity/custom/', POST: createEndpoint(NOUN, create) },
  { path: '/activity/custom/{id}/', PUT: updateEndpoint(NOUN, find, update) },
];
