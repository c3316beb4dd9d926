/** The command `mcp`: the tools for a desktop assistant, which starts this process and speaks to it over stdin and stdout. */
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { ALL_PERMISSIONS } from '../http/callers/caller.ts';
import { executeFor } from '../http/mcp/execute.ts';
import { toolSettings } from '../http/mcp/settings.ts';
import { createMcpServer } from '../mcp/server.ts';
import { createLogger } from '../telemetry/log.ts';
import { command, ENV_FILE, expectNone } from './command.ts';
import { alone, openGateway } from './graph/open-graph.ts';

export const mcp = command({
  forms: ['mcp [options]'],
  about: `Serves tools for agents over stdin and stdout, by the Model Context Protocol. Desktop assistants start this command.
MCP_WRITES=true offers mutations, MCP_EXPLORE=true lets the agent write its own queries. Logs go to stderr.`,
  options: {
    demo: { type: 'boolean', help: 'Without a configured Close: sample data of an emulator.' },
    'env-file': ENV_FILE,
  },
  run: async (positionals, { demo: allowsDemo = false, 'env-file': envFile }, { env, err }) => {
    expectNone(positionals);
    // Lines of the log on stdout would break the protocol.
    const log = createLogger('warn', { write: err });
    const { config, service, close } = await openGateway({ envFile, allowsDemo }, { env }, alone, log);
    const { manifest, watch } = service;
    const settings = toolSettings({ config, schema: { watch }, manifest })(ALL_PERMISSIONS);
    const call = { url: new URL('http://localhost/mcp'), headers: new Headers(), remoteAddress: undefined };
    const execute = executeFor((request) => service.memory.fetch(request), call);
    const ended = Promise.withResolvers<void>();
    const server = serveStdio(() => createMcpServer(settings, execute));
    process.stdin.once('end', ended.resolve).once('close', ended.resolve);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ended.resolve());
    await ended.promise;
    await server.close();
    await close();
    return 0;
  },
});
