/** Mutations of the definitions of custom fields, which are no noun: their ids do not say what they belong to. */
import type {
  CustomFieldObjectType,
  CustomFieldTargetInput,
  MutationCustomFieldAssociationCreateArgs,
  MutationCustomFieldAssociationDeleteArgs,
  MutationCustomFieldAssociationUpdateArgs,
  MutationCustomFieldCreateArgs,
  MutationCustomFieldDeleteArgs,
  MutationCustomFieldReorderArgs,
  MutationCustomFieldUpdateArgs,
} from '../../src/generated/graphql.ts';
import type { Context } from '../../src/loaders/context.ts';
import { CUSTOM_FIELD_PREFIXES, type CustomFieldKind } from '../../src/loaders/nouns/custom-field.ts';
import type { FieldTarget } from '../../src/loaders/nouns/custom-field-writer.ts';
import { isCustomFieldId } from '../../src/mapping/ids.ts';
import {
  CUSTOM_FIELD_ASSOCIATION,
  CUSTOM_FIELD_CREATE,
  CUSTOM_FIELD_UPDATE,
  createProblems,
  ruleProblems,
  targetProblems,
  updateProblems,
} from '../../src/mapping/inputs/custom-field-definition.ts';
import type { UserErrorRow } from '../../src/rows/index.ts';
import { attempt, problem, refused, writeInputOf } from './writes.ts';

export const KINDS: Readonly<Record<CustomFieldObjectType, CustomFieldKind>> = {
  LEAD: 'lead',
  CONTACT: 'contact',
  OPPORTUNITY: 'opportunity',
  ACTIVITY: 'activity',
  CUSTOM_OBJECT: 'custom_object',
  SHARED: 'shared',
};

const fieldIdProblems = (id: string, ...path: readonly string[]): readonly UserErrorRow[] =>
  isCustomFieldId(id)
    ? []
    : [problem('INVALID', `Must be an id that starts with ${CUSTOM_FIELD_PREFIXES.join(' or ')}.`, ...path)];

/** What has the fields. Null, with a problem, for shared fields: they are on other types of objects. */
function targetOf(target: CustomFieldTargetInput): {
  readonly target: FieldTarget | null;
  readonly problems: readonly UserErrorRow[];
} {
  const kind = KINDS[target.objectType];
  if (kind === 'shared') {
    return { target: null, problems: [problem('INVALID', 'Must not be SHARED.', 'target', 'objectType')] };
  }
  return { target: { kind, typeId: target.typeId ?? null }, problems: targetProblems(target, ['target']) };
}

const NO_CHECK = { check: () => [], guard: null } as const;

export const createField = (_mutation: object, { input }: MutationCustomFieldCreateArgs, context: Context) =>
  writeInputOf(
    context,
    { table: CUSTOM_FIELD_CREATE, input, creates: true, others: createProblems(input), ...NO_CHECK },
    (body) => context.write.customFields.ofKind(KINDS[input.objectType]).create(body),
  );

export const updateField = (
  _mutation: object,
  { objectType, id, input }: MutationCustomFieldUpdateArgs,
  context: Context,
) => {
  const others = [...fieldIdProblems(id, 'id'), ...updateProblems(objectType, input)];
  const change = { table: CUSTOM_FIELD_UPDATE, input, creates: false, others, ...NO_CHECK };
  return writeInputOf(context, change, (body) => context.write.customFields.ofKind(KINDS[objectType]).update(id, body));
};

export async function deleteField(
  _mutation: object,
  { objectType, id }: MutationCustomFieldDeleteArgs,
  { write }: Context,
) {
  const problems = fieldIdProblems(id, 'id');
  if (problems.length > 0) return { deletedId: null, userErrors: problems };
  const { row, userErrors } = await attempt<{ readonly id: string }>(async () => {
    await write.customFields.ofKind(KINDS[objectType]).delete(id);
    return { id };
  });
  return { deletedId: row?.id ?? null, userErrors };
}

export function reorderFields(_mutation: object, args: MutationCustomFieldReorderArgs, { write }: Context) {
  const { ids } = args;
  const { target, problems } = targetOf(args.target);
  const all = [
    ...problems,
    ...(ids.length === 0 ? [problem('REQUIRED', 'Must contain at least one id.', 'ids')] : []),
    ...ids.flatMap((id, n) => [
      ...fieldIdProblems(id, 'ids', String(n)),
      ...(ids.indexOf(id) < n ? [problem('INVALID', 'Named twice.', 'ids', String(n))] : []),
    ]),
  ];
  if (target === null || all.length > 0) return refused(...all);
  return attempt(
    async () => ({ id: target.typeId ?? target.kind, fields: await write.customFields.reorder(target, ids) }),
    ([key]) => (key === 'fields' ? ['ids'] : []),
    ['target'],
  );
}

type AssociationArgs = MutationCustomFieldAssociationCreateArgs | MutationCustomFieldAssociationUpdateArgs;

const associationWrite =
  (creates: boolean) =>
  (_mutation: object, { customFieldId, target: given, input }: AssociationArgs, context: Context) => {
    const { target, problems } = targetOf(given);
    const rules = input ?? {};
    const others = [
      ...fieldIdProblems(customFieldId, 'customFieldId'),
      ...problems,
      ...(target === null ? [] : ruleProblems(given.objectType, rules)),
    ];
    if (target === null) return refused(...others);
    const change = { table: CUSTOM_FIELD_ASSOCIATION, input: rules, creates, others, ...NO_CHECK };
    const { customFields } = context.write;
    return writeInputOf(context, { ...change, target: ['customFieldId'] }, async (body) => ({
      id: customFieldId,
      ...(await (creates
        ? customFields.associate(customFieldId, target, body)
        : customFields.updateAssociation(customFieldId, target, body))),
    }));
  };

export const createAssociation = associationWrite(true);
export const updateAssociation = associationWrite(false);

export async function deleteAssociation(
  _mutation: object,
  { customFieldId, target: given }: MutationCustomFieldAssociationDeleteArgs,
  { write }: Context,
) {
  const { target, problems } = targetOf(given);
  const all = [...fieldIdProblems(customFieldId, 'customFieldId'), ...problems];
  if (target === null || all.length > 0) return refused(...all);
  return attempt(
    async () => {
      await write.customFields.dissociate(customFieldId, target);
      return { id: customFieldId };
    },
    undefined,
    ['customFieldId'],
  );
}
