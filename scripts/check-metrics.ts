/** Checks and tests the alert rules, and checks the metrics of a gateway that has served operations, with promtool of Prometheus. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startEmulator } from '../emulator/index.ts';
import { readConfig } from '../src/config/config.ts';
import { startServer } from '../src/http/server.ts';

const ROOT = join(import.meta.dirname, '..');

/** Names of prom-client that Prometheus would not choose. They are not ours to change. */
const KNOWN: readonly string[] = [
  'nodejs_active_handles_total non-counter metrics should not have "_total" suffix',
  'nodejs_active_requests_total non-counter metrics should not have "_total" suffix',
  'nodejs_active_resources_total non-counter metrics should not have "_total" suffix',
];

/** Exits with the code of promtool if it fails, unless it only says what is known. */
function promtool(args: readonly string[], { input = '', known = [] as readonly string[] } = {}): void {
  const { status, stdout, stderr, error } = spawnSync('promtool', args, { input, encoding: 'utf8' });
  if (error !== undefined) throw error;
  const lines = `${stdout}${stderr}`.split('\n').filter((line) => line.trim() !== '');
  const others = lines.filter((line) => !known.includes(line));
  process.stdout.write(`promtool ${args.join(' ')}\n${others.map((line) => `${line}\n`).join('')}`);
  const isKnown = lines.length > 0 && others.length === 0;
  if (status !== 0 && !isKnown) process.exit(status ?? 1);
}

// The configuration of the compose file, with the alert rules.
promtool(['check', 'config', join(ROOT, 'deploy', 'prometheus', 'prometheus.yml')]);
promtool(['test', 'rules', join(ROOT, 'test', 'telemetry', 'alerts.test.yml')]);
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
promtool(['check', 'metrics'], { input: text, known: KNOWN });
process.exit();
