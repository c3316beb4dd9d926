/**
 * `npm run hostile -- --answers 1000000 --seed 1 [--seconds 300]`: the long form of test/attack/attack.test.ts for hostile
 * responses of Close. Prints the counts and exits with 1 if anything happened that must not. Its results are in
 * docs/measurements.md.
 */
import { parseArgs } from 'node:util';
import { sendHostileAnswers } from './hostile-answers.ts';

const { values } = parseArgs({
  options: {
    answers: { type: 'string', default: '1000000' },
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string' },
  },
});
const startedAt = performance.now();
const seconds = () => Math.round((performance.now() - startedAt) / 1000);
let printedAt = 0;
const { faults, ...counts } = await sendHostileAnswers({
  answers: Number(values.answers),
  seed: Number(values.seed),
  ...(values.seconds === undefined ? {} : { maxSeconds: Number(values.seconds) }),
  onProgress: ({ answers, operations, faults }) => {
    if (seconds() - printedAt < 10) return;
    printedAt = seconds();
    process.stderr.write(`${answers} answers, ${operations} operations, ${faults.length} faults, ${printedAt} s\n`);
  },
});
const bad = faults.length + counts.unhandledRejections + counts.uncaughtExceptions + counts.socketsLeft;
const summary = { ...counts, faults: faults.length, seconds: seconds() };
process.stdout.write(`${JSON.stringify(summary, null, 2)}\n`);
for (const text of faults.slice(0, 20)) process.stdout.write(`${text}\n`);
process.exitCode = bad === 0 ? 0 : 1;
