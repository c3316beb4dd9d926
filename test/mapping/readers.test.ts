/**
 * One column of a row has a value that it cannot have. Only the fields that read it are null, with an error that names
 * the column and does not contain the value. The requests to Close stay the same.
 */
import fc from 'fast-check';
import { getNamedType, getNullableType, isLeafType, isListType, isNonNullType, isObjectType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { COLUMNS } from '../../src/generated/columns.ts';
import { CORE_SCHEMA } from '../../src/graph/schema.ts';
import { columnsAlwaysRead } from '../../src/mapping/projection.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { promise } from '../support/promise.ts';
import { randomRuns } from '../support/random-runs.ts';

type Row = Readonly<Record<string, unknown>>;

/** Lists with rows of every noun. */
const LISTS: readonly (readonly [path: string, type: string | null])[] = [
  ['/lead/', 'Lead'],
  ['/contact/', 'Contact'],
  ['/opportunity/', 'Opportunity'],
  ['/task/', 'Task'],
  ['/activity/?_limit=100', null],
  ['/activity/note/', null],
  ['/activity/call/', null],
  ['/activity/email/', null],
  ['/activity/sms/', null],
  ['/activity/meeting/', null],
  ['/activity/status_change/lead/', null],
  ['/activity/status_change/opportunity/', null],
  ['/user/', 'User'],
  ['/role/', 'Role'],
  ['/group/', 'Group'],
  ['/pipeline/', 'Pipeline'],
  ['/saved_search/', 'SmartView'],
  ['/custom_object_type/', 'CustomObjectType'],
  ['/custom_activity/', 'CustomActivityType'],
  ['/phone_number/', 'PhoneNumber'],
  ['/integration_link/', 'IntegrationLinkTemplate'],
];

const CANARY = 'canary-text';
const MISSING = Symbol('missing');
const VALUES: readonly unknown[] = [
  ...[null, 7, 0.5, CANARY, [CANARY], { [CANARY]: 1 }, true, MISSING, '2026-02-30', '2026-13-45T99:99:99Z'],
];

/** Whether a column may contain a value, by its kind in the table. */
function isAllowed(kind: string, value: unknown): boolean {
  if (value === MISSING) return kind.endsWith('?') && !kind.includes('!');
  if (value === null) return !kind.includes('!');
  const plain = kind.replace(/[!?]/g, '');
  if (plain === 'any') return true;
  if (plain.startsWith('[')) return Array.isArray(value) && isAllowed(plain.slice(1, -1), value[0]);
  if (Array.isArray(value)) return false;
  const type = { text: 'string', id: 'string', flag: 'boolean', object: 'object' }[plain];
  if (type !== undefined) return typeof value === type;
  return typeof value === 'number' && (plain === 'number' || (['integer', 'cents'].includes(plain) && value === 7));
}

/** Columns that decide which object or which type the row is. */
const IDENTITY: ReadonlySet<string> = new Set(['id', '_type']);

interface PlainField {
  readonly name: string;
  readonly selection: string;
  readonly columns: readonly string[];
  readonly isRequired: boolean;
  readonly isList: boolean;
}

/** The fields of a type that read one column of the row, as a value or as a list of objects. */
function plainFields(name: string): readonly PlainField[] {
  const type = CORE_SCHEMA.getType(name);
  if (!isObjectType(type)) throw new Error(`No type ${name}.`);
  return Object.values(type.getFields()).flatMap((field) => {
    const columns = columnsAlwaysRead(name, field.name);
    const named = getNamedType(field.type);
    const isPart =
      named.name === 'Money' || (isListType(getNullableType(field.type)) && !('id' in fieldsOf(named.name)));
    const isPlain = columns.length === 1 && columns.every((column) => column in (COLUMNS[name] ?? {}));
    if (!isPlain || field.args.length > 0 || !(isLeafType(named) || isPart)) return [];
    const selection = isLeafType(named) ? field.name : `${field.name} { __typename }`;
    return [
      {
        name: field.name,
        selection,
        columns,
        isRequired: isNonNullType(field.type),
        isList: isListType(getNullableType(field.type)),
      },
    ];
  });
}

function fieldsOf(name: string): object {
  const type = CORE_SCHEMA.getType(name);
  return isObjectType(type) ? type.getFields() : {};
}

/** A row of a type, the operation that reads its plain fields, and what that returns. */
interface Subject {
  readonly type: string;
  readonly query: string;
  readonly fields: readonly PlainField[];
  readonly row: Row;
  /** The request whose response contains the row. */
  readonly path: string;
  readonly body: unknown;
  readonly data: Row;
  readonly lines: readonly string[];
}

let gateway: TestGateway;
const subjects: Subject[] = [];

const ask = async (target: string): Promise<unknown> => {
  const { url, apiKey } = gateway.emulator;
  const authorization = `Basic ${Buffer.from(`${apiKey}:`).toString('base64')}`;
  return (await fetch(`${url}${target}`, { headers: { authorization } })).json();
};

/** The body with a change of the row of this id. */
function changed(body: unknown, id: unknown, change: (row: Row) => Row): unknown {
  if (Array.isArray(body)) return body.map((item) => changed(item, id, change));
  if (typeof body !== 'object' || body === null) return body;
  const own: Row = { ...body };
  if (own.id === id) return change(own);
  return Array.isArray(own.data) ? { ...own, data: changed(own.data, id, change) } : own;
}

/** Executes with expired catalogues, so that each operation reads its rows from Close. */
async function execute(query: string) {
  gateway.advance(48 * 3_600_000);
  const answer = await gateway.execute(query);
  return { ...answer, lines: [...gateway.lines] };
}

beforeAll(async () => {
  gateway = await startGateway();
  for (const [target, noun] of LISTS) {
    const { data = [] } = (await ask(target)) as { readonly data?: readonly Row[] };
    for (const listed of data) {
      const type = noun ?? String(listed._type);
      if (!(type in COLUMNS) || subjects.some((subject) => subject.type === type)) continue;
      const fields = plainFields(type);
      const selection = fields.map((field) => field.selection).join(' ');
      const query = `{ it: node(id: "${listed.id}") { ... on ${type} { ${selection} } } }`;
      const { data: result, errors, lines } = await execute(query);
      expect(errors, type).toBeUndefined();
      for (const request of [...gateway.upstream]) {
        const { path } = request;
        const search = new URLSearchParams(Object.entries(request.query).map(([name, value]) => [name, String(value)]));
        const found: Row[] = [];
        const body = await ask(`${path}?${search}`);
        changed(body, listed.id, (row) => {
          found.push(row);
          return row;
        });
        const [row] = found;
        if (row === undefined || request.method !== 'GET') continue;
        subjects.push({ type, query, fields, row, path, body, data: result.it, lines });
        break;
      }
    }
  }
}, 60_000);
afterAll(() => gateway.close());

test('rows of every noun are tried', () => {
  const types = subjects.map(({ type }) => type);
  expect(types).toEqual(expect.arrayContaining(['Lead', 'Contact', 'Opportunity', 'Task', 'User', 'Role', 'Pipeline']));
  expect(types).toEqual(expect.arrayContaining(['Note', 'Call', 'Email', 'SMS', 'Meeting', 'OpportunityStatusChange']));
});

test('the column of a required field is never null', () => {
  const nullable = Object.keys(COLUMNS).flatMap((type) =>
    plainFields(type)
      .filter(({ isRequired, isList }) => isRequired && !isList)
      .filter(({ columns: [column = ''] }) => !COLUMNS[type]?.[column]?.includes('!'))
      .map(({ name }) => `${type}.${name}`),
  );
  // An email without opens has none, a row without a type is no activity, and a template without a status is not archived,
  // nor is a playbook without a date.
  expect(nullable).toEqual([
    ...['Email.opensCount', 'OtherActivity.type', 'Playbook.isArchived', 'SmsTemplate.isArchived'],
  ]);
});

test('a value of another type is an error of the fields that read its column', async () => {
  promise('malformed-responses');
  const tries = subjects.flatMap((subject) => {
    const columns = new Set(subject.fields.flatMap((field) => field.columns));
    return [...columns]
      .filter((column) => column in subject.row && !IDENTITY.has(column))
      .flatMap((column) =>
        VALUES.map((value) => {
          const shown = value === MISSING ? 'missing' : JSON.stringify(value);
          return [`${subject.type}.${column}: ${shown}`, { subject, column, value }] as const;
        }),
      );
  });
  const byName = new Map(tries);
  expect(byName.size).toBeGreaterThan(1000);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...byName.keys()), async (name) => {
      const { subject, column, value } = byName.get(name) ?? expect.unreachable();
      const { type, query, fields, row, path, body, data, lines } = subject;
      const written = COLUMNS[type]?.[column] ?? '';
      const change = ({ [column]: _before, ...rest }: Row) => (value === MISSING ? rest : { ...rest, [column]: value });
      gateway.emulator.fail({ path, body: changed(body, row.id, change) });
      const answer = await execute(query);
      const readers = fields.filter(({ columns }) => columns.includes(column));
      expect(answer.lines).toEqual(lines);
      const rest = (whole: Row) =>
        Object.fromEntries(
          Object.entries(whole).filter(
            ([name]) => !readers.some((field) => field.name === name) && !derives(name, column),
          ),
        );
      if (isAllowed(written, value)) {
        expect(answer.errors).toBeUndefined();
        expect(rest(answer.data.it)).toEqual(rest(data));
        return;
      }
      const failing = readers.some(({ isRequired }) => isRequired);
      const errors = answer.errors ?? [];
      expect(errors.map(({ path: [, field] = [] }) => field)).toEqual(
        failing ? [expect.toBeOneOf(readers.map(({ name }) => name))] : readers.map(({ name }) => name),
      );
      for (const { message, extensions } of errors) {
        expect(extensions?.code).toBe('UPSTREAM_MALFORMED');
        expect(message).toBe(`Close sent no usable value in the column \`${column}\`.`);
      }
      expect(JSON.stringify(errors)).not.toContain(CANARY);
      if (failing) expect(answer.data.it).toBeNull();
      else {
        for (const { name } of readers) expect(answer.data.it[name]).toBeNull();
        expect(rest(answer.data.it)).toEqual(rest(data));
      }
    }),
    { seed: 20_261_130, numRuns: randomRuns(200) },
  );
});

/** A user's name is computed from two columns. */
const derives = (field: string, column: string): boolean => field === 'name' && /^(?:first|last)_name$/.test(column);
