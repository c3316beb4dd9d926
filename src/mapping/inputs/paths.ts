import type { InputPath } from '../errors.ts';
import type { AnyTable, InputTable } from './rules.ts';
import type { CustomFieldChange } from './typed-field.ts';

/**
 * Where in the input a field error of Close belongs. Close names fields without `_id`: `status` is `statusId`. Of what
 * an input does not hold, the path ends at the nearest thing that it does hold.
 */
export function inputPath<Input extends object>(
  table: InputTable<Input>,
  input: Input,
  root: readonly string[] = ['input'],
): InputPath {
  return (closePath) => [...root, ...pathIn(table as AnyTable, input, steps(closePath))];
}

/** What Close's validation puts around the errors of what is nested: `{ errors: { 0: { 'field-errors': { … } } } }`. */
const AROUND_NESTED = new Set(['errors', 'field-errors']);

/** Lists and maps by number are the same here already; a name with dots stands for a path, but for custom fields. */
const steps = (closePath: readonly string[]): readonly string[] =>
  closePath
    .filter((part) => !AROUND_NESTED.has(part))
    .flatMap((part) => (part.startsWith(CUSTOM) ? [part] : part.split('.')));

const CUSTOM = 'custom.';

function pathIn(table: AnyTable, input: object, [key, ...rest]: readonly string[]): readonly string[] {
  if (key === undefined) return [];
  const isCustom = key === 'custom' || key.startsWith(CUSTOM);
  const named = Object.entries(table).filter(([, rule]) =>
    isCustom ? rule.owner !== undefined : rule.key === key || rule.key === `${key}_id`,
  );
  // Two fields may be written under one key: the one that was given is meant.
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

/** From `custom.cf_….add` to the place of that change in the list of changes, and the field that holds its value. */
function customSteps(changes: readonly object[], closePath: readonly string[]): readonly string[] {
  const [, id, change = 'value'] = closePath.join('.').split('.');
  const index = changes.findIndex((each) => 'id' in each && each.id === id);
  return [String(index), change === 'add' || change === 'remove' ? change : 'value'];
}
