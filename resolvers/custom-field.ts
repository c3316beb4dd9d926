import type { GraphQLResolveInfo } from 'graphql';
import type { CustomFieldObjectType, Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import type { CustomFieldOwner } from '../src/loaders/nouns/custom-field.ts';
import type { CustomFieldSelection } from '../src/loaders/rows/columns.ts';
import { typedValue } from '../src/mapping/custom-fields/values.ts';
import { badInput, writtenNotRead } from '../src/mapping/errors.ts';
import type {
  CustomFieldAssociationRow,
  CustomFieldDefinitionRow,
  CustomFieldValueRow,
  Noun,
  Rows,
} from '../src/rows/index.ts';
import {
  createAssociation,
  createField,
  deleteAssociation,
  deleteField,
  KINDS,
  reorderFields,
  updateAssociation,
  updateField,
} from './common/custom-field-writes.ts';
import { edgeResolver } from './common/edges.ts';
import { payload } from './common/writes.ts';
import { slots } from './node.ts';

/** Close's names for the types that a shared custom field can be on. */
const ASSOCIATED: Readonly<Record<string, CustomFieldObjectType | undefined>> = {
  lead: 'LEAD',
  contact: 'CONTACT',
  opportunity: 'OPPORTUNITY',
  custom_activity_type: 'ACTIVITY',
  custom_object_type: 'CUSTOM_OBJECT',
};

/** The custom fields with a value on a row, limited to those that the arguments select. */
export const customFieldsOf =
  (owner: CustomFieldOwner) =>
  async (row: object, chosen: CustomFieldSelection, { load }: Context): Promise<readonly CustomFieldValueRow[]> => {
    const { names } = chosen;
    const [unknown] = names?.length ? await load.unknownCustomFields(owner, names) : [];
    if (unknown !== undefined) throw badInput(`No custom field is named ${JSON.stringify(unknown)}.`);
    return load.customFieldsOf(owner, row, chosen);
  };

/** A typed field for a plain value. */
const value =
  <T>(field: string) =>
  (row: CustomFieldValueRow) =>
    typedValue(row, field) as T | null;

type ReferenceResolver<Answer> = (
  row: CustomFieldValueRow,
  args: object,
  context: Context,
  info: GraphQLResolveInfo,
) => Answer;

/** A referenced object. Its id alone costs no request. */
export const referred = <N extends Noun>(noun: N) => edgeResolver<N>({ noun, columns: { id: 'id' } });

/** A typed field that references one object. */
function one<N extends Noun>(noun: N, field: string): ReferenceResolver<Rows[N] | null | Promise<Rows[N] | null>> {
  const resolve = referred(noun);
  return (row, args, context, info) => resolve({ id: typedValue(row, field) }, args, context, info);
}

/** A typed field that references several objects. A missing object is null in its position. */
function many<N extends Noun>(noun: N, field: string): ReferenceResolver<readonly Promise<Rows[N]>[] | null> {
  const resolve = referred(noun);
  return (row, args, context, info) => {
    const ids = typedValue(row, field) as readonly string[] | null;
    return ids === null ? null : slots(ids.map((id) => resolve({ id }, args, context, info)));
  };
}

export const resolvers: Resolvers<Context> = {
  Query: {
    customFieldDefinitions: async (_query, { objectType }, { load }) => [
      ...(await load.customFields(KINDS[objectType])).values(),
    ],
  },
  Mutation: {
    customFieldCreate: createField,
    customFieldUpdate: updateField,
    customFieldDelete: deleteField,
    customFieldReorder: reorderFields,
    customFieldAssociationCreate: createAssociation,
    customFieldAssociationUpdate: updateAssociation,
    customFieldAssociationDelete: deleteAssociation,
  },
  CustomFieldPayload: {
    ...payload,
    customField: ({ row }) => {
      if (row === null || 'name' in row) return row as CustomFieldDefinitionRow | null;
      throw writtenNotRead(badInput('Close did not return the field.'));
    },
  },
  CustomFieldReorderPayload: { ...payload, customFields: ({ row }) => row?.fields ?? null },
  CustomFieldAssociationPayload: {
    ...payload,
    association: ({ row }) => (row?.object_type === undefined ? null : (row as CustomFieldAssociationRow)),
  },
  CustomFieldValue: {
    text: value('text'),
    number: value('number'),
    date: value('date'),
    dateTime: value('dateTime'),
    choice: value('choice'),
    choices: value('choices'),
    user: one('User', 'user'),
    users: many('User', 'users'),
    contact: one('Contact', 'contact'),
    contacts: many('Contact', 'contacts'),
    customObject: one('CustomObject', 'customObject'),
    customObjects: many('CustomObject', 'customObjects'),
  },
  CustomFieldDefinition: {
    referencedCustomType: edgeResolver({ noun: 'CustomObjectType', columns: { id: 'referenced_custom_type_id' } }),
    createdBy: edgeResolver({ noun: 'User', columns: { id: 'created_by' } }),
    updatedBy: edgeResolver({ noun: 'User', columns: { id: 'updated_by' } }),
  },
  CustomFieldAssociation: {
    objectType: ({ object_type }) => ASSOCIATED[object_type] ?? null,
    customActivityType: edgeResolver({ noun: 'CustomActivityType', columns: { id: 'custom_activity_type_id' } }),
    customObjectType: edgeResolver({ noun: 'CustomObjectType', columns: { id: 'custom_object_type_id' } }),
  },
};
