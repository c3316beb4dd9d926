/**
 * Measures the gateway's memory under load: `npm run soak -- [SECONDS] [--rate OPERATIONS_A_SECOND]`. Gateway and emulator
 * run in separate processes. Exits with 1 if an operation failed, or if the memory exceeded its bound or kept growing. The
 * results are in docs/measurements.md.
 */
import { availableParallelism, totalmem } from 'node:os';
import { createHistogram } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Agent, request } from 'undici';
import { buildSeed } from '../../emulator/index.ts';
import { createGenerator } from '../../emulator/seed/random.ts';
import { demoVariables } from '../../src/cli/demo.ts';
import { operation } from '../support/gateway.ts';
import { residentMiB, startProcesses } from './processes.ts';

const CONNECTIONS = 50;
const SAMPLE_MS = 5000;
/** The gateway's heap limit, and the bound for its whole process. */
const HEAP_FLAG = '--max-old-space-size=128';
const BOUND_MIB = 384;
const MAX_GROWTH = 0.05;

const { values: options, positionals } = parseArgs({ options: { rate: { type: 'string' } }, allowPositionals: true });
const seconds = Number(positionals[0] ?? 300);
/** Operations a second. Infinity: each connection sends the next as soon as it has the last response. */
const rate = Number(options.rate ?? Number.POSITIVE_INFINITY);
/** By then every code path of a full run has been used. At a rate, V8 takes longer until it has compiled and grown its heap. */
const settledMs = Math.min(rate < Number.POSITIVE_INFINITY ? 1200 : 120, seconds * 0.4) * 1000;

const seed = buildSeed({ leads: 10_000, contacts: 22_000, opportunities: 25_000 });
const variables = demoVariables(seed);
const random = createGenerator(1);
const NAMES = ['AppStart', 'Board', 'DealsWithLeadDetail', 'Forecast', 'LeadDetail', 'LeadsPage', 'OpenDeals'];
const operations = NAMES.map((name) => ({ name, query: operation(name) }));

const processes = await startProcesses(seed, HEAP_FLAG);
// A request that is sent while the gateway closes its connection, which was idle for long, would fail.
const agent = new Agent({ connections: CONNECTIONS, keepAliveMaxTimeout: 10_000 });
const latency = createHistogram();
const samples: { readonly ms: number; readonly mib: number }[] = [];
const failures = new Map<string, number>();
const began = performance.now();
const elapsed = () => performance.now() - began;

async function ask(): Promise<void> {
  const { name, query } = operations[Math.floor(random() * operations.length)] ?? { name: '', query: '' };
  const lead = seed.leads[Math.floor(random() * seed.leads.length)];
  const given = name === 'LeadDetail' ? { id: lead?.id } : variables[name];
  const start = performance.now();
  const { body } = await request(processes.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: given }),
    dispatcher: agent,
  });
  const { errors } = (await body.json()) as { errors?: { message: string }[] };
  latency.record(Math.max(1, Math.round(performance.now() - start)));
  const message = errors?.[0]?.message;
  if (message !== undefined) failures.set(`${name}: ${message}`, (failures.get(`${name}: ${message}`) ?? 0) + 1);
}

/** When the next operation is due. */
let dueMs = 0;

async function client(): Promise<void> {
  for (;;) {
    const waitMs = dueMs - elapsed();
    dueMs += 1000 / rate;
    if (waitMs > 0) await sleep(waitMs);
    if (elapsed() >= seconds * 1000) return;
    await ask();
  }
}

const sample = async () => {
  samples.push({ ms: elapsed(), mib: await residentMiB(processes.gatewayPid) });
};
await sample();
const sampling = setInterval(() => void sample(), SAMPLE_MS);
await Promise.all(Array.from({ length: CONNECTIONS }, client));
clearInterval(sampling);
await sample();
await agent.close();
await processes.stop();

/** The median of half a minute. A single sample shows mostly the garbage collector. */
function around(from: number): number {
  const window = samples.filter(({ ms }) => ms >= from && ms <= from + 30_000).map(({ mib }) => mib);
  return window.toSorted((a, b) => a - b)[Math.floor(window.length / 2)] ?? 0;
}

const settled = around(settledMs);
const end = around(elapsed() - 32_000);
const most = Math.max(...samples.map(({ mib }) => mib));
const growth = end / settled - 1;
const failed = [...failures.values()].reduce((sum, count) => sum + count, 0);
const round = (value: number) => Math.round(value * 10) / 10;
process.stdout.write(
  `${JSON.stringify(
    {
      machine: `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
      flag: HEAP_FLAG,
      seconds,
      rate: options.rate ?? 'unlimited',
      connections: CONNECTIONS,
      operations: latency.count,
      failed,
      failures: Object.fromEntries(failures),
      milliseconds: { p50: latency.percentile(50), p99: latency.percentile(99) },
      residentMiB: {
        start: round(samples[0]?.mib ?? 0),
        settled: round(settled),
        end: round(end),
        most: round(most),
        bound: BOUND_MIB,
      },
      growthPercent: round(growth * 100),
      samples: samples.map(({ mib }) => Math.round(mib)).join(' '),
    },
    null,
    2,
  )}\n`,
);
process.exitCode = failed === 0 && growth < MAX_GROWTH && most < BOUND_MIB ? 0 : 1;
