import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { operation, startGateway, type TestGateway } from '../support/gateway.ts';
import { collectLogs } from '../support/logs.ts';
import { missingId, traced } from '../support/mutations.ts';

const seed = demoSeed();
const [me, other] = seed.users.map(({ id }) => id);
const [server, zoom, microsoft, calendly] = seed.connected_accounts.map(({ id }) => id);
const google = me?.replace('user_', 'emailacct_') ?? '';
const COLUMNS =
  '_fields=id,_type,user_id,email,identities,default_identity,send_status,receive_status,email_receive_status,' +
  'calendar_receive_status,enabled_features,available_features,available_calendars,date_created';
const LIST = `GET /connected_account/?${COLUMNS}`;
const logs = collectLogs('debug');

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ log: logs.log });
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.emulator.reset();
  gateway.advance(600_000);
});
const run = (query: string) => gateway.execute(query, {}, { 'x-cost': '1' });

describe('connected accounts', () => {
  test('of all types are listed with one request, which later operations share', async () => {
    const { data, errors, extensions } = await run(`{ connectedAccounts { id type email user { id }
      identities { email name } defaultIdentity { email } sendStatus receiveStatus emailReceiveStatus calendarReceiveStatus
      enabledFeatures availableFeatures availableCalendars { name status isDefault isSynced } dateCreated } }`);
    expect(errors).toBeUndefined();
    expect(traced(gateway)).toEqual([LIST]);
    expect(extensions).toMatchObject({ cost: { estimatedRequests: 1, actualRequests: 1 } });
    const byId = new Map<string, object>(data.connectedAccounts.map((row: { id: string }) => [row.id, row]));
    expect(byId.size).toBe(seed.users.length + 4);
    const address = seed.users[0]?.email;
    expect(byId.get(google)).toMatchObject({
      ...{ type: 'GOOGLE', email: address, user: { id: me }, defaultIdentity: { email: address } },
      ...{ sendStatus: 'ok', receiveStatus: 'ok', emailReceiveStatus: 'ok', calendarReceiveStatus: 'ok' },
      enabledFeatures: ['calendar_syncing', 'email_sending', 'email_syncing'],
      availableCalendars: [
        { name: address, status: 'ok', isDefault: true, isSynced: true },
        { name: 'Holidays', isDefault: false, isSynced: false },
      ],
    });
    expect(byId.get(server ?? '')).toMatchObject({
      ...{ type: 'CUSTOM_EMAIL', sendStatus: 'ok', calendarReceiveStatus: null, availableCalendars: null },
      identities: [{ email: address }, { email: 'support@emulated.example', name: 'Support' }],
    });
    const meetings = { type: 'ZOOM', identities: [], defaultIdentity: null, sendStatus: null, enabledFeatures: [] };
    expect(byId.get(zoom ?? '')).toMatchObject(meetings);
    const again =
      await run(`{ own: connectedAccounts(userId: "${me}") { id } connectedAccount(id: "${calendly}") { type }
      user(id: "${other}") { connectedAccounts { id type } } }`);
    expect(traced(gateway)).toEqual(['GET /user/?_limit=1000']);
    expect(again.data.own).toEqual([google, server, zoom].map((id) => ({ id })));
    expect(again.data.connectedAccount).toEqual({ type: 'CALENDLY' });
    expect(again.data.user.connectedAccounts.map(({ type }: { type: string }) => type)).toEqual([
      ...['GOOGLE', 'MICROSOFT', 'CALENDLY'],
    ]);
    expect(again.data.user.connectedAccounts[1].id).toBe(microsoft);
  });

  test('of the own user are the example SendFrom', async () => {
    const { data, errors } = await gateway.execute(operation('SendFrom'));
    expect(errors).toBeUndefined();
    expect(traced(gateway)).toEqual(['GET /me/', LIST]);
    expect(data.me.connectedAccounts.map(({ id }: { id: string }) => id)).toEqual([google, server, zoom]);
  });

  test('that are new are read by id, and others are null', async () => {
    await run('{ connectedAccounts { id } }');
    const added = { ...seed.connected_accounts[0], id: 'emailacct_new' };
    gateway.emulator.write((tables) =>
      tables.connected_account.put({ ...tables.connected_account.all()[0], ...added } as never),
    );
    const { data, errors } = await run(`{ connectedAccount(id: "emailacct_new") { type } }`);
    expect([data, errors]).toEqual([{ connectedAccount: { type: 'CUSTOM_EMAIL' } }, undefined]);
    expect(traced(gateway)).toEqual([`GET /connected_account/emailacct_new/?${COLUMNS}`]);
    const none = await run(`{ connectedAccount(id: "${missingId('emailacct')}") { type } }`);
    expect([none.data, none.errors]).toEqual([{ connectedAccount: null }, undefined]);
  });

  test.each(['connectedAccount(id: "user_a") { id }', 'connectedAccounts(userId: "emailacct_a") { id }'])(
    '%s is refused before any request',
    async (field) => {
      const { errors } = await run(`{ ${field} }`);
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(gateway.lines).toEqual([]);
    },
  );

  test('never show mail servers: neither the graph, nor the requests, nor the log', async () => {
    const key = { authorization: `Basic ${Buffer.from(`${gateway.emulator.apiKey}:`).toString('base64')}` };
    const whole = await (await fetch(`${gateway.emulator.url}/connected_account/${server}/`, { headers: key })).text();
    expect(whole).toContain('smtp.mail.example');
    expect(whole).toContain('login.');
    gateway.emulator.clearRequests();
    const { data, errors } = await run('{ connectedAccounts { id identities { email } } }');
    const path = '/connected_account/emailacct_none/';
    gateway.emulator.fail({ path, status: 503, times: 9 });
    await run('{ connectedAccount(id: "emailacct_none") { id } }');
    const seen = JSON.stringify([data, errors, gateway.upstream, logs.text]);
    expect(seen).toContain('/connected_account/{id}/');
    expect(seen).not.toMatch(/mail\.example|gmail\.example|login\.|smtp|imap/);
  });
});

