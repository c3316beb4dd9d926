import { afterEach, beforeEach, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';

const seed = demoSeed();
const lead = seed.leads[2]?.id ?? '';

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await startGateway({ emulator: { seed } });
});
afterEach(() => gateway.close());

/** The parts of an incremental answer, in the order in which they came. */
async function parts(query: string): Promise<Record<string, unknown>[]> {
  gateway.emulator.clearRequests();
  const response = await fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'multipart/mixed' },
    body: JSON.stringify({ query }),
  });
  expect(response.headers.get('content-type')).toMatch(/^multipart\/mixed/);
  const text = await response.text();
  return text.split(/\r?\n---?-?\r?\n?/).flatMap((part) => {
    const start = part.indexOf('{');
    return start < 0 ? [] : [JSON.parse(part.slice(start, part.lastIndexOf('}') + 1))];
  });
}
/** What was asked, with its columns. */
const asked = () =>
  gateway.upstream.map(({ method, path, query }) => `${method} ${path} ${query._fields ?? ''}`.trim());

test('a deferred fragment that the same request answers changes nothing of what is asked', async () => {
  const [first, ...rest] = await parts(`{ lead(id: "${lead}") { id ... @defer { name status { label } } } }`);
  expect(first).toMatchObject({ data: { lead: { id: lead } }, hasNext: true });
  expect(JSON.stringify(rest)).toContain(JSON.stringify(seed.leads[2]?.name));
  expect(asked()).toEqual([`GET /lead/${lead}/ id,name,status_id,status_label`]);
});

test('a deferred fragment that needs another request leaves its parent but the key, and comes later', async () => {
  const opportunity = seed.opportunities.find(({ lead_id }) => lead_id === lead)?.id;
  const [first, ...rest] = await parts(
    `{ opportunity(id: "${opportunity}") { id confidence ... @defer(label: "slow") { lead { name url } } } }`,
  );
  expect(first).toMatchObject({ data: { opportunity: { id: opportunity } }, hasNext: true });
  expect(first?.data).not.toHaveProperty('opportunity.lead');
  expect(JSON.stringify(rest)).toContain('"label":"slow"');
  expect(JSON.stringify(rest)).toContain(JSON.stringify(seed.leads[2]?.name));
  // The name stands in the opportunity's row too, but is not asked there for a lead that is read anyway.
  expect(asked()).toEqual([`GET /opportunity/${opportunity}/ id,confidence,lead_id`, `GET /lead/${lead}/ id,name,url`]);
});

test('a deferred list that only Close can filter is not read with its lead', async () => {
  await parts(
    `{ lead(id: "${lead}") { name ... @defer { opportunities(filter: { isStalled: true }) { totalCount } } } }`,
  );
  expect(asked()).toEqual([`GET /lead/${lead}/ id,name`, 'GET /opportunity/']);
});

test('a failure in a deferred fragment is told with it, by its code', async () => {
  const opportunity = seed.opportunities.find(({ lead_id }) => lead_id === lead)?.id;
  gateway.emulator.fail({ path: `/lead/${lead}/`, status: 403 });
  const [first, ...rest] = await parts(`{ opportunity(id: "${opportunity}") { id ... @defer { lead { url } } } }`);
  expect(first).not.toHaveProperty('errors');
  expect(JSON.stringify(rest)).toContain('"code":"FORBIDDEN"');
});
