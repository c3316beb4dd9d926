/** The gateway of this checkout compared with the gateway of another commit, in alternating rounds. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { closePools, type Prepared, readCursors, requestsOf, run, send } from './load.ts';
import { logProgress, measure, WARM_UP } from './measure.ts';
import { type BenchOperation, CONCURRENCY, documentOf } from './operations.ts';
import { digits, table } from './report.ts';
import { gatewayOf, ROOT, type Server, startServer, startUpstream, type Upstream } from './servers.ts';

/** With fewer rounds the widest interval contains the true ratio with less than 95 % confidence. */
export const MIN_ROUNDS = 6;
const CONFIDENCE = 0.95;

export interface Interval {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/**
 * The median of the ratios with its 95 % confidence interval. The bounds are order statistics, so they assume no
 * distribution, and an outlier cannot move them far.
 */
export function confidenceInterval(ratios: readonly number[]): Interval {
  const sorted = ratios.toSorted((a, b) => a - b);
  const count = sorted.length;
  // P(at most `k` of `count` ratios are below the true median) = the sum of the binomial terms up to k.
  let [below, term, cut] = [0, 0.5 ** count, 0];
  for (let k = 0; below + term <= (1 - CONFIDENCE) / 2; k += 1) {
    below += term;
    term = (term * (count - k)) / (k + 1);
    cut = k + 1;
  }
  const at = (index: number) => sorted[index] ?? Number.NaN;
  const index = Math.max(0, cut - 1);
  const middle = (at(Math.floor((count - 1) / 2)) + at(Math.floor(count / 2))) / 2;
  return { low: at(index), median: middle, high: at(count - 1 - index) };
}

const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();

/** What `npm ci --omit=dev` installs: name and version of each package. */
function installedBy(lockfile: string): Readonly<Record<string, unknown>> {
  const { packages } = JSON.parse(lockfile) as { packages: Record<string, { dev?: boolean; version?: string }> };
  return Object.fromEntries(
    Object.entries(packages).flatMap(([path, { dev, version }]) => (path === '' || dev ? [] : [[path, version]])),
  );
}

/** A checkout of the commit in a temporary folder, with the packages of its lockfile. */
function checkOut(ref: string): { readonly root: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'close-graphql-bench-'));
  const root = join(folder, 'checkout');
  git('worktree', 'add', '--detach', root, ref);
  const [own, theirs] = [ROOT, root].map((each) => installedBy(readFileSync(join(each, 'package-lock.json'), 'utf8')));
  if (isDeepStrictEqual(own, theirs)) {
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  } else {
    logProgress(`installing the packages of ${ref}`);
    execFileSync('npm', ['ci', '--omit=dev', '--no-audit', '--no-fund'], { cwd: root, stdio: 'ignore' });
  }
  return {
    root,
    remove() {
      git('worktree', 'remove', '--force', root);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** All requests of an operation with their responses. Null if this gateway does not execute it. */
async function prepare(
  operation: BenchOperation,
  root: string,
  server: Server,
  upstream: Upstream,
): Promise<Prepared[] | null> {
  if (operation.name !== 'TypeName' && !existsSync(join(root, 'operations', `${operation.name}.graphql`))) return null;
  const document = documentOf(operation.name, root);
  const cursors = await readCursors(server, operation, upstream);
  const prepared: Prepared[] = [];
  for (const request of requestsOf({ ...operation, document }, upstream, cursors)) {
    const response = await send(server, request);
    if (!response.startsWith('{"data":') || response.includes('"errors":')) {
      logProgress(`${operation.name}: ${server.name} responds ${response.slice(0, 300)}`);
      return null;
    }
    prepared.push({ ...request, response });
  }
  return prepared;
}

const withoutCursors = (response: string): unknown =>
  JSON.parse(response, (key, value) => (key === 'endCursor' ? typeof value : value));

/** A table: for each operation the processor time of this checkout divided by that of the commit. */
export async function compareWith(ref: string, operations: readonly BenchOperation[], rounds: number): Promise<string> {
  const commit = git('rev-parse', '--verify', `${ref}^{commit}`);
  const other = checkOut(commit);
  try {
    const upstream = await startUpstream();
    const roots = [ROOT, other.root] as const;
    const starts = [gatewayOf(ROOT, 'this checkout'), gatewayOf(other.root, ref)] as const;
    const servers = [await startServer(starts[0], upstream), await startServer(starts[1], upstream)] as const;
    const notes: string[] = [];
    const ready: { operation: BenchOperation; requests: readonly [Prepared[], Prepared[]]; ratios: number[] }[] = [];
    for (const operation of operations) {
      const mine = await prepare(operation, roots[0], servers[0], upstream);
      const theirs = await prepare(operation, roots[1], servers[1], upstream);
      if (mine === null || theirs === null) {
        notes.push(`${operation.name} is not compared: ${mine === null ? 'this checkout' : ref} does not execute it.`);
        continue;
      }
      const isEqual = mine.every(({ response }, n) =>
        isDeepStrictEqual(withoutCursors(response), withoutCursors(theirs[n]?.response ?? 'null')),
      );
      if (!isEqual) notes.push(`${operation.name}: the responses differ.`);
      ready.push({ operation, requests: [mine, theirs], ratios: [] });
    }
    const times = new Map(ready.map(({ operation }) => [operation, [[], []] as [number[], number[]]]));
    for (const { operation, requests } of ready) {
      logProgress(`${operation.name}: warming up`);
      for (const n of [0, 1] as const) await run(servers[n], requests[n], WARM_UP * operation.count, CONCURRENCY);
    }
    for (let round = 0; round < rounds; round += 1) {
      for (const { operation, requests, ratios } of ready) {
        logProgress(`${operation.name}, round ${round + 1} of ${rounds}`);
        const cpuMs = [Number.NaN, Number.NaN];
        for (const n of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
          cpuMs[n] = (await measure(servers[n], requests[n], operation.count)).cpuMs;
          times.get(operation)?.[n].push(cpuMs[n] ?? Number.NaN);
        }
        ratios.push((cpuMs[0] ?? Number.NaN) / (cpuMs[1] ?? Number.NaN));
      }
    }
    await closePools();
    await Promise.all([...servers.map((server) => server.stop()), upstream.stop()]);
    const rows = ready.map(({ operation, ratios }) => {
      const { low, median, high } = confidenceInterval(ratios);
      const [mine = [], theirs = []] = times.get(operation) ?? [];
      return [
        operation.name,
        digits(confidenceInterval(mine).median),
        digits(confidenceInterval(theirs).median),
        median.toFixed(3),
        low.toFixed(3),
        high.toFixed(3),
      ];
    });
    const head = ['operation', 'this checkout, ms', `${ref}, ms`, 'ratio', 'lower bound', 'upper bound'];
    const text = `Processor time, medians of ${rounds} rounds. The bounds contain the true ratio with 95 % confidence.\n`;
    return [`\n${table(head, rows)}\n${text}`, ...notes.map((note) => `${note}\n`)].join('');
  } finally {
    other.remove();
  }
}
