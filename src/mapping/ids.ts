import { CUSTOM_FIELD_PREFIXES } from '../loaders/nouns/custom-field.ts';
import { NOUNS } from '../loaders/nouns/index.ts';
import type { Noun } from '../rows/index.ts';
import { badInput } from './errors.ts';

/** The id prefixes of a noun. Both kinds of status share one, and of scheduling links. */
export const prefixesOf = (noun: Noun): readonly string[] => NOUNS[noun].idPrefixes;

const ROLE = NOUNS.Role.idPrefixes[0];

/** Close's ids are short; the length limit keeps an id within a URL. */
const WELL_FORMED = /^[a-z]{1,20}_[A-Za-z0-9]{1,2000}$/;

/** Built-in roles have words as ids. The known ones are accepted wherever any id is. */
const BUILT_IN_ROLES: ReadonlySet<string> = new Set(['admin', 'superuser', 'user', 'restricteduser']);
/** Any word is accepted where the id of a role is expected. */
const WORD = /^[a-z]{1,20}$/;

/** Whether the text has the form of an id of Close. */
export const isId = (id: string): boolean => WELL_FORMED.test(id) || BUILT_IN_ROLES.has(id);

/** Whether the text has the form of an id with this prefix. */
export function isIdOf(id: string, prefix: string): boolean {
  return (WELL_FORMED.test(id) && id.startsWith(prefix)) || (prefix === ROLE && WORD.test(id));
}

/** Whether the text has the form of an id of this noun. */
export const isIdOfNoun = (id: string, noun: Noun): boolean => prefixesOf(noun).some((prefix) => isIdOf(id, prefix));

/** Whether the text has the form of an id of a custom field. */
export const isCustomFieldId = (id: string): boolean => CUSTOM_FIELD_PREFIXES.some((prefix) => isIdOf(id, prefix));

/** Throws `BAD_USER_INPUT` unless the id is well formed and, with prefixes, has one of them. */
export function assertId(id: string, prefixes: readonly string[] = []): void {
  if (prefixes.length === 0 ? isId(id) : prefixes.some((prefix) => isIdOf(id, prefix))) return;
  const shown = JSON.stringify(id.length > 60 ? `${id.slice(0, 60)}…` : id);
  if (!isId(id)) throw badInput(`${shown} is not a valid Close id.`);
  throw badInput(`${shown} is not an id that starts with ${prefixes.join(' or ')}.`);
}

/** Throws `BAD_USER_INPUT` unless the id is that of a custom field. */
export const assertCustomFieldId = (id: string): void => assertId(id, CUSTOM_FIELD_PREFIXES);
