import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigError, describeVariables, readConfig } from '../../src/config/config.ts';
import { LIMITS } from '../../src/config/limits.ts';
import { SECRET_NAMES } from '../../src/config/secrets.ts';
import { tokenIssuers } from '../../src/config/token-issuers.ts';

/** The error message for an invalid configuration. */
function refusal(environment: Readonly<Record<string, string>>): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('The configuration was accepted.');
}

/** Invalid values by variable. */
const INVALID: readonly (readonly [name: string, values: readonly string[]])[] = [
  ['PORT', ['abc', '-1', '65536', '1.5']],
  ['EMULATOR_PORT', ['abc', '-1', '65536', '1.5']],
  ['CLOSE_API_URL', ['api.close.com', 'ftp://api.close.com', '/api/v1']],
  ['GATEWAY_TOKEN', ['too-short', 'a-token-of-the-gateway,too-short', ['a', 'b', 'c'].map((x) => x.repeat(16)).join()]],
  [
    'CORS_ORIGINS',
    ['*', 'null', 'app.example', 'https://app.example/', 'https://app.example/path', 'https://a.example, b'],
  ],
  ['TRUSTED_PROXIES', ['abc', '-1', '1.5', '11']],
  ['JWT_JWKS_URL', ['abc', 'http://idp.example/jwks', 'ftp://idp.example/jwks']],
  ['JWT_AUDIENCE', [',']],
  ['JWT_SCOPES', ['crm:read', 'read=', 'admin=x', 'read=x,write']],
  ['READ_ONLY', ['perhaps']],
  ['TZ_OFFSET', ['abc', '-13', '15']],
  ['SHOW_UPSTREAM', ['perhaps', '2']],
  ['SHOW_COST', ['perhaps', '2']],
  ['TYPED_CUSTOM_FIELDS', ['perhaps', '2']],
  ['CUSTOM_FIELDS_SECONDS', ['abc', '0', '86401']],
  ['CATALOGUE_SECONDS', ['abc', '0', '-1', '3601']],
  ['CLOSE_WEBHOOK_KEYS', ['text', 'abc', ','.repeat(3), '0'.repeat(63), `${'0'.repeat(64)},${'0'.repeat(65)}`]],
  ['WEBHOOK_MAX_AGE_SECONDS', ['abc', '0', '1.5', '1000001']],
  ['POLL_SECONDS', ['abc', '0', '0.5', '301']],
  ['SEARCH_BATCH', ['abc', '0', '201', '1.5']],
  ['OPERATION_SECONDS', ['abc', '0', '301']],
  ['REQUEST_SECONDS', ['abc', '0', '301']],
  ['CONNECT_SECONDS', ['abc', '0', '61']],
  ['SHUTDOWN_SECONDS', ['abc', '0', '301']],
  ['KEEP_ALIVE_SECONDS', ['abc', '0', '3601']],
  ['LOG_LEVEL', ['loud']],
  ['STARTUP_CHECK', ['perhaps']],
  ['AUDIT_LOG', ['perhaps', '2']],
  ['INTROSPECTION', ['perhaps']],
  ['PERSISTED_ONLY', ['perhaps']],
  ['COMPRESSION', ['perhaps']],
  ...['MCP', 'MCP_WRITES', 'MCP_EXPLORE', 'MCP_OUTPUT_SCHEMAS'].map((name) => [name, ['perhaps']] as const),
  ['ROUTER_SECRET', ['too-short']],
  ['SHARED_SECRET', ['too-short']],
  ['REDIS_URL', ['redis', 'http://h', 'redis://', 'redis://h/db', 'redis://h?x=too-short', 'redis://:too-short%zz@h']],
  ['REDIS_PREFIX', ['{x}', 'a b', 'x'.repeat(101)]],
  ['REDIS_TIMEOUT_MS', ['abc', '0', '1.5', '10001']],
  ['METRICS_PORT', ['abc', '-1', '65536']],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', ['abc', 'ftp://collector.example']],
  ['TRACE_PERCENT', ['abc', '-1', '101']],
  ['TRACE_SLOW_MS', ['abc', '0', '1.5']],
  ['TRACE_PROPAGATE', ['perhaps']],
  ['MEDIA_SECONDS', ['abc', '0', '1.5', '86401']],
  ['MEDIA_ORIGINS', ['*', 'null', 's3.amazonaws.com', 'https://s3.amazonaws.com/bucket']],
  ['PUBLIC_URL', ['gateway.example', 'ftp://gateway.example', '/gateway']],
  ...SECRET_NAMES.map((name) => [`${name}_FILE`, ['/no/such/file', '/dev/null', '/']] as const),
  ...Object.keys(LIMITS).map((name) => [name, ['abc', '0', '-1', '1.5', 'Infinity', 'false']] as const),
];
/** Variables that accept any text. */
const FREE = [
  ...['CLOSE_API_KEY', 'CUSTOM_FIELD_NAMES', 'HOST', 'METRICS_HOST', 'PERSISTED_OPERATIONS'],
  ...['JWT_ISSUER', 'JWT_ISSUERS_FILE', 'JWT_SCOPE_CLAIM', 'JWT_OPERATIONS_CLAIM', 'JWT_CLOSE_USER_CLAIM'],
];

