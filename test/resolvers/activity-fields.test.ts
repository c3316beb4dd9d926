/** The fields that one selection reads of activities of all types. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Activity, demoSeed } from '../../emulator/index.ts';
import { SUMMARY_LENGTH, summarized } from '../../src/domain/activity-kinds.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { randomRuns } from '../support/random-runs.ts';
import { requestLines } from '../support/request-lines.ts';

const seed = demoSeed();
const TYPES = [...new Set(seed.activities.map(({ type }) => type))];
const DIRECTED = ['Call', 'Email', 'SMS', 'WhatsAppMessage'];

/** What each type says in its summary. */
const TEXT: Partial<Record<Activity['type'], (details: Activity['details']) => unknown>> = {
  Note: ({ note }) => note,
  Call: ({ note }) => note,
  Email: ({ subject, body_preview }) => subject || body_preview,
  EmailThread: (details) => details.latest_normalized_subject,
  SMS: ({ text }) => text,
  WhatsAppMessage: ({ text }) => text,
  Meeting: ({ title }) => title,
  FormSubmission: ({ form_name }) => form_name,
  LeadMerge: (details) => details.source_display_name,
  TaskCompleted: ({ task_text }) => task_text,
};
const FIELDS = '__typename ... on Activity { id direction status summary contact { id } }';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ emulator: { seed } });
});
afterAll(() => gateway.close());

async function read(rows: readonly Activity[]) {
  const { data, errors } = await gateway.execute(`query ($ids: [ID!]!) { nodes(ids: $ids) { ${FIELDS} } }`, {
    ids: rows.map(({ id }) => id),
  });
  expect(errors).toBeUndefined();
  return data.nodes as readonly Record<string, unknown>[];
}

test('the seed has every type', () => {
  expect(TYPES.length).toBe(15);
});

test.each(TYPES)('%s has the fields of the interface, or null', async (type) => {
  const rows = seed.activities.filter((each) => each.type === type).slice(0, 30);
  const nodes = await read(rows);
  for (const [n, { details, contact_id }] of rows.entries()) {
    const node = nodes[n];
    expect(node?.__typename).toBe(type);
    expect(node?.contact).toEqual(type === 'TaskCompleted' || contact_id === null ? null : { id: contact_id });
    const isInbound = ['inbound', 'incoming'].includes(String(details.direction));
    expect(node?.direction).toBe(DIRECTED.includes(type) ? (isInbound ? 'INBOUND' : 'OUTBOUND') : null);
    const status =
      type === 'LeadMerge'
        ? details.merge_status
        : type === 'CustomActivity'
          ? (details.status ?? 'published')
          : details.status;
    if (status === undefined) expect([null, 'COMPLETED', 'DRAFT', 'UPCOMING']).toContain(node?.status);
    else expect(node?.status).toBe(String(status).toUpperCase().replaceAll('-', '_'));
    const text = TEXT[type]?.(details);
    if (text !== undefined && text !== null && String(text).length < 100) {
      expect(node?.summary).toBe(String(text).replace(/\s+/g, ' ').trim() || null);
    }
  }
});

test('a timeline is one request with the columns of all types', async () => {
  const lead = seed.leads[0]?.id;
  const { errors } = await gateway.execute(
    `query ($lead: ID!) { lead(id: $lead) { activities(first: 5) { nodes { direction status summary contact { id } } } } }`,
    { lead },
  );
  expect(errors).toBeUndefined();
  expect(requestLines(gateway)).toContain(
    `GET /activity/?lead_id=${lead}&_fields=_type,body_preview,contact_id,direction,form_name,latest_normalized_subject,` +
      'merge_status,new_status_label,note,old_status_label,source_display_name,status,subject,task_text,text,title&_limit=5',
  );
});

describe('a status change', () => {
  test('says both statuses, or the one that it has', async () => {
    const changes = seed.activities.filter(({ type }) => type === 'OpportunityStatusChange').slice(0, 5);
    for (const node of await read(changes)) expect(node.summary).toMatch(/^.+ → .+$/);
    const row = { id: 'acti_first', _type: 'LeadStatusChange', old_status_label: null, new_status_label: 'Potential' };
    gateway.emulator.fail({ path: '/activity/', body: { data: [row], has_more: false } });
    const { data } = await gateway.execute('{ activity(id: "acti_first") { summary } }');
    expect(data.activity).toEqual({ summary: 'Potential' });
  });
});

test.each([
  ['Call', { direction: 'sideways', status: 'lost' }, { direction: null, status: null }],
  ['Call', { direction: 'inbound', status: 'no-answer' }, { direction: 'INBOUND', status: 'NO_ANSWER' }],
  ['Call', { direction: 'outbound', status: 'inbox' }, { direction: 'OUTBOUND', status: null }],
  ['Email', { direction: 'outgoing', status: 'sent' }, { direction: 'OUTBOUND', status: 'SENT' }],
  ['WhatsAppMessage', { direction: 'incoming' }, { direction: 'INBOUND', status: null }],
  ['Meeting', { status: 'declined-by-lead' }, { direction: null, status: 'DECLINED_BY_LEAD' }],
  ['LeadMerge', { merge_status: 'in_progress', status: 'sent' }, { direction: null, status: 'IN_PROGRESS' }],
  ['CustomActivity', { status: 'published' }, { direction: null, status: 'PUBLISHED' }],
  ['VoiceMemo', { direction: 'inbound', status: 'sent' }, { direction: null, status: null }],
])('%s with %j is %j', async (_type, columns, expected) => {
  gateway.emulator.fail({ path: '/activity/', body: { data: [{ id: 'acti_1', _type, ...columns }], has_more: false } });
  const { data, errors } = await gateway.execute('{ activity(id: "acti_1") { direction status } }');
  expect(errors).toBeUndefined();
  expect(data.activity).toEqual(expected);
});

test('a malformed column is an error of the summary, with the name of the column', async () => {
  gateway.emulator.fail({
    path: '/activity/',
    body: { data: [{ id: 'acti_1', _type: 'Note', note: 7 }], has_more: false },
  });
  const { data, errors } = await gateway.execute('{ activity(id: "acti_1") { id summary } }');
  expect(data.activity).toEqual({ id: 'acti_1', summary: null });
  expect(errors?.map(({ message, extensions }) => [message, extensions?.code])).toEqual([
    [expect.stringContaining('note'), 'UPSTREAM_MALFORMED'],
  ]);
});

test('a summary is one well-formed line of at most 160 characters that begins like its text', () => {
  const character = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('\n', '  ', '\t', '😀', 'é'));
  const property = (parts: readonly string[]) => {
    const text = parts.join('');
    const line = text.replace(/\s+/g, ' ').trim();
    const summary = summarized(text);
    if (line === '') {
      expect(summary).toBeNull();
      return;
    }
    expect(summary?.isWellFormed()).toBe(true);
    expect([...(summary ?? '')].length).toBeLessThanOrEqual(SUMMARY_LENGTH);
    expect(line.startsWith((summary ?? '').replace(/…$/, ''))).toBe(true);
    if ([...line].length <= SUMMARY_LENGTH) expect(summary).toBe(line);
  };
  fc.assert(fc.property(fc.array(character, { maxLength: 60 }), property), {
    seed: 20_261_130,
    numRuns: randomRuns(200),
  });
  expect(summarized('x'.repeat(1_000_000))).toBe(`${'x'.repeat(159)}…`);
});
