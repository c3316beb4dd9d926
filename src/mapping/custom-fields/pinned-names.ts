import { z } from 'zod';
import { readJsonFile, unusableFile } from '../../config/json-file.ts';
import { isIdOf } from '../ids.ts';

/** What clients may ask for: no `__`, which GraphQL keeps for itself, and no `id`, of which they make cache keys. */
const NAME = /^(?!__|id$)[A-Za-z_]\w*$/;

const NAMES = z.record(
  z.string().refine((id) => isIdOf(id, 'cf_'), 'Ids of custom fields begin with cf_.'),
  z.string().regex(NAME, 'Names have letters, digits and _, begin with no digit and no __, and are not id.'),
);

/** Names by the ids of custom fields, which the operator gave for good. Throws `ConfigError`. */
export function readFieldNames(path: string): ReadonlyMap<string, string> {
  const names = NAMES.safeParse(readJsonFile('CUSTOM_FIELD_NAMES', path));
  if (!names.success) throw unusableFile('CUSTOM_FIELD_NAMES', path, z.prettifyError(names.error));
  return new Map(Object.entries(names.data));
}
