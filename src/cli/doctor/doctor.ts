/** The command `doctor`: what a gateway with this configuration would meet. It only reads. */
import { type Config, ConfigError, readConfig } from '../../config/config.ts';
import { command, ENV_FILE, expectNone, type Io, loadEnvFile } from '../command.ts';
import { type Check, type Finding, failed, findingOf, ok, type Subject, skipped, tableOf } from './check.ts';
import { assumptions } from './checks/assumptions.ts';
import { firstAnswer, permissions } from './checks/close.ts';
import { files, packages, redis, webhooks } from './checks/surroundings.ts';
import { latency, limits } from './checks/traffic.ts';
import { type Exchange, ReadOnlyClose, type Row } from './read-only-close.ts';

export const doctor = command({
  forms: ['doctor [--demo] [--quick] [--json]'],
  about: `Checks what a gateway with this configuration needs: the configuration, the key, Close, and what else is configured.
It only reads. It exits with 1 if a check failed.`,
  options: {
    demo: { type: 'boolean', help: 'Without a configured Close: check an emulator of Close with sample data.' },
    quick: { type: 'boolean', help: 'Leave out the assumptions about Close, which take about 150 requests.' },
    json: { type: 'boolean', help: 'Print JSON.' },
    'env-file': ENV_FILE,
  },
  run: async (positionals, { demo: allowsDemo = false, quick = false, json = false, 'env-file': file }, io) => {
    expectNone(positionals);
    const findings = await examined({ file, allowsDemo, isQuick: quick }, io);
    const isOk = findings.every(({ status }) => status !== 'failed');
    io.out(json ? `${JSON.stringify({ ok: isOk, checks: findings }, null, 2)}\n` : tableOf(findings));
    return isOk ? 0 : 1;
  },
});

interface Asked {
  readonly file: string | undefined;
  readonly allowsDemo: boolean;
  readonly isQuick: boolean;
}

const CONFIGURATION = 'configuration';

async function examined({ file, allowsDemo, isQuick }: Asked, { env }: Io): Promise<readonly Finding[]> {
  let config: Config;
  try {
    loadEnvFile(file);
    config = readConfig(env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return problemsOf(error).map((problem) =>
      findingOf(CONFIGURATION, failed(problem, 'The page "Configuration" lists all variables.')),
    );
  }
  const { CLOSE_API_URL: url, CLOSE_API_KEY: key = null } = config;
  if (url !== null) return [findingOf(CONFIGURATION, ok('valid')), ...(await checked(config, url, key, isQuick))];
  if (!allowsDemo) {
    const advice = 'Set CLOSE_API_KEY, or pass --demo to check an emulator with sample data.';
    return [findingOf(CONFIGURATION, failed('Close is not configured', advice))];
  }
  const { startDemo } = await import('../demo.ts');
  const { emulator } = await startDemo(0);
  try {
    const valid = findingOf(CONFIGURATION, ok('valid; Close is an emulator'));
    return [valid, ...(await checked(config, emulator.url, emulator.apiKey, isQuick))];
  } finally {
    await emulator.close();
  }
}

/** The lines of the error, without its heading. */
function problemsOf({ message }: ConfigError): readonly string[] {
  const lines = message.split('\n').map((line) => line.trim());
  return lines.length === 1 ? lines : lines.slice(1);
}

async function checked(
  config: Config,
  closeUrl: string,
  apiKey: string | null,
  isQuick: boolean,
): Promise<readonly Finding[]> {
  const exchanges: Exchange[] = [];
  const close = new ReadOnlyClose(closeUrl, apiKey ?? '', {
    timeoutMs: config.REQUEST_SECONDS * 1000,
    onExchange: (exchange) => exchanges.push(exchange),
  });
  const subject: Subject = { config, closeUrl: withoutCredentials(closeUrl), apiKey, close, exchanges };
  const { outcomes, isReachable, me } = await firstAnswer(subject);
  const findings = outcomes.map(([name, outcome]) => findingOf(name, outcome));
  const checks = [permissions, webhooks, ...(isQuick ? [] : [assumptions]), limits, files, packages, redis];
  for (const check of isReachable ? [...checks, latency] : checks) {
    findings.push(...(await findingsOf(check, subject, me)));
  }
  return findings;
}

async function findingsOf({ name, needsKey, run }: Check, subject: Subject, me: Row | null) {
  if (needsKey && me === null) return [findingOf(name, skipped('needs a key that Close accepts'))];
  try {
    return (await run(subject, me ?? {})).map((outcome) => findingOf(name, outcome));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [findingOf(name, failed(reason, 'The check could not be completed. Try again.'))];
  }
}

/** A URL can contain a user name and password. */
function withoutCredentials(address: string): string {
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname}`;
}
