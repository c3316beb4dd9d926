/** Log lines contain neither ids nor texts of Close, at every level. */
import { GraphQLError } from 'graphql';
import { describe, expect, test } from 'vitest';
import { DOCUMENTED } from '../../emulator/documented-routes.ts';
import { CloseError } from '../../src/close/wire/errors.ts';
import { describeError } from '../../src/telemetry/log.ts';
import { pathTemplate } from '../../src/telemetry/path-template.ts';
import { startGateway } from '../support/gateway.ts';
import { collectLogs } from '../support/logs.ts';

describe('the log of an operation', () => {
  test('contains path templates', async () => {
    const { log, of, text: _ } = collectLogs('debug');
    const gateway = await startGateway({ log });
    await gateway.execute('{ lead(id: "lead_PrivateOfACaller") { name } }');
    expect(of('request').map(({ path }) => path)).toEqual(['/lead/{id}/']);
    expect(JSON.stringify(of('request'))).not.toContain('PrivateOfACaller');
    await gateway.close();
  });

  test.each([
    ['/lead/lead_x/', '/lead/{id}/'],
    ['/role/jane/', '/role/{id}/'],
    ['/lead/lead_lowercase', '/lead/{id}'],
    ['/activity/status_change/lead/', '/activity/status_change/lead/'],
    ['/report/activity/orga_1/', '/report/activity/{id}/'],
    ['/data/search/', '/data/search/'],
  ])('%s becomes %s', (path, template) => {
    expect(pathTemplate(path)).toBe(template);
  });

  test('words of documented paths are no ids', () => {
    const paths = DOCUMENTED.map((line) => (line.split(' ').pop() ?? '').replaceAll(/\{\w+\}/g, '{id}'));
    expect(paths.filter((path) => pathTemplate(path) !== path)).toEqual([]);
  });
});

describe('the description of an error', () => {
  const PRIVATE = 'A private text';
  const thrown = (work: () => unknown): unknown => {
    try {
      return work();
    } catch (error) {
      return error;
    }
  };
  test.each<[string, unknown]>([
    ['an operator on a text', thrown(() => 'id' in (PRIVATE as never))],
    ['JSON', thrown(() => JSON.parse(PRIVATE))],
    ['a number', thrown(() => BigInt(PRIVATE))],
    ['a regular expression', thrown(() => new RegExp(`(${PRIVATE}`))],
    ['a property', thrown(() => (undefined as unknown as Record<string, unknown>)[PRIVATE])],
    ['a scalar', new GraphQLError(`String cannot represent value: ${PRIVATE}`)],
    ['a wrapped error', new GraphQLError(PRIVATE, { originalError: new TypeError(PRIVATE) })],
    ['a cause', new Error('Failed.', { cause: new TypeError(PRIVATE) })],
  ])('contains no value: %s', (_name, error) => {
    expect(error).toBeInstanceOf(Error);
    expect(JSON.stringify(describeError(error))).not.toContain('private');
  });

  test('has the path template of a failed request, and where it was thrown', () => {
    const { message, stack } = describeError(new CloseError('timeout', { request: 'GET /lead/lead_abc/' }));
    expect(message).toBe('GET /lead/{id}/: timeout');
    expect(stack).toMatch(/^ {4}at .*log-values\.test\.ts/);
  });

  test('keeps messages that contain only names of the source code', () => {
    const error = thrown(() => (undefined as unknown as { readonly id: string }).id);
    expect(describeError(error).message).toBe("Cannot read properties of undefined (reading 'id')");
  });
});
