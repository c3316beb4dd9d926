import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed, type Fault } from '../../emulator/index.ts';
import { type Answer, startGateway, type TestGateway } from '../support/gateway.ts';
import { requestLines } from '../support/request-lines.ts';

const seed = demoSeed();
const org = seed.organization.id;
const [view, user] = [seed.saved_searches[0]?.id ?? '', seed.users[0]?.id ?? ''];
const LEADS = `/report/statuses/lead/${org}/`;
const OPPORTUNITIES = `/report/statuses/opportunity/${org}/`;
const START = Date.UTC(2026, 10, 20, 12);

let now = START;
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ emulator: { seed, clock: () => now } });
});
afterAll(() => gateway.close());

const cost = (answer: Answer) => (answer.extensions as { cost?: { estimatedRequests: number } } | undefined)?.cost;
const codes = ({ errors }: Answer) => errors?.map(({ path, extensions }) => [path?.join('.'), extensions?.code]);

const lead = (input: string, selection = 'statusOverview { started }') =>
  `{ leadStatusReport${input === '' ? '' : `(input: { ${input} })`} { ${selection} } }`;
const opportunities = (input: string, selection = 'statusOverview { started }') =>
  `{ opportunityStatusReport${input === '' ? '' : `(input: { ${input} })`} { ${selection} } }`;

describe('a status report takes one request', () => {
  const DAYS = 'dateRange: { start: "2026-01-01", end: "2026-03-31" }';
  const days = 'date_start=2026-01-01&date_end=2026-03-31';
  test.each([
    [lead(''), LEADS],
    [lead(DAYS), `${LEADS}?${days}`],
    [lead(`${DAYS}, query: "Kettle, Northwind"`), `${LEADS}?${days}&query=Kettle, Northwind`],
    [lead(`smartViewId: "${view}", query: null`), `${LEADS}?smart_view_id=${view}`],
    [opportunities(''), OPPORTUNITIES],
    [
      opportunities(`${DAYS}, userId: "${user}", smartViewId: "${view}"`),
      `${OPPORTUNITIES}?${days}&smart_view_id=${view}&user_id=${user}`,
    ],
    [opportunities('query: "note:important"'), `${OPPORTUNITIES}?query=note:important`],
  ])('%s', async (query, expected) => {
    const answer = await gateway.execute(query, {}, { 'x-cost': '1' });
    expect(answer.errors).toBeUndefined();
    const report = requestLines(gateway).filter((line) => line !== 'GET /me/');
    expect(report).toEqual([`GET ${expected}`]);
    expect(cost(answer)?.estimatedRequests).toBe(gateway.lines.length);
  });

  test('plus one for the organization if it is not cached; its statuses are then free', async () => {
    const cold = await startGateway({ emulator: { seed } });
    const query = opportunities('', 'statusOverview { status { label current { id label type pipeline { name } } } }');
    const first = await cold.execute(query, {}, { 'x-cost': '1' });
    expect(cold.lines).toEqual(['GET /me/', `GET ${OPPORTUNITIES}`]);
    expect(cost(first)?.estimatedRequests).toBe(2);
    const again = await cold.execute(query);
    expect(cold.lines).toEqual([`GET ${OPPORTUNITIES}`]);
    expect(again.data).toEqual(first.data);
    type Row = { status: { current: object | null } };
    const present = (row: Row) => row.status.current !== null;
    expect(again.data.opportunityStatusReport.statusOverview.filter(present)).toEqual(
      seed.pipelines.flatMap(({ name, statuses }) =>
        statuses.map(({ id, label, type }) => ({
          status: { label, current: { id, label, type: type.toUpperCase(), pipeline: { name } } },
        })),
      ),
    );
    await cold.close();
  });

  test('plus one for each status whose leads are selected', async () => {
    const statuses = seed.organization.lead_statuses.length;
    const query = lead('', 'statusOverview { status { current { leads(first: 1) { totalCount } } } }');
    const answer = await gateway.execute(query, {}, { 'x-cost': '1' });
    expect(gateway.lines).toHaveLength(1 + statuses);
    expect(cost(answer)?.estimatedRequests).toBe(1 + statuses);
    const moves = lead('', 'statusTransitions { to { current { leads(first: 1) { totalCount } } } }');
    const other = await gateway.execute(moves, {}, { 'x-cost': '1' });
    expect(gateway.lines.length).toBeLessThanOrEqual(cost(other)?.estimatedRequests ?? 0);
  });
});

