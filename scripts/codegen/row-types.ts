import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const FOLDER = join(import.meta.dirname, '..', '..', 'src', 'rows');

/** The types that each file of src/rows/ exports, by the file's name. */
export const rowTypes: ReadonlyMap<string, readonly string[]> = new Map(
  readdirSync(FOLDER)
    .toSorted()
    .map((file) => {
      const source = readFileSync(join(FOLDER, file), 'utf8');
      return [file, [...source.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name = '']) => name)] as const;
    }),
);

/** The naming rule: resolvers of the type `Lead` receive a `LeadRow`. */
export const rowOf = (type: string): string => `${type}Row`;
