/**
 * What verifying tokens costs: processor time for a token that is seen for the first time, for one that is known, and for
 * tokens that are refused. `node bench/tokens.ts`
 */
import { generateKeyPair, SignJWT } from 'jose';
import { SYSTEM_CLOCK } from '../src/close/clock.ts';
import { readConfig } from '../src/config/config.ts';
import { Tokens } from '../src/http/callers/tokens.ts';
import { createLogger } from '../src/telemetry/log.ts';
import { createKey, startIdentityProvider } from '../test/support/identity-provider.ts';

const COUNT = 2_000;
const config = readConfig({});
const provider = await startIdentityProvider(() => Date.now());

/** Microseconds of processor time per token, those of the threads that verify included. */
async function measure(tokens: readonly string[], use: (token: string) => Promise<void> | null): Promise<string> {
  const start = process.cpuUsage();
  const from = performance.now();
  for (const token of tokens) await use(token);
  const { user, system } = process.cpuUsage(start);
  const elapsed = ((performance.now() - from) * 1000) / tokens.length;
  return `${((user + system) / tokens.length).toFixed(1)} µs of processor time, ${elapsed.toFixed(1)} µs elapsed`;
}

async function tokensWith(create: (n: number) => Promise<string>, count = COUNT): Promise<readonly string[]> {
  return Promise.all(Array.from({ length: count }, (_, n) => create(n)));
}

for (const alg of ['RS256', 'PS256', 'ES256', 'EdDSA']) {
  const key = await createKey(alg, alg);
  provider.published = [key];
  const verifier = new Tokens({
    issuers: [
      {
        issuer: provider.issuer,
        audience: ['https://gateway.example'],
        jwksUrl: provider.jwksUrl,
        algorithms: [alg as 'RS256'],
      },
    ],
    settings: config,
    clock: SYSTEM_CLOCK,
    log: createLogger('warn'),
  });
  const use = (token: string) => {
    const pending = verifier.prepare(token);
    if (pending === null) verifier.find(token);
    return pending;
  };
  const warm = await tokensWith((n) => provider.token({ sub: `warm ${n}` }, { key }), 500);
  for (const token of warm) await use(token);
  const fresh = await tokensWith((n) => provider.token({ sub: `user ${n}` }, { key }));
  const forger = await generateKeyPair(alg);
  const forged = await tokensWith((n) =>
    new SignJWT({ iss: provider.issuer, aud: 'https://gateway.example', sub: `${n}`, exp: 2e9 })
      .setProtectedHeader({ alg, kid: alg })
      .sign(forger.privateKey),
  );
  process.stdout.write(`${alg}, first sight: ${await measure(fresh, use)}\n`);
  process.stdout.write(`${alg}, known:       ${await measure(fresh, use)}\n`);
  process.stdout.write(`${alg}, forged:      ${await measure(forged, use)}\n`);
  verifier.stop();
}
await provider.close();
