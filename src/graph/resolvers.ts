/** Loads the resolvers. Each module in `resolvers/` exports some as `resolvers`. */
import { readdirSync } from 'node:fs';
import type { GraphQLSchema } from 'graphql';
import type { Resolvers } from '../generated/graphql.ts';
import type { Context } from '../loaders/context.ts';
import type { TypedFields } from '../mapping/custom-fields/typed-fields.ts';

/** What resolvers can depend on. */
export interface SchemaOptions {
  /** The custom fields that are fields of the schema. Null in the core schema. */
  readonly fields: TypedFields | null;
  readonly subgraphSdl: (schema: GraphQLSchema) => string;
}

interface ResolverModule {
  readonly resolvers?: Resolvers<Context> | ((options: SchemaOptions) => Resolvers<Context>);
}

const FOLDER = new URL('../../resolvers/', import.meta.url);
/** The same names in the sources and in their compiled form, which may have declarations and source maps next to it. */
const MODULE = /^[^.]+\.[jt]s$/;

const modules = await Promise.all(
  readdirSync(FOLDER)
    .filter((file) => MODULE.test(file))
    .toSorted()
    .map(async (file) => {
      const { resolvers }: ResolverModule = await import(new URL(file, FOLDER).href);
      if (resolvers === undefined) throw new Error(`resolvers/${file} has no export \`resolvers\`.`);
      return resolvers;
    }),
);

export const resolversOf = (options: SchemaOptions): Resolvers<Context>[] =>
  modules.map((resolvers) => (typeof resolvers === 'function' ? resolvers(options) : resolvers));
