/** Turns custom fields written by name (`custom: { renewalDate: … }`) into changes by id, as in `customFields`. */
import { type GraphQLField, type GraphQLInputType, type GraphQLSchema, getNamedType, isInputObjectType } from 'graphql';
import type { CustomFieldInput } from '../../generated/graphql.ts';
import { typedFieldsIn } from '../custom-fields/schema-fields.ts';
import { customTypeOf } from '../custom-fields/sdl.ts';
import { OWNERS } from '../custom-fields/typed-fields.ts';

/** A change of one custom field. `at` is its path in the input if it was written by name. */
export interface CustomFieldChange extends CustomFieldInput {
  readonly at?: readonly string[];
}

const NOUNS = new Map(Object.values(OWNERS).map(({ noun }) => [`${customTypeOf(noun)}Input`, noun]));

/** The value of the `input` argument, with the changes by name added to its `customFields`. */
export function withChangesById<Input extends object>(
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
