import type {
  CustomFieldAssociationInput,
  CustomFieldCreateInput,
  CustomFieldObjectType,
  CustomFieldTargetInput,
  CustomFieldType,
  CustomFieldUpdateInput,
} from '../../generated/graphql.ts';
import type { UserErrorRow } from '../../rows/index.ts';
import { isIdOf } from '../ids.ts';
import { type InputRule, type InputTable, idInput, nonBlank, nonNull, nullable } from './rules.ts';

/** The prefixes of the ids of types, for the objects that have types. */
const TYPE_PREFIXES: { readonly [T in CustomFieldObjectType]?: string } = {
  ACTIVITY: 'actitype_',
  CUSTOM_OBJECT: 'cotype_',
};

const TYPED_KEYS = [
  ['actitype_', 'custom_activity_type_id'],
  ['cotype_', 'custom_object_type_id'],
] as const;

/** Part of the path, not of the body. */
const unwritten: InputRule<unknown> = { key: null, write: () => ({ value: undefined }) };

/** `targetProblems` has checked that the id fits the type of object. */
const typeId: InputRule<string | null> = {
  key: null,
  write: (id) => {
    const [, key] = TYPED_KEYS.find(([prefix]) => id?.startsWith(prefix)) ?? [];
    return { value: key === undefined ? undefined : { [key]: id } };
  },
};

const type = nonNull<CustomFieldType>('type', (name) => name.toLowerCase());

const RULES: InputTable<CustomFieldAssociationInput> = {
  editableWithRoles: nonNull('editable_with_roles'),
  isRequired: nonNull('required'),
};

/** https://developer.close.com/api/resources/custom-fields */
export const CUSTOM_FIELD_UPDATE: InputTable<CustomFieldUpdateInput> = {
  ...RULES,
  name: nonBlank('name'),
  type,
  description: nullable('description'),
  choices: nonNull('choices'),
  acceptsMultipleValues: nonNull('accepts_multiple_values'),
};

export const CUSTOM_FIELD_CREATE: InputTable<CustomFieldCreateInput> = {
  ...CUSTOM_FIELD_UPDATE,
  type,
  objectType: unwritten,
  typeId,
  referencedCustomTypeId: idInput('referenced_custom_type_id', 'cotype_', { nullable: true }),
};

export const CUSTOM_FIELD_ASSOCIATION: InputTable<CustomFieldAssociationInput> = RULES;

const found = (code: UserErrorRow['code'], message: string, ...path: readonly string[]): UserErrorRow => ({
  ...{ code, message },
  path,
});

/** Problems of the type of custom activities or custom objects. */
export function targetProblems(
  { objectType, typeId }: Pick<CustomFieldTargetInput, 'objectType' | 'typeId'>,
  path: readonly string[],
): readonly UserErrorRow[] {
  const [prefix, id, at] = [TYPE_PREFIXES[objectType], typeId ?? null, [...path, 'typeId']];
  if (prefix === undefined) return id === null ? [] : [found('INVALID', `${objectType} has no types.`, ...at)];
  if (id === null) return [found('REQUIRED', `Must be set for ${objectType}.`, ...at)];
  return isIdOf(id, prefix) ? [] : [found('INVALID', `Must be an id that starts with ${prefix}.`, ...at)];
}

interface Rules extends CustomFieldAssociationInput {
  readonly type?: CustomFieldType | null | undefined;
}

/** Problems of the rules for a field on a type of object. */
export function ruleProblems(
  objectType: CustomFieldObjectType,
  { isRequired, editableWithRoles }: Rules,
): readonly UserErrorRow[] {
  const [hasRequired, hasRoles] = [isRequired ?? null, editableWithRoles ?? null].map((value) => value !== null);
  return [
    ...(hasRequired && TYPE_PREFIXES[objectType] === undefined
      ? [
          found(
            'INVALID',
            'Only fields of custom activities and custom objects can be required.',
            'input',
            'isRequired',
          ),
        ]
      : []),
    ...(hasRoles && objectType === 'SHARED'
      ? [found('INVALID', 'A shared field has roles in its associations.', 'input', 'editableWithRoles')]
      : []),
  ];
}

const CONVERTIBLE: readonly CustomFieldObjectType[] = ['LEAD', 'CONTACT', 'OPPORTUNITY'];

export function updateProblems(
  objectType: CustomFieldObjectType,
  input: CustomFieldUpdateInput,
): readonly UserErrorRow[] {
  const isFixed = (input.type ?? null) !== null && !CONVERTIBLE.includes(objectType);
  return [
    ...ruleProblems(objectType, input),
    ...(isFixed ? [found('INVALID', `Cannot be changed for ${objectType}.`, 'input', 'type')] : []),
  ];
}

const MULTIPLE: readonly CustomFieldType[] = ['CHOICES', 'USER', 'CONTACT', 'CUSTOM_OBJECT'];

export function createProblems(input: CustomFieldCreateInput): readonly UserErrorRow[] {
  const { objectType, type, choices, acceptsMultipleValues, referencedCustomTypeId } = input;
  const refers = (referencedCustomTypeId ?? null) !== null;
  return [
    ...targetProblems(input, ['input']),
    ...ruleProblems(objectType, input),
    ...(type === 'TEXTAREA' && objectType !== 'ACTIVITY'
      ? [found('INVALID', 'Only custom activities can have fields of this type.', 'input', 'type')]
      : []),
    ...(type === 'CHOICES' && !choices?.length
      ? [found('REQUIRED', 'Must contain at least one choice.', 'input', 'choices')]
      : []),
    ...(acceptsMultipleValues === true && !MULTIPLE.includes(type)
      ? [found('INVALID', `A field of type ${type} has one value.`, 'input', 'acceptsMultipleValues')]
      : []),
    ...(type === 'CUSTOM_OBJECT' && !refers
      ? [found('REQUIRED', 'Must be set for fields of type CUSTOM_OBJECT.', 'input', 'referencedCustomTypeId')]
      : []),
    ...(type !== 'CUSTOM_OBJECT' && refers
      ? [
          found(
            'INVALID',
            'Only fields of type CUSTOM_OBJECT refer to custom objects.',
            'input',
            'referencedCustomTypeId',
          ),
        ]
      : []),
  ];
}
