import { oldDate } from '../dates.ts';
import { forbidden } from '../errors.ts';
import type { Json } from '../json.ts';
import { fieldsFor } from '../nouns/custom-field.ts';
import type { Call } from '../request-context.ts';
import type { CustomField, CustomValue } from '../seed/schema.ts';
import { type Clean, choice, day, decimal, Invalid, instant, reference, text } from './validators.ts';

type Custom = { readonly [id: string]: CustomValue };

/** A change of one custom value. */
export interface CustomChange {
  id: string;
  /** The new value, or undefined to unset the field. */
  apply: (held: CustomValue | undefined) => CustomValue | undefined;
}

const VALUES: { readonly [type in CustomField['type']]: (field: CustomField) => Clean<string | number> } = {
  text: () => text,
  textarea: () => text,
  hidden: () => text,
  number: () => decimal,
  date: () => day,
  datetime: () => (value, call) => oldDate(instant(value, call)),
  choices: ({ choices }) => choice(choices ?? []),
  user: () => reference('user'),
  contact: () => reference('contact'),
  custom_object: () => text,
};

const listed = (held: CustomValue | undefined): readonly string[] =>
  held === undefined ? [] : Array.isArray(held) ? held : [String(held)];

const some = (values: Iterable<string>): string[] | undefined => {
  const unique = [...new Set(values)];
  return unique.length === 0 ? undefined : unique;
};

type Operator = 'set' | 'add' | 'remove';

/** How a field with several values changes (documented: `.add` and `.remove`; anything else replaces them all). */
const MULTIPLE: Record<Operator, (held: readonly string[], sent: readonly string[]) => readonly string[]> = {
  set: (_, sent) => sent,
  add: (held, sent) => [...held, ...sent],
  remove: (held, sent) => held.filter((value) => !sent.includes(value)),
};

/** Reads `custom.cf_…`, `custom.cf_….add` and `custom.cf_….remove`. Null and the empty text unset. */
export function cleanCustom(kind: CustomField['object'], key: string, value: Json, call: Call): CustomChange {
  const [, id = '', word = 'set'] = /^custom\.(cf_[A-Za-z0-9]+)(?:\.(add|remove))?$/.exec(key) ?? [];
  const operator = word as Operator;
  const field = fieldsFor(call.tables, kind).find((known) => known.id === id);
  if (field === undefined) throw new Invalid('Custom field does not exist.');
  const roles = field.editable_with_roles;
  if (roles.length > 0 && !roles.includes(call.me.role)) throw forbidden();
  const clean = VALUES[field.type](field);
  if (field.accepts_multiple_values) {
    const items: readonly Json[] = Array.isArray(value) ? value : value === null || value === '' ? [] : [value];
    const sent = items.map((item) => String(clean(item, call)));
    return { id, apply: (held) => some(MULTIPLE[operator](listed(held), sent)) };
  }
  if (operator !== 'set') throw new Invalid('This field does not accept multiple values.');
  const sent = value === null || value === '' ? undefined : clean(value, call);
  return { id, apply: () => sent };
}

/** Custom values after changes. What no change names stays as it is. */
export function customAfter(held: Custom, changes: readonly CustomChange[] = []): Record<string, CustomValue> {
  const after = new Map(Object.entries(held));
  for (const { id, apply } of changes) {
    const value = apply(after.get(id));
    if (value === undefined) after.delete(id);
    else after.set(id, value);
  }
  return Object.fromEntries(after);
}