describe('edges to connected accounts', () => {
  const subscriptions = seed.sequence_subscriptions.map(({ contact_id }) => contact_id);

  test('of emails are free for the id, and one list for everything else', async () => {
    const emails = (fields: string) =>
      run(
        `{ activities(first: 50, filter: { type: { eq: EMAIL } }) { nodes { ... on Email { emailAccount { ${fields} } } } } }`,
      );
    const { data } = await emails('id');
    expect(traced(gateway)).toEqual(['GET /activity/email/?_limit=50']);
    const accounts = data.activities.nodes.map(({ emailAccount }: { emailAccount: unknown }) => emailAccount);
    expect(accounts).toContain(null);
    expect(accounts).toContainEqual({ id: google });
    const typed = await emails('type');
    expect(traced(gateway)).toEqual(['GET /activity/email/?_limit=50', LIST]);
    expect(typed.errors).toBeUndefined();
    expect(typed.data.activities.nodes).toContainEqual({ emailAccount: { type: 'GOOGLE' } });
  });

  test('of meetings, jobs and subscriptions to sequences share that list', async () => {
    const { data, errors } = await run(`{
      activities(first: 50, filter: { type: { eq: MEETING } }) { nodes { ... on Meeting { connectedAccount { type } } } }
      emails: jobs(type: BULK_EMAIL) { nodes { ... on BulkEmail { emailAccount { type } } } }
      enrolments: jobs(type: BULK_SEQUENCE_SUBSCRIPTION) { nodes { ... on BulkSequenceSubscription { senderAccount { type } } } }
      contact(id: "${subscriptions[0]}") { sequenceSubscriptions { nodes { senderAccount { id type } } } }
    }`);
    expect(errors).toBeUndefined();
    expect(traced(gateway).filter((line) => line.includes('connected_account/'))).toEqual([LIST]);
    const type = 'GOOGLE';
    expect(data.activities.nodes).toContainEqual({ connectedAccount: { type } });
    expect(data.emails.nodes).toEqual([{ emailAccount: { type } }]);
    expect(data.enrolments.nodes).toEqual([{ senderAccount: { type } }]);
    expect(data.contact.sequenceSubscriptions.nodes[0]).toEqual({ senderAccount: { id: google, type } });
  });
});
