/** Conformity with GraphQL over HTTP: the audits of `graphql-http`, run against a server. */
import { auditServer } from 'graphql-http';
import { expect, test } from 'vitest';
import { startGateway } from '../support/gateway.ts';

const TOKEN = 'a-token-for-auditors';
const withToken: typeof fetch = (input, init) =>
  fetch(input, { ...init, headers: { ...init?.headers, authorization: `Bearer ${TOKEN}` } });

test.each([
  { gateway: 'as it comes', environment: {}, fetchFn: fetch },
  { gateway: 'that asks for its token', environment: { GATEWAY_TOKEN: TOKEN }, fetchFn: withToken },
])('a gateway $gateway passes every audit', async ({ environment, fetchFn }) => {
  const gateway = await startGateway({ environment });
  const results = await auditServer({ url: gateway.url, fetchFn }).finally(gateway.close);
  expect(results).toHaveLength(61);
  const others = results.filter(({ status }) => status !== 'ok');
  // Errors violate a MUST, warnings a SHOULD, notices a MAY.
  expect(others.map(({ status, id, name }) => `${status} ${id}: ${name}`)).toEqual([]);
});
