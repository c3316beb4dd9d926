/** The entry `close-graphql/operations`: operations to copy, each with its budget of requests to Close. */
import { type ExampleOperation, readExampleOperations } from './graph/example-operations.ts';

export type { ExampleOperation } from './graph/example-operations.ts';

/** All example operations, by name. */
export const operations: readonly ExampleOperation[] = readExampleOperations();
