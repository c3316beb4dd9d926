/** GraphQL over HTTP by the judgement of others: the audits of `graphql-http`, asked of a running server. */
import { auditServer } from 'graphql-http';
import { expect, test } from 'vitest';
import { startGateway } from '../support/gateway.ts';

const TOKEN = 'a-token-for-auditors';
const withToken: typeof fetch = (input, init) =>
  fetch(input, { ...init, headers: { ...init?.headers, authorization: `Bearer ${TOKEN}` } });

test.each([
  { gateway: 'as it comes', environment: {}, fetchFn: fetch },
  { gateway: 'that asks for its token', environment: { GATEWAY_TOKEN: TOKEN }, fetchFn: withToken },
])('a gateway $gateway does all that a server must, should and may do', async ({ environment, fetchFn }) => {
  const gateway = await startGateway({ environment });
  const results = await auditServer({ url: gateway.url, fetchFn }).finally(gateway.close);
  expect(results).toHaveLength(61);
  const others = results.filter(({ status }) => status !== 'ok');
  // Errors break a must, warnings a should, notices a may.
  expect(others.map(({ status, id, name }) => `${status} ${id}: ${name}`)).toEqual([]);
});
