import { buildSchema, parse } from 'graphql';
import { expect, test } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { UNLIMITED } from '../../src/engine/result-size.ts';
import { SharedExecution } from '../../src/engine/shared-execution.ts';
import { createPlugins } from '../../src/http/plugins/index.ts';
import { ResponseMemory } from '../../src/http/response-memory.ts';
import { collectLogs } from '../support/logs.ts';

const schema = buildSchema('type Query { a(filter: Filter): Int } input Filter { name: String }');

test('variables over a limit are refused before an error of coercion prints them', () => {
  const plugins = createPlugins({
    config: readConfig({}),
    guards: [],
    schema: { watch: () => undefined },
    manifest: null,
    isRouter: () => false,
    exampleVariables: undefined,
    execution: new SharedExecution(),
    memory: new ResponseMemory(1),
    resultLimit: UNLIMITED,
    showsDetails: () => false,
    costs: { searchBatch: 200 },
    lifecycle: { isReady: true },
    breakers: () => ({}),
    present: () => {
      throw new Error('No error is presented.');
    },
    log: collectLogs('silent').log,
    now: () => 0,
  });
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
    contextValue: { request: new Request('http://localhost/graphql') },
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
