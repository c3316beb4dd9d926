import type { CustomFieldInput } from '../../generated/graphql.ts';
import type { CustomFieldOwner } from '../../loaders/nouns/custom-field.ts';
import type { CustomFieldDefinitionRow, UserErrorRow } from '../../rows/index.ts';
import { isCustomFieldId } from '../ids.ts';
import type { InputRule } from './rules.ts';
import type { CustomFieldChange } from './typed-field.ts';

/** The suffix of the key for each kind of change: `custom.cf_…`, `custom.cf_….add`, `custom.cf_….remove`. */
const SUFFIX = { value: '', add: '.add', remove: '.remove' } as const;
const CHANGES = Object.keys(SUFFIX) as (keyof typeof SUFFIX)[];

type Problem = readonly [field: string, message: string, code?: UserErrorRow['code']];

/**
 * Changes of custom fields. Each is written under its own key, so all other custom fields keep their values.
 * https://developer.close.com/api/resources/custom-fields
 */
export const customFields = (owner: CustomFieldOwner): InputRule<readonly CustomFieldChange[] | null> => ({
  key: null,
  owner,
  write: (inputs, path, { definitions, creates }) => {
    const value: Record<string, unknown> = {};
    const problems: UserErrorRow[] = [];
    const changed = new Set<string>();
    for (const [index, input] of (inputs ?? []).entries()) {
      const [change = 'value'] = CHANGES.filter((name) => input[name] !== undefined);
      const problem = changed.has(input.id)
        ? TWICE
        : (problemOf(input, creates) ?? (definitions && misfit(input, change, definitions.get(owner)?.get(input.id))));
      changed.add(input.id);
      if (problem === null) value[`custom.${input.id}${SUFFIX[change]}`] = input[change];
      else {
        const [field, message, code = 'INVALID'] = problem;
        const errorPath =
          input.at === undefined ? [...path, String(index), field] : [...path.slice(0, -1), ...input.at];
        problems.push({ path: errorPath, message, code });
      }
    }
    return problems.length > 0 ? { problems } : { value };
  },
});

/** Close does not document in which order it applies several changes of one field. */
const TWICE: Problem = ['id', 'This custom field is changed more than once.'];

/** The problem with a change that shows without the field's definition. */
function problemOf(input: CustomFieldInput, creates: boolean): Problem | null {
  const [change, other] = CHANGES.filter((name) => input[name] !== undefined);
  if (!isCustomFieldId(input.id)) return ['id', 'Must be an id that starts with cf_ or lcf_.'];
  if (change === undefined) return ['value', 'One of value, add or remove is required.', 'REQUIRED'];
  if (other !== undefined) return [other, 'Only one of value, add or remove may be set.'];
  if (change === 'value') return null;
  if (creates) return [change, 'A new object has no values to change. Use value.'];
  const isSingle = input[change] !== null && !Array.isArray(input[change]);
  return isSingle ? null : [change, 'Must be a single value.'];
}

/** The problem with a change according to the field's definition. */
function misfit(
  input: CustomFieldInput,
  change: keyof typeof SUFFIX,
  definition: CustomFieldDefinitionRow | undefined,
): Problem | null {
  if (definition === undefined) return ['id', 'No custom field has this id.', 'NOT_FOUND'];
  const { accepts_multiple_values: isList } = definition;
  if (change !== 'value') return isList ? null : [change, 'This custom field has a single value. Use value.'];
  return isList || !Array.isArray(input.value) ? null : ['value', 'This custom field has a single value.'];
}
