import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildSeed, type Emulator, startEmulator } from '../../emulator/index.ts';
import { runCollected, runOnTerminal } from '../support/run-collected.ts';

const SEED = buildSeed({ leads: 12, history: false });
const KNOWN_LEAD = SEED.leads.find(
  ({ id, name }) => name !== '' && SEED.contacts.some(({ lead_id, emails }) => lead_id === id && emails.length > 0),
);
const KNOWN = SEED.contacts.find(({ lead_id, emails }) => lead_id === KNOWN_LEAD?.id && emails.length > 0);
const EMAIL = KNOWN?.emails[0]?.email ?? '';

let emulator: Emulator;
let folder: string;
let file: string;
beforeEach(async () => {
  emulator = await startEmulator({ seed: SEED, strict: true });
  folder = mkdtempSync(join(tmpdir(), 'import-'));
  file = join(folder, 'leads.csv');
});
afterEach(async () => {
  await emulator.close();
  rmSync(folder, { recursive: true });
});

const envOf = ({ apiKey, url }: Emulator) => ({ CLOSE_API_KEY: apiKey, CLOSE_API_URL: url });
const run = (text: string, ...args: string[]) => {
  writeFileSync(file, text);
  emulator.clearRequests();
  return runCollected(['import', file, ...args], envOf(emulator));
};
const again = (...args: string[]) => {
  emulator.clearRequests();
  return runCollected(['import', file, '--write', '--resume', '--settle-seconds', '0', ...args], envOf(emulator));
};
const lines = () => emulator.requests.map(({ method, path }) => `${method} ${path}`);
const leadsNamed = (name: string) =>
  emulator
    .tables()
    .lead.all()
    .filter((lead) => lead.name === name);
const contactsOf = (leadId: string | undefined) =>
  emulator
    .tables()
    .contact.all()
    .filter(({ lead_id }) => lead_id === leadId);

test('a dry run says what it would do, and writes nothing', async () => {
  const before = JSON.stringify(emulator.tables().lead.all());
  const { code, output, errors } = await run(
    [
      'Company,Full Name,Email,Title',
      'Acme,Ann,ann@acme.example,CEO',
      'Acme,Bob,bob@acme.example,',
      'Acme,Ann,ann@acme.example,',
      `Other name,,${EMAIL},`,
      `${KNOWN_LEAD?.name},New Person,new@person.example,`,
      ',,not an address,',
      ',,,CEO',
    ].join('\n'),
  );
  expect(errors).toBe('');
  expect(output.split('\n').slice(0, -1)).toEqual([
    'line 2: create lead "Acme" with a contact',
    'line 3: create contact "Bob" in the lead of line 2',
    'line 4: skip "Acme": the lead of line 2 has all of it',
    `line 5: skip "Other name": ${KNOWN_LEAD?.id} has all of it`,
    `line 6: create contact "New Person" in ${KNOWN_LEAD?.id}`,
    'line 7: reject: "not an address" is no email address.',
    'line 8: reject: It has neither the name of a lead, nor a name or email address of a contact.',
    '1 to create, 2 to update, 2 to skip, 2 to reject',
    'Nothing was written. Pass --write to do it.',
  ]);
  expect(code).toBe(1);
  expect(lines()).toEqual(['GET /me/', 'POST /data/search/']);
  expect(JSON.stringify(emulator.tables().lead.all())).toBe(before);
});

test('rows are created, completed and skipped, each with the fewest requests', async () => {
  const { code, output } = await run(
    [
      'Company,City,Full Name,Email,Phone 1,phone_2,Title',
      'Acme,Paris,Ann,ann@acme.example,+14155550100,+14155550101,CEO',
      'Acme,,Bob,bob@acme.example,,,',
      'Acme,,Ann,ann@acme.example,,,',
      `,,,${EMAIL},+14155550177,,`,
    ].join('\r\n'),
    '--write',
  );
  expect(code).toBe(0);
  expect(output).toContain('1 created, 2 updated, 1 skipped, 0 rejected\n');
  const [acme, second] = leadsNamed('Acme');
  expect(second).toBeUndefined();
  expect(acme).toMatchObject({ addresses: [expect.objectContaining({ city: 'Paris' })] });
  expect(contactsOf(acme?.id).map(({ name, title }) => [name, title])).toEqual([
    ['Ann', 'CEO'],
    ['Bob', expect.toBeOneOf([null, ''])],
  ]);
  expect(contactsOf(acme?.id)[0]?.phones.map(({ phone }) => phone)).toEqual(['+14155550100', '+14155550101']);
  const known = emulator.tables().contact.get(KNOWN?.id ?? '');
  expect(known?.emails.map(({ email }) => email)).toEqual(KNOWN?.emails.map(({ email }) => email));
  expect(known?.phones.map(({ phone }) => phone)).toEqual([
    ...(KNOWN?.phones ?? []).map(({ phone }) => phone),
    '+14155550177',
  ]);
  expect(lines()).toEqual([
    ...['GET /me/', 'POST /data/search/', 'POST /lead/', 'POST /contact/'],
    `PUT /contact/${KNOWN?.id}/`,
  ]);
  const journal = readFileSync(`${file}.import.ndjson`, 'utf8');
  expect(journal).toContain(`{"line":2,"did":"create","lead":"${acme?.id}"}`);
});

