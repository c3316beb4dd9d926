/** Columns that Close omits in some rows. docs/decisions/033. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { type Server, startServer } from '../../src/http/server.ts';
import { TestClock } from '../support/clock.ts';
import { type ScriptedClose, startScriptedClose } from '../support/scripted-close.ts';

const date = '2026-06-19T12:05:28.327000+00:00';
const stamps = { created_by: null, updated_by: null, date_created: date, date_updated: date };
const opportunity = {
  ...{ ...stamps, id: 'oppo_1', lead_id: 'lead_1', user_id: 'user_1', contact_id: null, status_id: 'stat_1' },
  ...{ value: 100, expected_value: 50, annualized_value: 100, annualized_expected_value: 50, value_period: 'one_time' },
  ...{ confidence: 50, note: '', note_html: null, date_won: null, date_lost: null },
};
const contact = { ...stamps, id: 'cont_1', name: 'A', display_name: 'A', title: null };
const missed = {
  ...{
    ...stamps,
    _type: 'missed_call',
    id: 'noti_1',
    lead_id: null,
    lead_name: null,
    contact_id: null,
    contact_name: null,
  },
  ...{ assigned_to: null, assigned_to_name: null, date, is_complete: false, object_id: null, object_type: null },
};
const activity = { ...stamps, activity_at: date, lead_id: 'lead_1', contact_id: null, user_id: null };
const sms = {
  ...{ ...activity, _type: 'SMS', id: 'acti_1', status: 'inbox', source: 'External', text: 'x', cost: null },
  ...{ date_sent: null, date_scheduled: null, error_message: null },
};
const submission = {
  ...{ ...activity, _type: 'FormSubmission', id: 'acti_2', origin: null, source_url: null },
  ...{ values: { formfld_1: 'Ada', formfld_2: true }, values_by_name: {} },
};
const LISTS: Readonly<Record<string, readonly object[]>> = {
  '/opportunity/': [opportunity, { ...opportunity, id: 'oppo_2', attachments: null, integration_links: null }],
  '/contact/': [contact],
  '/task/': [missed],
  '/activity/sms/': [sms],
  '/activity/form_submission/': [submission],
};

let close: ScriptedClose;
let server: Server;
beforeAll(async () => {
  close = await startScriptedClose();
  close.answer = ({ path }) => {
    const data = LISTS[path] ?? [];
    return { body: { data, has_more: false, total_results: data.length } };
  };
  const config = readConfig({ PORT: '0', STARTUP_CHECK: 'off' });
  server = await startServer({ config, closeUrl: close.url, apiKey: 'key', clock: new TestClock() });
});
afterAll(async () => {
  await server.close();
  await close.close();
});

test.each([
  [
    'opportunities',
    '{ opportunities { nodes { attachments { url } integrationLinks { url } isStalled value { cents } } } }',
    [0, 1].map(() => ({ attachments: [], integrationLinks: [], isStalled: null, value: { cents: 100 } })),
  ],
  [
    'contacts',
    '{ contacts { nodes { emails { email } phones { phone } urls { url } integrationLinks { url } timezone lead { id } } } }',
    [{ emails: [], phones: [], urls: [], integrationLinks: [], timezone: null, lead: null }],
  ],
  [
    'tasks',
    '{ tasks(filter: { type: null }) { nodes { isDateless text dueDate dueDateTime priority resolution view isComplete } } }',
    [
      {
        ...{ isDateless: null, text: null, dueDate: null, dueDateTime: null },
        ...{ priority: null, resolution: null, view: null, isComplete: false },
      },
    ],
  ],
  [
    'activities',
    '{ activities(filter: { type: { eq: SMS } }) { nodes { ... on SMS { attachments { url } localPhone user { name } } } } }',
    [{ attachments: [], localPhone: null, user: null }],
  ],
  [
    'activities',
    '{ activities(filter: { type: { eq: FORM_SUBMISSION } }) { nodes { ... on FormSubmission { formName values { name value } } } } }',
    [
      {
        formName: null,
        values: [
          { name: 'formfld_1', value: 'Ada' },
          { name: 'formfld_2', value: true },
        ],
      },
    ],
  ],
] as const)('are null or empty in rows of %s', async (list, query, expected) => {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(server.url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const { data, errors } = (await response.json()) as { data: Record<string, { nodes: unknown }>; errors?: unknown };
  expect(errors).toBeUndefined();
  expect(data[list]?.nodes).toEqual(expected);
});

test('a list that a change would write back is not taken as empty', async () => {
  close.answer = ({ path }) => ({ body: path === '/contact/cont_1/' ? contact : {} });
  const query = 'mutation { contactEmailAdd(id: "cont_1", email: { email: "a@example.com" }) { contact { id } } }';
  const response = await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { errors } = (await response.json()) as { errors: readonly { extensions: object }[] };
  expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_MALFORMED' } }]);
  expect(close.requests.slice(-1)).toMatchObject([{ method: 'GET', path: '/contact/cont_1/' }]);
});
