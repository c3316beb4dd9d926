import { zonedDate } from '../dates.ts';
import { forbidden } from '../errors.ts';
import type { Json } from '../json.ts';
import { fieldsFor, hasFieldId } from '../nouns/custom-field.ts';
import type { RequestContext } from '../request-context.ts';
import type { CustomField, CustomValue } from '../seed/schema.ts';
import {
  choice,
  day,
  existingId,
  InvalidValue,
  instant,
  jsonObject,
  number,
  text,
  type Validator,
} from './validators.ts';

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

/** What the custom values of a body belong to. */
interface CustomOwner {
  kind: CustomField['object'];
  /** The type that has the fields, for custom activities and custom objects. */
  typeId?: string | undefined;
}

const fieldsOf = ({ kind, typeId }: CustomOwner, { tables }: RequestContext): readonly CustomField[] =>
  fieldsFor(tables, kind, typeId ?? null);

/**
 * The field of a key, without `custom.`: its id, with the prefix of today or that of former times (`lcf_`), or its name,
 * which is deprecated but works (documented). The key of a field with several values may end with an operator.
 */
function fieldOfKey(
  key: string,
  owner: CustomOwner,
  context: RequestContext,
): { field?: CustomField | undefined; operator: Operator } {
  const known = fieldsOf(owner, context);
  const find = (id: string) => known.find((field) => hasFieldId(field, id)) ?? known.find(({ name }) => name === id);
  const whole = find(key);
  const [, id = '', suffix] = /^(.*)\.(add|remove)$/.exec(key) ?? [];
  if (whole !== undefined || suffix === undefined) return { field: whole, operator: 'set' };
  return { field: find(id), operator: suffix === 'add' ? 'add' : 'remove' };
}

/** Parses one custom value by its key without `custom.`. Null and the empty string unset the field. */
function parseCustomValue(owner: CustomOwner, key: string, value: Json, context: RequestContext): CustomChange {
  const { field, operator } = fieldOfKey(key, owner, context);
  if (field === undefined) throw new InvalidValue('Custom field does not exist.');
  const { id, editable_with_roles: roles } = field;
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

/** Whether a key of a body contains custom values: `custom.cf_…`, `custom.<name>`, or the deprecated map `custom`. */
export const isCustomKey = (key: string): boolean => key === 'custom' || key.startsWith('custom.');

/** Parses the custom values of a body. Errors are listed under `custom.` with the key as it was sent. */
export function parseCustomValues(
  owner: CustomOwner,
  body: { readonly [key: string]: Json },
  context: RequestContext,
  collectErrors: (name: string, parse: () => void) => void,
): CustomChange[] {
  const changes: CustomChange[] = [];
  const parse = (key: string, value: Json) =>
    collectErrors(`custom.${key}`, () => changes.push(parseCustomValue(owner, key, value, context)));
  collectErrors('custom', () => {
    for (const [key, value] of Object.entries(jsonObject(body.custom ?? {}, context))) parse(key, value);
  });
  for (const [key, value] of Object.entries(body)) {
    if (key.startsWith('custom.')) parse(key.slice('custom.'.length), value);
  }
  return changes;
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
