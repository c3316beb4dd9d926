import { afterEach, describe, expect, test } from 'vitest';
import { LIMITS } from '../../src/config/limits.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { promise } from '../support/promise.ts';

let gateway: TestGateway;
let isOpen = false;
afterEach(async () => {
  if (isOpen) await gateway.close();
  isOpen = false;
});

const LIMIT = 5_000;
const start = async (environment: Readonly<Record<string, string>> = {}) => {
  gateway = await startGateway({
    environment: { LIMIT_RESPONSE_BYTES: String(LIMIT), SHOW_UPSTREAM: '0', ...environment },
  });
};
const size = (answer: object) => JSON.stringify(answer).length;
const aliases = (count: number, field: string) => Array.from({ length: count }, (_, n) => `a${n}: ${field}`).join(' ');

describe('the size of a response', () => {
  test.each([
    [
      'rows of a list',
      '{ leads(first: 500) { nodes { id displayName description url statusLabel: status { label } } } }',
    ],
    ['one text under many aliases', `{ leads(first: 100) { nodes { ${aliases(29, 'displayName')} } } }`],
    [
      'nested lists',
      '{ leads(first: 100) { nodes { id contacts(first: 5) { nodes { id name emails { email } phones { phone } } } } } }',
    ],
    ['a JSON value', `{ ${aliases(19, 'customReportFields')} }`],
    ['the schema', '{ __schema { types { name description fields { name description } } } }'],
  ])('is limited: %s', async (_name, query) => {
    promise('response-size');
    await start();
    // The second time on the fast path.
    for (let times = 0; times < 2; times += 1) {
      const { data, errors, status } = await gateway.execute(query);
      expect(status).toBe(200);
      expect(data).toBeNull();
      expect(errors).toMatchObject([{ extensions: { code: 'RESPONSE_LIMIT_EXCEEDED', limit: LIMIT } }]);
      expect(errors?.[0]?.extensions?.actual).toBeGreaterThan(LIMIT);
    }
  });

  test('is estimated close to the bytes of the body', async () => {
    const query = '{ leads(first: 120) { nodes { id displayName contacts { nodes { id name } } } } }';
    await start({ LIMIT_RESPONSE_BYTES: '10000000' });
    const bytes = size({ data: (await gateway.execute(query)).data });
    await gateway.close();
    await start({ LIMIT_RESPONSE_BYTES: String(Math.round(bytes * 1.2)) });
    expect((await gateway.execute(query)).errors).toBeUndefined();
    await gateway.close();
    await start({ LIMIT_RESPONSE_BYTES: String(Math.round(bytes * 0.8)) });
    expect((await gateway.execute(query)).data).toBeNull();
  });

  test('is 32 MiB by default', () => {
    expect(LIMITS.LIMIT_RESPONSE_BYTES).toMatchObject({ max: 32 * 1024 * 1024, code: 'RESPONSE_LIMIT_EXCEEDED' });
  });
});
