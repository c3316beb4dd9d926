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

const COUNT = 2_000;
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

/** Microseconds of processor time per token, the threads that check signatures included. */
async function measure(list: readonly string[]): Promise<number> {
  const start = process.cpuUsage();
  for (const token of list) await verify(token);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / list.length;
}

const print = (what: string, microseconds: number) =>
  process.stdout.write(`${what.padEnd(52)} ${microseconds.toFixed(1).padStart(8)} µs\n`);

for (const key of keys) {
  const create = (count: number, name: string) =>
    Promise.all(Array.from({ length: count }, (_, n) => provider.token({ sub: `${name} ${n}` }, { key })));
  await measure(await create(WARM_UP, 'warm'));
  const list = await create(COUNT, 'user');
  print(`${key.alg}, first sight`, await measure(list));
  print(`${key.alg}, known`, await measure(list));
}
for (const [what, { token }] of Object.entries(hostileTokens(provider, Date.now() / 1000))) {
  print(`refused: ${what}`, await measure([await token()]));
}
tokens.stop();
await provider.close();
