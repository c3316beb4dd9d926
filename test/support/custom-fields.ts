/** A seed whose leads have a custom field of each type. */
import { type CustomField, demoSeed, type Seed } from '../../emulator/index.ts';

const base = demoSeed();
const [template] = base.custom_fields;
if (template === undefined) throw new Error('The seed has no custom fields.');

type CustomValue = string | number | string[];
const define = (
  name: string,
  type: CustomField['type'],
  choices: string[] | null = null,
  several = false,
): CustomField => ({
  ...template,
  id: `cf_${name.replace(/\W/g, '')}`,
  name,
  type,
  choices,
  accepts_multiple_values: several,
});

export const listed: readonly string[] = base.users.filter(({ is_active }) => is_active).map(({ id }) => id);
export const people = base.contacts.map(({ id }) => id);
const at = (ids: readonly string[], n: number) => ids[n] ?? '';
/** The id of a deleted contact. */
export const GONE = 'cont_Gone1';
/** A definition of each type in the order of Close, a value for it, and the GraphQL field of the value. */
export const FIELDS: readonly (readonly [CustomField, CustomValue, string | null])[] = [
  [define('Plain', 'text'), 'words', 'text'],
  [define('Secret', 'hidden'), 'X-1', 'text'],
  [define('Amount', 'number'), 12.5, 'number'],
  [define('Due', 'date'), '2026-02-28', 'date'],
  [define('Kick-off', 'datetime'), '2026-03-01T09:30:00+00:00', 'dateTime'],
  [define('Level', 'choices', ['Gold', 'Silver']), 'Gold', 'choice'],
  [define('Tags', 'choices', ['a', 'b', 'c'], true), ['a', 'b'], 'choices'],
  [define('Owner', 'user'), at(listed, 0), 'user'],
  [define('Team', 'user', null, true), [at(listed, 1), at(listed, 2)], 'users'],
  [define('Champion', 'contact'), at(people, 0), 'contact'],
  [define('Board', 'contact', null, true), [at(people, 1), GONE], 'contacts'],
  [define('Site', 'custom_object'), 'custobj_1', 'customObject'],
];
/** The id of a field by its name. */
export const fieldId = (name: string) => FIELDS.find(([{ name: each }]) => each === name)?.[0].id ?? '';
const custom: Record<string, CustomValue> = Object.fromEntries(FIELDS.map(([{ id }, value]) => [id, value]));
/** The first lead has all fields, the next three only the contact. */
export const customSeed: Seed = {
  ...base,
  custom_fields: [...FIELDS.map(([definition]) => definition), ...base.custom_fields.slice(6)],
  leads: base.leads.slice(0, 60).map((lead, n) => ({
    ...lead,
    custom: n === 0 ? custom : n < 4 ? { [fieldId('Champion')]: at(people, n) } : {},
  })),
};
