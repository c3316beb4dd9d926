import { afterEach, describe, expect, test } from 'vitest';
import { buildSeed, demoSeed } from '../../emulator/index.ts';
import {
  type ControlledGateway,
  type ControlledGatewayOptions,
  startControlledGateway,
} from '../support/controlled-close.ts';
import { promise } from '../support/promise.ts';

const seed = demoSeed();
const lead = seed.leads[1]?.id;
const [first, second, third] = seed.contacts.map(({ id }) => id);
const basic = (key: string) => ({ authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}` });

let gateway: ControlledGateway;
async function start(options?: ControlledGatewayOptions): Promise<ControlledGateway> {
  gateway = await startControlledGateway(options);
  return gateway;
}
afterEach(() => gateway.stop());

/** Reads the lead, and a contact that no other operation reads. Once the contact is requested, the lead is too. */
const query = (contact: string | undefined, columns = 'name url') =>
  `{ lead(id: "${lead}") { ${columns} } contact(id: "${contact}") { title } }`;

describe('identical reads in flight', () => {
  test('are one request for all operations', async () => {
    const { close, execute } = await start();
    const operations = [execute(query(first)), execute(query(second, 'url name')), execute(query(third))];
    const own = await Promise.all([first, second, third].map((id) => close.next(`GET /contact/${id}/`)));
    const shared = await close.next(`GET /lead/${lead}/`);
    expect(close.pending).toEqual([]);
    for (const request of [shared, ...own]) request.answer();
    for (const { data, errors } of await Promise.all(operations)) {
      expect(errors).toBeUndefined();
      expect(data.lead.name).toBe(seed.leads[1]?.name);
    }
  });

  test('are one request for batches too', async () => {
    const { close, execute } = await start();
    const batch = (contact: string | undefined) =>
      `{ a: lead(id: "${seed.leads[1]?.id}") { name } b: lead(id: "${seed.leads[2]?.id}") { name } contact(id: "${contact}") { title } }`;
    const operations = [execute(batch(first)), execute(batch(second))];
    const own = await Promise.all([first, second].map((id) => close.next(`GET /contact/${id}/`)));
    const shared = await close.next('POST /data/search/');
    expect(close.pending).toEqual([]);
    for (const request of [shared, ...own]) request.answer();
    for (const { data } of await Promise.all(operations)) expect(data.b.name).toBe(seed.leads[2]?.name);
  });

  test('fail together', async () => {
    const { close, execute } = await start();
    const operations = [execute(query(first)), execute(query(second))];
    const own = await Promise.all([first, second].map((id) => close.next(`GET /contact/${id}/`)));
    (await close.next(`GET /lead/${lead}/`)).reply(403, {});
    for (const request of own) request.answer();
    for (const { data, errors } of await Promise.all(operations)) {
      expect(data.lead).toBeNull();
      expect(data.contact).not.toBeNull();
      expect(errors?.map(({ path }) => path)).toEqual([['lead']]);
    }
  });

  test('are two requests for two credentials, even of the same organization', async () => {
    promise('nothing-shared');
    const [me, colleague] = seed.users.map(({ id }) => id);
    const { close, execute } = await start({
      apiKey: null,
      emulator: { tenants: { api_one: { ...seed, me: me ?? '', keys: { api_two: colleague ?? '' } } } },
    });
    const operations = ['api_one', 'api_two'].map((key) => execute('{ me { id } }', { headers: basic(key) }));
    const requests = [await close.next('GET /me/'), await close.next('GET /me/')];
    expect(new Set(requests.map(({ headers }) => headers.authorization)).size).toBe(2);
    for (const request of requests) request.answer();
    const answers = await Promise.all(operations);
    expect(answers.map(({ data }) => data.me.id)).toEqual([me, colleague]);
  });

  test('are two requests for two organizations, and no row reaches the other', async () => {
    const other = buildSeed({ leads: 5, contacts: 5, opportunities: 5, namespace: 'other' });
    const own = {
      ...other,
      leads: other.leads.map((row, n) => (n === 1 ? { ...row, id: lead ?? '', name: 'B' } : row)),
    };
    const { close, execute } = await start({ apiKey: null, emulator: { tenants: { api_a: seed, api_b: own } } });
    const operations = ['api_a', 'api_b'].map((key) =>
      execute(`{ lead(id: "${lead}") { name } }`, { headers: basic(key) }),
    );
    const requests = [await close.next(`GET /lead/${lead}/`), await close.next(`GET /lead/${lead}/`)];
    // The second request is answered first.
    for (const request of requests.toReversed()) request.answer();
    const answers = await Promise.all(operations);
    expect(answers.map(({ data }) => data.lead.name)).toEqual([seed.leads[1]?.name, 'B']);
  });

  test('are two requests for two time offsets', async () => {
    const { close, execute } = await start();
    const operations = ['0', '2'].map((offset) =>
      execute(`{ lead(id: "${lead}") { name } }`, { headers: { 'x-tz-offset': offset } }),
    );
    const requests = [await close.next(), await close.next()];
    expect(requests.map(({ headers }) => headers['x-tz-offset']).toSorted()).toEqual(['0', '2']);
    for (const request of requests) request.answer();
    await Promise.all(operations);
  });
});

test('operations that share a large response each read their own part of it', async () => {
  const { close, execute } = await start();
  const contacts = Array.from({ length: 100 }, (_, n) => ({
    ...{ id: `cont_${n}`, lead_id: lead, name: `Name ${n}`, title: `Title ${n}`, emails: [], phones: [], urls: [] },
    ...{ 'custom.cf_a': `Value ${n}`, note: 'No operation reads this. '.repeat(10) },
  }));
  // Each also reads a contact that no other operation reads. Once that is requested, the lead is too.
  const own = ['name', 'title', 'name title', 'customFields(ids: ["cf_a"]) { __typename }'].map((selection, n) => {
    const path = `/contact/${seed.contacts[n]?.id}/`;
    const query = `{ lead(id: "${lead}") { contacts(first: 100) { nodes { ${selection} } } } contact(id: "${seed.contacts[n]?.id}") { title } }`;
    return { path, query };
  });
  const operations = own.map(({ query }) => execute(query));
  for (const { path } of own) (await close.next(`GET ${path}`)).answer();
  const read = await close.next(`GET /lead/${lead}/`);
  expect(close.pending).toEqual([]);
  read.reply(200, { id: lead, contacts });
  close.answerAll();
  const answers = await Promise.all(operations);
  for (const { errors } of answers) expect(errors).toBeUndefined();
  const [names, titles, both] = answers.map(({ data }) => data.lead.contacts.nodes);
  expect(names).toEqual(contacts.map(({ name }) => ({ name })));
  expect(titles).toEqual(contacts.map(({ title }) => ({ title })));
  expect(both).toEqual(contacts.map(({ name, title }) => ({ name, title })));
});

test('a completed read is not shared', async () => {
  const { close, execute } = await start();
  for (const name of ['one', 'two']) {
    const operation = execute(`{ lead(id: "${lead}") { name } }`);
    (await close.next()).reply(200, { id: lead, name });
    expect((await operation).data.lead.name).toBe(name);
  }
});

describe('a caller that disconnects', () => {
  test('does not cancel a read that others wait for', async () => {
    promise('disconnect');
    const { close, execute } = await start();
    const caller = new AbortController();
    const left = execute(query(first), { signal: caller.signal }).catch(() => 'left');
    const own = await close.next(`GET /contact/${first}/`);
    const other = execute(query(second));
    const [shared, others] = [await close.next(`GET /lead/${lead}/`), await close.next(`GET /contact/${second}/`)];
    caller.abort();
    expect(await left).toBe('left');
    // The gateway has noticed by now: it has cancelled what only this caller waited for.
    await own.disconnected;
    shared.answer();
    others.answer();
    const { data, errors } = await other;
    expect(errors).toBeUndefined();
    expect(data.lead.name).toBe(seed.leads[1]?.name);
    expect(close.pending).toEqual([]);
  });

  test('cancels a read that no other caller waits for', async () => {
    promise('disconnect');
    const { close, execute } = await start();
    const callers = [new AbortController(), new AbortController()];
    const left = callers.map(({ signal }, n) => execute(query([first, second][n]), { signal }).catch(() => 'left'));
    const own = await Promise.all([first, second].map((id) => close.next(`GET /contact/${id}/`)));
    const shared = await close.next(`GET /lead/${lead}/`);
    for (const caller of callers) caller.abort();
    expect(await Promise.all(left)).toEqual(['left', 'left']);
    await Promise.all([shared, ...own].map(({ disconnected }) => disconnected));
  });
});
