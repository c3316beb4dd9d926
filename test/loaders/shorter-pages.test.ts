/** Close may send fewer rows than `_limit` asks for, with `has_more`. The next page begins after the rows that came. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { type Server, startServer } from '../../src/http/server.ts';
import { promise } from '../support/promise.ts';
import { randomRuns } from '../support/random-runs.ts';
import { type ScriptedClose, type ScriptedRequest, startScriptedClose } from '../support/scripted-close.ts';

let close: ScriptedClose;
let server: Server;
beforeAll(async () => {
  close = await startScriptedClose();
  server = await startServer({ config: readConfig({ PORT: '0' }), closeUrl: close.url, random: () => 0 });
});
afterAll(async () => {
  await server.close();
  await close.close();
});

const ROWS = 10;
const dateOf = (index: number) => `2026-06-${String(28 - index).padStart(2, '0')}T12:00:00.000000+00:00`;
const rowsOf = (prefix: string, columns: object) =>
  Array.from({ length: ROWS }, (_, index) => ({
    id: `${prefix}_${String.fromCharCode(65 + index)}`,
    date_created: dateOf(index),
    date_updated: dateOf(index),
    ...columns,
  }));

const ACTIVITIES = rowsOf('acti', { _type: 'Note', lead_id: 'lead_A' });
const CHANGES = rowsOf('acti', { _type: 'LeadStatusChange', lead_id: 'lead_A' });
const LISTS: Readonly<Record<string, ReturnType<typeof rowsOf>>> = {
  '/lead/': rowsOf('lead', { name: 'Lead', display_name: 'Lead' }),
  '/user/': rowsOf('user', { first_name: 'A', last_name: 'B', organizations: [] }),
  '/contact/': rowsOf('cont', { name: 'Contact', lead_id: 'lead_A' }),
  '/task/': rowsOf('task', { _type: 'lead', lead_id: 'lead_A' }),
  '/activity/': ACTIVITIES,
  '/activity/note/': ACTIVITIES,
  '/activity/status_change/lead/': CHANGES,
  '/opportunity/': rowsOf('oppo', { value: 1, lead_id: 'lead_A' }),
  '/saved_search/': rowsOf('save', { name: 'Smart View', type: 'lead' }),
  '/role/': rowsOf('role', { name: 'Role' }),
  '/custom_field/shared/': rowsOf('cf', { name: 'Field', type: 'text', accepts_multiple_values: false }),
};
const COUNTED = ['/lead/', '/opportunity/', '/task/'];

const LISTED = {
  users: 'users(first: 100) { nodes { id } pageInfo { hasNextPage } }',
  leads: 'leads(first: 10) { nodes { id } pageInfo { hasNextPage } }',
  'leads by search': 'leads(first: 10, orderBy: { field: DATE_CREATED }) { nodes { id } pageInfo { hasNextPage } }',
  contacts: 'contacts(first: 10) { nodes { id } pageInfo { hasNextPage } }',
  'activities of a type': 'activities(first: 10, filter: { type: { eq: NOTE } }) { nodes { id } }',
  'activities of a lead': 'activities(first: 10, filter: { leadId: { eq: "lead_A" } }) { nodes { id } }',
  'activities by activityAt':
    'activities(first: 10, filter: { leadId: { eq: "lead_A" } }, orderBy: { field: ACTIVITY_AT }) { nodes { id } }',
  'status changes': 'leadStatusChanges(first: 10) { nodes { id } }',
  'tasks by date': 'tasks(first: 10) { nodes { id } }',
  'tasks, newest first': 'tasks(first: 10, orderBy: { field: DATE_CREATED, direction: DESC }) { nodes { id } }',
  opportunities: 'opportunities(first: 10) { nodes { id } }',
  'tasks by their ids': `nodes(ids: ${JSON.stringify(LISTS['/task/']?.map(({ id }) => id))}) { id }`,
  'leads by their ids': `nodes(ids: ${JSON.stringify(LISTS['/lead/']?.map(({ id }) => id))}) { id }`,
  'Smart Views': 'smartViews { id }',
  roles: 'roles { id }',
  'definitions of shared fields': 'customFieldDefinitions(objectType: SHARED) { id }',
} as const;

/** Answers with at most as many rows as `size` returns for the number of a request. */
function answerPages(size: (nth: number) => number, isCounted: boolean): void {
  let searched = 0;
  const start = close.requests.length;
  close.answer = ({ path, query, nth }: ScriptedRequest) => {
    const most = size(nth - start);
    if (path === '/data/search/') {
      const data = LISTS['/lead/']?.slice(searched, searched + most) ?? [];
      searched += data.length;
      return { body: { data, cursor: searched < ROWS ? 'next' : null } };
    }
    const before = query.get('date_created__lt');
    const rows = (LISTS[path] ?? []).filter(
      ({ date_created }) => before === null || Date.parse(date_created) < Date.parse(before),
    );
    const skip = Number(query.get('_skip') ?? 0);
    const fields = query.get('_fields')?.split(',');
    const data = rows
      .slice(skip, skip + Math.min(most, Number(query.get('_limit') ?? ROWS)))
      .map((row) => Object.fromEntries(Object.entries(row).filter(([column]) => fields?.includes(column) ?? true)));
    const total = isCounted && COUNTED.includes(path) ? { total_results: rows.length } : {};
    return { body: { data, has_more: skip + data.length < rows.length, ...total } };
  };
}