test('the duplicates of many rows are found by one search per 200 conditions', async () => {
  const rows = Array.from({ length: 250 }, (_, n) => `Company ${n},person-${n}@import.example`);
  const { output } = await run(['Company,Email', ...rows].join('\n'));
  expect(output).toContain('250 to create');
  expect(lines()).toEqual(['GET /me/', 'POST /data/search/', 'POST /data/search/', 'POST /data/search/']);
});

test.each([
  ['fill', KNOWN_LEAD?.name, 'http://filled.example'],
  ['update', 'Renamed', 'http://filled.example'],
  ['skip', KNOWN_LEAD?.name, null],
])('--existing %s decides about values that exist', async (how, name, url) => {
  emulator.write(({ lead }) => {
    const row = lead.get(KNOWN_LEAD?.id ?? '');
    if (row !== undefined) lead.put({ ...row, url: null });
  });
  await run(`lead.name,lead.url,email\nRenamed,http://filled.example,${EMAIL}\n`, '--write', '--existing', how);
  expect(emulator.tables().lead.get(KNOWN_LEAD?.id ?? '')).toMatchObject({ name, url });
});

test('what cannot be decided or what Close refuses goes to a file with the reason, which can be imported', async () => {
  const [one, other] = SEED.leads;
  emulator.write(({ lead }) => {
    for (const row of [one, other]) if (row !== undefined) lead.put({ ...row, name: 'Twice' });
  });
  const { code, output } = await run(
    'Company,Status,Note to self\nTwice,,a\nAcme,Unheard of,"b ""c"""\nFine,,=1+1\n',
    ...['--write', '--map', mapFile({ 'Note to self': null })],
  );
  expect(code).toBe(1);
  expect(output).toContain('1 created, 0 updated, 0 skipped, 2 rejected\n');
  const rejects = readFileSync(`${file}.rejects.csv`, 'utf8');
  expect(rejects.split('\r\n')).toEqual([
    'Company,Status,Note to self,import.reason',
    expect.stringMatching(/^Twice,,a,"Several leads have its name: lead_\w+, lead_\w+\."$/),
    'Acme,Unheard of,"b ""c""","There is no lead status ""Unheard of""."',
    '',
  ]);
  const corrected = await run(
    rejects.replace('Unheard of', 'Contacted').replace(/^Twice.*\r\n/m, ''),
    ...['--map', mapFile({ 'Note to self': null })],
  );
  expect(corrected.output).toContain('1 to create');
});

const mapFile = (map: object): string => {
  const path = join(folder, 'map.json');
  writeFileSync(path, JSON.stringify(map));
  return path;
};

test('NDJSON and custom fields, by name', async () => {
  const field = SEED.custom_fields.find(({ type }) => type === 'number');
  const row = {
    lead: { name: 'Acme' },
    [`custom.${field?.name}`]: 12,
    contact: { email: ['a@acme.example', 'b@acme.example'] },
  };
  const { code } = await run(`${JSON.stringify(row)}\n`, '--write');
  expect(code).toBe(0);
  const [acme] = leadsNamed('Acme');
  expect(acme?.custom).toEqual({ [field?.id ?? '']: 12 });
  expect(contactsOf(acme?.id)[0]?.emails.map(({ email }) => email)).toEqual(['a@acme.example', 'b@acme.example']);
});

test('first and last names are one name, unless there is a column with the whole', async () => {
  const text = [
    'Company,First Name,Last Name,Full Name,Email',
    'Acme,Ann,Lee,,ann@acme.example',
    'Acme,,Ray,,ray@acme.example',
    'Acme,Bo,Li,Bo B. Li,bo@acme.example',
  ].join('\n');
  expect((await run(text, '--write')).code).toBe(0);
  const names = contactsOf(leadsNamed('Acme')[0]?.id).map(({ name }) => name);
  expect(names).toEqual(['Ann Lee', 'Ray', 'Bo B. Li']);
});

test('on a terminal, no line is printed behind the progress', async () => {
  writeFileSync(file, 'Company\nOne\nTwo\n');
  const planned = await runOnTerminal(['import', file], envOf(emulator));
  expect(planned.shown).toMatch(/^line 2: create lead "One"\nline 3: create lead "Two"\n2 to create, [^\n]+\n/);
  const written = await runOnTerminal(['import', file, '--write'], envOf(emulator));
  expect(written.shown).toMatch(/^2 created, [^\n]+\nWhat became of each line is in [^\n]+\n2 rows, after 0:0\d\.\n$/);
});

