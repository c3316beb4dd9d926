/** Mutations of notes, calls, emails and text messages. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';

const seed = demoSeed();
const lead = seed.leads[2]?.id ?? '';
const contact = seed.contacts.find(({ lead_id }) => lead_id === lead)?.id ?? '';
const [me] = seed.users;
const found = (type: string, is: (details: Readonly<Record<string, unknown>>) => boolean = () => true) =>
  seed.activities.find((row) => row.type === type && is(row.details))?.id ?? '';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

const ERRORS = 'userErrors { path code message }';
/** Executes a mutation, and returns the changed object and the requests. */
async function change(name: string, input: object, selection: string, id?: string) {
  const noun = name.replace(/(Create|Update)$/, '');
  const type = `${noun === 'sms' ? 'SMS' : noun[0]?.toUpperCase() + noun.slice(1)}${name.slice(noun.length)}Input`;
  const answer = await gateway.execute(
    `mutation ($input: ${type}!${id === undefined ? '' : ', $id: ID!'}) {
      it: ${name}(${id === undefined ? '' : 'id: $id, '}input: $input) { ${noun} { id ${selection} } ${ERRORS} } }`,
    { input, id },
  );
  expect(answer.errors).toBeUndefined();
  const { userErrors, [noun]: object } = answer.data.it;
  return { object, userErrors, lines: [...gateway.lines], body: gateway.upstream[0]?.body };
}

describe('a note', () => {
  test('is created, updated and deleted, each in one request', async () => {
    const made = await change(
      'noteCreate',
      { leadId: lead, contactId: contact, note: 'Wants <SSO>', isPinned: true },
      'note noteHtml isPinned pinnedAt lead { id } contact { id } user { name } createdBy { name }',
    );
    const name = `${me?.first_name} ${me?.last_name}`;
    expect(made.object).toMatchObject({
      note: 'Wants <SSO>',
      noteHtml: '<body><p>Wants &lt;SSO></p></body>',
      isPinned: true,
      pinnedAt: expect.any(String),
      lead: { id: lead },
      contact: { id: contact },
      user: { name },
      createdBy: { name },
    });
    expect(made.lines).toEqual(['POST /activity/note/']);
    expect(made.body).toEqual({ lead_id: lead, contact_id: contact, note: 'Wants <SSO>', pinned: true });

    const { id } = made.object;
    const changed = await change(
      'noteUpdate',
      { noteHtml: '<p>Signs</p>', contactId: null },
      'note contact { id }',
      id,
    );
    expect(changed.object).toEqual({ id, note: 'Signs', contact: null });
    expect(changed.lines).toEqual([`PUT /activity/note/${id}/`]);
    expect(changed.body).toEqual({ note_html: '<p>Signs</p>', contact_id: null });

    const { data } = await gateway.execute(`mutation { noteDelete(id: "${id}") { deletedId ${ERRORS} } }`);
    expect(data.noteDelete).toEqual({ deletedId: id, userErrors: [] });
    expect(gateway.lines).toEqual([`DELETE /activity/note/${id}/`]);
    expect((await gateway.execute(`{ activity(id: "${id}") { id } }`)).data.activity).toBeNull();
  });

  test('is the first entry of its timeline at once, also in the same operation', async () => {
    const { data } = await gateway.execute(
      `mutation { noteCreate(input: { leadId: "${lead}", note: "Now" }) { note { id lead {
        activities(first: 1, filter: { type: { eq: NOTE } }) { nodes { id } } } } } }`,
    );
    expect(data.noteCreate.note.lead.activities.nodes).toEqual([{ id: data.noteCreate.note.id }]);
    await gateway.execute(`mutation { noteDelete(id: "${data.noteCreate.note.id}") { deletedId } }`);
  });
});

