/** Value forms of custom fields by the type of their definition: one table for every reader and writer. */

import { isDay, isInstant } from '../../domain/dates.ts';
import type { CustomFieldValueRow, Noun } from '../../rows/index.ts';
import { isIdOf } from '../ids.ts';

/** How values of one type of custom field appear in the graph. */
export interface ValueForm {
  /** The field of `CustomFieldValue` for a single value. */
  readonly one: string;
  /** The field for a list of values. Null for types without lists. */
  readonly many: string | null;
  /** The GraphQL type when read. */
  readonly output: string;
  /** The GraphQL type when written. */
  readonly input: string;
  /** The noun it references. Null for plain values. */
  readonly noun: Noun | null;
  /** Whether a value from Close has this type. */
  readonly fits: (value: unknown) => boolean;
}

const isText = (value: unknown): value is string => typeof value === 'string';

const scalar = (one: string, type: string, fits: ValueForm['fits'], many: string | null = null): ValueForm => ({
  ...{ one, many, output: type, input: type },
  noun: null,
  fits,
});
const idForm = (noun: Noun, one: string, many: string, prefix: string): ValueForm => ({
  ...{ one, many, output: noun, input: 'ID', noun },
  fits: (value) => isText(value) && isIdOf(value, prefix),
});

const TEXT = scalar('text', 'String', isText);

/** By Close's name for the type. https://developer.close.com/api/resources/custom-fields */
const FORMS: Readonly<Record<string, ValueForm | undefined>> = {
  text: TEXT,
  textarea: TEXT,
  hidden: TEXT,
  number: scalar('number', 'Float', (value) => typeof value === 'number' && Number.isFinite(value)),
  date: scalar('date', 'Date', (value) => isText(value) && isDay(value)),
  datetime: scalar('dateTime', 'DateTime', (value) => isText(value) && isInstant(value)),
  choices: scalar('choice', 'String', isText, 'choices'),
  user: idForm('User', 'user', 'users', 'user_'),
  contact: idForm('Contact', 'contact', 'contacts', 'cont_'),
  custom_object: idForm('CustomObject', 'customObject', 'customObjects', 'custobj_'),
};

/** Reference types, by the field of `CustomFieldValue` that contains one or several ids. */
export const REFERENCE_FIELDS: ReadonlyMap<
  string,
  { readonly type: string; readonly noun: Noun; readonly isList: boolean }
> = new Map(
  Object.entries(FORMS).flatMap(([type, form]) => {
    if (form === undefined || form.noun === null) return [];
    const { one, many, noun } = form;
    return [[one, false] as const, [many ?? '', true] as const].map(([field, isList]) => [
      field,
      { type, noun, isList },
    ]);
  }),
);

/** Null for an unknown type. */
export const formOf = (type: string): ValueForm | null => (Object.hasOwn(FORMS, type) ? FORMS[type] : null) ?? null;

/**
 * The value, as a list if its definition accepts several. Null if it does not fit the definition, which can change after
 * values were written.
 */
export function valueIn({ definition, value }: CustomFieldValueRow, form: ValueForm): unknown {
  if (definition?.accepts_multiple_values !== true || form.many === null) return form.fits(value) ? value : null;
  const values = [value].flat();
  return values.every(form.fits) ? values : null;
}

/** The value of one typed field of `CustomFieldValue`. Null in all fields except the one that fits the definition. */
export function typedValue(row: CustomFieldValueRow, field: string): unknown {
  const form = row.definition === null ? null : formOf(row.definition.type);
  if (form === null) return null;
  const expected = row.definition?.accepts_multiple_values === true && form.many !== null ? form.many : form.one;
  return expected === field ? valueIn(row, form) : null;
}
