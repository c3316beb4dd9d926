/** `typescript-resolvers`, with mappers by the naming rule of rows. codegen.yml lists the exceptions as `mappers`. */
import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import { plugin as resolversPlugin, type TypeScriptResolversPluginConfig } from '@graphql-codegen/typescript-resolvers';
import { rowOf, rowTypes } from './row-types.ts';

const ROWS = '../rows/index.ts';

export const plugin: PluginFunction<TypeScriptResolversPluginConfig> = (schema, documents, config, info) => {
  const rows = new Set([...rowTypes.values()].flat());
  const types = Object.keys(schema.getTypeMap()).filter((type) => rows.has(rowOf(type)));
  const byName = Object.fromEntries(types.map((type) => [type, `${ROWS}#${rowOf(type)}`]));
  return resolversPlugin(schema, documents, { ...config, mappers: { ...byName, ...config.mappers } }, info);
};
