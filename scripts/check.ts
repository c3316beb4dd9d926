/**
 * Runs the checks at the same time. Prints one line per check when it ends, with its output if it fails. Exits with the
 * code of the first that fails.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** The longest come first. */
const CHECKS: readonly (readonly [name: string, command: string])[] = [
  ['types', 'tsc'],
  ['style', 'biome check .'],
  ['imports', 'node scripts/check-imports.ts'],
  ['generated types', 'graphql-codegen --config codegen.yml --check'],
  ['generated SDL', 'node scripts/print-schema.ts --check'],
  ['generated options', 'node scripts/options.ts --check'],
];

/** Returns the exit code. */
async function run(name: string, command: string): Promise<number> {
  const startedAt = performance.now();
  const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  const took = `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
  if (code === 0) process.stdout.write(`✓ ${name} (${took})\n`);
  else process.stdout.write(`✗ ${name} (${took}): ${command}\n${Buffer.concat(output)}\n`);
  return code ?? 1;
}

const failed: number[] = [];
await Promise.all(
  CHECKS.map(async ([name, command]) => {
    const code = await run(name, command);
    if (code !== 0) failed.push(code);
  }),
);
process.exitCode = failed[0] ?? 0;