describe('an invalid variable', () => {
  const FULL = { CLOSE_API_KEY: 'api_secret', GATEWAY_TOKEN: 'a-token-of-the-gateway' };

  test.each(INVALID)('%s is named, without any secret', (name, values) => {
    for (const value of values) {
      const message = refusal({ ...FULL, [name]: value });
      expect(message).toMatch(new RegExp(`^The configuration is invalid\\.\n  ${name}[.:\\d ]`));
      expect(message).not.toMatch(/expected number/);
      expect(message).not.toMatch(/api_secret|a-token-of-the-gateway|too-short/);
    }
  });

  test('of every name is tested above', () => {
    const names = describeVariables().map(({ name }) => name);
    expect([...INVALID.map(([name]) => name), ...FREE].toSorted()).toEqual(names.toSorted());
  });

  test('is named together with all other invalid ones', () => {
    const message = refusal({ PORT: 'abc', TZ_OFFSET: '99', SEARCH_BATCH: '10' });
    expect(message.split('\n').map((line) => line.trim().split(':')[0])).toEqual([
      'The configuration is invalid.',
      'PORT',
      'TZ_OFFSET',
    ]);
  });
});

describe('an absent variable', () => {
  test('has its default, also if it is empty or blank', () => {
    const names = describeVariables().map(({ name }) => name);
    const defaults = readConfig({});
    expect(readConfig(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(defaults);
    expect(readConfig(Object.fromEntries(names.map((name) => [name, ' '])))).toEqual(defaults);
    expect(defaults).toMatchObject({
      PORT: 4000,
      HOST: '127.0.0.1',
      CORS_ORIGINS: [],
      TZ_OFFSET: 0,
      SEARCH_BATCH: 200,
    });
  });
});

describe('the upstream', () => {
  test('depends on the key and the URL', () => {
    // Neither is set: the emulator, with its requests in the response.
    expect(readConfig({})).toMatchObject({ CLOSE_API_URL: null, SHOW_UPSTREAM: true });
    const close = 'https://api.close.com/api/v1';
    expect(readConfig({ CLOSE_API_KEY: 'api_x' })).toMatchObject({ CLOSE_API_URL: close, SHOW_UPSTREAM: false });
    const other = 'http://127.0.0.1:9/api/v1';
    expect(readConfig({ CLOSE_API_URL: other })).toMatchObject({ CLOSE_API_URL: other, SHOW_UPSTREAM: false });
    expect(readConfig({ CLOSE_API_URL: other, CLOSE_API_KEY: 'api_x' })).toMatchObject({ CLOSE_API_URL: other });
  });
});

test('Redis requires a secret, which all copies have', () => {
  const REDIS_URL = 'redis://redis.internal';
  expect(refusal({ REDIS_URL })).toBe(
    'REDIS_URL requires SHARED_SECRET, with the same value for all copies of the gateway.',
  );
  expect(readConfig({ REDIS_URL, SHARED_SECRET: 'a-secret-of-all-copies' }).REDIS_URL).toBe(REDIS_URL);
});

describe('custom fields as fields of the schema', () => {
  test('require an API key or the emulator', () => {
    const typed = { TYPED_CUSTOM_FIELDS: 'true' };
    expect(readConfig(typed)).toMatchObject({ TYPED_CUSTOM_FIELDS: true, CUSTOM_FIELDS_SECONDS: 300 });
    expect(readConfig({ ...typed, CLOSE_API_KEY: 'api_x' })).toMatchObject({ TYPED_CUSTOM_FIELDS: true });
    const message = refusal({ ...typed, CLOSE_API_URL: 'https://api.close.com/api/v1' });
    expect(message).toContain('TYPED_CUSTOM_FIELDS requires CLOSE_API_KEY');
  });

  test('are required by CUSTOM_FIELD_NAMES', () => {
    expect(refusal({ CUSTOM_FIELD_NAMES: 'names.json' })).toContain('requires TYPED_CUSTOM_FIELDS');
  });
});

describe('tokens of identity providers', () => {
  const ISSUER = {
    JWT_ISSUER: 'https://idp.example/',
    JWT_AUDIENCE: 'https://gateway.example, other',
    JWT_JWKS_URL: 'https://idp.example/jwks',
  };

  test('need an issuer, an audience and keys', () => {
    expect(readConfig(ISSUER)).toMatchObject({ JWT_AUDIENCE: ['https://gateway.example', 'other'] });
    for (const name of Object.keys(ISSUER)) expect(refusal({ ...ISSUER, [name]: '' })).toContain(`${name} is missing`);
  });

  test('require an API key or the emulator', () => {
    const close = { CLOSE_API_URL: 'https://api.close.com/api/v1' };
    expect(readConfig({ ...ISSUER, CLOSE_API_KEY: 'api_x' })).toMatchObject(close);
    expect(refusal({ ...ISSUER, ...close })).toMatch(/JWT_ISSUER.*CLOSE_API_KEY/s);
    expect(refusal({ JWT_ISSUERS_FILE: 'issuers.json', ...close })).toMatch(/JWT_ISSUERS_FILE.*CLOSE_API_KEY/s);
  });

  test('are required by the mapping of their claims', () => {
    const mapping = { JWT_SCOPES: 'read=crm:read write=crm:write read=crm:all' };
    expect(readConfig({ ...ISSUER, ...mapping })).toMatchObject({
      JWT_SCOPES: { read: ['crm:read', 'crm:all'], write: ['crm:write'] },
    });
    for (const environment of [mapping, { JWT_OPERATIONS_CLAIM: 'a' }, { JWT_CLOSE_USER_CLAIM: 'a' }]) {
      expect(refusal(environment)).toMatch(/requires JWT_ISSUER or JWT_ISSUERS_FILE/);
    }
  });

  test('allow a non-loopback HOST', () => {
    expect(readConfig({ ...ISSUER, HOST: '0.0.0.0' }).HOST).toBe('0.0.0.0');
  });

  test('can be of several issuers, in a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'issuers-'));
    const path = join(folder, 'issuers.json');
    const one = { issuer: 'a', audience: 'b', jwksUrl: 'https://a.example/jwks' };
    const read = (content: unknown) => {
      writeFileSync(path, JSON.stringify(content));
      return tokenIssuers(readConfig({ ...ISSUER, JWT_ISSUERS_FILE: path }));
    };
    expect(read([{ ...one, algorithms: ['ES256'] }])).toMatchObject([
      { issuer: 'https://idp.example/', audience: ['https://gateway.example', 'other'] },
      { ...one, audience: ['b'], algorithms: ['ES256'] },
    ]);
    for (const content of [
      [],
      {},
      [{ ...one, jwksUrl: 'http://a.example/jwks' }],
      [{ ...one, algorithms: ['HS256'] }],
      [{ ...one, algorithms: ['none'] }],
      [{ ...one, audience: [] }],
      [{ ...one, extra: 1 }],
      [one, one],
      [{ ...one, issuer: 'https://idp.example/' }],
    ]) {
      expect(() => read(content), JSON.stringify(content)).toThrow(/^JWT_ISSUERS_FILE .* is unusable/s);
    }
    rmSync(folder, { recursive: true });
  });
});

describe('a non-loopback HOST', () => {
  const token = { GATEWAY_TOKEN: 'a-token-of-the-gateway' };
  const PUBLIC = ['0.0.0.0', '::', '192.168.1.2', 'gateway.example'];

  test('requires a token if the gateway holds the API key, also with the emulator', () => {
    for (const HOST of PUBLIC) {
      for (const environment of [{ HOST, CLOSE_API_KEY: 'api_x' }, { HOST }]) {
        expect(refusal(environment)).toMatch(/HOST.*GATEWAY_TOKEN/s);
        expect(readConfig({ ...environment, ...token }).HOST).toBe(HOST);
      }
    }
  });

  test('needs no token in pass-through mode, and none can be set', () => {
    for (const HOST of PUBLIC) {
      const environment = { HOST, CLOSE_API_URL: 'https://api.close.com/api/v1' };
      expect(readConfig(environment).HOST).toBe(HOST);
      expect(refusal({ ...environment, ...token })).toMatch(/GATEWAY_TOKEN.*CLOSE_API_KEY/s);
    }
  });

  test('does not include loopback addresses', () => {
    for (const HOST of ['127.0.0.1', '::1', 'localhost']) {
      expect(readConfig({ HOST, CLOSE_API_KEY: 'api_x' }).HOST).toBe(HOST);
    }
  });
});

test('every variable has a type and a description', () => {
  for (const { name, type, description } of describeVariables())
    expect([name, type, description]).toEqual([
      name,
      expect.stringMatching(/^(?!undefined).{3,}/),
      expect.stringMatching(/^[A-Z].{10,}\.$/),
    ]);
});

describe('names of variables', () => {
  test.each([
    ['CLOSE_APIKEY', 'Did you mean CLOSE_API_KEY?'],
    ['CLOSE_KEY', 'Did you mean CLOSE_API_KEY?'],
    ['LIMIT_DEPHT', 'Did you mean LIMIT_DEPTH?'],
    ['GATEWAY_TOKN', 'Did you mean GATEWAY_TOKEN?'],
    ['gateway_token', 'Did you mean GATEWAY_TOKEN?'],
    ['REDIS_URI', 'Did you mean REDIS_URL?'],
    ['CLOSE_SOMETHING_ELSE_ENTIRELY', 'There is no such variable.'],
  ])('%s is refused', (name, message) => {
    const text = refusal({ [name]: 'a-value-that-is-not-quoted' });
    expect(text).toContain(`  ${name}: `);
    expect(text).toContain(message);
    expect(text).not.toContain('not-quoted');
  });

  test('of other programs and of Kubernetes are ignored', () => {
    const names = [
      ...[
        'PATH',
        'HOME',
        'POST',
        'PORTS',
        'LANG',
        'TZ',
        'NODE_ENV',
        'NODE_OPTIONS',
        'npm_config_cache',
        'OTEL_SERVICE_NAME',
      ],
      ...[
        'CLOSE_GRAPHQL_SERVICE_HOST',
        'CLOSE_GRAPHQL_SERVICE_PORT',
        'CLOSE_GRAPHQL_SERVICE_PORT_HTTP',
        'CLOSE_GRAPHQL_PORT',
      ],
      ...['CLOSE_GRAPHQL_PORT_4000_TCP', 'CLOSE_GRAPHQL_PORT_4000_TCP_ADDR', 'CLOSE_OPENAPI', 'EMULATOR_SEED'],
    ];
    expect(readConfig(Object.fromEntries(names.map((name) => [name, 'x'])))).toEqual(readConfig({}));
  });
});
