import type { GraphQLSchema } from 'graphql';
import type { GatewayPlugin } from './plugin.ts';

/** A schema that can be replaced while the gateway runs. */
export interface ChangingSchema {
  /** Calls `listener` with the schema, now and each time it is replaced. */
  watch(listener: (schema: GraphQLSchema) => void): void;
}

/**
 * Serves the current schema. An operation keeps the schema it started with. Yoga's `schema` function would run for every
 * request, and make other plugins extend the schema each time.
 */
export function useServedSchema(schema: ChangingSchema): GatewayPlugin {
  return {
    onFastPath: { builtIn: 'The fast path serves only documents that Yoga executed with the current schema.' },
    onPluginInit: ({ setSchema }) => schema.watch(setSchema),
  };
}
