import { CloseError, notAnObject } from '../errors.ts';
import { isObject, type Json } from '../json.ts';
import type { RequestContext } from '../request-context.ts';
import type { CustomField } from '../seed/schema.ts';
import { type CustomChange, isCustomKey, parseCustomValues } from './custom-values.ts';
import { InvalidValue, jsonObject, type Validator } from './validators.ts';

/** The keys of a body, or of an object inside one. */
export interface BodySchema<T> {
  fields: { readonly [K in keyof T]: Validator<T[K]> };
  /** Keys that must be present and not null. */
  required?: readonly (keyof T & string)[];
  /** Keys that responses contain and that Close ignores in requests. */
  ignored?: readonly string[];
  /** Whether Close rejects other keys. It ignores them otherwise, and strict mode rejects them. */
  closed?: boolean;
  /** The kind of object whose custom fields are allowed, as `custom.cf_…`, by name, or as the map `custom`. */
  custom?: CustomField['object'];
  /** The type that has the custom fields, for objects that have one. */
  customTypeId?: string;
}

/** The parsed values of a table of validators. */
export type Values<F> = { [K in keyof F]: F[K] extends Validator<infer V> ? V : never };

/** The parsed fields of a body. Fields that were not sent are absent. */
export type ParsedBody<T> = Partial<T> & { custom?: readonly CustomChange[] };

/** The name of a key in Close's errors: `status` for `status_id` (recorded). */
export const errorKeyOf = (key: string): string => key.replace(/_id$/, '');

function validateKeys<T>(
  schema: BodySchema<T>,
  sent: { readonly [key: string]: Json },
  context: RequestContext,
): ParsedBody<T> {
  const parsed: ParsedBody<T> = {};
  const errors: { [name: string]: Json } = {};
  const collectErrors = (name: string, parse: () => void) => {
    try {
      parse();
    } catch (error) {
      if (!(error instanceof InvalidValue)) throw error;
      errors[name] = error.error;
    }
  };
  for (const [key, value] of Object.entries(sent)) {
    if (schema.custom !== undefined && isCustomKey(key)) continue;
    if (Object.hasOwn(schema.fields, key)) {
      const field = key as keyof T & string;
      collectErrors(errorKeyOf(key), () => Object.assign(parsed, { [field]: schema.fields[field](value, context) }));
    } else if (key.startsWith('custom.')) {
      errors[key] = 'Custom field does not exist.';
    } else if ((context.strict || schema.closed === true) && !schema.ignored?.includes(key)) {
      errors[key] = 'Unknown field.';
    }
  }
  for (const key of schema.required ?? []) {
    if (sent[key] === undefined || sent[key] === null) errors[errorKeyOf(key)] = 'This field is required.';
  }
  if (schema.custom !== undefined) {
    const changes = parseCustomValues(
      { kind: schema.custom, typeId: schema.customTypeId },
      sent,
      context,
      collectErrors,
    );
    if (changes.length > 0) parsed.custom = changes;
  }
  if (Object.keys(errors).length > 0) throw new InvalidValue({ errors: [], 'field-errors': errors });
  return parsed;
}

/** A validator for an object inside a body. `complete` fills in what was not sent. */
export const objectOf =
  <T, R>(schema: BodySchema<T>, complete: (sent: ParsedBody<T>) => R): Validator<R> =>
  (value, context) =>
    complete(validateKeys(schema, jsonObject(value, context), context));

/** Parses the body of a request. Throws Close's 400 for an invalid one. */
export function parseBody<T>(schema: BodySchema<T>, context: RequestContext): ParsedBody<T> {
  const { body = {} } = context;
  if (!isObject(body)) throw notAnObject();
  try {
    return validateKeys(schema, body, context);
  } catch (error) {
    if (error instanceof InvalidValue) throw new CloseError(400, error.error);
    throw error;
  }
}
