import type { GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** A schema that may become another while the gateway runs. */
export interface ChangingSchema {
  /** Calls `listener` with the schema, now and whenever it becomes another. */
  watch(listener: (schema: GraphQLSchema) => void): void;
}

/**
 * Serves the schema as it is at the moment. Each operation keeps the one that it began with. Yoga's own function for
 * that is called for every request, and has other plugins make their changes to the schema each time.
 */
export function useServedSchema(schema: ChangingSchema): Plugin {
  return { onPluginInit: ({ setSchema }) => schema.watch(setSchema) };
}