describe('a call', () => {
  test('is logged with its fields', async () => {
    const input = { leadId: lead, direction: 'INBOUND', status: 'NO_ANSWER', duration: 0, phone: '+46701112233' };
    const { object, body, lines } = await change(
      'callCreate',
      input,
      'direction status source duration cost { cents }',
    );
    expect(object).toMatchObject({ direction: 'INBOUND', status: 'NO_ANSWER', source: 'EXTERNAL', cost: { cents: 0 } });
    expect(body).toEqual({
      lead_id: lead,
      direction: 'inbound',
      status: 'no-answer',
      duration: 0,
      phone: '+46701112233',
    });
    expect(lines).toEqual(['POST /activity/call/']);
  });

  test('made through Close keeps its duration: the error of Close is a user error with a path', async () => {
    const ours = found('Call', ({ source }) => source === 'Close.io');
    const { object, userErrors } = await change('callUpdate', { duration: 5 }, 'duration', ours);
    expect(object).toBeNull();
    expect(userErrors).toMatchObject([{ path: ['input', 'duration'], code: 'INVALID' }]);
    const noted = await change('callUpdate', { note: 'Rang twice' }, 'note noteHtml', ours);
    expect(noted.object).toEqual({ id: ours, note: 'Rang twice', noteHtml: '<body><p>Rang twice</p></body>' });
  });

  test('has its cost in cents', async () => {
    const row = seed.activities.find(({ type, details }) => type === 'Call' && typeof details.cost === 'string');
    const { data } = await gateway.execute(
      `{ activity(id: "${row?.id}") { ... on Call { cost { cents currency formatted } } } }`,
    );
    const cents = Number(row?.details.cost);
    expect(data.activity.cost).toEqual({ cents, currency: 'USD', formatted: `$${(cents / 100).toFixed(2)}` });
    expect(gateway.lines).toEqual(['GET /activity/']);
  });
});

describe('an email', () => {
  const draft = { leadId: lead, status: 'DRAFT', to: ['mara@kettle.example'], subject: 'Quote', bodyText: 'Dear Mara' };

  test('is drafted, updated, sent and taken back', async () => {
    const made = await change('emailCreate', draft, 'status direction to cc subject bodyText bodyPreview sender');
    expect(made.object).toMatchObject({
      status: 'DRAFT',
      direction: 'OUTBOUND',
      to: draft.to,
      cc: [],
      subject: 'Quote',
      bodyPreview: 'Dear Mara',
      sender: null,
    });
    const { id } = made.object;
    const sender = `"Nora" <${me?.email}>`;
    const sent = await change('emailUpdate', { status: 'OUTBOX', sender, sendIn: 30 }, 'status sender', id);
    expect(sent.object).toEqual({ id, status: 'OUTBOX', sender });
    expect(sent.body).toEqual({ status: 'outbox', sender, send_in: 30 });
    expect(sent.lines).toEqual([`PUT /activity/email/${id}/`]);
    expect((await change('emailUpdate', { status: 'DRAFT' }, 'status', id)).object).toEqual({ id, status: 'DRAFT' });
    const at = '2027-01-01T09:00:00Z';
    const planned = await change('emailUpdate', { status: 'SCHEDULED', dateScheduled: at }, 'status dateScheduled', id);
    expect(planned.object).toEqual({ id, status: 'SCHEDULED', dateScheduled: '2027-01-01T09:00:00+00:00' });
  });

  test('that was received or sent is logged, and cannot be updated', async () => {
    const sender = 'mara@kettle.example';
    const received = await change(
      'emailCreate',
      { ...draft, status: 'INBOX', sender, activityAt: '2026-05-01T10:00:00Z' },
      'direction dateSent activityAt',
    );
    expect(received.object).toMatchObject({ direction: 'INBOUND', dateSent: '2026-05-01T10:00:00+00:00' });
    const sent = await change('emailCreate', { ...draft, status: 'SENT' }, 'sender status');
    expect(sent.object).toMatchObject({ sender: me?.email, status: 'SENT' });
    const late = await change('emailUpdate', { subject: 'Else' }, 'subject', sent.object.id);
    expect([late.object, late.userErrors[0]?.code]).toEqual([null, 'INVALID']);
  });

  test('is sent only once if the response is lost', async () => {
    gateway.emulator.fail({ method: 'POST', path: '/activity/email/', reset: 'after' });
    const answer = await gateway.execute(
      'mutation ($input: EmailCreateInput!) { emailCreate(input: $input) { email { id } } }',
      { input: { ...draft, status: 'OUTBOX', sender: me?.email } },
    );
    expect(answer.errors?.[0]?.extensions?.code).toBe('UNKNOWN_OUTCOME');
    expect(gateway.lines).toEqual(['POST /activity/email/']);
  });
});

