/**
 * What compressed responses cost and save: for each encoding and level, the size of real responses and the processor time to
 * compress them, in the cheapest of several rounds.
 *
 *     npm run bench:compression
 */
import { brotliCompressSync, constants, gzipSync, zstdCompressSync } from 'node:zlib';
import { demoSeed, startEmulator } from '../emulator/index.ts';
import { demoVariables } from '../src/cli/demo.ts';
import { readExampleOperations } from '../src/graph/example-operations.ts';
import { createGateway } from '../src/index.ts';
import { table } from './report.ts';

const OPERATIONS = ['OpenDeals', 'LeadsPage', 'Board', 'LeadPage', 'LeadTimeline'];
const ROUNDS = 15;
const PER_ROUND = 20;

const brotli = (quality: number) => (body: Buffer) =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
const zstd = (level: number) => (body: Buffer) =>
  zstdCompressSync(body, { params: { [constants.ZSTD_c_compressionLevel]: level } });
const gzip = (level: number) => (body: Buffer) => gzipSync(body, { level });

const CANDIDATES: Readonly<Record<string, (body: Buffer) => Buffer>> = {
  'zstd 1': zstd(1),
  'zstd 3': zstd(3),
  'zstd 6': zstd(6),
  'br 1': brotli(1),
  'br 4': brotli(4),
  'br 5': brotli(5),
  'gzip 1': gzip(1),
  'gzip 4': gzip(4),
  'gzip 6': gzip(6),
};

async function bodies(): Promise<readonly { readonly name: string; readonly body: Buffer }[]> {
  const seed = demoSeed();
  const emulator = await startEmulator({ seed });
  const gateway = await createGateway({ closeApiUrl: emulator.url, closeApiKey: emulator.apiKey });
  const variables = demoVariables(seed);
  const read = [];
  for (const { name, text } of readExampleOperations().filter((operation) => OPERATIONS.includes(operation.name))) {
    const result = await gateway.execute({ query: text, variables: variables[name] });
    if (result.errors !== undefined) throw new Error(`${name}: ${result.errors[0]?.message}`);
    read.push({ name, body: Buffer.from(JSON.stringify(result)) });
  }
  await gateway.close();
  await emulator.close();
  return read;
}

/** Microseconds of processor time for one body. */
function costOf(compress: (body: Buffer) => Buffer, body: Buffer): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = process.cpuUsage();
    for (let n = 0; n < PER_ROUND; n += 1) compress(body);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / PER_ROUND);
  }
  return best;
}

const rows = (await bodies()).map(({ name, body }) => [
  name,
  `${(body.length / 1024).toFixed(1)} KiB`,
  ...Object.values(CANDIDATES).map((compress) => {
    const percent = Math.round((100 * compress(body).length) / body.length);
    return `${percent} %, ${Math.round(costOf(compress, body))} µs`;
  }),
]);
process.stdout.write(`${table(['operation', 'size', ...Object.keys(CANDIDATES)], rows)}\n`);
