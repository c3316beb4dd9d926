/** Programs that tests run to their end. */
import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Milliseconds. */
  readonly timeout?: number;
}

/** The output of a program. Throws an error with its messages if it fails. */
export async function output(command: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  const { stdout } = await execute(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, ...options });
  return stdout;
}

/** How a program ended, also if it failed. */
export async function ended(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }> {
  try {
    return { code: 0, ...(await execute(command, args, { encoding: 'utf8', ...options })) };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return error;
  }
}

function isFailure(error: unknown): error is { code: number; stdout: string; stderr: string } {
  return error instanceof Error && 'code' in error && typeof error.code === 'number' && 'stderr' in error;
}

export function isInstalled(command: string): boolean {
  try {
    execFileSync(command, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
