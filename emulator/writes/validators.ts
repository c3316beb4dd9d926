import { isDay, parseInstant } from '../dates.ts';
import { isObject, type Json } from '../json.ts';
import { parsePhone } from '../phone.ts';
import type { RequestContext } from '../request-context.ts';
import type { RowsByTable } from '../tables.ts';

/**
 * The error of a value: a message, or a tree that mirrors the body. Messages and trees are those of cleancat, a validation
 * library that Close publishes. Recorded errors match it.
 */
export class InvalidValue extends Error {
  readonly error: Json;
  constructor(why: Json) {
    super(JSON.stringify(why));
    this.error = why;
  }
}

/** Parses a sent value to the stored one. Throws `InvalidValue`. */
export type Validator<T> = (value: Json, context: RequestContext) => T;

const typeError = (type: string) => new InvalidValue(`Value must be of ${type} type.`);

/** A string without surrounding spaces. Null becomes the empty string. */
export const text: Validator<string> = (value) => {
  if (value === null) return '';
  if (typeof value !== 'string') throw typeError('str');
  return value.trim();
};

/** Rejects null and the empty string. */
export const required =
  <T>(validate: Validator<T>): Validator<T> =>
  (value, context) => {
    if (value === null || (typeof value === 'string' && value.trim() === '')) {
      throw new InvalidValue('This field is required.');
    }
    return validate(value, context);
  };

/** Null and the empty string become null. */
export const nullable =
  <T>(validate: Validator<T>): Validator<T | null> =>
  (value, context) =>
    value === null || value === '' ? null : validate(value, context);

/** A string, which can be empty, or null. */
export const nullableText: Validator<string | null> = (value, context) =>
  value === null ? null : text(value, context);

/** Null becomes a default value. */
export const withDefault =
  <T>(defaultValue: T, validate: Validator<T>): Validator<T> =>
  (value, context) =>
    value === null ? defaultValue : validate(value, context);

const matching =
  (pattern: RegExp, message: string): Validator<string> =>
  (value, context) => {
    const string = text(value, context);
    if (!pattern.test(string)) throw new InvalidValue(message);
    return string;
  };

export const email = required(matching(/^[^\s@]+@[^\s@.]([^\s@]*[^\s@.])?\.[a-z]{2,63}$/i, 'Invalid email address.'));

/** A phone number, in E.164 format once it is stored. */
export const phone: Validator<string> = (value, context) => {
  const number = parsePhone(text(value, context));
  if (number === undefined) throw new InvalidValue('Invalid phone number.');
  return number;
};

const anyUrl = matching(
  /^([a-z][a-z0-9+.-]*:\/\/)?([^\s/?#.]+\.)+[^\s/?#.:]{2,63}(:\d+)?([/?#]\S*)?$/i,
  'Invalid URL.',
);

/** A URL. The scheme is added to one without. */
export const urlWith = (scheme: string): Validator<string> =>
  required((value, context) => {
    const found = anyUrl(value, context);
    return /^[a-z][a-z0-9+.-]*:\/\//i.test(found) ? found : `${scheme}://${found}`;
  });

/** `http://` is inferred. */
export const url = urlWith('http');

export const integer =
  (min: number, max: number): Validator<number> =>
  (value) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw typeError('int');
    if (value < min) throw new InvalidValue(`The value must be at least ${min}.`);
    if (value > max) throw new InvalidValue(`The value must not be larger than ${max}.`);
    return value;
  };

export const number: Validator<number> = (value) => {
  if (typeof value !== 'number') throw typeError('int or float');
  return value;
};

export const boolean: Validator<boolean> = (value) => {
  if (typeof value !== 'boolean') throw typeError('bool');
  return value;
};

export const choice =
  <T extends string>(choices: readonly T[]): Validator<T> =>
  (value) => {
    const found = choices.find((known) => known === value);
    if (found === undefined) throw new InvalidValue('Not a valid choice.');
    return found;
  };

const invalidDate = () => new InvalidValue('Invalid ISO 8601 datetime.');

/** Rejects 30 February, which `Date` accepts as a day in March. */
function requireExistingDay(named: string): void {
  if (!isDay(named)) throw invalidDate();
  const at = new Date(named);
  if (Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== named) {
    throw new InvalidValue('Could not parse datetime');
  }
}

/** A calendar day. A date-time becomes its day in its own zone. */
export const day: Validator<string> = (value, context) => {
  const found = text(value, context);
  const named = parseInstant(found) === undefined ? found : found.slice(0, 10);
  requireExistingDay(named);
  return named;
};

/** An instant, in the format of the tables. */
export const instant: Validator<string> = (value, context) => {
  const found = text(value, context);
  const at = isDay(found) ? Date.parse(found) : parseInstant(found);
  if (at === undefined) throw invalidDate();
  requireExistingDay(found.slice(0, 10));
  return new Date(at).toISOString();
};

/** A calendar day or an instant, in the formats of the tables. */
export const dayOrInstant: Validator<string> = (value, context) =>
  typeof value === 'string' && parseInstant(value.trim()) !== undefined ? instant(value, context) : day(value, context);

/** The id of an existing row. */
export const existingId =
  (kind: keyof RowsByTable): Validator<string> =>
  (value, context) => {
    const id = text(value, context);
    if (context.tables[kind].get(id) === undefined) throw new InvalidValue('Object does not exist.');
    return id;
  };

/** The id of the organization of the API key. */
export const ownOrganization: Validator<string> = (value, context) => {
  const id = text(value, context);
  if (id !== context.store.organization.id) throw new InvalidValue('Object does not exist.');
  return id;
};

/** Rejects longer strings. */
export const maxLength =
  (max: number, validate: Validator<string>): Validator<string> =>
  (value, context) => {
    const found = validate(value, context);
    if (found.length > max) throw new InvalidValue(`The value must be no longer than ${max} characters.`);
    return found;
  };

/** Rejects every value but the current one. */
export const unchanged =
  (current: string): Validator<string> =>
  (value) => {
    if (value !== current) throw new InvalidValue('Value cannot be changed.');
    return current;
  };

/** Whether PUT may contain another lead is unknown (see the switch `leadIdOnUpdate`). */
export const sameLead =
  (current: string): Validator<string> =>
  (value, context) =>
    context.switches.leadIdOnUpdate === 'ignore' ? current : unchanged(current)(value, context);

/** A list. Null becomes an empty one. Errors of items are listed by their index. */
export const arrayOf =
  <T>(item: Validator<T>, max = Number.POSITIVE_INFINITY): Validator<T[]> =>
  (value, context) => {
    if (value === null) return [];
    if (!Array.isArray(value)) throw typeError('list');
    if (value.length > max) throw new InvalidValue('List is too long.');
    const errors: { [index: string]: Json } = {};
    const items = value.flatMap((sentItem: Json, index) => {
      try {
        return [item(sentItem, context)];
      } catch (error) {
        if (!(error instanceof InvalidValue)) throw error;
        errors[index] = error.error;
        return [];
      }
    });
    if (Object.keys(errors).length > 0) throw new InvalidValue({ errors });
    return items;
  };

export const jsonObject: Validator<{ readonly [key: string]: Json }> = (value) => {
  if (!isObject(value)) throw typeError('dict');
  return value;
};
