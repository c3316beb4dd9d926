/** The types of objects that have a shared custom field. Documented; the messages are INVENTED. */
import { fieldErrors, notFound } from '../errors.ts';
import type { Json } from '../json.ts';
import { type Association, associationRow } from '../nouns/custom-field.ts';
import { requirePermission } from '../permissions.ts';
import type { Endpoint, RequestContext, Route } from '../request-context.ts';
import type { CustomField } from '../seed/schema.ts';
import { changeValues } from './custom-field-values.ts';
import { type BodySchema, parseBody, type Values } from './request-body.ts';
import { arrayOf, boolean, choice, existingId, required, text } from './validators.ts';
import { Write } from './write.ts';

const RULES = { editable_with_roles: arrayOf(required(text)), required: boolean };
const UPDATE: BodySchema<Values<typeof RULES>> = { fields: RULES };

const OBJECT_TYPES = ['lead', 'contact', 'opportunity', 'custom_activity_type', 'custom_object_type'] as const;
const FIELDS = {
  ...RULES,
  object_type: required(choice(OBJECT_TYPES)),
  custom_activity_type_id: required(existingId('custom_activity_type')),
  custom_object_type_id: required(existingId('custom_object_type')),
};
const CREATE: BodySchema<Values<typeof FIELDS>> = { fields: FIELDS, required: ['object_type'] };

function fieldOf({ tables, ids }: RequestContext): CustomField {
  const field = tables.custom_field.get(ids[0] ?? '');
  if (field?.object !== 'shared') throw notFound('SharedCustomField');
  return field;
}

function sentAssociation(context: RequestContext): Association {
  const sent = parseBody(CREATE, context);
  const { object_type = 'lead', editable_with_roles = [], required: isRequired = false } = sent;
  const key = `${object_type}_id`;
  const ids: { readonly [key: string]: string | undefined } = {
    custom_activity_type_id: sent.custom_activity_type_id,
    custom_object_type_id: sent.custom_object_type_id,
  };
  const needsId = Object.hasOwn(ids, key);
  if (needsId && ids[key] === undefined) throw fieldErrors({ [object_type]: 'This field is required.' });
  return { object_type, type_id: ids[key] ?? null, editable_with_roles, required: isRequired };
}

const same = (a: Pick<Association, 'object_type' | 'type_id'>, b: Pick<Association, 'object_type' | 'type_id'>) =>
  a.object_type === b.object_type && a.type_id === b.type_id;

/** Replaces the associations of a field. The log has no events of associations: the field counts as updated (inferred). */
function replace(write: Write, field: CustomField, associations: CustomField['associations']): void {
  write.update('custom_field', field, { ...field, associations, ...write.stamps });
}

const needs = 'manage_customizations';

const create: Endpoint = {
  params: [],
  handle: (context) => {
    requirePermission(needs, context);
    const field = fieldOf(context);
    const added = sentAssociation(context);
    if (field.associations.some((each) => same(each, added))) {
      throw fieldErrors({ object_type: 'The field is already associated with this object type.' });
    }
    context.store.write(context.now, () => replace(new Write(context), field, [...field.associations, added]));
    return { status: 201, body: associationRow(added) };
  },
};

/** An endpoint for the association of the path: `lead`, or an id of the given kind of types. */
const endpoint = (
  typed: Association['object_type'] | null,
  handle: (context: RequestContext, field: CustomField, found: Association) => { status?: number; body: Json },
): Endpoint => ({
  params: [],
  handle: (context) => {
    const field = fieldOf(context);
    const [, last = ''] = context.ids;
    const found = field.associations.find((each) =>
      typed === null
        ? each.type_id === null && each.object_type === last
        : each.type_id === last && each.object_type === typed,
    );
    if (found === undefined) throw notFound('SharedCustomFieldAssociation');
    return handle(context, field, found);
  },
});

function update(context: RequestContext, field: CustomField, found: Association) {
  requirePermission(needs, context);
  const changed = { ...found, ...parseBody(UPDATE, context) };
  const all = field.associations.map((each) => (each === found ? changed : each));
  context.store.write(context.now, () => replace(new Write(context), field, all));
  return { body: associationRow(changed) };
}

/** The values on objects of this type are deleted too (documented). */
function remove(context: RequestContext, field: CustomField, found: Association) {
  requirePermission(needs, context);
  const others = field.associations.filter((each) => each !== found);
  context.store.write(context.now, () => {
    const write = new Write(context);
    replace(write, field, others);
    changeValues(write, field, () => undefined, found);
  });
  return { status: 204, body: {} };
}

const PATH = '/custom_field/shared/{id}/association/';

export const customFieldAssociationRoutes: Route[] = [
  { path: PATH, POST: create },
  ...([null, 'custom_activity_type', 'custom_object_type'] as const).map((typed) => ({
    path: `${PATH}${typed === null ? '' : `${typed}/`}{id}/`,
    GET: endpoint(typed, (_context, _field, found) => ({ body: associationRow(found) })),
    PUT: endpoint(typed, update),
    DELETE: endpoint(typed, remove),
  })),
];
