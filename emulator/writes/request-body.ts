import { CloseError } from '../errors.ts';
import { isObject, type Json } from '../json.ts';
import type { RequestContext } from '../request-context.ts';
import type { CustomField } from '../seed/schema.ts';
import { type CustomChange, parseCustomValue } from './custom-values.ts';
import { InvalidValue, jsonObject, type Validator } from './validators.ts';

/** What a body, or an object inside one, may hold. */
export interface BodySchema<T> {
  fields: { readonly [K in keyof T]: Validator<T[K]> };
  /** Must be there, and not empty. */
  required?: readonly (keyof T & string)[];
  /** Keys that Close shows and takes no notice of when they come back. */
  ignored?: readonly string[];
  /** Whose custom fields it takes, as `custom.cf_…`. */
  custom?: CustomField['object'];
}

/** The values that a table of fields cleans to. */
export type Values<F> = { [K in keyof F]: F[K] extends Validator<infer V> ? V : never };

/** The fields that were sent, cleaned; those that were not are missing. */
export type ParsedBody<T> = Partial<T> & { custom?: readonly CustomChange[] };

/** Close's errors name what a key refers to: `status_id` is blamed as `status` (recorded). */
export const errorKeyOf = (key: string): string => key.replace(/_id$/, '');

function validateKeys<T>(
  shape: BodySchema<T>,
  sent: { readonly [key: string]: Json },
  context: RequestContext,
): ParsedBody<T> {
  const cleaned: ParsedBody<T> = {};
  const errors: { [name: string]: Json } = {};
  const attempt = (name: string, clean: () => void) => {
    try {
      clean();
    } catch (error) {
      if (!(error instanceof InvalidValue)) throw error;
      errors[name] = error.error;
    }
  };
  for (const [key, value] of Object.entries(sent)) {
    if (shape.custom !== undefined && key.startsWith('custom.')) continue;
    if (Object.hasOwn(shape.fields, key)) {
      const field = key as keyof T & string;
      attempt(errorKeyOf(key), () => Object.assign(cleaned, { [field]: shape.fields[field](value, context) }));
    } else if (context.strict && !shape.ignored?.includes(key)) {
      errors[key] = 'Unknown field.';
    }
  }
  for (const key of shape.required ?? []) {
    if (sent[key] === undefined || sent[key] === null) errors[errorKeyOf(key)] = 'This field is required.';
  }
  if (shape.custom !== undefined) {
    const kind = shape.custom;
    const entries = Object.entries(sent).filter(([key]) => key.startsWith('custom.'));
    const changes = entries.flatMap(([key, value]) => {
      const found: CustomChange[] = [];
      attempt(key, () => found.push(parseCustomValue(kind, key, value, context)));
      return found;
    });
    if (changes.length > 0) cleaned.custom = changes;
  }
  if (Object.keys(errors).length > 0) throw new InvalidValue({ errors: [], 'field-errors': errors });
  return cleaned;
}

/** An object inside a body, made whole by `complete`. */
export const objectOf =
  <T, R>(shape: BodySchema<T>, complete: (sent: ParsedBody<T>) => R): Validator<R> =>
  (value, context) =>
    complete(validateKeys(shape, jsonObject(value, context), context));

/** The body of a request. Throws Close's answer to one that is wrong. */
export function parseBody<T>(shape: BodySchema<T>, context: RequestContext): ParsedBody<T> {
  const { body = {} } = context;
  if (!isObject(body)) throw new CloseError(400, { errors: ['Invalid request: JSON dictionary expected.'] });
  try {
    return validateKeys(shape, body, context);
  } catch (error) {
    if (error instanceof InvalidValue) throw new CloseError(400, error.error);
    throw error;
  }
}
