/**
 * Compares processor time and latency, without waiting for Close.
 *
 *     npm run bench                      floor, gateway and baseline: all operations, takes some minutes
 *     npm run bench -- --rounds 1        faster and less precise
 *     npm run bench -- --only Board      one operation; BoardWithoutIds and others without ids are measured only so
 *     npm run bench -- --write           also writes the tables into docs/measurements.md
 *     npm run bench -- --against REF     this checkout's gateway compared with the one of a commit, tag or branch
 *     npm run bench -- --optional        what metrics, traces and Redis cost (needs redis-server)
 *     npm run bench -- --peers           the gateway compared with Mercurius and graphql-jit (after `npm --prefix bench/peers ci`)
 *     npm run bench -- --credentials 64  64 callers in rotation, whose credentials are passed through; also with --peers
 *     npm run bench -- --check           fails if a ratio is far above the one in docs/measurements.md
 *     npm run bench -- --growth          how the gateway's processor time grows with rows and depth
 *     npm run bench -- --tails           latency at 70 % of capacity, with an upstream that takes 50 ms
 *     npm run bench -- --tails --load 2  the same at twice the capacity
 *     npm run bench -- --clients         requests of real clients compared with the bare body and with the slow path
 */
import { parseArgs } from 'node:util';
import { findWorse } from './check.ts';
import { compareClients } from './clients.ts';
import { MAX_RATIO, measureGrowth, ratiosOf } from './growth.ts';
import { compareKinds } from './kinds.ts';
import { OPERATIONS, WITHOUT_IDS } from './operations.ts';
import { compareOptionalParts } from './optional-parts.ts';
import { comparePeers } from './peers.ts';
import { committedReport, growthTable, report, writeReport } from './report.ts';
import { measureTails, TARGET_LOAD } from './tails.ts';
import { compareWith, MIN_ROUNDS } from './with-ref.ts';

const { values: options } = parseArgs({
  options: {
    against: { type: 'string' },
    check: { type: 'boolean', default: false },
    clients: { type: 'boolean', default: false },
    credentials: { type: 'string', default: '0' },
    growth: { type: 'boolean', default: false },
    load: { type: 'string' },
    optional: { type: 'boolean', default: false },
    peers: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    tails: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true },
    write: { type: 'boolean', default: false },
  },
});

const { only } = options;
const known = only === undefined ? OPERATIONS : [...OPERATIONS, ...WITHOUT_IDS];
const unknown = only?.find((name) => !known.some((operation) => operation.name === name));
if (unknown !== undefined) throw new Error(`--only ${unknown}: there is no such operation.`);
const chosen = known.filter(({ name }) => only === undefined || only.includes(name));
const credentials = Number(options.credentials);
if (options.against !== undefined) {
  const rounds = Number(options.rounds ?? 11);
  if (!(rounds >= MIN_ROUNDS)) throw new Error(`--rounds must be at least ${MIN_ROUNDS} with --against.`);
  process.stdout.write(await compareWith(options.against, chosen, rounds));
} else if (options.optional) {
  const rounds = Number(options.rounds ?? 11);
  if (!(rounds >= MIN_ROUNDS)) throw new Error(`--rounds must be at least ${MIN_ROUNDS} with --optional.`);
  process.stdout.write(await compareOptionalParts(chosen, rounds));
} else if (options.peers) {
  const rounds = Number(options.rounds ?? 11);
  if (!(rounds >= MIN_ROUNDS)) throw new Error(`--rounds must be at least ${MIN_ROUNDS} with --peers.`);
  process.stdout.write(await comparePeers(chosen, rounds, credentials));
} else if (options.growth) {
  const growth = await measureGrowth(Number(options.rounds ?? 5));
  process.stdout.write(growthTable(growth));
  if (ratiosOf(growth).some((ratio) => !(ratio <= MAX_RATIO))) process.exitCode = 1;
} else if (options.check) {
  const figures = await compareKinds(chosen, Number(options.rounds ?? 3), { withGrowth: false, credentials: 0 });
  process.stdout.write(report(figures));
  const worse = findWorse(await committedReport(), report(figures));
  for (const line of worse) process.stdout.write(`${line}\n`);
  if (worse.length > 0) process.exitCode = 1;
} else if (options.tails) {
  const load = Number(options.load ?? TARGET_LOAD);
  if (!(load > 0)) throw new Error('--load must be above 0: 0.7 is 70 % of the capacity.');
  process.stdout.write(await measureTails(chosen, load));
} else if (options.clients) {
  const rounds = Number(options.rounds ?? 11);
  if (!(rounds >= MIN_ROUNDS)) throw new Error(`--rounds must be at least ${MIN_ROUNDS} with --clients.`);
  process.stdout.write(await compareClients(chosen, rounds));
} else {
  if (options.write && credentials > 0) throw new Error('--write is for servers with their own key.');
  const withGrowth = options.only === undefined;
  const figures = await compareKinds(chosen, Number(options.rounds ?? 5), { withGrowth, credentials });
  process.stdout.write(report(figures));
  if (options.write) await writeReport(figures);
}
process.exit();