describe('an invalid input is rejected before any request:', () => {
  test.each([
    [
      'a search and a Smart View',
      opportunities(`query: "a", smartViewId: "${view}"`),
      'query and smartViewId cannot be combined.',
    ],
    [
      'a range that ends before it starts',
      lead('dateRange: { start: "2026-02-02", end: "2026-02-01" }'),
      'dateRange.end must not be before dateRange.start.',
    ],
    ['a blank search', lead('query: " "'), 'blank'],
    ['a Smart View id of another type', lead(`smartViewId: "${user}"`), 'starts with save_'],
    ['a malformed user id', opportunities('userId: "../me"'), 'not a valid Close id'],
    ['a group as an owner', opportunities('userId: "group_a"'), 'starts with user_'],
  ])('%s', async (_what, query, message) => {
    const { data, errors } = await gateway.execute(`${query.slice(0, -1)} other: leads { totalCount } }`);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining(message),
        extensions: { code: 'BAD_USER_INPUT' },
        path: [/\w+/.exec(query)?.[0]],
      },
    ]);
    expect(gateway.lines).toEqual([]);
  });

  test('an incomplete range, or an owner of leads, by the schema', async () => {
    for (const query of [lead('dateRange: { start: "2026-01-01" }'), lead(`userId: "${user}"`)]) {
      const { data, errors } = await gateway.execute(query);
      expect([data, errors?.[0]?.extensions?.code]).toEqual([undefined, 'GRAPHQL_VALIDATION_FAILED']);
      expect(gateway.lines).toEqual([]);
    }
  });
});

