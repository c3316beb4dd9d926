/**
 * `npm run test:close`: checks the assumptions about Close with the account of `CLOSE_API_KEY`. It only reads. It prints
 * names and verdicts, no data of the account.
 */
import { examine, type Finding } from '../../src/cli/doctor/assumption.ts';
import { ASSUMPTIONS } from '../../src/cli/doctor/assumptions/index.ts';
import { ReadOnlyClose, Unanswered } from '../../src/cli/doctor/read-only-close.ts';

function line({ assumption, verdict }: Finding): string {
  const why = verdict.verdict === 'cannot tell' ? ` (${verdict.why})` : '';
  return `${verdict.verdict.padEnd(12)} ${assumption.name.padEnd(29)} ${assumption.says}${why}\n`;
}

async function main({ CLOSE_API_KEY: key = '', CLOSE_API_URL: url }: NodeJS.ProcessEnv): Promise<number> {
  if (key === '') {
    console.error('CLOSE_API_KEY is not set. There is no account to check.');
    return 2;
  }
  const close = new ReadOnlyClose(url ?? 'https://api.close.com/api/v1', key);
  const findings: Finding[] = [];
  try {
    for (const assumption of ASSUMPTIONS) {
      for (const finding of await examine(close, [assumption])) {
        findings.push(finding);
        process.stdout.write(line(finding));
      }
    }
  } catch (error) {
    const why = error instanceof Unanswered ? 'Close rejected the key' : 'Close is not reachable';
    console.error(`Stopped: ${why}.`);
    return 2;
  }
  const count = (kind: string) => findings.filter(({ verdict }) => verdict.verdict === kind).length;
  process.stdout.write(
    `\n${count('confirmed')} confirmed, ${count('refuted')} refuted, ${count('cannot tell')} open; ` +
      `${close.requestCount} requests, all of them reads.\n`,
  );
  return count('refuted') === 0 ? 0 : 1;
}

process.exitCode = await main(process.env);
