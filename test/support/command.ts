/** Runs the command in a child process, as `npm start` does. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { LogLine } from './logs.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** What `npm start` runs. */
export const START = ['--require', join(ROOT, 'scripts', 'start.cjs'), join(ROOT, 'src', 'main.ts'), '--demo'];
/** Without changes that happen by themselves. */
export const COMMAND = [...START, '--no-play'];

export interface Command {
  /** stdout and stderr so far. */
  readonly output: string;
  /** Waits for the first log line with this message. Rejects if the command exits before. */
  logged(message: string): Promise<LogLine>;
  stop(): void;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
  /** Ends the process at once. For the end of a test. */
  kill(): void;
}

/** Starts the gateway with only these environment variables, and without a request at the start. `folder` has no `.env`. */
export function runGateway(folder: string, env: Readonly<Record<string, string>>): Command {
  const child: ChildProcess = spawn(process.execPath, COMMAND, {
    cwd: folder,
    env: { STARTUP_CHECK: 'off', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const isOver = { now: false };
  const waiting = new Set<() => void>();
  const look = () => {
    for (const each of waiting) each();
  };
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      look();
    });
  }
  const ended = once(child, 'close').then(([code, signal]) => {
    isOver.now = true;
    look();
    return { code, signal };
  });
  const lines = () =>
    output
      .slice(0, output.lastIndexOf('\n') + 1)
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as LogLine);
  return {
    get output() {
      return output;
    },
    logged: (message) =>
      new Promise((resolve, reject) => {
        const attempt = () => {
          const line = lines().find(({ msg }) => msg === message);
          if (line === undefined && !isOver.now) return;
          waiting.delete(attempt);
          if (line === undefined) reject(new Error(`The command exited without logging "${message}": ${output}`));
          else resolve(line);
        };
        waiting.add(attempt);
        attempt();
      }),
    stop: () => child.kill('SIGTERM'),
    ended,
    kill: () => child.kill('SIGKILL'),
  };
}
