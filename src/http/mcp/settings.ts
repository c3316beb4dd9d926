/** What each caller is offered: the tools that it may call, made again when the schema is replaced. */
import manifestOfPackage from '../../../package.json' with { type: 'json' };
import type { Config } from '../../config/config.ts';
import type { Manifest } from '../../config/persisted-manifest.ts';
import { readExampleOperations } from '../../graph/example-operations.ts';
import { CORE_SCHEMA } from '../../graph/schema.ts';
import { exploring } from '../../mcp/explore.ts';
import type { McpSettings } from '../../mcp/server.ts';
import type { Tool } from '../../mcp/tool.ts';
import { toolsOf } from '../../mcp/tools.ts';
import type { Permissions } from '../callers/caller.ts';
import type { ChangingSchema } from '../plugins/served-schema.ts';

/** Where tools come from. */
export interface ToolSources {
  readonly config: Config;
  readonly schema: ChangingSchema;
  readonly manifest: Manifest | null;
}

/** Milliseconds between two reports that a call goes on. */
const PROGRESS_MS = 2_000;

export function toolSettings({ config, schema, manifest }: ToolSources): (permissions: Permissions) => McpSettings {
  let current = CORE_SCHEMA;
  let tools: readonly Tool[] | null = null;
  schema.watch((replaced) => {
    current = replaced;
    tools = null;
  });
  const examples = readExampleOperations();
  const trusted = config.PERSISTED_OPERATIONS === undefined ? null : manifest;
  const allTools = (): readonly Tool[] => {
    tools ??= toolsOf(examples, trusted, {
      schema: current,
      hasWrites: config.MCP_WRITES && !config.READ_ONLY,
      hasOutputSchemas: config.MCP_OUTPUT_SCHEMAS,
      hasExploring: config.MCP_EXPLORE,
      maxPage: (isBelowList) => (isBelowList ? config.LIMIT_PAGE_BELOW_LIST : config.LIMIT_PAGE),
    });
    return tools;
  };
  const explore = config.MCP_EXPLORE ? exploring(() => current) : null;
  return ({ mayWrite, operations }) => ({
    version: manifestOfPackage.version,
    maxBytes: config.LIMIT_MCP_RESULT_BYTES,
    tools: () =>
      allTools().filter(
        ({ annotations, operation }) =>
          (mayWrite || annotations.readOnlyHint) && (operations === null || operations.has(operation.operationName)),
      ),
    // A query of an agent has no name that a token could list.
    explore: operations === null ? explore : null,
    progressMs: PROGRESS_MS,
  });
}
