/** Runs a command line in this process, and collects what it prints. */
import { runCommand } from '../../src/cli/run.ts';

export async function runCollected(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const printed = { output: '', errors: '' };
  const code = await runCommand(args, {
    env,
    out: (text) => {
      printed.output += text;
    },
    err: (text) => {
      printed.errors += text;
    },
  });
  return { code, ...printed };
}
