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

/** The parts of an incremental response, in order of arrival. */
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
/** The requests with their columns. */
const requested = () =>
  gateway.upstream.map(({ method, path, query }) => `${method} ${path} ${query._fields ?? ''}`.trim());

test('a deferred fragment that the same request covers causes no other request', async () => {
  const [first, ...rest] = await parts(`{ lead(id: "${lead}") { id ... @defer { name status { label } } } }`);
  expect(first).toMatchObject({ data: { lead: { id: lead } }, hasNext: true });
  expect(JSON.stringify(rest)).toContain(JSON.stringify(seed.leads[2]?.name));
  expect(requested()).toEqual([`GET /lead/${lead}/ id,name,status_label`]);
});

test('a deferred fragment that needs another request arrives later', async () => {
  const opportunity = seed.opportunities.find(({ lead_id }) => lead_id === lead)?.id;
  const [first, ...rest] = await parts(
    `{ opportunity(id: "${opportunity}") { id confidence ... @defer(label: "slow") { lead { name url } } } }`,
  );
  expect(first).toMatchObject({ data: { opportunity: { id: opportunity } }, hasNext: true });
  expect(first?.data).not.toHaveProperty('opportunity.lead');
  expect(JSON.stringify(rest)).toContain('"label":"slow"');
  expect(JSON.stringify(rest)).toContain(JSON.stringify(seed.leads[2]?.name));
  // The opportunity's row has the lead's name too, but it is not requested for a lead that is read anyway.
  expect(requested()).toEqual([
    `GET /opportunity/${opportunity}/ id,confidence,lead_id`,
    `GET /lead/${lead}/ id,name,url`,
  ]);
});

test('a deferred list that only Close can filter is not read with its lead', async () => {
  await parts(
    `{ lead(id: "${lead}") { name ... @defer { opportunities(filter: { isStalled: true }) { totalCount } } } }`,
  );
  expect(requested().toSorted()).toEqual([`GET /lead/${lead}/ id,name`, 'GET /opportunity/']);
});

test('an error in a deferred fragment arrives with it, with its code', async () => {
  const opportunity = seed.opportunities.find(({ lead_id }) => lead_id === lead)?.id;
  gateway.emulator.fail({ path: `/lead/${lead}/`, status: 403 });
  const [first, ...rest] = await parts(`{ opportunity(id: "${opportunity}") { id ... @defer { lead { url } } } }`);
  expect(first).not.toHaveProperty('errors');
  expect(JSON.stringify(rest)).toContain('"code":"FORBIDDEN"');
});