describe('an import that is interrupted', () => {
  const rows = Array.from({ length: 8 }, (_, n) => `Company ${n},Person ${n},person-${n}@import.example`);
  const text = ['Company,Name,Email', ...rows].join('\n');
  const names = () =>
    emulator
      .tables()
      .lead.all()
      .flatMap(({ name }) => (name?.startsWith('Company ') ? [name] : []))
      .toSorted();

  test('continues after the last row, and creates nothing twice', async () => {
    emulator.fail({ path: '/lead/', skip: 3, status: 500, times: 1 });
    const stopped = await run(text, '--write');
    expect([stopped.code, stopped.errors]).toEqual([1, expect.stringContaining('Pass --resume to continue it.\n')]);
    expect(names()).toHaveLength(3);
    expect((await runCollected(['import', file, '--write'], envOf(emulator))).errors).toContain('Pass --resume');
    // The last line of the journal was cut.
    appendFileSync(`${file}.import.ndjson`, '{"line":');
    const { code, output } = await again();
    expect([code, output]).toEqual([0, expect.stringContaining('8 created, 0 updated, 0 skipped, 0 rejected\n')]);
    expect(names()).toHaveLength(8);
    expect(lines().filter((line) => line === 'POST /lead/')).toHaveLength(5);
    expect((await again()).errors).toContain('was imported completely');
  });

  test('looks for what an unfinished write did', async () => {
    await run(text, '--write');
    const journal = `${file}.import.ndjson`;
    const entries = readFileSync(journal, 'utf8').trimEnd().split('\n');
    // As it was after the request of the fourth row, and before its response.
    const cut = entries.findIndex((entry) => entry.startsWith('{"line":5,"did"'));
    writeFileSync(journal, `${entries.slice(0, cut).join('\n')}\n`);
    const { code, output } = await again();
    expect([code, output]).toEqual([0, expect.stringContaining('3 created, 0 updated, 5 skipped')]);
    expect(names()).toEqual([...new Set(names())]);
    expect(lines().filter((line) => !line.startsWith('GET') && line !== 'POST /data/search/')).toEqual([]);
  });

  test('refuses another file or other options', async () => {
    emulator.fail({ path: '/lead/', skip: 3, status: 500, times: 1 });
    await run(text, '--write');
    expect((await again('--existing', 'update')).errors).toContain(
      'or the account have changed since the import began',
    );
  });

  test('a process that is killed is continued: every lead is there once', async () => {
    await using slow = await startEmulator({ seed: SEED, latencyMs: 40 });
    writeFileSync(file, text);
    const main = join(import.meta.dirname, '..', '..', 'src', 'main.ts');
    const child = spawn(process.execPath, [main, 'import', file, '--write'], {
      env: envOf(slow),
      cwd: folder,
      stdio: 'ignore',
    });
    const ended = once(child, 'close');
    const journal = `${file}.import.ndjson`;
    while (!existsSync(journal) || !readFileSync(journal, 'utf8').includes('"line":4')) await wait(2);
    child.kill('SIGKILL');
    expect(await ended).toEqual([null, 'SIGKILL']);
    const args = ['import', file, '--write', '--resume', '--settle-seconds', '0'];
    expect((await runCollected(args, envOf(slow))).code).toBe(0);
    const created = slow
      .tables()
      .lead.all()
      .filter(({ name }) => name?.startsWith('Company '));
    expect(created.map(({ name }) => name).toSorted()).toEqual(rows.map((row) => row.split(',')[0]));
  });
});

test('waits for the search index before it looks for an unfinished write', async () => {
  emulator.fail({ path: '/lead/', status: 500, times: 1 });
  await run('Company\nAcme\n', '--write');
  const { errors } = await runCollected(
    ['import', file, '--write', '--resume', '--settle-seconds', '2'],
    envOf(emulator),
  );
  expect(errors).toMatch(/^Waiting [12] s, until Close's search finds/);
  expect(leadsNamed('Acme')).toHaveLength(1);
});

test.each([
  [[], 'A file is missing.'],
  [['a', 'b'], 'Unknown argument "b".'],
  [['a', '--write', '--dry-run'], 'not both'],
  [['a', '--resume'], '--resume needs --write.'],
  [['a', '--existing', 'merge'], '--existing must be'],
  [['a', '--settle-seconds', 'soon'], '--settle-seconds must be'],
])('%j is refused with the usage', async (args, message) => {
  const { code, errors } = await runCollected(['import', ...args]);
  expect([code, errors]).toEqual([2, expect.stringContaining(message)]);
});

test.each([
  ['Company,Shoe size\nAcme,42\n', 'Unknown columns: "Shoe size".'],
  ['', 'is empty'],
  ['Company,Company\n', 'two columns "Company"'],
  ['Company\n"Acme', 'Line 2: A quoted cell has no end.'],
  ['{"lead.name":"Acme"}\n{"lead.name"\n', ':2: The line is no JSON object.'],
])('a file that cannot be read is refused before any request: %j', async (text, message) => {
  const { code, errors } = await run(text, '--write');
  expect([code, errors, lines()]).toEqual([1, expect.stringContaining(message), []]);
});

test('with READ_ONLY, nothing is written', async () => {
  writeFileSync(file, 'Company\nAcme\n');
  const { code, errors } = await runCollected(['import', file, '--write'], { ...envOf(emulator), READ_ONLY: 'true' });
  expect([code, errors]).toEqual([1, 'READ_ONLY is set, so nothing can be written.\n']);
});
