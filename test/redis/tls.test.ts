/** Redis over TLS, with a certificate of an authority that Node does not know by itself. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startEmulator } from '../../emulator/index.ts';
import { type Command, runGateway } from '../support/command.ts';
import { freePort, hasRedis, START_MS, startRedis, type TestRedis } from '../support/redis.ts';

const hasOpenssl = isInstalled();
if (!hasOpenssl) console.error('SKIPPED: the test of TLS needs openssl, which is not installed.');

function isInstalled(): boolean {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

let folder: string;
let redis: TestRedis;
let url: string;
const running: Command[] = [];
beforeAll(async () => {
  if (!hasRedis || !hasOpenssl) return;
  folder = await mkdtemp(join(tmpdir(), 'close-graphql-'));
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  const files = ['-keyout', key, '-out', certificate];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...files, ...subject], {
    stdio: 'ignore',
  });
  const port = await freePort();
  const tls = ['--tls-port', port, '--tls-cert-file', certificate, '--tls-key-file', key, '--tls-auth-clients', 'no'];
  redis = await startRedis(tls.map(String));
  url = `rediss://localhost:${port}`;
}, START_MS);
afterAll(async () => {
  for (const command of running) command.kill();
  await redis?.close();
  if (folder !== undefined) await rm(folder, { recursive: true });
});

test.skipIf(!hasRedis || !hasOpenssl)(
  'a gateway uses Redis over TLS, and without the authority works alone',
  async () => {
    const close = await startEmulator();
    const run = (more: Readonly<Record<string, string>>) => {
      const command = runGateway(folder, {
        ...{ PORT: '0', LOG_LEVEL: 'info', REDIS_URL: url, SHARED_SECRET: 'a-secret-of-all-copies' },
        ...{ REDIS_TIMEOUT_MS: '10000', CLOSE_API_URL: close.url, CLOSE_API_KEY: close.apiKey, ...more },
      });
      running.push(command);
      return command;
    };
    const trusting = run({ NODE_EXTRA_CA_CERTS: join(folder, 'certificate.pem') });
    const other = run({});
    const read = async (command: Command) => {
      const { url: address } = await command.logged('listening');
      const body = JSON.stringify({ query: '{ leads(first: 1) { nodes { id } } }' });
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(String(address), { method: 'POST', headers, body });
      expect(await response.json()).toMatchObject({ data: { leads: { nodes: [{}] } } });
      return (await (await fetch(new URL('/health', String(address)))).json()) as { shared: string };
    };
    expect(await trusting.logged('shared state connected')).toMatchObject({ shared: 'up' });
    expect((await read(trusting)).shared).toBe('up');
    expect(await redis.dump()).toContain(':budget:');
    expect(await other.logged('shared state lost')).toMatchObject({ reason: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
    expect((await read(other)).shared).toBe('down');
    await close.close();
  },
);
