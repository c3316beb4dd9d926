/** What an agent knows of a tool, and what runs. */
import type { JsonSchema } from './json-schema.ts';

export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: JsonSchema;
  readonly outputSchema: JsonSchema | null;
  readonly annotations: Annotations;
  /** What runs. */
  readonly operation: {
    readonly query: string;
    readonly operationName: string;
    readonly documentId: string | null;
    readonly hasCursors: boolean;
  };
}

interface Annotations {
  readonly readOnlyHint: boolean;
  readonly destructiveHint: boolean;
  readonly idempotentHint: boolean;
  /** What Close contains is written by others too. */
  readonly openWorldHint: boolean;
}
