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

/** The same on a terminal of 80 columns: what it shows, without lines that were removed. */
export async function runOnTerminal(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  let shown = '';
  const print = (text: string) => {
    // What follows the code replaces the line before it.
    const [first = '', ...others] = text.split('\r\u001B[2K');
    shown += first;
    for (const other of others) shown = `${shown.slice(0, shown.lastIndexOf('\n') + 1)}${other}`;
  };
  const code = await runCommand(args, { env, out: print, err: print, terminalWidth: 80 });
  return { code, shown };
}
