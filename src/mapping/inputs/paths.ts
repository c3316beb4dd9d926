import type { InputPath } from '../errors.ts';
import type { AnyTable, InputTable } from './rules.ts';
import type { CustomFieldChange } from './typed-field.ts';

/**
 * Maps the path of a field error of Close to a path in the input. Close omits `_id`: its `status` is our `statusId`. The
 * path ends at the deepest part that the input contains.
 */
export function inputPath<Input extends object>(
  table: InputTable<Input>,
  input: Input,
  root: readonly string[] = ['input'],
): InputPath {
  return (closePath) => [...root, ...pathIn(table as AnyTable, input, steps(closePath))];
}

/** Keys that Close wraps around nested errors: `{ errors: { 0: { 'field-errors': { … } } } }`. */
const AROUND_NESTED = new Set(['errors', 'field-errors']);

/** Splits dotted names into steps, except those of custom fields. */
const steps = (closePath: readonly string[]): readonly string[] =>
  closePath
    .filter((part) => !AROUND_NESTED.has(part))
    .flatMap((part) => (part.startsWith(CUSTOM) ? [part] : part.split('.')));

const CUSTOM = 'custom.';

function pathIn(table: AnyTable, input: object, [key, ...rest]: readonly string[]): readonly string[] {
  if (key === undefined) return [];
  const isCustom = key === 'custom' || key.startsWith(CUSTOM);
  const named = Object.entries(table).filter(([, rule]) =>
    isCustom ? rule.owner !== undefined : rule.key === key || rule.key === `${key}_id` || rule.errorKey === key,
  );
  // Two input fields can share one key (`date` and `dateTime`): prefer the one in the input.
  const found = named.find(([field]) => field in input) ?? named[0];
  if (found === undefined) return [];
  const [field, { nested }] = found;
  const value: unknown = input[field as keyof typeof input];
  if (!Array.isArray(value)) return [field];
  const [index = '', ...inner] = isCustom ? customSteps(value, [key, ...rest]) : rest;
  const item: unknown = value[Number(index || Number.NaN)];
  if (item === undefined) return [field];
  if (isCustom) return (item as CustomFieldChange).at ?? [field, index, ...inner];
  return [field, index, ...(nested === undefined ? [] : pathIn(nested, item as object, inner))];
}

/** `custom.cf_….add` → the index of that change in `customFields`, and the input field with its value. */
function customSteps(changes: readonly object[], closePath: readonly string[]): readonly string[] {
  const [, id, change = 'value'] = closePath.join('.').split('.');
  const index = changes.findIndex((each) => 'id' in each && each.id === id);
  return [String(index), change === 'add' || change === 'remove' ? change : 'value'];
}
