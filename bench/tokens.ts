/**
 * What tokens of identity providers cost: processor time for one that is seen for the first time, for one that is known,
 * and for each kind that is refused.
 *
 *     npm run bench:tokens
 */
import { SYSTEM_CLOCK } from '../src/close/clock.ts';
import { readConfig } from '../src/config/config.ts';
import { ALGORITHMS } from '../src/config/jwt.ts';
import { Tokens } from '../src/http/callers/tokens.ts';
import { createLogger } from '../src/telemetry/log.ts';
import { hostileTokens } from '../test/support/hostile-tokens.ts';
import { AUDIENCE, createKey, startIdentityProvider } from '../test/support/identity-provider.ts';

const COUNT = 4_000;
const BATCH = 200;
const WARM_UP = 1_000;

const provider = await startIdentityProvider(() => Date.now());
const keys = [provider.key, ...(await Promise.all(['RS256', 'PS256', 'EdDSA'].map((alg) => createKey(alg, alg))))];
provider.published = keys;
const { issuer, jwksUrl } = provider;
const tokens = new Tokens({
  issuers: [{ issuer, audience: [AUDIENCE], jwksUrl, algorithms: ALGORITHMS }],
  settings: readConfig({}),
  clock: SYSTEM_CLOCK,
  log: createLogger('warn'),
});

function verify(token: string): Promise<void> | null {
  const pending = tokens.prepare(token);
  if (pending === null) tokens.find(token);
  return pending;
}

interface Cost {
  /** Microseconds per token, of all threads. */
  readonly all: number;
  /** Of the thread that serves operations. Others check signatures. */
  readonly main: number;
}

async function costOf(list: readonly string[]): Promise<Cost> {
  const [all, main] = [process.cpuUsage(), process.threadCpuUsage()];
  for (const token of list) await verify(token);
  const each = ({ user, system }: NodeJS.CpuUsage) => (user + system) / list.length;
  return { all: each(process.cpuUsage(all)), main: each(process.threadCpuUsage(main)) };
}

/** Prints the cost in the cheapest batch, which other processes have disturbed least. */
async function measure(what: string, list: readonly string[]): Promise<void> {
  let best: Cost = { all: Number.POSITIVE_INFINITY, main: Number.POSITIVE_INFINITY };
  for (let start = 0; start < list.length; start += BATCH) {
    const cost = await costOf(list.slice(start, start + BATCH));
    if (cost.all < best.all) best = cost;
  }
  const [all, main] = [best.all, best.main].map((cost) => cost.toFixed(1).padStart(8));
  process.stdout.write(`${what.padEnd(56)} ${all} µs, main thread ${main} µs\n`);
}

for (const key of keys) {
  const create = (count: number, name: string) =>
    Promise.all(Array.from({ length: count }, (_, n) => provider.token({ sub: `${name} ${n}` }, { key })));
  for (const token of await create(WARM_UP, 'warm')) await verify(token);
  const list = await create(COUNT, 'user');
  await measure(`${key.alg}, first sight`, list);
  await measure(`${key.alg}, known`, list);
}
for (const [what, { token }] of Object.entries(hostileTokens(provider, Date.now() / 1000))) {
  await measure(`refused: ${what}`, [await token()]);
}
tokens.stop();
await provider.close();
