/** Checks the alert rules, and the metrics of a gateway that has served operations, with promtool of Prometheus. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEmulator } from '../emulator/index.ts';
import { readConfig } from '../src/config/config.ts';
import { startServer } from '../src/http/server.ts';

const ROOT = join(import.meta.dirname, '..');

/** Exits with the code of promtool if it fails. */
function promtool(args: readonly string[], input = ''): void {
  const { status, stdout, stderr, error } = spawnSync('promtool', args, { input, encoding: 'utf8' });
  if (error !== undefined) throw error;
  process.stdout.write(`promtool ${args.join(' ')}\n${stdout}${stderr}`);
  if (status !== 0) process.exit(status ?? 1);
}

promtool(['check', 'rules', join(ROOT, 'deploy', 'prometheus', 'alerts.yml')]);
const emulator = await startEmulator();
const config = readConfig({ PORT: '0', METRICS_PORT: '0', LOG_LEVEL: 'silent' });
const server = await startServer({ config, closeUrl: emulator.url, apiKey: emulator.apiKey });
for (const name of ['OpenDeals', 'DealsWithLeadDetail', 'AppStart', 'AppStart']) {
  const query = readFileSync(join(ROOT, 'operations', `${name}.graphql`), 'utf8');
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(server.url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  await response.text();
}
const text = await (await fetch(server.metricsUrl ?? '')).text();
await server.close();
await emulator.close();
// Names of prom-client and of Node are not ours to change.
promtool(['check', 'metrics'], `${ownMetrics(text)}\n`);
process.exit();

function ownMetrics(all: string): string {
  return all
    .split('\n')
    .filter((line) => /^(?:# (?:HELP|TYPE) )?close_graphql_/.test(line))
    .join('\n');
}
