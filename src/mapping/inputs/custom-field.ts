import type { CustomFieldInput } from '../../generated/graphql.ts';
import type { CustomFieldOwner } from '../../loaders/nouns/custom-field.ts';
import type { CustomFieldDefinitionRow, UserErrorRow } from '../../rows/index.ts';
import { isIdOf } from '../ids.ts';
import type { InputRule } from './rules.ts';
import type { CustomFieldChange } from './typed-field.ts';

/** How each of the three changes is written: `custom.cf_…`, `custom.cf_….add`, `custom.cf_….remove`. */
const SUFFIX = { value: '', add: '.add', remove: '.remove' } as const;
const CHANGES = Object.keys(SUFFIX) as (keyof typeof SUFFIX)[];

type Problem = readonly [field: string, message: string, code?: UserErrorRow['code']];

/**
 * Changes of custom fields, each a key of its own, so that all other fields stay as they are.
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
        const place = input.at === undefined ? [...path, String(index), field] : [...path.slice(0, -1), ...input.at];
        problems.push({ path: place, message, code });
      }
    }
    return problems.length > 0 ? { problems } : { value };
  },
});

/** Close is not known to order several changes of one field in one request. */
const TWICE: Problem = ['id', 'The field is changed twice.'];

/** What is wrong with a change, whatever the field. */
function problemOf(input: CustomFieldInput, creates: boolean): Problem | null {
  const [change, other] = CHANGES.filter((name) => input[name] !== undefined);
  if (!isIdOf(input.id, 'cf_')) return ['id', 'Must be an id that begins with cf_.'];
  if (change === undefined) return ['value', 'Give one of value, add and remove.', 'REQUIRED'];
  if (other !== undefined) return [other, 'Give only one of value, add and remove.'];
  if (change === 'value') return null;
  if (creates) return [change, 'A new object has no values yet: give value.'];
  const isOne = input[change] !== null && !Array.isArray(input[change]);
  return isOne ? null : [change, 'Must be one value.'];
}

/** What of a change does not fit its field. */
function misfit(
  input: CustomFieldInput,
  change: keyof typeof SUFFIX,
  definition: CustomFieldDefinitionRow | undefined,
): Problem | null {
  if (definition === undefined) return ['id', 'There is no such custom field.', 'NOT_FOUND'];
  const { accepts_multiple_values: several } = definition;
  if (change !== 'value') return several ? null : [change, 'The field holds one value only: give value.'];
  return several || !Array.isArray(input.value) ? null : ['value', 'The field holds one value only.'];
}
