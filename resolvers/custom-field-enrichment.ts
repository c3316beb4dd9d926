import type { CustomFieldEnrichInput, Resolvers } from '../src/generated/graphql.ts';
import type { Context } from '../src/loaders/context.ts';
import { writtenNotRead } from '../src/mapping/errors.ts';
import { isCustomFieldId, isIdOfNoun } from '../src/mapping/ids.ts';
import type { UserErrorRow } from '../src/rows/index.ts';
import { edgeResolvers } from './common/edges.ts';
import { attempt, payload, problem, refused } from './common/writes.ts';

/** The kind of object with this id. Null for another. */
const kindOf = (id: string): 'lead' | 'contact' | null =>
  isIdOfNoun(id, 'Lead') ? 'lead' : isIdOfNoun(id, 'Contact') ? 'contact' : null;

function problemsOf({ objectId, customFieldId }: CustomFieldEnrichInput): readonly UserErrorRow[] {
  const invalid = (field: string, message: string) => problem('INVALID', message, 'input', field);
  return [
    ...(kindOf(objectId) === null ? [invalid('objectId', 'Must be the id of a lead or contact.')] : []),
    ...(isCustomFieldId(customFieldId) ? [] : [invalid('customFieldId', 'Must be the id of a custom field.')]),
  ];
}

/** Where the refusals of Close belong. */
const INPUTS: Readonly<Record<string, readonly string[]>> = {
  object: ['input', 'objectId'],
  object_id: ['input', 'objectId'],
  field: ['input', 'customFieldId'],
  field_id: ['input', 'customFieldId'],
};

export const resolvers: Resolvers<Context> = {
  Mutation: {
    customFieldEnrich: (_mutation, { input }, { write }) => {
      const { objectId: id, customFieldId: fieldId, isStored, isOverwriting } = input;
      const type = kindOf(id);
      const problems = problemsOf(input);
      if (type === null || problems.length > 0) return refused(...problems);
      const field = {
        ...{ object: { type, id }, fieldId },
        isStored: isStored ?? true,
        isOverwriting: isOverwriting ?? false,
      };
      return attempt(
        () => write.enrichCustomField(field),
        ([key = '']) => INPUTS[key] ?? [],
        ['input', 'objectId'],
      );
    },
  },
  CustomFieldEnrichPayload: { ...payload, enrichment: ({ row }) => row },
  CustomFieldEnrichment: {
    ...edgeResolvers('CustomFieldEnrichment'),
    field: async ({ lead_id, values }, _args, { load }) => {
      try {
        const [field] = await load.customFieldsOf(lead_id === null ? 'contact' : 'lead', values);
        return field ?? null;
      } catch (error) {
        throw writtenNotRead(error);
      }
    },
  },
};
