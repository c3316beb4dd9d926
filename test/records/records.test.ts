/**
 * Recorded rows of Close, and the examples of its document, are read through every field that they can fill. The rows are
 * not part of the project: `CLOSE_RECORDS=DIR npm test`, with one file per `_type` or noun, `<name>.json`, an array of rows.
 */
import { isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config/config.ts';
import { createSchema } from '../../src/graph/schema.ts';
import { type Server, startServer } from '../../src/http/server.ts';
import { TestClock } from '../support/clock.ts';
import { type ScriptedClose, startScriptedClose } from '../support/scripted-close.ts';
import { recordedClose } from './recorded-close.ts';
import { type Recorded, type Row, readRecords } from './records.ts';
import { type Reading, readingOf } from './selection.ts';

const { CLOSE_RECORDS } = process.env;
const schema = createSchema();
const SOME_ORGANIZATION: Row = { id: 'orga_ofTheRecords', name: 'Records', currency: 'USD' };

const readings = new Map<string, Reading>();
function readingFor(type: string): Reading {
  const found = readings.get(type);
  if (found !== undefined) return found;
  const known = schema.getType(type);
  if (!isObjectType(known)) throw new TypeError(`The graph has no type ${type}.`);
  const reading = readingOf(schema, known);
  readings.set(type, reading);
  return reading;
}

/** The operation that reads a row, and where the response has it. */
function operationOf({ type, row }: Recorded): readonly [query: string, at: (data: Row) => unknown] {
  const { selection } = readingFor(type);
  if (type === 'CustomFieldDefinition') {
    const find = (data: Row) => (data.list as readonly Row[]).find(({ id }) => id === row.id);
    return [`query { list: customFieldDefinitions(objectType: LEAD) { ${selection} } }`, find];
  }
  if (type === 'UserAvailability') {
    const query = `query { user(id: "${row.user_id}") { availability { ${selection} } } }`;
    return [query, ({ user }) => (user as Row | null)?.availability];
  }
  return [`query { node(id: "${row.id}") { ... on ${type} { ${selection} } } }`, ({ node }) => node];
}

interface Response {
  readonly data: Row;
  readonly errors?: readonly { readonly message: string; readonly path?: readonly unknown[] }[];
}

async function execute(url: string, query: string): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return (await response.json()) as Response;
}

if (CLOSE_RECORDS === undefined) {
  test.skip('recorded rows are read through every field: set CLOSE_RECORDS to a folder of rows', () => undefined);
} else {
  const { rows, skipped } = readRecords(CLOSE_RECORDS);
  if (skipped.length > 0) process.stderr.write(`The graph has no type for the rows of ${skipped.join(', ')}.\n`);
  const organizations = rows.flatMap(({ type, row }) => (type === 'Organization' ? [row] : []));

  /** Reads rows in a gateway whose key belongs to the organization. */
  const describeRows = (organization: Row, read: readonly Recorded[]) =>
    describe(`in ${organization.id}`, () => {
      let close: ScriptedClose;
      let server: Server;
      const answerFor = recordedClose(rows, organization);
      beforeAll(async () => {
        close = await startScriptedClose();
        server = await startServer({
          config: readConfig({ PORT: '0', STARTUP_CHECK: 'off' }),
          closeUrl: close.url,
          apiKey: 'key',
          clock: new TestClock(),
        });
      });
      afterAll(async () => {
        await server.close();
        await close.close();
      });

      test.each(read.map((each, n) => ({ ...each, n, id: each.row.id ?? each.row.user_id })))(
        '$n: $type $id',
        async (recorded) => {
          close.answer = answerFor(recorded.row);
          const [query, at] = operationOf(recorded);
          const { data, errors = [] } = await execute(server.url, query);
          expect(errors.map(({ message, path }) => `${path?.join('.')}: ${message}`)).toEqual([]);
          const response = at(data);
          expect(response).toEqual(expect.anything());
          expect(readingFor(recorded.type).missing(recorded.row, response)).toEqual([]);
        },
      );
    });

  const [first = SOME_ORGANIZATION, ...others] = organizations;
  describeRows(
    first,
    rows.filter(({ type, row }) => type !== 'Organization' || row === first),
  );
  for (const other of others) describeRows(other, [{ type: 'Organization', row: other }]);
}
