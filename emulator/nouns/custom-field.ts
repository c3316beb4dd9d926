import { zonedDate } from '../dates.ts';
import { notFound } from '../errors.ts';
import type { Row } from '../json.ts';
import { organizationId } from '../lookups.ts';
import { createRenderer, getList, type Noun, requestedRenderer } from '../noun.ts';
import type { Endpoint, RequestContext, Route } from '../request-context.ts';
import type { CustomField } from '../seed/schema.ts';
import type { Tables } from '../tables.ts';

export const customFieldNoun: Noun<CustomField> = {
  className: 'CustomField',
  fields: {
    id: ({ id }) => id,
    organization_id: organizationId,
    name: ({ name }) => name,
    description: ({ description }) => description,
    type: ({ type }) => type,
    choices: ({ choices }) => choices,
    accepts_multiple_values: (field) => field.accepts_multiple_values,
    editable_with_roles: (field) => field.editable_with_roles,
    is_shared: ({ object }) => object === 'shared',
    back_reference_is_visible: ({ type }) => (type === 'custom_object' ? true : null),
    referenced_custom_type_id: (field) => field.referenced_custom_type_id,
    created_by: (field) => field.created_by,
    updated_by: (field) => field.updated_by,
    date_created: (field) => zonedDate(field.date_created),
    date_updated: (field) => zonedDate(field.date_updated),
  },
};

/** Only shared fields list the objects that have them, each with its roles (documented). */
const { editable_with_roles: _, ...withoutRoles } = customFieldNoun.fields;
const sharedNoun: Noun<CustomField> = {
  ...customFieldNoun,
  fields: {
    ...withoutRoles,
    associations: ({ associations }) => associations.map(associationRow),
  },
};

/** An association as Close shows it. Only types of custom activities and custom objects have an id (documented). */
export const associationRow = ({ object_type, type_id, editable_with_roles, required }: Association): Row => ({
  object_type,
  ...(type_id === null ? {} : { [`${object_type}_id`]: type_id }),
  editable_with_roles,
  required,
});

const pick = (names: readonly string[]): Noun<CustomField>['fields'] =>
  Object.fromEntries(Object.entries(customFieldNoun.fields).filter(([name]) => names.includes(name)));

/** The keys of a field inside the type that has it. */
const INSIDE_TYPE = ['id', 'name', 'description', 'type', 'accepts_multiple_values', 'editable_with_roles'];
const REFERENCE = ['back_reference_is_visible', 'referenced_custom_type_id'];
const required = ({ required }: CustomField) => required;

/** Fields as a custom activity type contains them: without choices (recorded). */
export const fieldInActivityTypeNoun: Noun<CustomField> = {
  ...customFieldNoun,
  fields: { ...pick([...INSIDE_TYPE, ...REFERENCE, 'is_shared']), converting_to_type: () => null, required },
};

/** Fields as a custom object type contains them. Some keys depend on the type of the field (documented). */
export const fieldInObjectTypeNoun: Noun<CustomField> = {
  ...customFieldNoun,
  fields: { ...pick([...INSIDE_TYPE, ...REFERENCE, 'choices']), required },
  has: ({ type }, name) =>
    name === 'choices' ? type === 'choices' : type === 'custom_object' || !REFERENCE.includes(name),
};

/** Fields of custom activities contain the id of their type. */
const activityFieldNoun: Noun<CustomField> = {
  ...customFieldNoun,
  fields: {
    ...customFieldNoun.fields,
    custom_activity_type_id: (field) => field.custom_activity_type_id,
    required: ({ required }) => required,
  },
};

/** So do fields of custom objects. */
const objectFieldNoun: Noun<CustomField> = {
  ...customFieldNoun,
  fields: {
    ...customFieldNoun.fields,
    custom_object_type_id: (field) => field.custom_object_type_id,
    required: ({ required }) => required,
  },
};

export type Kind = CustomField['object'];
export type Association = CustomField['associations'][number];

const NOUNS: { readonly [kind in Kind]?: Noun<CustomField> } = {
  shared: sharedNoun,
  activity: activityFieldNoun,
  custom_object: objectFieldNoun,
};

const titled = (kind: string) => kind.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
export const nounOf = (kind: Kind): Noun<CustomField> => ({
  ...(NOUNS[kind] ?? customFieldNoun),
  className: `${titled(kind)}CustomField`,
});

const ownFields = (tables: Tables, kind: Kind) => tables.custom_field.all().filter(({ object }) => object === kind);
const typeOf = (field: CustomField): string | null => field.custom_activity_type_id ?? field.custom_object_type_id;

