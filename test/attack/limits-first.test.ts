import { buildSchema, parse } from 'graphql';
import { expect, test } from 'vitest';
import { ALL_PERMISSIONS } from '../../src/http/callers/caller.ts';
import { createPlugins } from '../../src/http/plugins/index.ts';
import { pluginOptions } from '../support/plugin-options.ts';

const schema = buildSchema('type Query { a(filter: Filter): Int } input Filter { name: String }');

test('variables over a limit are refused before an error of coercion prints them', () => {
  const plugins = createPlugins(pluginOptions());
  let prints = 0;
  // graphql-js prints an object that has a function `toJSON` with it.
  const filter = Object.assign(Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`a${n}`, 1])), {
    toJSON: () => {
      prints += 1;
      return 'x';
    },
  });
  const args = {
    schema,
    document: parse('query ($f: Filter) { a(filter: $f) }'),
    variableValues: { f: filter },
    contextValue: {
      request: new Request('http://localhost/graphql'),
      caller: { permissions: ALL_PERMISSIONS },
    },
  };
  const execute = () => {
    for (const { onExecute } of plugins) {
      (onExecute as ((payload: object) => void) | undefined)?.({
        args,
        setExecuteFn: () => undefined,
        setResultAndStopExecution: () => undefined,
        extendContext: () => undefined,
      });
    }
  };
  expect(execute).toThrow(/keys in a variable object/);
  expect(prints).toBe(0);
});
