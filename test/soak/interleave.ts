/** The long form of test/http/tenants.test.ts: `npm run interleave [COUNT]`. Its results are in docs/measurements.md. */
import { createGenerator } from '../../emulator/seed/random.ts';
import { interleave } from './tenants.ts';

const count = Number(process.argv[2] ?? 10_000);
const began = performance.now();
const found = await interleave({
  tenants: 50,
  count,
  random: createGenerator(1),
  onProgress: (done) => {
    if (done % 1000 === 0) process.stderr.write(`${done} interleavings\n`);
  },
});
const seconds = Math.round((performance.now() - began) / 1000);
process.stdout.write(`${JSON.stringify({ interleavings: count, ...found, seconds }, null, 2)}\n`);
process.exitCode = found.crossed.length === 0 ? 0 : 1;
