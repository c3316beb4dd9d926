import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { demoVariables } from '../../src/cli/demo.ts';
import { operation, startGateway, type TestGateway } from '../support/gateway.ts';
import { promise } from '../support/promise.ts';
import { hasRedis, START_MS, startRedis, type TestRedis } from '../support/redis.ts';

const SECRET = 'a-secret-of-all-copies';
const OPERATIONS = 1_000;
const TOGETHER = 20;
/** A shorter text could be in a digest by chance. */
const MIN_LENGTH = 8;
const TELLING = /^(?:id|.*_id|name|.*_name|label|email|.*email|title|subject|url)$/;

const variables = demoVariables(demoSeed());
const READS = [
  'AppStart',
  'Board',
  'Forecast',
  'LeadPage',
  'LeadsByEmail',
  'LeadDetail',
  'SearchBox',
  'TemplatePicker',
] as const;

let redis: TestRedis;
let gateway: TestGateway;
beforeAll(async () => {
  if (!hasRedis) return;
  redis = await startRedis();
  const environment = {
    REDIS_URL: redis.url,
    REDIS_TIMEOUT_MS: '10000',
    SHARED_SECRET: SECRET,
    TYPED_CUSTOM_FIELDS: '1',
  };
  gateway = await startGateway({ environment });
}, START_MS);
afterAll(async () => {
  await gateway?.close();
  await redis?.close();
});

/** Every text of these rows, at any depth, whose column may identify something. */
function* textsOf(value: unknown, column = ''): Generator<string> {
  if (typeof value === 'string' && TELLING.test(column)) yield value;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, each] of Object.entries(value)) yield* textsOf(each, Array.isArray(value) ? column : name);
}

function needles(): readonly string[] {
  const tables = Object.values(gateway.emulator.tables()) as readonly { all?: () => Iterable<unknown> }[];
  const texts = tables.flatMap((table) => [...(table.all?.() ?? [])].flatMap((row) => [...textsOf(row)]));
  const key = gateway.emulator.apiKey;
  const secrets = [key, Buffer.from(`${key}:`).toString('base64'), SECRET];
  return [...new Set([...texts.filter((text) => text.length >= MIN_LENGTH), ...secrets])];
}

const found = (dump: string, texts: readonly string[]) => texts.filter((text) => dump.includes(text));

describe.skipIf(!hasRedis)('a dump of Redis', () => {
  test('after 1,000 operations contains no credential, name, email or id of any row', async () => {
    promise('redis-secrecy');
    const execute = async (n: number) => {
      const name = READS[n % READS.length] ?? 'AppStart';
      const { errors } =
        n % 10 === 0
          ? await gateway.execute(`mutation { leadCreate(input: { name: "Hooli Holding ${n}" }) { lead { id name } } }`)
          : await gateway.execute(operation(name), variables[name]);
      expect(errors).toBeUndefined();
    };
    for (let n = 0; n < OPERATIONS; n += TOGETHER) {
      await Promise.all(Array.from({ length: TOGETHER }, (_, index) => execute(n + index)));
    }
    const texts = needles();
    expect(texts.length).toBeGreaterThan(5_000);
    expect(texts.filter((text) => text.startsWith('Hooli Holding'))).not.toEqual([]);
    const dump = await redis.dump();
    expect(dump).toContain(':budget:');
    expect(found(dump, texts)).toEqual([]);
    // The search finds what is there.
    await redis.command('SET', 'leak', `of ${texts[0]}`);
    expect(found(await redis.dump(), texts)).toContain(texts[0]);
  });
});
