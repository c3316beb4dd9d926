/** The formats of values that recordings show, in every row of every list. */
import { describe, expect, it } from 'vitest';
import { emulatorClient, type Item } from '../support/emulator-client.ts';
import { TABLE } from '../support/key-table.ts';

const close = emulatorClient();
const ZONED = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3}000)?\+00:00$/;
const NAIVE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{6})?$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const isString = (value: unknown, pattern: RegExp) => typeof value === 'string' && pattern.test(value);

/** What the name of a key says about its value, which may also be null. */
const KINDS: readonly (readonly [key: RegExp, isValid: (value: unknown) => boolean])[] = [
  [/^(value|confidence|duration|n_emails|voicemail_duration|.*(expected|annualized)_value)$/, Number.isFinite],
  [/^(date_(created|updated)|activity_at)$/, (value) => isString(value, ZONED) || isString(value, NAIVE)],
  [/^(date|due_date|date_won)$/, (value) => isString(value, ZONED) || isString(value, DAY)],
  // The id of a caller is a phone number, or empty.
  [
    /^(?!caller_id$)(id|.+_id|created_by|updated_by|assigned_to)$/,
    (value) => typeof value === 'string' && value !== '',
  ],
  [/^(is|has)_/, (value) => typeof value === 'boolean'],
  [
    /^(?!values_by|phone_numbers).*(_name|_label|_formatted|_html|_url|_period|_currency|_type|subject|text|title)$/,
    (value) => typeof value === 'string',
  ],
  [
    /^(.*_)?(ids|phones|emails|urls|attachments|users|contacts|opportunities|addresses|members|statuses)$/,
    Array.isArray,
  ],
];

const LISTS = Object.values(TABLE).flatMap(({ paths = [], query }) =>
  query?.includes('{') ? [] : paths.map((path) => (query === undefined ? path : `${path}?${query}`)),
);

describe('values', () => {
  it.each(LISTS)('of %s are of the kind that their key names', (path) => {
    const wrong = close.get(path).body.data.flatMap((row) =>
      Object.entries(row).flatMap(([key, value]) => {
        const kind = KINDS.find(([pattern]) => pattern.test(key));
        return value === null || kind === undefined || kind[1](value) ? [] : [`${key}: ${JSON.stringify(value)}`];
      }),
    );
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('have two formats of dates: newer resources have no zone', () => {
    const dates = (path: string) => close.get(path).body.data.map((row) => String(row.date_created));
    for (const date of dates('/opportunity/')) expect(date).toMatch(ZONED);
    for (const date of dates('/pipeline/')) expect(date).toMatch(NAIVE);
  });

  it('have ids of 43 characters, or of 22 in newer resources', () => {
    for (const { id } of close.get('/lead/').body.data) expect(id).toMatch(/^lead_[A-Za-z0-9]{43}$/);
    for (const { id } of close.get('/pipeline/').body.data) expect(id).toMatch(/^pipe_[A-Za-z0-9]{22}$/);
  });

  it('of an empty list of opportunities are zeros, and null for formatted sums', () => {
    const amounts = ['one_time', 'monthly', 'annual', 'annualized'].flatMap((period) =>
      ['total_value', 'expected_value'].flatMap((sum) => [
        [`${sum}_${period}`, 0],
        [`${sum}_${period}_formatted`, null],
      ]),
    );
    expect(close.get('/opportunity/?status_label=Nowhere').body).toEqual({
      data: [],
      has_more: false,
      count_by_value_period: {},
      total_results: 0,
      ...Object.fromEntries(amounts),
    });
  });
});

describe('references', () => {
  const tables = close.core.tables();
  const all = (path: string) => close.get(path).body.data;
  const exists = (id: unknown) =>
    id === null || Object.values(tables).some((table) => table.get(String(id)) !== undefined);

  it('of tasks are to rows that exist, and agree with them', () => {
    for (const task of all('/task/?_type=all&_limit=1000')) {
      expect([task.object_id, exists(task.object_id)]).toEqual([task.object_id, true]);
      if (task._type === 'incoming_sms' && task.object_id !== null)
        expect(task.text).toBe(tables.activity.get(String(task.object_id))?.details.text);
    }
  });

  it('of emails are to their conversation, and their envelope agrees with them', () => {
    for (const { thread_id, envelope, sender, subject, status, ...email } of all('/activity/email/?_limit=100')) {
      expect(tables.activity.get(String(thread_id))?.type).toBe('EmailThread');
      if (status === 'draft') expect(envelope).toBeNull();
      else {
        const { from, to } = envelope as { from: Item[]; to: Item[] };
        expect(String(sender)).toContain(from[0]?.email);
        expect(to.map((each) => each.email)).toEqual(email.to);
        expect(envelope).toMatchObject({ subject });
      }
    }
  });

  it('of conversations are to their emails', () => {
    for (const { id, latest_emails, n_emails } of all('/activity/emailthread/?_limit=100')) {
      const emails = tables.activity.all().filter(({ details }) => details.thread_id === id);
      expect(n_emails).toBe(emails.length);
      for (const email of latest_emails as Item[]) expect(emails.map((each) => each.id)).toContain(email.id);
    }
  });
});
