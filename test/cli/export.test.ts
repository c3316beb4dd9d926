import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { buildSeed, type Emulator, startEmulator } from '../../emulator/index.ts';
import { rootLists } from '../../src/cli/graph/lists.ts';
import { CORE_SCHEMA } from '../../src/graph/schema.ts';
import { runCollected, runOnTerminal } from '../support/run-collected.ts';

const LEADS = 450;

let emulator: Emulator;
let folder: string;
beforeAll(async () => {
  emulator = await startEmulator({ seed: buildSeed({ leads: LEADS, history: false }), strict: true });
});
afterAll(() => emulator.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'export-'));
  emulator.clearRequests();
  return () => rmSync(folder, { recursive: true });
});

const envOf = ({ apiKey, url }: Emulator) => ({ CLOSE_API_KEY: apiKey, CLOSE_API_URL: url });
const run = (...args: string[]) => runCollected(['export', ...args], envOf(emulator));
const lines = () => emulator.requests.map(({ method, path }) => `${method} ${path}`);
const rowsIn = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly id: string; readonly confidence?: number });
const idsOf = (noun: 'lead' | 'opportunity') =>
  emulator
    .tables()
    [noun].all()
    .map(({ id }) => id)
    .toSorted();

test('every row is there once, at the price of the pages', async () => {
  const { code, output, errors } = await run('leads', '--fields', 'id,status.label,contacts.name');
  expect([code, errors]).toEqual([0, '']);
  expect(
    rowsIn(output)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(idsOf('lead'));
  expect(Object.keys(rowsIn(output)[0] ?? {})).toEqual(['id', 'status', 'contacts']);
  expect(lines()).toEqual(['GET /me/', 'POST /data/search/', 'POST /data/search/', 'POST /data/search/']);
});

describe("lists that are longer than Close's limits", () => {
  let small: Emulator;
  beforeAll(async () => {
    const seed = buildSeed({ leads: LEADS });
    // Reading the activities takes more requests than one window allows.
    const rateLimit = { limit: 20, windowSeconds: 1 };
    small = await startEmulator({ seed, limits: { skipMax: { other: 50 }, searchRowsMax: 200 }, rateLimit });
  });
  afterAll(() => small.close());

  test.each([
    'leads',
    'contacts',
    'opportunities',
    'tasks',
    'activities',
    'leadStatusChanges',
    'opportunityStatusChanges',
  ])('%s are complete, and no request exceeds the rate limit', async (name) => {
    small.clearRequests();
    // The list itself has tasks of one type, as in the graph.
    const all = name === 'tasks' ? ['--filter', '{"type":null}'] : [];
    const { code, output, errors } = await runCollected(['export', name, '--fields', 'id', ...all], envOf(small));
    expect([code, errors]).toEqual([0, '']);
    const tables = small.tables();
    const activities = tables.activity.all();
    const expected: Readonly<Record<string, readonly { readonly id: string }[]>> = {
      leads: tables.lead.all(),
      contacts: tables.contact.all(),
      opportunities: tables.opportunity.all(),
      tasks: tables.task.all(),
      activities: activities.filter(({ type }) => type !== 'EmailThread'),
      leadStatusChanges: activities.filter(({ type }) => type === 'LeadStatusChange'),
      opportunityStatusChanges: activities.filter(({ type }) => type === 'OpportunityStatusChange'),
    };
    const ids = rowsIn(output).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.toSorted()).toEqual(expected[name]?.map(({ id }) => id).toSorted());
    expect(ids.length).toBeGreaterThan(200);
    expect(small.requests.filter(({ status }) => status === 429)).toEqual([]);
  });
});

