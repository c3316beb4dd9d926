import { zonedDate } from '../dates.ts';
import { forbidden } from '../errors.ts';
import type { Json } from '../json.ts';
import { fieldsFor } from '../nouns/custom-field.ts';
import type { RequestContext } from '../request-context.ts';
import type { CustomField, CustomValue } from '../seed/schema.ts';
import { choice, day, existingId, InvalidValue, instant, number, text, type Validator } from './validators.ts';

type Custom = { readonly [id: string]: CustomValue };

/** A change to one custom value. */
export interface CustomChange {
  id: string;
  /** The new value. undefined unsets the field. */
  apply: (current: CustomValue | undefined) => CustomValue | undefined;
}

const VALUES: { readonly [type in CustomField['type']]: (field: CustomField) => Validator<string | number> } = {
  text: () => text,
  textarea: () => text,
  hidden: () => text,
  number: () => number,
  date: () => day,
  datetime: () => (value, context) => zonedDate(instant(value, context)),
  choices: ({ choices }) => choice(choices ?? []),
  user: () => existingId('user'),
  contact: () => existingId('contact'),
  custom_object: () => text,
};

const asList = (current: CustomValue | undefined): readonly string[] =>
  current === undefined ? [] : Array.isArray(current) ? current : [String(current)];

const nonEmpty = (values: Iterable<string>): string[] | undefined => {
  const unique = [...new Set(values)];
  return unique.length === 0 ? undefined : unique;
};

type Operator = 'set' | 'add' | 'remove';

/** The new values of a field with several values. `.add` and `.remove` are documented, a plain key replaces all values. */
const MULTIPLE: Record<Operator, (current: readonly string[], sent: readonly string[]) => readonly string[]> = {
  set: (_, sent) => sent,
  add: (current, sent) => [...current, ...sent],
  remove: (current, sent) => current.filter((value) => !sent.includes(value)),
};

/** Parses `custom.cf_…`, `custom.cf_….add` and `custom.cf_….remove`. Null and the empty string unset the field. */
export function parseCustomValue(
  kind: CustomField['object'],
  key: string,
  value: Json,
  context: RequestContext,
): CustomChange {
  const [, id = '', suffix = 'set'] = /^custom\.(l?cf_[A-Za-z0-9]+)(?:\.(add|remove))?$/.exec(key) ?? [];
  const operator = suffix as Operator;
  const field = fieldsFor(context.tables, kind).find((known) => known.id === id);
  if (field === undefined) throw new InvalidValue('Custom field does not exist.');
  const roles = field.editable_with_roles;
  if (roles.length > 0 && !roles.includes(context.me.role)) throw forbidden();
  const validate = VALUES[field.type](field);
  if (field.accepts_multiple_values) {
    const items: readonly Json[] = Array.isArray(value) ? value : value === null || value === '' ? [] : [value];
    const sent = items.map((item) => String(validate(item, context)));
    return { id, apply: (current) => nonEmpty(MULTIPLE[operator](asList(current), sent)) };
  }
  if (operator !== 'set') throw new InvalidValue('This field does not accept multiple values.');
  const sent = value === null || value === '' ? undefined : validate(value, context);
  return { id, apply: () => sent };
}

/** Applies changes to custom values. Other values stay unchanged. */
export function applyCustomChanges(
  current: Custom,
  changes: readonly CustomChange[] = [],
): Record<string, CustomValue> {
  const after = new Map(Object.entries(current));
  for (const { id, apply } of changes) {
    const value = apply(after.get(id));
    if (value === undefined) after.delete(id);
    else after.set(id, value);
  }
  return Object.fromEntries(after);
}
