import { isDay, parseInstant } from '../dates.ts';
import { isObject, type Json } from '../json.ts';
import type { Call } from '../request-context.ts';
import type { Rows } from '../store.ts';

/**
 * What is wrong with a value: a text, or a tree that mirrors the body. Texts and trees are those of cleancat, the
 * library that Close publishes and whose texts its recorded errors show.
 */
export class Invalid extends Error {
  readonly why: Json;
  constructor(why: Json) {
    super(JSON.stringify(why));
    this.why = why;
  }
}

/** Turns what a caller sent into what is kept, or throws `Invalid`. */
export type Clean<T> = (value: Json, call: Call) => T;

const typeError = (type: string) => new Invalid(`Value must be of ${type} type.`);

/** A text; null clears it. */
export const text: Clean<string> = (value) => {
  if (value === null) return '';
  if (typeof value !== 'string') throw typeError('str');
  return value.trim();
};

/** Refuses null and the empty text. */
export const some =
  <T>(clean: Clean<T>): Clean<T> =>
  (value, call) => {
    if (value === null || (typeof value === 'string' && value.trim() === '')) {
      throw new Invalid('This field is required.');
    }
    return clean(value, call);
  };

/** Null and the empty text clear. */
export const clearable =
  <T>(clean: Clean<T>): Clean<T | null> =>
  (value, call) =>
    value === null || value === '' ? null : clean(value, call);

/** Null stands for a default. */
export const or =
  <T>(otherwise: T, clean: Clean<T>): Clean<T> =>
  (value, call) =>
    value === null ? otherwise : clean(value, call);

const matching =
  (pattern: RegExp, wrong: string): Clean<string> =>
  (value, call) => {
    const found = text(value, call);
    if (!pattern.test(found)) throw new Invalid(wrong);
    return found;
  };

export const email = some(matching(/^[^\s@]+@[^\s@.]([^\s@]*[^\s@.])?\.[a-z]{2,63}$/i, 'Invalid email address.'));

const anyUrl = matching(
  /^([a-z][a-z0-9+.-]*:\/\/)?([^\s/?#.]+\.)+[^\s/?#.:]{2,63}(:\d+)?([/?#]\S*)?$/i,
  'Invalid URL.',
);

/** A scheme is added if missing (inferred). */
export const url: Clean<string> = some((value, call) => {
  const found = anyUrl(value, call);
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(found) ? found : `http://${found}`;
});

export const whole =
  (min: number, max: number): Clean<number> =>
  (value) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw typeError('int');
    if (value < min) throw new Invalid(`The value must be at least ${min}.`);
    if (value > max) throw new Invalid(`The value must not be larger than ${max}.`);
    return value;
  };

export const decimal: Clean<number> = (value) => {
  if (typeof value !== 'number') throw typeError('int or float');
  return value;
};

export const flag: Clean<boolean> = (value) => {
  if (typeof value !== 'boolean') throw typeError('bool');
  return value;
};

export const choice =
  <T extends string>(choices: readonly T[]): Clean<T> =>
  (value) => {
    const found = choices.find((known) => known === value);
    if (found === undefined) throw new Invalid('Not a valid choice.');
    return found;
  };

const notADate = () => new Invalid('Invalid ISO 8601 datetime.');

/** A calendar day; of a date-time, the day that it names. */
export const day: Clean<string> = (value, call) => {
  const found = text(value, call);
  const named = parseInstant(found) === undefined ? found : found.slice(0, 10);
  // Date.parse takes a 30 February for a day in March.
  if (!isDay(named) || new Date(named).toISOString().slice(0, 10) !== named) throw notADate();
  return named;
};

/** An instant, kept as the tables keep it. */
export const instant: Clean<string> = (value, call) => {
  const found = text(value, call);
  const at = isDay(found) ? Date.parse(found) : parseInstant(found);
  if (at === undefined) throw notADate();
  return new Date(at).toISOString();
};

/** A calendar day, or an instant, each as the tables keep it. */
export const dayOrInstant: Clean<string> = (value, call) =>
  typeof value === 'string' && parseInstant(value.trim()) !== undefined ? instant(value, call) : day(value, call);

/** The id of a row. */
export const reference =
  (kind: keyof Rows): Clean<string> =>
  (value, call) => {
    const id = text(value, call);
    if (call.tables[kind].get(id) === undefined) throw new Invalid('Object does not exist.');
    return id;
  };

/** What may be sent only as it is. */
export const fixed =
  (held: string): Clean<string> =>
  (value) => {
    if (value !== held) throw new Invalid('Value cannot be changed.');
    return held;
  };

/** Not known about Close: whether PUT may name another lead. See the switch `leadIdOnUpdate`. */
export const sameLead =
  (held: string): Clean<string> =>
  (value, call) =>
    call.switches.leadIdOnUpdate === 'ignore' ? held : fixed(held)(value, call);

/** A list; its errors stand under the places of the items. Null empties. */
export const list =
  <T>(item: Clean<T>): Clean<T[]> =>
  (value, call) => {
    if (value === null) return [];
    if (!Array.isArray(value)) throw typeError('list');
    const errors: { [at: string]: Json } = {};
    const cleaned = value.flatMap((each: Json, at) => {
      try {
        return [item(each, call)];
      } catch (error) {
        if (!(error instanceof Invalid)) throw error;
        errors[at] = error.why;
        return [];
      }
    });
    if (Object.keys(errors).length > 0) throw new Invalid({ errors });
    return cleaned;
  };

export const dictionary: Clean<{ readonly [key: string]: Json }> = (value) => {
  if (!isObject(value)) throw typeError('dict');
  return value;
};
