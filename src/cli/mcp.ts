/** The command `mcp`: the tools for a desktop assistant, which starts this process and speaks to it over stdin and stdout. */
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { createMcpServer, execute, toolSettings } from '../http/mcp.ts';
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
    const settings = toolSettings({ config, schema: { watch }, manifest })(true);
    const call = new Request('http://localhost/mcp');
    const send = (request: Request) => service.memory.fetch(request);
    const ended = Promise.withResolvers<void>();
    const server = serveStdio(() =>
      createMcpServer(settings, (operation, signal) => execute(send, operation, call, signal), true),
    );
    process.stdin.once('end', ended.resolve).once('close', ended.resolve);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ended.resolve());
    await ended.promise;
    await server.close();
    await close();
    return 0;
  },
});
