/** Agents: the protocol's own client in front of a gateway, over HTTP or over the pipes of a process. */
import {
  type CallToolResult,
  Client,
  type ClientOptions,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { START } from './command.ts';
import { startGateway, type TestGateway, type TestOptions } from './gateway.ts';

/** `2025`: with a handshake. `2026`: without. */
export const ERAS = ['2025', '2026'] as const;
export type Era = (typeof ERAS)[number];

export interface AgentOptions {
  /** Default: 2026. */
  readonly era?: Era;
  readonly headers?: Readonly<Record<string, string>>;
  /** What the client can do. Default: nothing. */
  readonly capabilities?: NonNullable<ClientOptions['capabilities']>;
}

const INFO = { name: 'test', version: '1.0.0' };

function clientOf({ era = '2026', capabilities = {} }: AgentOptions): Client {
  const mode = era === '2025' ? 'legacy' : { pin: '2026-07-28' };
  return new Client(INFO, { capabilities, versionNegotiation: { mode } });
}

/** The URL of the tools of a gateway, from that of its graph. */
export const mcpUrl = (url: string): URL => new URL('/mcp', url);

/** A client over HTTP. */
export async function connect(url: string, options: AgentOptions = {}): Promise<Client> {
  const client = clientOf(options);
  const { headers = {} } = options;
  await client.connect(new StreamableHTTPClientTransport(mcpUrl(url), { requestInit: { headers } }));
  return client;
}

export interface Process {
  readonly client: Client;
  /** What it wrote to stderr so far. */
  readonly stderr: () => string;
  readonly pid: number | null;
}

/** The arguments of Node that run the command. */
export const MCP: readonly string[] = [...START.filter((argument) => argument !== '--demo'), 'mcp'];

/** The command `mcp` in its own process, with only these environment variables. */
export async function spawnAgent(
  env: Readonly<Record<string, string>>,
  options: AgentOptions = {},
  args: readonly string[] = [],
): Promise<Process> {
  const client = clientOf(options);
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [...MCP, ...args],
    env: { STARTUP_CHECK: 'off', ...env },
    stderr: 'pipe',
  });
  let stderr = '';
  transport.stderr?.on('data', (part) => {
    stderr += String(part);
  });
  await client.connect(transport);
  return { client, stderr: () => stderr, pid: transport.pid };
}

/** Calls a tool. */
export async function call(client: Client, name: string, given: Record<string, unknown> = {}): Promise<CallToolResult> {
  return client.callTool({ name, arguments: given });
}

export const textOf = ({ content }: CallToolResult): string =>
  content.map((part) => (part.type === 'text' ? part.text : `[${part.type}]`)).join('\n');

/** The data in the text of a result, as a model reads it. */
export const dataOf = (result: CallToolResult): unknown => JSON.parse(textOf(result).split('\n').at(-1) ?? '');

/** A gateway with tools. */
export const startMcp = ({ environment = {}, ...options }: TestOptions = {}): Promise<TestGateway> =>
  startGateway({ ...options, environment: { MCP: 'true', ...environment } });