/** The name of a kind in the associations of shared fields. */
const ASSOCIATED: { readonly [kind in Kind]?: Association['object_type'] } = {
  lead: 'lead',
  contact: 'contact',
  opportunity: 'opportunity',
  activity: 'custom_activity_type',
  custom_object: 'custom_object_type',
};

/**
 * The fields of a kind of object, or of one type of custom activities or custom objects: its own, then the shared ones
 * with what their association says, unless the schema has another order (documented).
 */
export function fieldsFor(tables: Tables, kind: Kind, typeId: string | null = null): CustomField[] {
  const isFor = (type: string | null) => typeId === null || type === typeId;
  const shared = tables.custom_field.all().flatMap((field) => {
    const found = field.associations.find((to) => to.object_type === ASSOCIATED[kind] && isFor(to.type_id));
    return found === undefined ? [] : [{ ...field, ...pickRules(found) }];
  });
  const fields = [...ownFields(tables, kind).filter((field) => isFor(typeOf(field))), ...shared];
  const order = tables.custom_field_order.get(typeId ?? kind)?.field_ids ?? [];
  const place = ({ id }: CustomField) => (order.includes(id) ? order.indexOf(id) : order.length);
  return fields.sort((a, b) => place(a) - place(b));
}

const pickRules = ({ editable_with_roles, required }: Association) => ({ editable_with_roles, required });

const withNewPrefix = (id: string) => id.replace(/^lcf_/, 'cf_');

/** Whether an id is that of a field, with the prefix of today or that of former times (`lcf_`). */
export const hasFieldId = ({ id }: CustomField, given: string): boolean => withNewPrefix(id) === withNewPrefix(given);

function getField(kind: Kind): Endpoint {
  return {
    params: ['_fields'],
    handle: (context) => {
      const field = ownFields(context.tables, kind).find(({ id }) => id === context.ids[0]);
      if (field === undefined) throw notFound(nounOf(kind).className);
      return { body: requestedRenderer(nounOf(kind), context)(field, context) };
    },
  };
}

/** The name of what has a schema. Throws 404 for an unknown type. */
function nameOf(kind: Kind, typeId: string | null, { tables }: RequestContext): string {
  if (typeId === null) return titled(kind);
  const type = (kind === 'activity' ? tables.custom_activity_type : tables.custom_object_type).get(typeId);
  if (type === undefined) throw notFound(kind === 'activity' ? 'CustomActivityType' : 'CustomObjectType');
  return type.name;
}

/** The fields of a kind, or of one of its types, in order. */
export function schemaOf(kind: Kind, context: RequestContext): Row {
  const typeId = context.ids[0] ?? null;
  const [own, shared] = [createRenderer(nounOf(kind), null), createRenderer(sharedNoun, null)];
  return {
    name: nameOf(kind, typeId, context),
    object_type: kind,
    organization_id: context.store.organization.id,
    fields: fieldsFor(context.tables, kind, typeId).map((field) =>
      (field.object === 'shared' ? shared : own)(field, context),
    ),
  };
}

const getSchema = (kind: Kind): Endpoint => ({
  params: [],
  handle: (context) => ({ body: schemaOf(kind, context) }),
});

export const KINDS = ['lead', 'contact', 'opportunity', 'activity', 'custom_object', 'shared'] as const;

/** The paths of a kind. Close's scripts use an older path for the fields of leads too. */
export const fieldPathsOf = (kind: Kind): string[] =>
  kind === 'lead'
    ? ['/custom_field/lead/', '/custom_fields/lead/']
    : [`/custom_field/${kind === 'custom_object' ? 'custom_object_type' : kind}/`];

/** The path of a kind's schema. Custom activities and custom objects have one for each type. */
export const schemaPathOf = (kind: Exclude<Kind, 'shared'>): string =>
  `/custom_field_schema/${kind}/${kind === 'activity' || kind === 'custom_object' ? '{id}/' : ''}`;

export const customFieldRoutes: Route[] = KINDS.flatMap((kind): Route[] => [
  ...fieldPathsOf(kind).flatMap((path) => [
    { path, GET: getList(nounOf(kind), [], ({ tables }) => ownFields(tables, kind)) },
    { path: `${path}{id}/`, GET: getField(kind) },
  ]),
  ...(kind === 'shared' ? [] : [{ path: schemaPathOf(kind), GET: getSchema(kind) }]),
]);