test('fields that do not apply to a report about all time are null', async () => {
  const numbers = 'started ended change changePercent gained lost entered left';
  const each = 'started ended gained lost entered left';
  const { data } = await gateway.execute(
    lead('', `statusOverview { ${numbers} queries { ${each} } leadsPageUrls { ${each} } }`),
  );
  for (const row of data.leadStatusReport.statusOverview) {
    expect(row).toMatchObject({ started: null, change: null, changePercent: null, gained: null, lost: null });
    expect(row).toMatchObject({ ended: expect.any(Number), entered: expect.any(Number), left: expect.any(Number) });
    expect(row.queries).toMatchObject({ started: null, ended: expect.any(String), lost: null });
    expect(row.leadsPageUrls).toMatchObject({ started: null, ended: expect.stringMatching(/^\/search\//), lost: null });
  }
});

describe('other responses of Close:', () => {
  const WITH_OTHERS = (query: string) => `${query.slice(0, -1)} me { id } }`;
  const row = { status_id: 'stat_a', status_label: 'A', status_is_deleted: true };

  test('without optional fields', async () => {
    gateway.emulator.fail({ path: OPPORTUNITIES, body: { status_overview: [row] } });
    const { data, errors } = await gateway.execute(
      opportunities(
        '',
        `statusOverview { status { label isDeleted deletedId current { id } } ended queries { ended } leadsPageUrls { ended }
          opportunitiesPageUrls { ended } } statusTransitions { opportunityCount } statusTransitionsSummary { opportunityCount }`,
      ),
    );
    expect(errors).toBeUndefined();
    expect(data.opportunityStatusReport).toEqual({
      statusOverview: [
        {
          status: { label: 'A', isDeleted: true, deletedId: 'stat_a', current: null },
          ended: null,
          queries: null,
          leadsPageUrls: null,
          opportunitiesPageUrls: null,
        },
      ],
      statusTransitions: null,
      statusTransitionsSummary: null,
    });
  });

  test('a status that is deleted in the report and cached in the catalogue is deleted', async () => {
    const deleted = { ...row, status_id: seed.pipelines[0]?.statuses[0]?.id };
    gateway.emulator.fail({ path: OPPORTUNITIES, body: { status_overview: [deleted] } });
    const { data } = await gateway.execute(opportunities('', 'statusOverview { status { deletedId current { id } } }'));
    expect(data.opportunityStatusReport.statusOverview).toEqual([
      { status: { deletedId: deleted.status_id, current: null } },
    ]);
  });

  const FAULTS: readonly (readonly [string, Fault, string])[] = [
    ['400 with a message', { status: 400, body: { error: 'canary' } }, 'UPSTREAM_ERROR'],
    ['400 for a field', { status: 400, body: { 'field-errors': { query: 'Bad query.' } } }, 'BAD_USER_INPUT'],
    ['500', { status: 500, times: 3, body: 'canary' }, 'UPSTREAM_ERROR'],
    ['HTML', { body: '<h1>canary</h1>' }, 'UPSTREAM_MALFORMED'],
    ['a list', { body: [row] }, 'UPSTREAM_MALFORMED'],
    ['an empty object', { body: {} }, 'UPSTREAM_MALFORMED'],
  ];
  test.each(FAULTS)('%s, which fails only the report', async (_what, fault, code) => {
    gateway.emulator.fail({ path: LEADS, ...fault });
    const answer = await gateway.execute(WITH_OTHERS(lead('')));
    expect(answer.data).toEqual({ leadStatusReport: null, me: { id: seed.me } });
    expect(codes(answer)?.[0]?.[1]).toBe(code);
    expect(codes(answer)?.[0]?.[0]).toMatch(/^leadStatusReport/);
    expect(JSON.stringify(answer.errors)).not.toContain('canary');
  });

  test('with queries for opportunities, wrapped or not', async () => {
    const queries = {
      started: 'opportunity(note:"(a)" (b))',
      ended: 'opportunity(a) or opportunity(b)',
      gained: 'opportunity(a',
      lost: 'note:a',
      entered: null,
    };
    gateway.emulator.fail({ path: OPPORTUNITIES, body: { status_overview: [{ ...row, _queries: queries }] } });
    const { data } = await gateway.execute(
      opportunities('', 'statusOverview { queries { started ended gained lost entered } }'),
    );
    expect(data.opportunityStatusReport.statusOverview[0].queries).toEqual({
      ...queries,
      started: 'note:"(a)" (b)',
    });
  });
});

describe('after opportunities have moved', () => {
  const [from, over, to] = seed.pipelines[1]?.statuses.slice(0, 3) ?? [];
  const ours = 'Moves of ours';
  const ids: string[] = [];
  const run = async (mutation: string) => (await gateway.execute(`mutation { ${mutation} }`)).data;
  const move = (id: string | undefined, status: string | undefined) =>
    run(`opportunityUpdate(id: "${id}", input: { statusId: "${status}" }) { userErrors { message } }`);
  const hour = 3_600_000;

  beforeAll(async () => {
    now = START + 24 * hour;
    for (let n = 0; n < 3; n += 1) {
      const created = await run(
        `opportunityCreate(input: { statusId: "${from?.id}", note: "${ours} ${n}" }) { opportunity { id } }`,
      );
      ids.push(created.opportunityCreate.opportunity.id);
    }
    now = START + 48 * hour;
    for (const id of ids.slice(0, 2)) await move(id, over?.id);
    now = START + 50 * hour;
    await move(ids[0], to?.id);
    // 23:00 UTC on the next day.
    now = START + 83 * hour;
    await move(ids[1], to?.id);
    now = START + 120 * hour;
  });
  beforeEach(() => {
    now = START + 120 * hour;
  });

  const day = (n: number) => new Date(START + n * 24 * hour).toISOString().slice(0, 10);
  const SELECTION = `statusOverview { status { current { id } } started ended change changePercent gained lost entered left }
    statusTransitions { from { label } to { label } opportunityCount query }
    statusTransitionsSummary { from { label } to { label } opportunityCount opportunitiesPageUrl leadsPageUrl }`;
  async function report(first: number, last: number, headers = {}) {
    const query = opportunities(
      `dateRange: { start: "${day(first)}", end: "${day(last)}" }, query: "\\"${ours}\\""`,
      SELECTION,
    );
    const { data, errors } = await gateway.execute(query, {}, headers);
    expect(errors).toBeUndefined();
    const { statusOverview, statusTransitions, statusTransitionsSummary } = data.opportunityStatusReport;
    const row = (id: string | undefined) =>
      statusOverview.find(({ status }: { status: { current: { id: string } } }) => status.current.id === id);
    const moves = (rows: { from: { label: string } | null; to: { label: string }; opportunityCount: number }[]) =>
      rows.map((each) => [each.from?.label ?? null, each.to.label, each.opportunityCount]);
    return { row, transitions: moves(statusTransitions), summary: moves(statusTransitionsSummary) };
  }

  test('a report counts arrivals and departures, and summarizes transitions', async () => {
    const { row, transitions, summary } = await report(2, 3);
    expect(row(from?.id)).toMatchObject({
      started: 3,
      ended: 1,
      change: -2,
      changePercent: -66.67,
      gained: 0,
      lost: 2,
      entered: 0,
      left: 2,
    });
    expect(row(over?.id)).toMatchObject({ started: 0, ended: 0, change: 0, changePercent: null, entered: 2, left: 2 });
    expect(row(to?.id)).toMatchObject({ started: 0, ended: 2, gained: 2, lost: 0, entered: 2, left: 0 });
    expect(transitions).toEqual([
      [from?.label, over?.label, 2],
      [over?.label, to?.label, 2],
    ]);
    expect(summary).toEqual([[from?.label, to?.label, 2]]);
  });

  test('a created opportunity has no old status', async () => {
    const { row, transitions, summary } = await report(1, 1);
    expect(row(from?.id)).toMatchObject({ started: 0, ended: 3, entered: 3, gained: 3, changePercent: null });
    expect(transitions).toEqual([[null, from?.label, 3]]);
    expect(summary).toEqual(transitions);
  });

  test("days are in the caller's time zone", async () => {
    const atUtc = await report(3, 3, { 'x-tz-offset': '0' });
    expect(atUtc.transitions).toEqual([[over?.label, to?.label, 1]]);
    expect(gateway.upstream[0]?.headers['x-tz-offset']).toBe('0');
    const east = await report(3, 3, { 'x-tz-offset': '2' });
    expect(east.transitions).toEqual([]);
    expect(gateway.upstream[0]?.headers['x-tz-offset']).toBe('2');
    expect((await report(4, 4, { 'x-tz-offset': '2' })).transitions).toEqual([[over?.label, to?.label, 1]]);
  });

  test('the query of a row works as the filter of the list of opportunities', async () => {
    const { data } = await gateway.execute(
      opportunities('', 'statusOverview { ended queries { ended } status { label } }'),
    );
    const labels = seed.pipelines.flatMap(({ statuses }) => statuses.map(({ label }) => label));
    const rows = data.opportunityStatusReport.statusOverview.filter(
      ({ status }: { status: { label: string } }) => labels.filter((label) => label === status.label).length === 1,
    );
    expect(rows.length).toBeGreaterThan(3);
    const { ended, queries } = rows[2];
    const found = await gateway.execute(
      'query ($query: String!) { opportunities(filter: { query: $query }) { totalCount } }',
      {
        query: queries.ended,
      },
    );
    expect(found.data.opportunities.totalCount).toBe(ended);
  });

  test('a deleted status can still be read', async () => {
    const label = 'Soon gone';
    const pipeline = seed.pipelines[1]?.id;
    const made = await run(
      `opportunityStatusCreate(input: { label: "${label}", type: ACTIVE, pipelineId: "${pipeline}" }) { opportunityStatus { id } userErrors { message } }`,
    );
    const id = made.opportunityStatusCreate.opportunityStatus.id;
    await move(ids[2], id);
    now = START + 122 * hour;
    await move(ids[2], to?.id);
    await run(`opportunityStatusDelete(id: "${id}") { deletedId }`);
    const { data } = await gateway.execute(
      opportunities(
        `dateRange: { start: "${day(5)}", end: "${day(5)}" }, query: "\\"${ours}\\""`,
        'statusOverview { status { label isDeleted deletedId current { id } } entered left } statusTransitions { from { label deletedId } to { label isDeleted deletedId current { label } } }',
      ),
    );
    const { statusOverview, statusTransitions } = data.opportunityStatusReport;
    const gone = { label, isDeleted: true, deletedId: id, current: null };
    expect(statusOverview.filter(({ status }: { status: { deletedId: string } }) => status.deletedId === id)).toEqual([
      { status: gone, entered: 1, left: 1 },
    ]);
    expect(statusTransitions).toEqual([
      { from: { label: from?.label, deletedId: null }, to: gone },
      {
        from: { label, deletedId: id },
        to: { label: to?.label, isDeleted: false, deletedId: null, current: { label: to?.label } },
      },
    ]);
  });
});
