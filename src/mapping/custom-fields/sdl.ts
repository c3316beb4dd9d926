/** The SDL that one organization's custom fields add to the schema. */

import { OWNERS, TYPED_OWNERS, type TypedField, type TypedFields, type TypedOwner } from './typed-fields.ts';
import { formOf } from './values.ts';

/** The type with the custom fields of a noun. Its input type has the suffix `Input`. */
export const customTypeOf = (noun: string): string => `${noun}Custom`;

/** An SDL string literal. Names and descriptions are user input. */
const stringLiteral = (words: string): string => JSON.stringify(words.toWellFormed());

const deprecation = ({ deprecated }: TypedField): string =>
  deprecated === null ? '' : ` @deprecated(reason: ${stringLiteral(deprecated)})`;

const isList = ({ definition }: TypedField): boolean =>
  definition.accepts_multiple_values && formOf(definition.type)?.many !== null;

/** Description of a field: its name and id in Close, then the organization's own description and choices. */
function description({ definition }: TypedField, ending: string): string {
  const { id, name, description: words } = definition;
  const choices = definition.choices ?? [];
  const ownWords = words === null || words.trim() === '' ? '' : ` ${words.trim()}`;
  const choiceList = choices.length === 0 ? '' : ` Choices: ${choices.map((choice) => `“${choice}”`).join(', ')}.`;
  return stringLiteral(`“${name}” (${id}).${ownWords}${choiceList} ${ending}`);
}

/** Items of a list of references are nullable: a referenced object may be deleted. */
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
    (field) =>
      `${description(field, 'Null if it has no value.')} ${field.name}: ${outputOf(field)}${deprecation(field)}`,
  );
  const written = fields.map(
    (field) =>
      `${description(field, isList(field) ? 'Replaces all values. Null clears them.' : 'Null clears it.')} ${field.name}: ${inputOf(field)}${deprecation(field)}`,
  );
  return [
    `extend type ${noun} { "The custom fields of this organization. Only the selected ones are read from Close." custom: ${type}! }`,
    `"Custom fields of a ${noun.toLowerCase()}, named by the organization." type ${type} { ${read.join('\n')} }`,
    `"Changes of custom fields. Absent fields keep their values." input ${type}Input { ${written.join('\n')} }`,
    ...inputs.map(
      (input) =>
        `extend input ${input} { "Custom fields by name. Only those given are written." custom: ${type}Input }`,
    ),
  ];
}

/** Empty if the organization has no custom fields. */
export const typedSdl = (fields: TypedFields): string =>
  TYPED_OWNERS.flatMap((owner) => partsOf(owner, fields[owner])).join('\n\n');
