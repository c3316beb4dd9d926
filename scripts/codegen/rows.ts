/** All types of src/rows/, and tables of the rows that have an id: one for each type with a `@key`. */
import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import { type GraphQLObjectType, isUnionType } from 'graphql';
import { rowOf, rowTypes } from './row-types.ts';

/** Interfaces of nouns. They make no types of a noun. */
const OF_NOUNS: readonly string[] = ['Node', 'Job'];

export const plugin: PluginFunction = (schema) => {
  const union = schema.getType('_Entity');
  const entities = isUnionType(union) ? union.getTypes() : [];
  const types = Map.groupBy(entities, nounOf);
  const tables = [...types].filter(([noun, [only]]) => noun !== only?.name);
  return [
    ...[...rowTypes.keys()]
      .filter((file) => file !== 'index.ts')
      .map((file) => `export type * from '../rows/${file}';`),
    ...imports([...types.keys(), ...entities.map(({ name }) => name)]),
    table('Rows', 'The row of each noun: of everything that has an id at Close.', [...types.keys()]),
    ...tables.map(([noun, several]) => {
      const names = several.map(({ name }) => name);
      return table(`${noun}Rows`, `The row of each type of the noun \`${noun}\`.`, names);
    }),
  ].join('\n');
};

/** The noun that a type belongs to: the type itself, or an interface that it shares with other types. */
function nounOf(type: GraphQLObjectType): string {
  return type.getInterfaces().find(({ name }) => !OF_NOUNS.includes(name))?.name ?? type.name;
}

function imports(types: readonly string[]): readonly string[] {
  const needed = new Set(types.map(rowOf));
  return [...rowTypes].flatMap(([file, names]) => {
    const used = names.filter((name) => needed.has(name));
    return used.length === 0 ? [] : [`import type { ${used.join(', ')} } from '../rows/${file}';`];
  });
}

const table = (name: string, description: string, types: readonly string[]): string =>
  [
    '',
    `/** ${description} */`,
    `export interface ${name} {`,
    ...types.toSorted().map((type) => `  readonly ${type}: ${rowOf(type)};`),
    '}',
  ].join('\n');
