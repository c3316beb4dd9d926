import { useDeferStream } from '@graphql-yoga/plugin-defer-stream';
import type { GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { LibraryPlugin } from './plugin.ts';

/** The schemas with the directives, by the schemas without them. */
const extended = new WeakMap<GraphQLSchema, GraphQLSchema>();

/**
 * Adds `@defer` and `@stream`. The gateways of a process share the extended schema. The library creates one for each
 * gateway, and graphql-js validates each.
 */
export function useDefer(): LibraryPlugin {
  const plugin: Plugin = useDeferStream();
  return {
    ...plugin,
    onFastPath: { notNeeded: 'The fast path serves no document with @defer.' },
    onSchemaChange(change) {
      const { schema, replaceSchema } = change;
      const known = extended.get(schema);
      if (known !== undefined) {
        replaceSchema(known);
        return;
      }
      plugin.onSchemaChange?.({
        ...change,
        replaceSchema: (result) => {
          extended.set(schema, result);
          replaceSchema(result);
        },
      });
    },
  };
}
