import { CloseError } from '../errors.ts';
import { isObject, type Json } from '../json.ts';
import type { Call } from '../request-context.ts';
import type { CustomField } from '../seed/schema.ts';
import { type CustomChange, cleanCustom } from './custom-values.ts';
import { type Clean, dictionary, Invalid } from './validators.ts';

/** What a body, or an object inside one, may hold. */
export interface Shape<T> {
  fields: { readonly [K in keyof T]: Clean<T[K]> };
  /** Must be there, and not empty. */
  required?: readonly (keyof T & string)[];
  /** Keys that Close shows and takes no notice of when they come back. */
  shown?: readonly string[];
  /** Whose custom fields it takes, as `custom.cf_…`. */
  custom?: CustomField['object'];
}

/** The values that a table of fields cleans to. */
export type Values<F> = { [K in keyof F]: F[K] extends Clean<infer V> ? V : never };

/** The fields that were sent, cleaned; those that were not are missing. */
export type Cleaned<T> = Partial<T> & { custom?: readonly CustomChange[] };

/** Close's errors name what a key refers to: `status_id` is blamed as `status` (recorded). */
export const nameOf = (key: string): string => key.replace(/_id$/, '');

function cleanKeys<T>(shape: Shape<T>, sent: { readonly [key: string]: Json }, call: Call): Cleaned<T> {
  const cleaned: Cleaned<T> = {};
  const errors: { [name: string]: Json } = {};
  const attempt = (name: string, clean: () => void) => {
    try {
      clean();
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
      errors[name] = error.why;
    }
  };
  for (const [key, value] of Object.entries(sent)) {
    if (shape.custom !== undefined && key.startsWith('custom.')) continue;
    if (Object.hasOwn(shape.fields, key)) {
      const field = key as keyof T & string;
      attempt(nameOf(key), () => Object.assign(cleaned, { [field]: shape.fields[field](value, call) }));
    } else if (call.strict && !shape.shown?.includes(key)) {
      errors[key] = 'Unknown field.';
    }
  }
  for (const key of shape.required ?? []) {
    if (sent[key] === undefined || sent[key] === null) errors[nameOf(key)] = 'This field is required.';
  }
  if (shape.custom !== undefined) {
    const kind = shape.custom;
    const entries = Object.entries(sent).filter(([key]) => key.startsWith('custom.'));
    const changes = entries.flatMap(([key, value]) => {
      const found: CustomChange[] = [];
      attempt(key, () => found.push(cleanCustom(kind, key, value, call)));
      return found;
    });
    if (changes.length > 0) cleaned.custom = changes;
  }
  if (Object.keys(errors).length > 0) throw new Invalid({ errors: [], 'field-errors': errors });
  return cleaned;
}

/** An object inside a body, made whole by `complete`. */
export const object =
  <T, R>(shape: Shape<T>, complete: (sent: Cleaned<T>) => R): Clean<R> =>
  (value, call) =>
    complete(cleanKeys(shape, dictionary(value, call), call));

/** The body of a request. Throws Close's answer to one that is wrong. */
export function bodyOf<T>(shape: Shape<T>, call: Call): Cleaned<T> {
  const { body = {} } = call;
  if (!isObject(body)) throw new CloseError(400, { errors: ['Invalid request: JSON dictionary expected.'] });
  try {
    return cleanKeys(shape, body, call);
  } catch (error) {
    if (error instanceof Invalid) throw new CloseError(400, error.why);
    throw error;
  }
}
