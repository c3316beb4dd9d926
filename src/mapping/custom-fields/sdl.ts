/** The SDL that an organization's custom fields add to the schema. */

import { OWNERS, TYPED_OWNERS, type TypedField, type TypedFields, type TypedOwner } from './fields.ts';
import { formOf } from './values.ts';

/** The type that holds the custom fields of a noun; its input ends with `Input`. */
export const customTypeOf = (noun: string): string => `${noun}Custom`;

/** A text of SDL. Names and descriptions come from people. */
const text = (words: string): string => JSON.stringify(words.toWellFormed());

const deprecation = ({ deprecated }: TypedField): string =>
  deprecated === null ? '' : ` @deprecated(reason: ${text(deprecated)})`;

const isList = ({ definition }: TypedField): boolean =>
  definition.accepts_multiple_values && formOf(definition.type)?.many !== null;

/** What is told of a field: what it is called in Close, and what the organization says of it. */
function description({ definition }: TypedField, ending: string): string {
  const { id, name, description: words, choices } = definition;
  const said = words === null || words.trim() === '' ? '' : ` ${words.trim()}`;
  const chosen =
    choices === null || choices.length === 0 ? '' : ` Choices: ${choices.map((choice) => `“${choice}”`).join(', ')}.`;
  return text(`“${name}” (${id}).${said}${chosen} ${ending}`);
}

/** A list of what is named may have gaps: somebody may be gone. */
function outputOf(field: TypedField): string {
  const form = formOf(field.definition.type);
  if (form === null) return 'CustomValue';
  if (!isList(field)) return form.output;
  return form.noun === null ? `[${form.output}!]` : `[${form.output}]`;
}

function inputOf(field: TypedField): string {
  const form = formOf(field.definition.type);
  if (form === null) return 'CustomValue';
  return isList(field) ? `[${form.input}!]` : form.input;
}

function partsOf(owner: TypedOwner, fields: readonly TypedField[]): readonly string[] {
  const { noun, inputs } = OWNERS[owner];
  if (fields.length === 0) return [];
  const type = customTypeOf(noun);
  const read = fields.map(
    (field) => `${description(field, 'Null if it is not set.')} ${field.name}: ${outputOf(field)}${deprecation(field)}`,
  );
  const written = fields.map(
    (field) =>
      `${description(field, isList(field) ? 'Replaces all values; null clears.' : 'Null clears.')} ${field.name}: ${inputOf(field)}${deprecation(field)}`,
  );
  return [
    `extend type ${noun} { "The custom fields that the organization defined. Nothing but those selected is read." custom: ${type}! }`,
    `"The custom fields of a ${noun.toLowerCase()}, by the names of the organization." type ${type} { ${read.join('\n')} }`,
    `"Changes of custom fields. What is absent stays as it is." input ${type}Input { ${written.join('\n')} }`,
    ...inputs.map(
      (input) =>
        `extend input ${input} { "Custom fields by name: these are written and no other." custom: ${type}Input }`,
    ),
  ];
}

/** Empty for an organization without custom fields. */
export const typedSdl = (fields: TypedFields): string =>
  TYPED_OWNERS.flatMap((owner) => partsOf(owner, fields[owner])).join('\n\n');
