import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { demoSeed } from './seed/build.ts';
import { parseSeed } from './seed/parse-seed.ts';
import { startEmulator } from './server.ts';

const HELP = `A small Close CRM on a loopback port.

  --port PORT    where to listen (default: 4001, or EMULATOR_PORT)
  --seed FILE    JSON of an organisation (default: a made-up one, or EMULATOR_SEED)
  --strict       refuse parameters, keys and fields that Close would silently ignore
  --latency MS   answer that much later
`;

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: process.env.EMULATOR_PORT ?? '4001' },
    seed: { type: 'string', default: process.env.EMULATOR_SEED ?? '' },
    strict: { type: 'boolean', default: false },
    latency: { type: 'string', default: '0' },
    help: { type: 'boolean', default: false },
  },
});

async function main(): Promise<void> {
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const isGiven = values.seed !== '';
  const seed = isGiven ? parseSeed(JSON.parse(readFileSync(values.seed, 'utf8'))) : demoSeed(Date.now());
  const emulator = await startEmulator({
    seed,
    port: Number(values.port),
    strict: values.strict,
    latencyMs: Number(values.latency),
    recordLimit: 0,
  });
  process.stdout.write(`Close emulator: ${emulator.url}\nAPI key:        ${emulator.apiKey}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void emulator.close());
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
