import { zonedDate } from '../dates.ts';
import { notFound } from '../errors.ts';
import { organizationId } from '../lookups.ts';
import { createRenderer, getList, type Noun, requestedRenderer } from '../noun.ts';
import type { Endpoint, Route } from '../request-context.ts';
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
    associations: ({ associations }) =>
      associations.map((object_type) => ({ object_type, editable_with_roles: [], required: false })),
  },
};

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

type Kind = CustomField['object'];
const NOUNS: { readonly [kind in Kind]?: Noun<CustomField> } = { shared: sharedNoun, activity: activityFieldNoun };
const nounOf = (kind: Kind) => NOUNS[kind] ?? customFieldNoun;
const ownFields = (tables: Tables, kind: Kind) => tables.custom_field.all().filter(({ object }) => object === kind);

/** The fields of a kind of object: its own, then the shared ones (documented for the schema path). */
export function fieldsFor(tables: Tables, kind: Kind): CustomField[] {
  const shared = tables.custom_field.all().filter((field) => field.associations.some((object) => object === kind));
  return [...ownFields(tables, kind), ...shared];
}

const withNewPrefix = (id: string) => id.replace(/^lcf_/, 'cf_');

/** Whether an id is that of a field, with the prefix of today or that of former times (`lcf_`). */
export const hasFieldId = ({ id }: CustomField, given: string): boolean => withNewPrefix(id) === withNewPrefix(given);

function getField(kind: Kind): Endpoint {
  return {
    params: ['_fields'],
    handle: (context) => {
      const field = ownFields(context.tables, kind).find(({ id }) => id === context.ids[0]);
      if (field === undefined) throw notFound(`${kind.charAt(0).toUpperCase()}${kind.slice(1)}CustomField`);
      return { body: requestedRenderer(nounOf(kind), context)(field, context) };
    },
  };
}

function getSchema(kind: Kind): Endpoint {
  return {
    params: [],
    handle: (context) => {
      const [own, shared] = [createRenderer(customFieldNoun, null), createRenderer(sharedNoun, null)];
      return {
        body: {
          name: `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`,
          object_type: kind,
          organization_id: context.store.organization.id,
          fields: fieldsFor(context.tables, kind).map((field) =>
            (field.object === 'shared' ? shared : own)(field, context),
          ),
        },
      };
    },
  };
}

const KINDS: readonly Kind[] = ['lead', 'contact', 'opportunity', 'activity', 'shared'];

/** The paths of a kind. Close's scripts use an older path for the fields of leads too. */
export const fieldPathsOf = (kind: Kind): string[] =>
  kind === 'lead' ? ['/custom_field/lead/', '/custom_fields/lead/'] : [`/custom_field/${kind}/`];

export const customFieldRoutes: Route[] = KINDS.flatMap((kind): Route[] => [
  ...fieldPathsOf(kind).flatMap((path) => [
    { path, GET: getList(nounOf(kind), [], ({ tables }) => ownFields(tables, kind)) },
    { path: `${path}{id}/`, GET: getField(kind) },
  ]),
  ...(kind === 'shared' || kind === 'activity'
    ? []
    : [{ path: `/custom_field_schema/${kind}/`, GET: getSchema(kind) }]),
]);
