import { readFileSync } from 'node:fs';

/** Resident memory of a running process, in MiB. NaN on systems without `/proc`. */
export function residentMiB(pid: number | undefined): number {
  if (process.platform !== 'linux') return Number.NaN;
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}
