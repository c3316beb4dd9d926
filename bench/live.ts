/**
 * Measures live updates: 1,000 subscribers with 10 selections, and two changes a second that each match 100 of them.
 *
 *     npm run bench:live                 fails if a target is missed
 *     npm run bench:live -- --seconds 60
 *
 * The gateway runs alone on core 0. Close, the writer and all subscribers share the other core.
 */
import { parseArgs } from 'node:util';
import { percentile, Subscribers, startLiveClose, warmUp } from './live-load.ts';
import { gatewayOf, pin, ROOT, startServer } from './servers.ts';

const SUBSCRIBERS = 1_000;
const SLOW = 10;
const CHANGES_PER_SECOND = 2;
/** Targets. */
const MAX_P99_MS = 250;
const MAX_IDLE_KIB = 100;

const { values: options } = parseArgs({ options: { seconds: { type: 'string', default: '30' } } });
const seconds = Number(options.seconds);

/** All read the note, which identifies the change, and each something else. */
const SELECTIONS = [
  'id',
  'confidence',
  'value { cents }',
  'lead { name }',
  'user { name }',
  'status { label }',
  'dateWon dateLost',
  'expectedValue { formatted }',
  'lead { url }',
  'createdBy { email }',
];
const documentOf = (fields: string) =>
  `subscription ($ids: [ID!]) { opportunityChanged(ids: $ids) { cursor action opportunity { note ${fields} } } }`;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

await pin(process.pid, 1);
const close = await startLiveClose();
const env = { POLL_SECONDS: '1', LOG_LEVEL: 'warn' };
const gateway = await startServer({ ...gatewayOf(ROOT, 'gateway'), env }, close);
const subscribers = new Subscribers(gateway.url, close.answeredAt);
const failures: string[] = [];

// The memory of ordinary operations, which V8 does not give back, and the first stream with its poller.
await warmUp(gateway.url);
await subscribers.add(documentOf('id'), { ids: [] });
await pause(3_000);
const before = await gateway.usage();
for (let n = 0; n < SUBSCRIBERS; n += 1) {
  const ids = [close.opportunities[Math.floor(n / SELECTIONS.length) % 10]];
  await subscribers.add(documentOf(SELECTIONS[n % SELECTIONS.length] ?? ''), { ids });
}
await pause(10_000);
const idle = await gateway.usage();
const idleKiB = ((idle.residentMiB - before.residentMiB) * 1024) / SUBSCRIBERS;
report('resident memory per idle subscriber', `${idleKiB.toFixed(0)} KiB`, idleKiB <= MAX_IDLE_KIB);

async function load(name: string): Promise<void> {
  subscribers.clear();
  close.count();
  const start = await gateway.usage();
  const writer = setInterval(() => close.change(), 1000 / CHANGES_PER_SECOND);
  await pause(seconds * 1000);
  clearInterval(writer);
  await pause(3_000);
  const { polls, pollsWithEvents, reads, changes } = close.count();
  const usage = await gateway.usage();
  const { latencies } = subscribers;
  const p99 = percentile(latencies, 0.99);
  report(`${name}: deliveries`, `${latencies.length} of ${changes * 100}`, latencies.length === changes * 100);
  report(`${name}: poll → socket, p50 / p99`, `${percentile(latencies, 0.5)} / ${p99} ms`, p99 <= MAX_P99_MS);
  report(`${name}: requests for the log in ${seconds + 3} s`, String(polls), polls <= 1.2 * (seconds + 3) + 1);
  // One batch, and the users once a minute.
  const perWakeUp = reads / Math.max(1, pollsWithEvents);
  report(`${name}: other reads per poll with changes`, perWakeUp.toFixed(1), perWakeUp <= 2 * SELECTIONS.length);
  const cpu = (usage.cpuMs - start.cpuMs) / latencies.length;
  report(`${name}: processor time per delivery`, `${(cpu * 1000).toFixed(0)} µs`, true);
}

function report(name: string, value: string, isGood: boolean): void {
  process.stdout.write(`| ${name.padEnd(46)} | ${value.padEnd(13)} |\n`);
  if (!isGood) failures.push(`${name}: ${value}`);
}

await load('all read');
for (let n = 0; n < SLOW; n += 1) await subscribers.addSlow();
await load(`${SLOW} do not read`);
report('resident memory at the end', `${(await gateway.usage()).residentMiB.toFixed(0)} MiB`, true);
await gateway.stop();
for (const failure of failures) console.error(`Missed: ${failure}`);
process.exit(failures.length === 0 ? 0 : 1);
