/** The forms that values of custom fields have, by the type of their definition: one table for all who show them. */

import type { CustomFieldValueRow, Noun } from '../../rows/index.ts';
import { isIdOf } from '../ids.ts';
import { isDay, isInstant } from '../scalars.ts';

/** How values of a type of custom field appear in the graph. */
export interface Form {
  /** The field of `CustomFieldValue` for one value, and for a list of them; null for a type that never holds a list. */
  readonly one: string;
  readonly many: string | null;
  /** GraphQL's type for a value that is read, and for one that is written. */
  readonly output: string;
  readonly input: string;
  /** What it refers to; null for what is a value itself. */
  readonly noun: Noun | null;
  /** Whether Close sent what the type announces. */
  readonly fits: (value: unknown) => boolean;
}

const isText = (value: unknown): value is string => typeof value === 'string';

const scalar = (one: string, type: string, fits: Form['fits'], many: string | null = null): Form => ({
  ...{ one, many, output: type, input: type },
  noun: null,
  fits,
});
const reference = (noun: Noun, one: string, many: string, prefix: string): Form => ({
  ...{ one, many, output: noun, input: 'ID', noun },
  fits: (value) => isText(value) && isIdOf(value, prefix),
});

const TEXT = scalar('text', 'String', isText);

/** By Close's name of the type. https://developer.close.com/api/resources/custom-fields */
const FORMS: Readonly<Record<string, Form | undefined>> = {
  text: TEXT,
  textarea: TEXT,
  hidden: TEXT,
  number: scalar('number', 'Float', (value) => typeof value === 'number' && Number.isFinite(value)),
  date: scalar('date', 'Date', (value) => isText(value) && isDay(value)),
  datetime: scalar('dateTime', 'DateTime', (value) => isText(value) && isInstant(value)),
  choices: scalar('choice', 'String', isText, 'choices'),
  user: reference('User', 'user', 'users', 'user_'),
  contact: reference('Contact', 'contact', 'contacts', 'cont_'),
  custom_object: reference('CustomObject', 'customObject', 'customObjects', 'custobj_'),
};

/** Of those that refer to objects, the type of their definitions, by the field that holds one or several. */
export const NAMING: ReadonlyMap<string, { readonly type: string; readonly noun: Noun; readonly isList: boolean }> =
  new Map(
    Object.entries(FORMS).flatMap(([type, form]) => {
      if (form === undefined || form.noun === null) return [];
      const { one, many, noun } = form;
      return [[one, false] as const, [many ?? '', true] as const].map(([field, isList]) => [
        field,
        { type, noun, isList },
      ]);
    }),
  );

/** Null for a type that this gateway does not know. */
export const formOf = (type: string): Form | null => (Object.hasOwn(FORMS, type) ? FORMS[type] : null) ?? null;

/**
 * The value in the form that its definition announces, a list if the field holds several; null if it does not fit: a
 * definition can be changed after values were written.
 */
export function valueIn({ definition, value }: CustomFieldValueRow, form: Form): unknown {
  if (definition?.accepts_multiple_values !== true || form.many === null) return form.fits(value) ? value : null;
  const values = [value].flat();
  return values.every(form.fits) ? values : null;
}

/** What `CustomFieldValue` shows in one of its typed fields; null in all but the one that the definition announces. */
export function typedValue(row: CustomFieldValueRow, field: string): unknown {
  const form = row.definition === null ? null : formOf(row.definition.type);
  if (form === null) return null;
  const announced = row.definition?.accepts_multiple_values === true && form.many !== null ? form.many : form.one;
  return announced === field ? valueIn(row, form) : null;
}
