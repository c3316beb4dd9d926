/** Runs what an image says, as a container does: own processes, a read-only root, its user, its environment and nothing else. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { ended } from '../support/processes.ts';
import type { BuiltImage } from './build.ts';

export interface Container {
  readonly log: () => string;
  /** Sends the signal to its first process. */
  signal(name: NodeJS.Signals): Promise<void>;
  /** Runs a further program in it. */
  exec(
    command: readonly string[],
  ): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }>;
  /** The exit code. */
  readonly ended: Promise<number | null>;
}

/** The first argument is the root. The rest is the command. */
const ENTER = `root=$1; user=$2; shift 2
  mount --bind "$root" "$root" && mount -o remount,bind,ro "$root" && mount -t proc proc "$root/proc" &&
  exec chroot --userspec="$user" "$root" "$@"`;

export function runContainer(
  { root, config }: Pick<BuiltImage, 'root' | 'config'>,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Container {
  const variables = [...config.Env, ...Object.entries(environment).map((pair) => pair.join('='))];
  const prefix = ['/usr/bin/env', '--ignore-environment', `--chdir=${config.WorkingDir}`, ...variables];
  const child = spawn(
    'unshare',
    [
      ...['--mount', '--pid', '--fork', '--kill-child', 'sh', '-c', ENTER, 'sh', root, config.User],
      ...prefix,
      ...config.Entrypoint,
      ...args,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
  }
  const [user = '', group = ''] = config.User.split(':');
  return {
    log: () => log,
    ended: once(child, 'close').then(([code]: (number | null)[]) => code ?? null),
    signal: async (name) => {
      process.kill(await firstProcess(child), name);
    },
    exec: async (command) => {
      const target = ['--target', String(await firstProcess(child)), '--mount', '--pid', '--root'];
      return ended('nsenter', [...target, '--setuid', user, '--setgid', group, ...prefix, ...command]);
    },
  };
}

/** The process that is number 1 inside: the only child of `unshare`. */
async function firstProcess({ pid }: ChildProcess): Promise<number> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  const first = Number(children.trim().split(' ')[0]);
  if (!(first > 0)) throw new Error('The container has ended.');
  return first;
}
