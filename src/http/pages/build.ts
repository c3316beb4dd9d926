/** Builds a page in a clone, in another process. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from './page.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
/** The end of the output says why a build failed. */
const MAX_OUTPUT = 2000;

export class Build {
  readonly #child: ChildProcess;
  #output = '';
  /** Why it failed. Null while it runs, and after a success. */
  failure: string | null = null;

  constructor(script: string) {
    const shell = process.platform === 'win32';
    this.#child = spawn('npm', ['run', script], {
      ...{ cwd: ROOT, shell, stdio: ['ignore', 'pipe', 'pipe'] },
      // The output is shown in the page.
      env: { ...process.env, NO_COLOR: '1' },
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (part: Buffer) => {
        this.#output = (this.#output + part).slice(-MAX_OUTPUT);
      });
    }
    this.#child.once('error', ({ message }) => {
      this.failure = message;
    });
    this.#child.once('close', (code) => {
      if (code !== 0) this.failure ??= this.#output || `npm ended with ${code}.`;
    });
  }

  stop(): void {
    this.#child.kill();
  }
}

/** Whether the sources of the page are there, as they are in a clone. */
export const canBuild = ({ folder }: Pick<Page, 'folder'>): boolean =>
  existsSync(join(dirname(folder), 'package.json'));
