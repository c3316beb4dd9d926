/** The image is built from a clone and run with a read-only root file system. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { hasRedis, startRedis } from '../support/redis.ts';
import { type BuiltImage, buildImage, NO_IMAGE } from './build.ts';
import { type Container, runContainer } from './container.ts';

const MEGABYTE = 1_000_000;
const TOKEN = 'token-of-the-gateway';
const LABELS = { VERSION: packageJson.version, REVISION: 'abc', SOURCE: 'https://git.example/close-graphql' };

let image: BuiltImage;
const containers = new Set<Container>();
beforeAll(async () => {
  if (NO_IMAGE === null) image = await buildImage(LABELS);
});
afterAll(() => image?.close());
afterEach(async () => {
  for (const container of containers) await container.signal('SIGKILL').catch(() => undefined);
  await Promise.all([...containers].map((container) => container.ended));
  containers.clear();
});

interface Running {
  readonly container: Container;
  /** Fetches a path of the gateway. */
  readonly get: (path: string, init?: RequestInit) => Promise<Response>;
  readonly port: number;
}

/** Ports that are free, because other programs run on this machine. */
const PORTS = { PORT: '0', EMULATOR_PORT: '0', GATEWAY_TOKEN: TOKEN };

function run(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Container {
  const container = runContainer(image, args, { ...PORTS, ...environment });
  containers.add(container);
  return container;
}

async function start(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Running> {
  const container = run(args, environment);
  const port = await printedPort(container);
  return { container, port, get: (path, init) => fetch(`http://127.0.0.1:${port}${path}`, init) };
}

/** The port that the gateway prints. Fails when it ends before. */
async function printedPort(container: Container): Promise<number> {
  let hasEnded = false;
  void container.ended.then(() => {
    hasEnded = true;
  });
  for (;;) {
    const port = /^GraphQL: +http:\/\/[\d.]+:(\d+)/m.exec(container.log())?.[1];
    if (port !== undefined) return Number(port);
    if (hasEnded) throw new Error(`It ended: ${container.log()}`);
    await sleep(20);
  }
}

describe.skipIf(NO_IMAGE !== null)('the image', () => {
  test('says how it is run: not as root, without a shell, with a check of its health', () => {
    const { User, Entrypoint, StopSignal, Healthcheck, Labels } = image.config;
    expect({ User, StopSignal }).toEqual({ User: '65532:65532', StopSignal: 'SIGTERM' });
    expect(Entrypoint[0]).toBe('node');
    expect(Healthcheck.Test.slice(0, 2)).toEqual(['CMD', 'node']);
    expect(Labels).toMatchObject({
      'org.opencontainers.image.title': 'close-graphql',
      'org.opencontainers.image.licenses': 'MIT',
      'org.opencontainers.image.version': LABELS.VERSION,
      'org.opencontainers.image.revision': LABELS.REVISION,
      'org.opencontainers.image.source': LABELS.SOURCE,
    });
  });

  test('adds less than 120 MB to its base', () => {
    process.stdout.write(`The image adds ${(image.addedBytes / MEGABYTE).toFixed(1)} MB, compressed.\n`);
    expect(image.addedBytes).toBeGreaterThan(MEGABYTE);
    expect(image.addedBytes).toBeLessThan(120 * MEGABYTE);
  });

  test('has no npm, no sources of tests and no file of the machine', () => {
    for (const path of ['usr/local/bin/npm', 'usr/local/lib/node_modules']) {
      expect(existsSync(join(image.root, path)), path).toBe(false);
    }
    const files = readdirSync(join(image.root, 'app'));
    expect(files).toEqual(expect.arrayContaining(['bin', 'node_modules', 'package.json', 'src']));
    for (const file of ['test', '.env', '.git', 'docs', 'bench', 'build']) expect(files).not.toContain(file);
    const modules = readdirSync(join(image.root, 'app', 'node_modules'));
    expect(modules.filter((name) => /^(?:vitest|typescript|node-linux)/.test(name))).toEqual([]);
  });

  test('serves the demo on a read-only root, is healthy, and ends on SIGTERM', async () => {
    const { container, get, port } = await start(['--demo']);
    expect(await (await get('/ready')).json()).toEqual({ status: 'ready', demo: true });

    const query = (headers: Readonly<Record<string, string>>) =>
      get('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query: '{ me { firstName } }' }),
      });
    expect((await query({})).status).toBe(401);
    const answer = await query({ authorization: `Bearer ${TOKEN}` });
    expect(await answer.json()).toMatchObject({ data: { me: { firstName: expect.any(String) } } });

    const [, ...health] = image.config.Healthcheck.Test;
    expect(await container.exec(['env', `PORT=${port}`, ...health])).toMatchObject({ code: 0 });
    expect(await container.exec(['env', 'PORT=1', ...health])).toMatchObject({ code: 1 });
    expect((await container.exec(['id', '--user'])).stdout).toBe('65532\n');
    for (const path of ['/app/x', '/tmp/x']) {
      const { code, stderr } = await container.exec(['touch', path]);
      expect({ path, code, stderr }).toMatchObject({ code: 1, stderr: expect.stringContaining('Read-only') });
    }

    const startedAt = performance.now();
    await container.signal('SIGTERM');
    expect(await container.ended).toBe(0);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });

  test('does not start without configuration, and says what is missing', async () => {
    const open = run([], { GATEWAY_TOKEN: '' });
    expect(await open.ended).toBe(1);
    expect(open.log()).toContain('HOST 0.0.0.0 is reachable from other machines');
    const unconfigured = run([]);
    expect(await unconfigured.ended).toBe(1);
    expect(unconfigured.log()).toContain('Close is not configured');
  });

  test('runs the other commands', async () => {
    const container = run(['--version']);
    expect(await container.ended).toBe(0);
    expect(container.log()).toBe(`${packageJson.version}\n`);
  });

  test('contains what is loaded only when configured', async (context) => {
    if (!hasRedis) return context.skip('redis-server is not installed.');
    const redis = await startRedis();
    // It does not start with a variable whose package is absent.
    const { get } = await start(['--demo'], {
      REDIS_URL: redis.url,
      SHARED_SECRET: 'secret-of-all-copies',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9',
      METRICS_PORT: '0',
    });
    const health = await get('/health', { headers: { authorization: `Bearer ${TOKEN}` } });
    expect(await health.json()).toMatchObject({ shared: 'up', version: packageJson.version });
    await redis.close();
  });
});
