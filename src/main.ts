/** The entry point of the command `close-graphql`. */
import { keepYoungGenerationSmall } from './cli/young-generation.ts';

const { runCommand } = await keepYoungGenerationSmall(() => import('./cli/run.ts'));

// The reader of a pipe may leave early: `close-graphql schema print | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const code = await runCommand(process.argv.slice(2), {
  env: process.env,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  drained: () => new Promise((resolve) => process.stdout.write('', () => resolve())),
  ...(process.stderr.isTTY ? { terminalWidth: process.stderr.columns || 80 } : {}),
});
process.exitCode = code;
// Connections of a gateway that could not start serve no caller.
if (code !== 0) setTimeout(() => process.exit(), 100).unref();
