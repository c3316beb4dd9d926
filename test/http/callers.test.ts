/** Who sends a request. */
import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { addressOf } from '../../src/http/callers/address.ts';
import { identityOf } from '../../src/http/callers/claims.ts';

describe('the address of a client', () => {
  const from = (header: string | undefined, trusted: number, socket: string | undefined = '10.0.0.1') => {
    const headers = header === undefined ? {} : { 'x-forwarded-for': header };
    return addressOf({ headers, socket: { remoteAddress: socket } } as unknown as IncomingMessage, trusted);
  };

  test.each([
    ['no proxy is trusted', '203.0.113.7', 0, '10.0.0.1'],
    ['one proxy', '203.0.113.7', 1, '203.0.113.7'],
    ['what the client made up', '198.51.100.1, 203.0.113.7', 1, '203.0.113.7'],
    ['two proxies', '198.51.100.1, 203.0.113.7, 10.0.0.9', 2, '203.0.113.7'],
    ['a request that has passed fewer', '203.0.113.7', 2, '10.0.0.1'],
    ['no header', undefined, 1, '10.0.0.1'],
    ['with a port', '203.0.113.7:4711', 1, '203.0.113.7'],
    ['IPv6', '2001:DB8::1', 1, '2001:db8::1'],
    ['IPv6 with a port', '[2001:db8::1]:4711', 1, '2001:db8::1'],
    ['what is no address', 'unknown', 1, '10.0.0.1'],
    ['an empty entry', '203.0.113.7,', 1, '10.0.0.1'],
  ])('%s', (_name, header, trusted, address) => {
    expect(from(header, trusted)).toBe(address);
  });

  test('IPv4 on an IPv6 socket is the same address', () => {
    expect(from(undefined, 0, '::ffff:203.0.113.7')).toBe('203.0.113.7');
  });

  test('a connection that is gone has none', () => {
    expect(addressOf({ headers: {}, socket: {} } as unknown as IncomingMessage, 0)).toBe('unknown');
  });
});

describe('the caller of a token', () => {
  const settings = { ...readConfig({}), JWT_CLOSE_USER_CLAIM: 'https://crm.example/close_user' };
  const identity = (claims: object) => identityOf({ iss: 'issuer', sub: 'subject', ...claims }, 1, settings);

  test('is the same for the same issuer and subject only', () => {
    const { key } = identity({});
    expect(key).toMatch(/^subject [\w-]{22}$/);
    expect(identity({ aud: 'other', exp: 9 }).key).toBe(key);
    for (const other of [{ sub: 'Subject' }, { iss: 'other' }, { iss: 'issuers', sub: 'ubject' }]) {
      expect(identity(other).key).not.toBe(key);
    }
  });

  test.each([
    ['user_abc123', 'user_abc123'],
    ['lead_abc123', null],
    ['user_abc123\nuser_x', null],
    [['user_abc123'], null],
    [undefined, null],
  ])('acts for the user of Close that the token names: %o', (claim, closeUserId) => {
    expect(identity({ 'https://crm.example/close_user': claim }).closeUserId).toBe(closeUserId);
  });

  test('acts for no user of Close without a configured claim', () => {
    const claims = { iss: 'issuer', sub: 'subject', close_user: 'user_abc123' };
    expect(identityOf(claims, 1, readConfig({})).closeUserId).toBeNull();
  });
});
