/** `npm run webhook`: sets up Close's webhooks. */
import { existsSync } from 'node:fs';
import { runWebhook } from '../src/cli/webhook.ts';

if (existsSync('.env')) process.loadEnvFile('.env');
process.exitCode = await runWebhook(
  process.argv.slice(2),
  process.env,
  (text) => process.stdout.write(text),
  (text) => process.stderr.write(text),
);
