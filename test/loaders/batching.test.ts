import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway, type TestOptions, trips } from '../support/gateway.ts';
import { requestLines } from '../support/request-lines.ts';

const seed = demoSeed();
const [first, second, ...others] = seed.leads.map(({ id }) => id);
const nameOf = (leadId: string) => seed.leads.find(({ id }) => id === leadId)?.name;

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await startGateway();
});
afterEach(() => gateway.close());

/** Replaces the gateway by one with other options. */
async function restart(options: TestOptions): Promise<void> {
  await gateway.close();
  gateway = await startGateway(options);
}

const NODES = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Lead { name } ... on Contact { title } } }';

describe('one id', () => {
  test('is read by a GET with exactly the selected columns', async () => {
    const opportunity = seed.opportunities[0];
    await gateway.execute('query ($id: ID!) { opportunity(id: $id) { lead { url } } }', { id: opportunity?.id });
    expect(requestLines(gateway)).toEqual([
      `GET /opportunity/${opportunity?.id}/?_fields=id,lead_id`,
      `GET /lead/${opportunity?.lead_id}/?_fields=id,url`,
    ]);
  });

  test('that several fields select is read once, with the union of their columns', async () => {
    const { data } = await gateway.execute(
      'query ($id: ID!) { a: lead(id: $id) { name } b: lead(id: $id) { url } c: lead(id: $id) { name } }',
      { id: second },
    );
    expect(requestLines(gateway)).toEqual([`GET /lead/${second}/?_fields=id,name,url`]);
    expect(data.a.name).toBe(nameOf(second ?? ''));
    expect(data.c).toEqual(data.a);
  });
});

describe('two ids or more', () => {
  test('are one search, with the union of their columns', async () => {
    const { data } = await gateway.execute(
      'query ($a: ID!, $b: ID!) { a: lead(id: $a) { name } b: lead(id: $b) { url } }',
      { a: first, b: second },
    );
    expect(requestLines(gateway)).toEqual(['SEARCH lead by 2 ids: id,name,url']);
    expect(data).toEqual({ a: { name: '' }, b: { url: seed.leads[1]?.url } });
  });

  test('are matched to rows by id, in any order of the response', async () => {
    const ids = [...others.slice(0, 20).sort().reverse(), ...others.slice(20, 30).sort()];
    const { data } = await gateway.execute(NODES, { ids });
    expect(requestLines(gateway)).toEqual(['SEARCH lead by 30 ids: id,name']);
    expect(data.nodes).toEqual(ids.map((id) => ({ id, name: nameOf(id) })));
  });

  test('are searched in batches of 200', async () => {
    const ids = seed.contacts.slice(0, 250).map(({ id }) => id);
    const { data } = await gateway.execute(NODES, { ids });
    expect(requestLines(gateway).toSorted()).toEqual([
      'SEARCH contact by 200 ids: id,title',
      'SEARCH contact by 50 ids: id,title',
    ]);
    expect(data.nodes.map(({ id }: { id: string }) => id)).toEqual(ids);
  });

  test('are searched in batches of the configured size, and a single remaining id is read by a GET', async () => {
    await restart({ environment: { SEARCH_BATCH: '3' } });
    const ids = others.slice(0, 7);
    const { data } = await gateway.execute(NODES, { ids });
    expect(requestLines(gateway).toSorted()).toEqual([
      `GET /lead/${ids[6]}/?_fields=id,name`,
      'SEARCH lead by 3 ids: id,name',
      'SEARCH lead by 3 ids: id,name',
    ]);
    expect(data.nodes).toEqual(ids.map((id) => ({ id, name: nameOf(id) })));
  });

  test('of several nouns are read at the same time', async () => {
    const answer = await gateway.execute(
      `query ($a: ID!, $b: ID!, $c: ID!, $d: ID!) {
        a: lead(id: $a) { url } b: lead(id: $b) { url } c: contact(id: $c) { title } d: opportunity(id: $d) { note }
      }`,
      { a: first, b: second, c: seed.contacts[0]?.id, d: seed.opportunities[0]?.id },
    );
    expect(requestLines(gateway).toSorted()).toEqual([
      `GET /contact/${seed.contacts[0]?.id}/?_fields=id,title`,
      `GET /opportunity/${seed.opportunities[0]?.id}/?_fields=id,note`,
      'SEARCH lead by 2 ids: id,url',
    ]);
    expect(trips(answer)).toBe(1);
  });
});

describe('a known row', () => {
  test('is read again only for missing columns', async () => {
    const { data } = await gateway.execute(
      'query ($id: ID!) { lead(id: $id) { name opportunities(first: 1) { nodes { lead { name url } } } } }',
      { id: others[0] },
    );
    expect(requestLines(gateway)).toEqual([
      `GET /lead/${others[0]}/?_fields=id,name,opportunities`,
      `GET /lead/${others[0]}/?_fields=id,url`,
    ]);
    expect(data.lead.opportunities.nodes[0].lead).toEqual({ name: nameOf(others[0] ?? ''), url: seed.leads[2]?.url });
  });

  test('costs no request if a list contained it', async () => {
    const { data } = await gateway.execute(
      '{ leads(first: 5) { nodes { url opportunities { nodes { lead { url } } } contacts { nodes { lead { url } } } } } }',
    );
    expect(requestLines(gateway)).toEqual(['GET /lead/?_fields=id,contacts,opportunities,url&_limit=5']);
    for (const { url, contacts } of data.leads.nodes) for (const { lead } of contacts.nodes) expect(lead.url).toBe(url);
  });

  test('costs no request if another row embeds it', async () => {
    const { lead_id: id } = seed.opportunities.find(({ contact_id }) => contact_id !== null) ?? {};
    const { data } = await gateway.execute(
      'query ($id: ID!) { lead(id: $id) { contacts { nodes { id } } opportunities { nodes { contact { id title } } } } }',
      { id },
    );
    expect(requestLines(gateway)).toEqual([`GET /lead/${id}/?_fields=id,contacts,opportunities`]);
    const titles = new Map(seed.contacts.map((contact) => [contact.id, contact.title]));
    for (const { contact } of data.lead.opportunities.nodes) {
      if (contact !== null) expect(contact.title).toBe(titles.get(contact.id));
    }
  });

  test('costs a request for columns that are not embedded', async () => {
    await gateway.execute('{ leads(first: 3) { nodes { opportunities { nodes { id isStalled value { cents } } } } } }');
    const opportunities = gateway.upstream[1]?.body as { query: { queries: [unknown, { queries: unknown[] }] } };
    expect(requestLines(gateway)).toEqual([
      'GET /lead/?_fields=id,opportunities&_limit=3',
      `SEARCH opportunity by ${opportunities.query.queries[1].queries.length} ids: id,is_stalled`,
    ]);
  });

  test('is not requested again if it does not exist', async () => {
    await restart({ emulator: { seed: { ...seed, leads: seed.leads.filter(({ id }) => id !== others[0]) } } });
    const opportunity = seed.opportunities.find(({ lead_id }) => lead_id === others[0]);
    const { data, errors } = await gateway.execute(
      'query ($lead: ID!, $opportunity: ID!) { lead(id: $lead) { url } opportunity(id: $opportunity) { lead { url } } }',
      { lead: others[0], opportunity: opportunity?.id },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ lead: null, opportunity: { lead: null } });
    expect(gateway.lines.filter((line) => line === `GET /lead/${others[0]}/`)).toHaveLength(1);
  });
});
