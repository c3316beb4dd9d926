/**
 * `npm run test:close`: what is assumed about Close, held against the account of `CLOSE_API_KEY`. It only reads, and
 * prints names and verdicts, nothing of the account.
 */
import { examine, type Finding } from './assumption.ts';
import { ASSUMPTIONS } from './assumptions/index.ts';
import { ReadOnlyClose, Unanswered } from './read-only-close.ts';

function line({ assumption, verdict }: Finding): string {
  const why = verdict.verdict === 'cannot tell' ? ` (${verdict.why})` : '';
  return `${verdict.verdict.padEnd(12)} ${assumption.name.padEnd(29)} ${assumption.says}${why}\n`;
}

async function main({ CLOSE_API_KEY: key = '', CLOSE_API_URL: url }: NodeJS.ProcessEnv): Promise<number> {
  if (key === '') {
    console.error('CLOSE_API_KEY is not set: there is no account to look at.');
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
    const why = error instanceof Unanswered ? 'the key was refused' : 'Close could not be reached';
    console.error(`Ended early: ${why}.`);
    return 2;
  }
  const count = (kind: string) => findings.filter(({ verdict }) => verdict.verdict === kind).length;
  process.stdout.write(
    `\n${count('confirmed')} confirmed, ${count('refuted')} refuted, ${count('cannot tell')} open; ` +
      `${close.asked} requests, none of which writes.\n`,
  );
  return count('refuted') === 0 ? 0 : 1;
}

process.exitCode = await main(process.env);
