import { z } from 'zod';
import { readJsonFile, unusableFile } from '../../config/json-file.ts';
import { isCustomFieldId } from '../ids.ts';
import { RESERVED_NAMES } from './field-names.ts';

/** A valid name of GraphQL, without `__`, which it reserves. */
const NAME = /^(?!__)[A-Za-z_]\w*$/;

const NAMES = z.record(
  z.string().refine(isCustomFieldId, 'must be the id of a custom field, which begins with cf_ or lcf_'),
  z
    .string()
    .regex(NAME, 'must consist of letters, digits and _, and must not begin with a digit or __')
    .refine((name) => !RESERVED_NAMES.has(name), 'must not be id or a member of Object.prototype'),
);

/** The operator's permanent names by custom field id. Throws `ConfigError`. */
export function readFieldNames(path: string): ReadonlyMap<string, string> {
  const names = NAMES.safeParse(readJsonFile('CUSTOM_FIELD_NAMES', path));
  if (!names.success) throw unusableFile('CUSTOM_FIELD_NAMES', path, z.prettifyError(names.error));
  return new Map(Object.entries(names.data));
}
