/** From custom fields that an input writes by their names to changes of them by their ids, as `customFields` has them. */
import { type GraphQLField, type GraphQLInputType, type GraphQLSchema, getNamedType, isInputObjectType } from 'graphql';
import type { CustomFieldInput } from '../../generated/graphql.ts';
import { OWNERS } from '../custom-fields/fields.ts';
import { typedFieldsIn } from '../custom-fields/in-schema.ts';
import { customTypeOf } from '../custom-fields/sdl.ts';

/** A change of one custom field, and where it stands below the input that it is a part of, if not in `customFields`. */
export interface CustomFieldChange extends CustomFieldInput {
  readonly at?: readonly string[];
}

const NOUNS = new Map(Object.values(OWNERS).map(({ noun }) => [`${customTypeOf(noun)}Input`, noun]));

/** What the argument `input` of a field was given, with all that it writes by name among its `customFields`. */
export function byIds<Input extends object>(
  input: Input,
  field: GraphQLField<unknown, unknown> | undefined,
  schema: GraphQLSchema,
): Input {
  const type = field?.args.find(({ name }) => name === 'input')?.type;
  return type === undefined ? input : (changesIn(input, type, schema) as Input);
}

function changesIn(input: object, type: GraphQLInputType, schema: GraphQLSchema): object {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return input;
  const given: Record<string, unknown> = { ...input };
  for (const [name, { type: inner }] of Object.entries(named.getFields())) {
    const value = given[name];
    if (value === undefined || value === null) continue;
    const noun = NOUNS.get(getNamedType(inner).name);
    if (noun !== undefined) {
      const changes = changesOf(value, name, noun, schema);
      const { customFields } = given as { readonly customFields?: readonly CustomFieldChange[] | null };
      given.customFields = [...(customFields ?? []), ...changes];
    } else if (Array.isArray(value)) given[name] = value.map((item) => changesIn(item, inner, schema));
  }
  return given;
}

function changesOf(values: object, at: string, noun: string, schema: GraphQLSchema): readonly CustomFieldChange[] {
  const fields = typedFieldsIn(schema, noun);
  return Object.entries(values).flatMap(([name, value]) => {
    const id = fields.get(name)?.definition.id;
    return id === undefined || value === undefined ? [] : [{ id, value, at: [at, name] }];
  });
}