describe('a text message', () => {
  const message = { leadId: lead, localPhone: '+46812345670', remotePhone: '+46701112233', text: 'On my way' };

  test('is drafted and sent, or logged as received', async () => {
    const made = await change('smsCreate', { ...message, status: 'DRAFT' }, 'status direction text localPhone');
    expect(made.object).toMatchObject({ status: 'DRAFT', direction: 'OUTBOUND', text: 'On my way' });
    const { id } = made.object;
    const sent = await change('smsUpdate', { status: 'OUTBOX', text: 'Here' }, 'status text', id);
    expect(sent.object).toEqual({ id, status: 'OUTBOX', text: 'Here' });
    expect(sent.lines).toEqual([`PUT /activity/sms/${id}/`]);
    const received = await change('smsCreate', { ...message, status: 'INBOX' }, 'direction');
    expect(received.object).toMatchObject({ direction: 'INBOUND' });
    const { data } = await gateway.execute(`mutation { smsDelete(id: "${id}") { deletedId } }`);
    expect(data.smsDelete.deletedId).toBe(id);
  });
});

describe('an invalid input is rejected before any request:', () => {
  const email = { leadId: lead, to: ['a@b.example'] };
  test.each<readonly [string, string, object, readonly (readonly [string, string])[]]>([
    ['a text in two forms', 'noteCreate', { leadId: lead, note: 'a', noteHtml: 'b' }, [['noteHtml', 'INVALID']]],
    ['an id of another type', 'noteCreate', { leadId: contact, note: 'a' }, [['leadId', 'INVALID']]],
    ['a call with a negative duration', 'callCreate', { leadId: lead, duration: -1 }, [['duration', 'INVALID']]],
    [
      'a recording without TLS',
      'callCreate',
      { leadId: lead, recordingUrl: 'http://a.example/r.mp3' },
      [['recordingUrl', 'INVALID']],
    ],
    ['an email without a sender', 'emailCreate', { ...email, status: 'OUTBOX' }, [['sender', 'REQUIRED']]],
    [
      'an email scheduled without a time',
      'emailCreate',
      { ...email, status: 'SCHEDULED', sender: 'a@b.example' },
      [['dateScheduled', 'REQUIRED']],
    ],
    [
      'a time for an email that is not scheduled, and a delay for one that is not sent',
      'emailCreate',
      { ...email, status: 'DRAFT', dateScheduled: '2027-01-01T00:00:00Z', sendIn: 5 },
      [
        ['dateScheduled', 'INVALID'],
        ['sendIn', 'INVALID'],
      ],
    ],
    [
      'a delay over the limit',
      'smsCreate',
      { leadId: lead, status: 'OUTBOX', localPhone: '+46812345670', sendIn: 60 },
      [['sendIn', 'INVALID']],
    ],
    [
      'a message without a number',
      'smsCreate',
      { leadId: lead, status: 'DRAFT', localPhone: ' ' },
      [['localPhone', 'REQUIRED']],
    ],
  ])('%s', async (_, name, input, problems) => {
    const { object, userErrors, lines } = await change(name, input, '');
    expect(object).toBeNull();
    expect(userErrors.map(({ path, code }: { path: string[]; code: string }) => [path[1], code])).toEqual(problems);
    expect(lines).toEqual([]);
  });

  test('an activity of another type is rejected by Close', async () => {
    const { object, userErrors } = await change('noteUpdate', { title: 'x' }, '', found('Call'));
    expect([object, userErrors]).toMatchObject([null, [{ path: ['id'], code: 'NOT_FOUND' }]]);
  });
});
