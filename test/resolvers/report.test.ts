import { type GraphQLType, getNamedType, isInputObjectType, isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { createSchema } from '../../src/graph/schema.ts';
import { basicAuthorization } from '../support/emulator-client.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { requestLines } from '../support/request-lines.ts';

const seed = demoSeed();
const org = seed.organization.id;
const user = seed.users[0]?.id ?? '';
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ emulator: { seed } });
  await gateway.execute('{ me { id } }');
});
afterAll(() => gateway.close());

/** The response of Close. */
async function inPerson(path: string): Promise<unknown> {
  const headers = { authorization: basicAuthorization(gateway.emulator.apiKey) };
  return (await fetch(`${gateway.emulator.url}${path}`, { headers })).json();
}

const DAYS = 'dateRange: { start: "2026-01-01", end: "2026-01-31" }';
const X = 'x: "opportunity.date_created"';

describe('an undocumented report takes one request, and is returned unchanged:', () => {
  test.each([
    [
      `customReport(input: { ${X}, y: "opportunity.count" })`,
      `/report/custom/${org}/?x=opportunity.date_created&y=opportunity.count`,
    ],
    [
      `customReport(input: { ${X}, y: "opportunity.value", query: "note:x", groupBy: "opportunity.user_id", transformY: AVG,
        interval: "week", start: "2026-01-01", end: "2026-06-30" })`,
      `/report/custom/${org}/?x=opportunity.date_created&y=opportunity.value&query=note:x&group_by=opportunity.user_id` +
        '&transform_y=avg&interval=week&start=2026-01-01&end=2026-06-30',
    ],
    ['customReportFields', '/report/custom/fields/'],
  ])('%s', async (field, expected) => {
    const { data, errors, extensions } = await gateway.execute(`{ report: ${field} }`, {}, { 'x-cost': '1' });
    expect(errors).toBeUndefined();
    expect(requestLines(gateway)).toEqual([`GET ${expected}`]);
    expect(extensions).toMatchObject({ cost: { estimatedRequests: 1, actualRequests: 1 } });
    expect(data.report).toEqual(await inPerson(expected));
  });

  test('after reading the organization, if it is not cached', async () => {
    const cold = await startGateway({ emulator: { seed } });
    const both = `{ sentEmailsReport { rows { name } } customReport(input: { ${X}, y: "opportunity.count" }) }`;
    const { extensions } = await cold.execute(both, {}, { 'x-cost': '1' });
    expect(cold.lines[0]).toBe('GET /me/');
    expect(cold.lines.slice(1).toSorted()).toEqual([`GET /report/custom/${org}/`, `GET /report/sent_emails/${org}/`]);
    expect(extensions).toMatchObject({ cost: { estimatedRequests: 3, actualRequests: 3 } });
    await cold.close();
  });

  test('also if it is a list', async () => {
    gateway.emulator.fail({ path: '/report/custom/fields/', body: ['lead.count'] });
    expect((await gateway.execute('{ customReportFields }')).data).toEqual({ customReportFields: ['lead.count'] });
  });
});

describe('the report on sent emails', () => {
  const ROWS = `{ rows { name templateUrl isShared total opened responded percentageOpened percentageResponded
    queries { total opened responded } } }`;

  test.each([
    ['sentEmailsReport', ''],
    ['sentEmailsReport(input: {})', ''],
    [
      `sentEmailsReport(input: { ${DAYS}, userId: "${user}" })`,
      `?date_start=2026-01-01&date_end=2026-01-31&user_id=${user}`,
    ],
  ])('takes one request: %s', async (field, query) => {
    const { data, errors, extensions } = await gateway.execute(`{ report: ${field} ${ROWS} }`, {}, { 'x-cost': '1' });
    expect(errors).toBeUndefined();
    expect(requestLines(gateway)).toEqual([`GET /report/sent_emails/${org}/${query}`]);
    expect(extensions).toMatchObject({ cost: { estimatedRequests: 1, actualRequests: 1 } });
    expect(data.report.rows[0]).toEqual({
      name: 'All Emails',
      templateUrl: null,
      isShared: true,
      total: expect.any(Number),
      opened: expect.any(Number),
      responded: expect.any(Number),
      percentageOpened: expect.any(Number),
      percentageResponded: expect.any(Number),
      queries: {
        total: 'email(direction:sent)',
        opened: 'email(direction:sent opened:yes)',
        responded: 'email(direction:sent has_reply:yes)',
      },
    });
  });

  test('is malformed without its list', async () => {
    gateway.emulator.fail({ path: `/report/sent_emails/${org}/`, body: { data: [] } });
    const { data, errors } = await gateway.execute(`{ sentEmailsReport ${ROWS} }`);
    expect(data).toEqual({ sentEmailsReport: null });
    expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_MALFORMED' } }]);
  });
});

describe('an invalid input is rejected before any request:', () => {
  test.each([
    [
      'a range that ends before it starts',
      'sentEmailsReport(input: { dateRange: { start: "2026-01-02", end: "2026-01-01" } }) { rows { name } }',
    ],
    ['a user id of another type', 'sentEmailsReport(input: { userId: "lead_a" }) { rows { name } }'],
    ['an empty x', 'customReport(input: { x: "" })'],
    ['an unknown interval', `customReport(input: { ${X}, interval: "fortnight" })`],
    ['a blank series', `customReport(input: { ${X}, groupBy: " " })`],
  ])('%s', async (_what, field) => {
    const { data, errors } = await gateway.execute(`{ report: ${field} leads { totalCount } }`);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ path: ['report'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(gateway.lines).toEqual([]);
  });
});

test('a failed report does not affect other fields', async () => {
  gateway.emulator.fail({ path: `/report/sent_emails/${org}/`, status: 500, body: 'canary', times: 3 });
  const { data, errors } = await gateway.execute('{ sentEmailsReport { rows { name } } customReportFields }');
  expect(data).toEqual({ sentEmailsReport: null, customReportFields: expect.anything() });
  expect(errors).toMatchObject([{ path: ['sentEmailsReport'], extensions: { code: 'UPSTREAM_ERROR' } }]);
  expect(JSON.stringify(errors)).not.toContain('canary');
});

test('reports fail without further requests if the organization cannot be read', async () => {
  const cold = await startGateway({ emulator: { seed } });
  cold.emulator.fail({ path: '/me/', status: 403, body: {} });
  const { data, errors } = await cold.execute('{ sentEmailsReport { rows { name } } }');
  expect(cold.lines).toEqual(['GET /me/']);
  expect(data).toEqual({ sentEmailsReport: null });
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  await cold.close();
});

test('the scalar JSON is only used for output and for filters of webhooks and Smart Views', () => {
  const types = Object.values(createSchema().getTypeMap());
  const fields = types.flatMap((type) =>
    isObjectType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : [],
  );
  const inputs = types.flatMap((type) => (isInputObjectType(type) ? Object.values(type.getFields()) : []));
  const args = fields.flatMap((field) => ('args' in field ? field.args : []));
  const isJson = ({ type }: { type: GraphQLType }) => getNamedType(type).name === 'JSON';
  expect(fields.filter(isJson).length).toBeGreaterThan(1);
  // In Close's own grammar, checked before a request: webhook-subscription.test.ts and smart-view-writes.test.ts.
  const names = new Set([...inputs, ...args].filter(isJson).map(({ name }) => name));
  expect([...names].sort()).toEqual(['extraFilter', 'sQuery']);
});
