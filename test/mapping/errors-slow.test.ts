import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { type ControlledGateway, startControlledGateway } from '../support/controlled-close.ts';
import type { Answer } from '../support/gateway.ts';
import { promise } from '../support/promise.ts';

const seed = demoSeed();
const lead = seed.leads[1]?.id;
const LEAD = `{ lead(id: "${lead}") { name } __typename }`;

let gateway: ControlledGateway;
afterEach(() => gateway.stop());

const codes = ({ errors }: Answer) => errors?.map(({ path, extensions }) => [path?.join('.'), extensions?.code]);

describe('a response of Close', () => {
  test('that never starts ends with the timeout of a request', async () => {
    promise('request-timeout');
    gateway = await startControlledGateway({ environment: { REQUEST_SECONDS: '0.2' } });
    const answer = await gateway.execute(LEAD);
    expect(answer.data).toEqual({ lead: null, __typename: 'Query' });
    expect(codes(answer)).toEqual([['lead', 'TIMEOUT']]);
    await (await gateway.close.next()).disconnected;
  });

  test('that never starts ends with the deadline of the operation if that is earlier', async () => {
    gateway = await startControlledGateway({ environment: { OPERATION_SECONDS: '0.2' } });
    const answer = await gateway.execute(LEAD);
    expect(answer.data).toEqual({ lead: null, __typename: 'Query' });
    expect(codes(answer)).toEqual([['lead', 'TIMEOUT']]);
    await (await gateway.close.next()).disconnected;
  });

  test('that starts and never ends is aborted by the timeout of a request', async () => {
    gateway = await startControlledGateway({ environment: { REQUEST_SECONDS: '0.3' } });
    const operation = gateway.execute(LEAD);
    const request = await gateway.close.next();
    request.response.writeHead(200, { 'content-type': 'application/json' }).write('{"name":');
    expect(codes(await operation)).toEqual([['lead', 'TIMEOUT']]);
    await request.disconnected;
  });

  test('that is cut off fails', async () => {
    gateway = await startControlledGateway();
    const operation = gateway.execute(LEAD);
    // It is retried twice, because the connection may be the cause.
    for (let tries = 0; tries < 3; tries += 1) {
      const { response } = await gateway.close.next();
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' }).write('{"name":', () => {
        response.destroy();
      });
    }
    expect(codes(await operation)).toEqual([['lead', 'UPSTREAM_UNAVAILABLE']]);
  });

  test.each([
    ['small and decompresses to more than 10 MiB', gzipSync(JSON.stringify({ name: 'x'.repeat(11 * 1024 * 1024) }))],
    ['compressed and cut off', gzipSync(JSON.stringify({ name: 'x'.repeat(1_000) })).subarray(0, 20)],
  ])('that is %s fails', async (_name, body) => {
    gateway = await startControlledGateway();
    const operation = gateway.execute(LEAD);
    const { response } = await gateway.close.next();
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(body);
    expect(codes(await operation)).toEqual([['lead', 'UPSTREAM_MALFORMED']]);
  });

  test('that never ends is aborted at 10 MiB', async () => {
    gateway = await startControlledGateway();
    const operation = gateway.execute(LEAD);
    const { response, disconnected } = await gateway.close.next();
    const chunk = Buffer.alloc(64 * 1024, ' ');
    const pour = () => {
      while (!response.destroyed && response.write(chunk));
    };
    response.writeHead(200, { 'content-type': 'application/json' }).on('drain', pour);
    pour();
    expect(codes(await operation)).toEqual([['lead', 'UPSTREAM_MALFORMED']]);
    await disconnected;
  });

  test('that is compressed as requested is read', async () => {
    gateway = await startControlledGateway();
    const operation = gateway.execute(LEAD);
    const { response, headers } = await gateway.close.next();
    expect(headers['accept-encoding']).toBe('zstd, br, gzip');
    const body = gzipSync(JSON.stringify({ id: lead, name: 'Packed' }));
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(body);
    expect((await operation).data.lead.name).toBe('Packed');
  });
});