describe('the fields of the default', () => {
  const without = new Set(['opportunityGroups', 'customFieldDefinitions', 'jobs']);
  test.each([...rootLists(CORE_SCHEMA).keys()].filter((name) => !without.has(name)))(
    'of %s cost no further request',
    async (name) => {
      const { code, errors } = await run(name);
      expect([code, errors]).toEqual([0, '']);
      const groups = new Set(lines().map((line) => line.replace(/[a-z]+_[A-Za-z0-9]{20,}/, ':id')));
      groups.delete('GET /me/');
      expect([...groups]).toHaveLength(groups.size > 0 ? 1 : 0);
    },
  );

  test('of lists with required arguments likewise', async () => {
    const jobs = await run('jobs', '--arguments', '{"type":"BULK_EDIT"}');
    expect([jobs.code, rowsIn(jobs.output)]).toEqual([0, [expect.objectContaining({ __typename: 'BulkEdit' })]]);
    const groups = await run('opportunityGroups', '--arguments', '{"groupBy":"USER"}');
    expect(groups.code).toBe(0);
  });
});

test('a filter, an order and arguments are those of the graph', async () => {
  const { output } = await run(
    ...['opportunities', '--fields', 'id,confidence', '--order', 'CONFIDENCE:DESC,DATE_CREATED'],
    ...['--filter', '{"confidence":{"gte":50}}'],
  );
  const rows = rowsIn(output);
  const values = rows.map(({ confidence }) => Number(confidence));
  expect(values).toEqual(values.toSorted((a, b) => b - a));
  const expected = emulator
    .tables()
    .opportunity.all()
    .filter(({ confidence }) => confidence >= 50);
  expect(rows.map(({ id }) => id).toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
});

test('CSV has a column per value, and lists as JSON', async () => {
  const file = join(folder, 'leads.csv');
  const { code } = await run('leads', '--fields', 'id,status.label,contacts.name', '--page-size', '500', '-o', file);
  expect(code).toBe(0);
  const [header, first] = readFileSync(file, 'utf8').split('\r\n');
  expect(header).toBe('id,status.label,contacts');
  expect(first).toMatch(/^lead_\w+,[\w ]+,(?:\[\]|"\[\{""name"":.*\}\]")$/);
  expect(existsSync(`${file}.state.json`)).toBe(false);
});

test('a document selects the rows, and may use fragments and variables', async () => {
  const document = join(folder, 'q.graphql');
  writeFileSync(
    document,
    `query Rows($filter: OpportunityFilter) {
      rows: opportunities(filter: $filter) { edges { node { ...Row value { cents } } } }
    }
    fragment Row on Opportunity { key: id lead { displayName } }`,
  );
  const variables = '{"filter":{"confidence":{"gte":50}}}';
  const { code, output, errors } = await run(
    ...['opportunities', '--document', document, '--variables', variables, '--format', 'csv'],
  );
  expect([code, errors]).toEqual([0, '']);
  expect(output.split('\r\n')[0]).toBe('key,lead.displayName,value.cents');
});

test('a document with an error is refused with its line, before any request', async () => {
  const document = join(folder, 'q.graphql');
  const refused = async (text: string, message: string) => {
    writeFileSync(document, text);
    const { code, output, errors } = await run('leads', '--document', document);
    expect([code, output], text).toEqual([2, '']);
    expect(errors).toContain(message);
  };
  await refused('query {\n leads { nodes { nothing } } }', `${document}:2: Cannot query field "nothing"`);
  await refused('query {\n leads {', `${document}:2: Syntax Error`);
  await refused('query { leads(first: 3) { nodes { id } } }', 'must have no argument first');
  await refused('query { contacts { nodes { id } } }', 'must select leads');
  await refused('query { leads { totalCount } }', 'must select nodes');
  expect(lines().filter((line) => line !== 'GET /me/')).toEqual([]);
});

test.each([
  [[], 'A list is missing.'],
  [['invoices'], 'There is no list "invoices".'],
  [['leads', 'x'], 'Unknown argument "x".'],
  [['leads', '--fields', 'nothing'], 'Cannot query field "nothing" on type "Lead"'],
  [['leads', '--fields', 'id,,name'], '--fields contains an empty path.'],
  [['leads', '--filter', '['], '--filter must be a JSON object.'],
  [['leads', '--order', 'VALUE:UP'], 'is no order'],
  [['users', '--filter', '{}'], 'users takes no filter'],
  [['leads', '--arguments', '{"first":3}'], 'leads takes no first'],
  [['leads', '--format', 'xlsx'], '--format must be'],
  [['leads', '--page-size', '0'], '--page-size must be'],
  [['leads', '--resume'], '--resume needs --out.'],
  [['leads', '--bom'], '--bom needs --format csv.'],
  [['leads', '--keep-formulas', '-o', 'leads.ndjson'], '--keep-formulas needs --format csv.'],
  [['leads', '--filter', '{"nothing":1}'], 'Field "nothing" is not defined by type "LeadFilter".'],
  [['leads', '--order', 'NOTHING'], 'Value "NOTHING" does not exist in "LeadOrderField" enum.'],
  [['opportunityGroups'], `opportunityGroups needs --arguments, such as '{"groupBy":"`],
  [['jobs', '--fields', 'id'], `jobs needs --arguments, such as '{"type":"`],
  [['leads', '--document', 'x', '--fields', 'id'], 'Pass one of them.'],
])('%j is refused with the usage', async (args, message) => {
  const { code, output, errors } = await run(...args);
  expect([code, output]).toEqual([2, '']);
  expect(errors).toContain(message);
  expect(errors).toContain('Usage: close-graphql export');
});

test('an account that cannot be read is an error, said while it is tried again', async () => {
  emulator.fail({ path: '/me/', status: 503, times: 3 });
  const repeated = await runCollected(['export', 'users'], { ...envOf(emulator), STARTUP_CHECK: 'off' });
  expect(repeated).toMatchObject({ code: 0, errors: expect.stringMatching(/^[^\n]+ Trying again in \d+ s\.\n$/) });
  emulator.clearFaults();
  const wrong = { ...envOf(emulator), CLOSE_API_KEY: 'api_wrong.wrong', STARTUP_CHECK: 'off' };
  const file = join(folder, 'users.csv');
  expect(await runCollected(['export', 'users', '-o', file], wrong)).toEqual({
    code: 1,
    output: '',
    errors: 'Close rejected the credential.\n',
  });
  expect(existsSync(`${file}.state.json`)).toBe(false);
});

test('a file that cannot be written is named', async () => {
  const file = join(folder, 'absent', 'leads.csv');
  const { code, errors } = await run('leads', '-o', file);
  expect([code, errors]).toEqual([1, `${file} cannot be written. ENOENT: no such file or directory.\n`]);
});

test('--bom begins the file with a byte order mark, once', async () => {
  const file = join(folder, 'leads.csv');
  expect((await run('leads', '--fields', 'id,name', '--bom', '-o', file)).code).toBe(0);
  const text = readFileSync(file, 'utf8');
  expect([text.startsWith('\uFEFFid,name\r\n'), text.lastIndexOf('\uFEFF')]).toEqual([true, 0]);
});

test('a file is neither overwritten nor continued by accident', async () => {
  const file = join(folder, 'users.ndjson');
  expect((await run('users', '-o', file)).code).toBe(0);
  const before = readFileSync(file, 'utf8');
  expect((await run('users', '-o', file)).errors).toBe(`${file} exists. Pass --replace to replace it.\n`);
  expect((await run('users', '-o', file, '--resume')).errors).toContain('it is complete');
  expect(readFileSync(file, 'utf8')).toBe(before);
  expect((await run('users', '--fields', 'id', '-o', file, '--replace')).code).toBe(0);
  expect(readFileSync(file, 'utf8')).not.toBe(before);
});

test('after an error the export goes on where it stopped, only with the same options', async () => {
  const file = join(folder, 'leads.ndjson');
  const args = ['leads', '--fields', 'id', '-o', file];
  emulator.fail({ path: '/data/search/', skip: 1, status: 402, times: 1 });
  const stopped = await run(...args);
  expect([stopped.code, stopped.output]).toEqual([1, '']);
  expect(stopped.errors).toContain(`${file} is incomplete. Pass --resume to continue it.\n`);
  expect(rowsIn(readFileSync(file, 'utf8'))).toHaveLength(200);
  expect((await run(...args)).errors).toContain('is incomplete');
  expect((await run('leads', '--fields', 'id,name', '-o', file, '--resume')).errors).toContain('another list');
  // A page that was written and not recorded.
  appendFileSync(file, '{"id":"lead_half');
  emulator.clearRequests();
  expect((await run(...args, '--resume')).code).toBe(0);
  expect(lines()).toEqual(['GET /me/', 'POST /data/search/', 'POST /data/search/']);
  expect(
    rowsIn(readFileSync(file, 'utf8'))
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(idsOf('lead'));
});

test('what is missing from a row is reported, and the exit code is 1', async () => {
  const document = join(folder, 'q.graphql');
  writeFileSync(
    document,
    'query { leads { nodes { id contacts(first: 1) { nodes { id } pageInfo { hasNextPage } } } } }',
  );
  const { code, output, errors } = await run('leads', '--document', document);
  const contacts = Map.groupBy(emulator.tables().contact.all(), ({ lead_id }) => lead_id);
  const cut = rowsIn(output).flatMap(({ id }, n) => ((contacts.get(id)?.length ?? 0) > 1 ? [n + 1] : []));
  expect(cut.length).toBeGreaterThan(10);
  expect(errors.trimEnd().split('\n')).toEqual(cut.map((n) => `Row ${n} has more contacts than one page has.`));
  expect(code).toBe(1);
});

test('with --keep-going, rows with errors are written too', async () => {
  const args = ['leads', '--fields', 'id,customObjects.id', '--page-size', '50'];
  const fail = () => emulator.fail({ path: '/custom_object/', skip: 1, status: 402, times: 1 });
  fail();
  const stopped = await run(...args);
  expect([stopped.code, stopped.output]).toEqual([1, '']);
  expect(stopped.errors).toMatch(/^leads\.nodes\.\d+\.customObjects: /);
  fail();
  const { code, output, errors } = await run(...args, '--keep-going');
  expect([code, rowsIn(output).length]).toEqual([1, LEADS]);
  expect(errors.match(/customObjects: /g)).toHaveLength(1);
  expect(output.match(/"customObjects":null/g)).toHaveLength(1);
});

test('a process that was killed after the last page reads nothing again', async () => {
  const file = join(folder, 'leads.ndjson');
  const args = ['leads', '--fields', 'id', '-o', file];
  emulator.fail({ path: '/data/search/', skip: 1, status: 402, times: 1 });
  await run(...args);
  const state = JSON.parse(readFileSync(`${file}.state.json`, 'utf8')) as object;
  writeFileSync(`${file}.state.json`, JSON.stringify({ ...state, isOver: true }));
  emulator.clearRequests();
  expect((await run(...args, '--resume')).code).toBe(0);
  expect([lines(), rowsIn(readFileSync(file, 'utf8')).length]).toEqual([['GET /me/'], 200]);
  expect(existsSync(`${file}.state.json`)).toBe(false);
});

test('a request that may succeed later is repeated', async () => {
  emulator.fail({ path: '/data/search/', status: 503, times: 4 });
  const { code, output, errors } = await run('leads', '--fields', 'id');
  expect(code).toBe(0);
  expect(errors).toMatch(/Trying again in \d+ s\.\n/);
  expect(rowsIn(output)).toHaveLength(LEADS);
});

test('pages that are too costly become smaller', async () => {
  const { code, output } = await runCollected(
    [
      'export',
      'leads',
      '--fields',
      'id,customObjects.id',
      '--filter',
      '{"contacts":{"some":{}}}',
      '--page-size',
      '200',
    ],
    { ...envOf(emulator), LIMIT_COST: '60' },
  );
  expect(code).toBe(0);
  const ids = new Set(rowsIn(output).map(({ id }) => id));
  expect(ids.size).toBe(rowsIn(output).length);
  expect(ids.size).toBeGreaterThan(200);
  expect(lines().filter((line) => line === 'GET /custom_object/')).toHaveLength(ids.size);
});

test('limits for callers do not stop an export, and typed custom fields have columns', async () => {
  const env = {
    ...envOf(emulator),
    LIMIT_PAGE: '50',
    GATEWAY_TOKEN: 'a-token-of-callers',
    TYPED_CUSTOM_FIELDS: 'true',
  };
  const name =
    emulator
      .tables()
      .custom_field.all()
      .find(({ type }) => type === 'number')?.name ?? '';
  const field = name
    .replace(/\W+(\w)/g, (_, letter: string) => letter.toUpperCase())
    .replace(/^\w/, (letter) => letter.toLowerCase());
  const fields = `id,custom.${field}`;
  const { code, output, errors } = await runCollected(['export', 'leads', '--fields', fields, '--format', 'csv'], env);
  expect([code, errors]).toEqual([0, '']);
  expect(output.split('\r\n')[0]).toBe(fields);
});

test('progress shows rows, budgets and the time left', async () => {
  const { errors } = await run('leads', '--fields', 'id', '--progress');
  expect(errors).toMatch(/^\[#{5}-{7}\] 200 of 450 leads \(44 %\), [\d,]+\/s, \d:\d\d left, POST data\/search: /);
  expect(errors).toMatch(/450 leads in all, after 0:\d\d and 3 requests to Close\.\n$/);
});

test('on a terminal, rows are not printed behind the progress', async () => {
  const { shown } = await runOnTerminal(['export', 'leads', '--fields', 'id', '--page-size', '100'], envOf(emulator));
  const lines = shown.trimEnd().split('\n');
  expect(lines.filter((line) => /^\{"id":"lead_\w+"\}$/.test(line))).toHaveLength(LEADS);
  expect(lines.slice(LEADS)).toEqual([expect.stringMatching(/^450 leads in all, after /)]);
});

test.each([
  ['SIGKILL', [null, 'SIGKILL'], ''],
  ['SIGINT', [130, null], 'leads.csv is incomplete. Pass --resume to continue it.'],
] as const)(
  'a process that %s ends leaves a file that is continued: every row is there once',
  async (signal, end, said) => {
    await using slow = await startEmulator({ seed: buildSeed({ leads: LEADS, history: false }), latencyMs: 150 });
    const file = join(folder, 'leads.csv');
    const main = join(import.meta.dirname, '..', '..', 'src', 'main.ts');
    const args = ['export', 'leads', '--fields', 'id,name', '--page-size', '20', '-o', file];
    const child = spawn(process.execPath, [main, ...args], {
      cwd: folder,
      env: envOf(slow),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let errors = '';
    child.stderr.on('data', (text) => {
      errors += String(text);
    });
    const ended = once(child, 'close');
    while (!existsSync(file) || statSync(file).size < 5_000) await wait(5);
    child.kill(signal);
    expect(await ended).toEqual(end);
    expect(errors).toContain(said);
    const before = readFileSync(file, 'utf8').split('\r\n').length;
    expect(before).toBeLessThan(LEADS);
    slow.clearRequests();
    const resumed = await runCollected([...args, '--resume'], envOf(slow));
    expect([resumed.code, resumed.errors]).toEqual([0, '']);
    const [header, ...rows] = readFileSync(file, 'utf8').trimEnd().split('\r\n');
    expect(header).toBe('id,name');
    expect(rows.map((row) => row.split(',')[0]).toSorted()).toEqual(idsOf('lead'));
  },
);