let credentials = 0;
async function read(selection: string): Promise<{ readonly ids: readonly string[]; readonly text: string }> {
  credentials += 1;
  const response = await fetch(server.url, {
    method: 'POST',
    // Each read has a new credential, so that nothing is cached.
    headers: { 'content-type': 'application/json', authorization: `Bearer token${credentials}` },
    body: JSON.stringify({ query: `{ ${selection} }` }),
  });
  const text = await response.text();
  return { ids: [...text.matchAll(/"id":"([^"]+)"/g)].map(([, id = '']) => id), text };
}
const pages = (from: number) =>
  close.requests.slice(from).map(({ query }) => [Number(query.get('_skip') ?? 0), Number(query.get('_limit'))]);

describe('pages with fewer rows than requested', () => {
  test.each(Object.entries(LISTED))('lose no row of %s', async (_list, selection) => {
    promise('shorter-pages');
    const sizes = fc.array(fc.integer({ min: 1, max: ROWS }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(sizes, fc.boolean(), async (most, isCounted) => {
        answerPages((nth) => most[nth % most.length] ?? ROWS, isCounted);
        const { ids, text } = await read(selection);
        expect(text).not.toMatch(/"errors"|"hasNextPage":true/);
        expect(ids).toHaveLength(ROWS);
        expect(new Set(ids).size).toBe(ROWS);
      }),
      { numRuns: randomRuns(8) },
    );
  });

  test('are continued after the rows that came', async () => {
    for (const [selection, expected] of [
      [
        LISTED.contacts,
        [
          [0, 10],
          [4, 6],
          [8, 2],
        ],
      ],
      [
        LISTED.opportunities,
        [
          [0, 10],
          [4, 6],
          [8, 2],
        ],
      ],
      [
        LISTED.users,
        [
          [0, 1000],
          [4, 1000],
          [8, 1000],
        ],
      ],
      // The total says where the other pages begin.
      [
        LISTED['tasks by date'],
        [
          [0, 10],
          [4, 4],
          [8, 2],
        ],
      ],
    ] as const) {
      answerPages(() => 4, true);
      const before = close.requests.length;
      await read(selection);
      expect(pages(before)).toEqual(expected);
    }
  });

  test('in halves after a 502 keep what came of the first half, and go on from there', async () => {
    answerPages(() => 4, true);
    const { answer } = close;
    const before = close.requests.length;
    close.answer = (request) => (request.nth === before ? { status: 502 } : answer(request));
    const { ids } = await read(LISTED.opportunities);
    expect(pages(before)).toEqual([
      [0, 10],
      [0, 5],
      [5, 5],
      [4, 6],
      [8, 2],
    ]);
    expect(new Set(ids).size).toBe(ROWS);
  });

  test('lose no opportunity of a group', async () => {
    const sums = Object.fromEntries(
      ['total_value', 'expected_value'].flatMap((sum) =>
        ['one_time', 'monthly', 'annual', 'annualized'].map((of) => [`${sum}_${of}`, 0]),
      ),
    );
    const rows = (LISTS['/opportunity/'] ?? []).map((row, n) => ({ ...row, user_id: n < 5 ? 'user_A' : 'user_B' }));
    for (const most of [1, 3, 4, 7]) {
      close.answer = ({ query }) => {
        const skip = Number(query.get('_skip') ?? 0);
        const page = rows.slice(skip, skip + Math.min(most, Number(query.get('_limit'))));
        const groups = [...Map.groupBy(page, ({ user_id }) => user_id)].map(([user_id, objects]) => {
          return { key: [user_id], user_id, objects, total_results: 5, count_by_value_period: {}, ...sums };
        });
        return { body: { data: groups, has_more: skip + page.length < ROWS, total_results: ROWS } };
      };
      const { ids, text } = await read(
        'opportunityGroups(groupBy: USER) { nodes { opportunityCount opportunities { id } } }',
      );
      expect(text).not.toContain('"errors"');
      expect(ids.toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
      expect(text.match(/"opportunityCount":5/g)).toHaveLength(2);
    }
  });

  test('end with an empty page, even if it claims more', async () => {
    for (const selection of Object.values(LISTED)) {
      const before = close.requests.length;
      close.answer = () => ({ body: { data: [], has_more: true, cursor: 'more' } });
      await read(selection);
      // One page, or a read by id for each row that the page lacks.
      expect(close.requests.length - before).toBeLessThanOrEqual(1 + ROWS);
    }
  });
});
