/**
 * `npm run attack [-- NAME]`: attacks gateways in every mode for about three minutes, on loopback only. Prints a table and
 * exits with 1 if it found a fault. With a name it runs only the attacks whose names contain it.
 */
import {
  attackDocuments,
  attackFromUpstream,
  attackGuards,
  attackVariables,
  type Findings,
  findings,
} from './checks.ts';
import { FLOODS } from './floods.ts';
import { WIRE_FORMS } from './hostile-answers.ts';
import { MODES, type ModeName } from './modes.ts';
import { type GatewayProcess, startGatewayProcess, startWitness } from './processes.ts';

/** MiB above idle, and the 99th percentile of another client's latency in milliseconds. */
const MAX_MEMORY = 256;
const MAX_P99 = 250;
const FLOOD_MS = 5000;
const SETTLE_MS = 700;

const only = process.argv[2] ?? '';
const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const rows: string[] = [];
let faults = 0;
const print = (text: string) => process.stdout.write(`${text}\n`);
const row = (cells: readonly (string | number)[]) =>
  [14, 44, 7, 8, 10, 10, 10].map((width, n) => String(cells[n] ?? '').padEnd(width)).join(' ');

/** Runs an attack while another client is measured, and prints its line. */
async function measure(
  gateway: GatewayProcess,
  name: string,
  witnessKind: 'ready' | 'operation',
  attack: () => Promise<Findings>,
): Promise<void> {
  if (!`${gateway.mode.name} ${name}`.includes(only)) return;
  const witness = startWitness(gateway, witnessKind);
  await later(SETTLE_MS);
  await witness.take();
  const idle = gateway.memory();
  let peak = idle;
  const sampling = setInterval(() => {
    peak = Math.max(peak, gateway.memory());
  }, 50);
  const defectsBefore = gateway.defects().length;
  const found = await attack();
  const { latencies, failures } = await witness.take();
  clearInterval(sampling);
  await witness.stop();
  const percentile = (share: number) =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? 0;
  const [p99, worst, grown] = [percentile(0.99), latencies.at(-1) ?? 0, peak - idle];
  if (p99 > MAX_P99) found.faults.push(`p99 of another client: ${p99.toFixed(0)} ms`);
  if (grown > MAX_MEMORY) found.faults.push(`memory: ${grown.toFixed(0)} MiB above idle`);
  if (failures.length > 0) found.faults.push(`another client failed ${failures.length} times: ${failures[0]}`);
  if (!gateway.isRunning()) found.faults.push('the gateway exited');
  for (const line of gateway.defects().slice(defectsBefore, defectsBefore + 3)) found.faults.push(`log: ${line}`);
  faults += found.faults.length;
  const verdict = found.faults.length === 0 ? 'ok' : 'FAULT';
  const cells = [gateway.mode.name, name, found.tries, found.passed, `${p99.toFixed(0)} ms`, `${worst.toFixed(0)} ms`];
  rows.push(`${row([...cells, `${grown.toFixed(0)} MiB`])} ${verdict}`);
  print(rows.at(-1) ?? '');
  for (const fault of found.faults.slice(0, 12)) print(`    ${fault}`);
  if (found.faults.length > 12) print(`    and ${found.faults.length - 12} more`);
}

const startedAt = performance.now();
const gateways = new Map<ModeName, GatewayProcess>();
for (const mode of MODES) gateways.set(mode.name, await startGatewayProcess(mode));
const gatewayOf = (name: ModeName): GatewayProcess => {
  const gateway = gateways.get(name);
  if (gateway === undefined) throw new Error(`No gateway in the mode ${name}.`);
  return gateway;
};

print(`${row(['mode', 'attack', 'tries', 'passed', 'p99', 'worst', 'memory'])} verdict`);
// The modes in parallel: most of the time is silence on a connection.
await Promise.all(
  [...gateways.values()].map((gateway) => measure(gateway, 'raw requests', 'ready', () => attackGuards(gateway))),
);
for (const name of ['key', 'pass-through', 'no introspection'] as const) {
  const gateway = gatewayOf(name);
  await measure(gateway, 'documents', 'operation', () => attackDocuments(gateway));
  await measure(gateway, 'variables', 'operation', () => attackVariables(gateway));
}
const passThrough = gatewayOf('pass-through');
const forms = Object.keys(WIRE_FORMS).map((name, n) => ({ user: `wire-${n}`, name }));
await measure(passThrough, 'broken responses of Close', 'operation', () =>
  attackFromUpstream(passThrough, forms, { concurrency: 4, deadline: 5000 }),
);
const seeds = Array.from({ length: 1500 }, (_, n) => ({ user: `random-${n}`, name: `seed ${n}` }));
await measure(passThrough, 'random responses of Close', 'operation', () =>
  attackFromUpstream(passThrough, seeds, { concurrency: 8, deadline: 5000 }),
);
for (const { name, mode, run } of FLOODS) {
  const gateway = gatewayOf(mode);
  await measure(gateway, name, 'operation', async () => ({ ...findings(), tries: await run(gateway.url, FLOOD_MS) }));
}
for (const gateway of gateways.values()) await gateway.stop();
const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
print(`${rows.length} attacks in ${seconds} s: ${faults === 0 ? 'no fault' : `${faults} faults`}`);
process.exitCode = faults === 0 ? 0 : 1;
