import { isDay, parseInstant } from '../dates.ts';
import { isObject, type Json } from '../json.ts';
import type { RequestContext } from '../request-context.ts';
import type { RowsByTable } from '../tables.ts';

/**
 * What is wrong with a value: a text, or a tree that mirrors the body. Texts and trees are those of cleancat, the
 * library that Close publishes and whose texts its recorded errors show.
 */
export class InvalidValue extends Error {
  readonly error: Json;
  constructor(why: Json) {
    super(JSON.stringify(why));
    this.error = why;
  }
}

/** Turns what a caller sent into what is kept, or throws `Invalid`. */
export type Validator<T> = (value: Json, context: RequestContext) => T;

const typeError = (type: string) => new InvalidValue(`Value must be of ${type} type.`);

/** A text; null clears it. */
export const text: Validator<string> = (value) => {
  if (value === null) return '';
  if (typeof value !== 'string') throw typeError('str');
  return value.trim();
};

/** Refuses null and the empty text. */
export const required =
  <T>(clean: Validator<T>): Validator<T> =>
  (value, context) => {
    if (value === null || (typeof value === 'string' && value.trim() === '')) {
      throw new InvalidValue('This field is required.');
    }
    return clean(value, context);
  };

/** Null and the empty text clear. */
export const nullable =
  <T>(clean: Validator<T>): Validator<T | null> =>
  (value, context) =>
    value === null || value === '' ? null : clean(value, context);

/** Null stands for a default. */
export const withDefault =
  <T>(otherwise: T, clean: Validator<T>): Validator<T> =>
  (value, context) =>
    value === null ? otherwise : clean(value, context);

const matching =
  (pattern: RegExp, wrong: string): Validator<string> =>
  (value, context) => {
    const found = text(value, context);
    if (!pattern.test(found)) throw new InvalidValue(wrong);
    return found;
  };

export const email = required(matching(/^[^\s@]+@[^\s@.]([^\s@]*[^\s@.])?\.[a-z]{2,63}$/i, 'Invalid email address.'));

const anyUrl = matching(
  /^([a-z][a-z0-9+.-]*:\/\/)?([^\s/?#.]+\.)+[^\s/?#.:]{2,63}(:\d+)?([/?#]\S*)?$/i,
  'Invalid URL.',
);

/** A scheme is added if missing (inferred). */
export const url: Validator<string> = required((value, context) => {
  const found = anyUrl(value, context);
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(found) ? found : `http://${found}`;
});

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

/** A calendar day; of a date-time, the day that it names. */
export const day: Validator<string> = (value, context) => {
  const found = text(value, context);
  const named = parseInstant(found) === undefined ? found : found.slice(0, 10);
  // Date.parse takes a 30 February for a day in March.
  if (!isDay(named) || new Date(named).toISOString().slice(0, 10) !== named) throw invalidDate();
  return named;
};

/** An instant, kept as the tables keep it. */
export const instant: Validator<string> = (value, context) => {
  const found = text(value, context);
  const at = isDay(found) ? Date.parse(found) : parseInstant(found);
  if (at === undefined) throw invalidDate();
  return new Date(at).toISOString();
};

/** A calendar day, or an instant, each as the tables keep it. */
export const dayOrInstant: Validator<string> = (value, context) =>
  typeof value === 'string' && parseInstant(value.trim()) !== undefined ? instant(value, context) : day(value, context);

/** The id of a row. */
export const existingId =
  (kind: keyof RowsByTable): Validator<string> =>
  (value, context) => {
    const id = text(value, context);
    if (context.tables[kind].get(id) === undefined) throw new InvalidValue('Object does not exist.');
    return id;
  };

/** What may be sent only as it is. */
export const unchanged =
  (current: string): Validator<string> =>
  (value) => {
    if (value !== current) throw new InvalidValue('Value cannot be changed.');
    return current;
  };

/** Not known about Close: whether PUT may name another lead. See the switch `leadIdOnUpdate`. */
export const sameLead =
  (current: string): Validator<string> =>
  (value, context) =>
    context.switches.leadIdOnUpdate === 'ignore' ? current : unchanged(current)(value, context);

/** A list; its errors stand under the places of the items. Null empties. */
export const arrayOf =
  <T>(item: Validator<T>): Validator<T[]> =>
  (value, context) => {
    if (value === null) return [];
    if (!Array.isArray(value)) throw typeError('list');
    const errors: { [at: string]: Json } = {};
    const cleaned = value.flatMap((each: Json, at) => {
      try {
        return [item(each, context)];
      } catch (error) {
        if (!(error instanceof InvalidValue)) throw error;
        errors[at] = error.error;
        return [];
      }
    });
    if (Object.keys(errors).length > 0) throw new InvalidValue({ errors });
    return cleaned;
  };

export const jsonObject: Validator<{ readonly [key: string]: Json }> = (value) => {
  if (!isObject(value)) throw typeError('dict');
  return value;
};
