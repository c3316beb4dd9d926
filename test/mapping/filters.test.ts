import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import type {
  ContactFilter,
  OpportunityFilter,
  OpportunityOrder,
  OpportunityOrderField,
  OrderDirection,
} from '../../src/generated/graphql.ts';
import { OPPORTUNITY_FILTER, OPPORTUNITY_ORDER } from '../../src/mapping/filters/opportunity.ts';
import type { SearchTable } from '../../src/mapping/filters/search.ts';
import { SEARCH_FILTERS } from '../../src/mapping/filters/search-tables.ts';
import documented from '../close/facts/opportunity-parameters.json' with { type: 'json' };
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { ids, naiveOpportunities, shown } from '../support/naive.ts';

const seed = demoSeed();
const id = (rows: readonly { readonly id: string }[], n: number) => rows[n]?.id ?? '';
const statuses = seed.pipelines.flatMap(({ statuses }) => statuses);
const [anna, tomas] = [id(seed.users, 0), id(seed.users, 1)];
const group = id(seed.groups, 0);
const won = id(
  statuses.filter(({ type }) => type === 'won'),
  0,
);
const created = '2026-03-01T00:00:00+02:00';
let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

const LIST = `query ($filter: OpportunityFilter, $orderBy: [OpportunityOrder!]) {
  opportunities(first: 250, filter: $filter, orderBy: $orderBy) { totalCount nodes { id } }
}`;

/** The ids of the opportunities, and the parameters of the request except for page and projection. */
async function list(filter: OpportunityFilter | null, orderBy: OpportunityOrder | null = null) {
  const answer = await gateway.execute(LIST, { filter, orderBy });
  expect(answer.errors).toBeUndefined();
  expect(gateway.lines).toEqual(['GET /opportunity/']);
  const [request] = gateway.upstream;
  const { _fields, _limit, ...parameters } = request?.query ?? {};
  expect([_fields, _limit]).toEqual(['id', '250']);
  const { totalCount, nodes } = answer.data.opportunities;
  return { totalCount, found: ids(nodes), parameters };
}

test('the filter can set every parameter that Close documents, and no other', () => {
  const left = Object.keys(documented.leftOut);
  expect(documented.parameters).toEqual(expect.arrayContaining(left));
  const expected = documented.parameters.filter((name) => !left.includes(name));
  const written = Object.values(OPPORTUNITY_FILTER).flatMap(({ writes }) => writes);
  expect(written.toSorted()).toEqual(expected.toSorted());
});

test('the orders are those that Close documents', () => {
  expect(Object.values(OPPORTUNITY_ORDER).toSorted()).toEqual(documented.orderBy.toSorted());
});

test('a filter field or an order without an entry in its table does not compile', () => {
  const { leadId, ...others } = OPPORTUNITY_FILTER;
  const { DATE_WON, ...orders } = OPPORTUNITY_ORDER;
  const { title, ...contact } = SEARCH_FILTERS.Contact;
  // @ts-expect-error leadId has no entry
  const filters: typeof OPPORTUNITY_FILTER = others;
  // @ts-expect-error DATE_WON has no column
  const columns: Readonly<Record<OpportunityOrderField, string>> = orders;
  // @ts-expect-error title has no entry
  const search: SearchTable<ContactFilter> = contact;
  // The compiler checks the missing entries. At run time the other entries are checked.
  expect({ ...filters, leadId }).toEqual(OPPORTUNITY_FILTER);
  expect({ ...columns, DATE_WON }).toEqual(OPPORTUNITY_ORDER);
  expect({ ...search, title }).toEqual(SEARCH_FILTERS.Contact);
});

const BY_PARAMETERS: readonly (readonly [OpportunityFilter, Readonly<Record<string, string>>])[] = [
  [{ leadId: { eq: id(seed.leads, 2) } }, { lead_id: id(seed.leads, 2) }],
  [{ userId: { eq: anna } }, { user_id: anna }],
  [{ userId: { in: [anna, tomas] } }, { user_id__in: `${anna},${tomas}` }],
  [{ userId: { eq: group } }, { user_id: group }],
  [{ userId: { in: [group, id(seed.users, 5)] } }, { user_id__in: `${group},${id(seed.users, 5)}` }],
  [{ statusId: { eq: won } }, { status_id: won }],
  [{ statusId: { in: [won, id(statuses, 0)] } }, { status_id__in: `${won},${id(statuses, 0)}` }],
  [{ statusType: { eq: 'LOST' } }, { status_type: 'lost' }],
  [{ statusType: { in: ['ACTIVE', 'WON'] } }, { status_type__in: 'active,won' }],
  [{ statusLabel: { eq: 'Terms, agreed' } }, { status_label: 'Terms, agreed' }],
  [{ statusLabel: { in: ['Won', 'Churned'] } }, { status_label__in: 'Won,Churned' }],
  [{ valuePeriod: { eq: 'ONE_TIME' } }, { value_period: 'one_time' }],
  [{ valuePeriod: { in: ['MONTHLY', 'ANNUAL'] } }, { value_period__in: 'monthly,annual' }],
  [{ dateWon: { eq: '2026-11-03' } }, { date_won: '2026-11-03' }],
  [{ dateWon: { gt: '2026-02-28', lt: '2026-03-31' } }, { date_won__gt: '2026-02-28', date_won__lt: '2026-03-31' }],
  [{ dateWon: { gte: '2024-02-29', lte: '2026-03-31' } }, { date_won__gte: '2024-02-29', date_won__lte: '2026-03-31' }],
  [
    { dateCreated: { eq: seed.opportunities[0]?.date_created ?? '' } },
    { date_created: seed.opportunities[0]?.date_created ?? '' },
  ],
  [{ dateCreated: { gte: created } }, { date_created__gte: created }],
  [
    { dateCreated: { gt: created, lt: '2026-09-01T12:30:00.123Z' } },
    { date_created__gt: created, date_created__lt: '2026-09-01T12:30:00.123Z' },
  ],
  [{ dateUpdated: { lte: created } }, { date_updated__lte: created }],
  [
    { dateUpdated: { gte: created, lt: '2026-09-01T00:00:00-05:30' } },
    { date_updated__gte: created, date_updated__lt: '2026-09-01T00:00:00-05:30' },
  ],
  [{ isStalled: true }, { is_stalled: 'true' }],
  [{ isStalled: false }, { is_stalled: 'false' }],
  [{ query: 'note:important' }, { query: 'note:important' }],
  [{ leadSmartViewId: id(seed.saved_searches, 0) }, { lead_saved_search_id: id(seed.saved_searches, 0) }],
];

describe('a filter becomes exactly these parameters and finds exactly these opportunities:', () => {
  test.each(BY_PARAMETERS.map(([filter, expected]) => [shown(filter), filter, expected] as const))(
    '%s',
    async (_, filter, expected) => {
      const { parameters, found, totalCount } = await list(filter);
      expect(parameters).toEqual(expected);
      const matching = ids(naiveOpportunities(seed, filter));
      expect(matching).not.toHaveLength(0);
      expect(found).toEqual(matching.slice(0, 250));
      expect(totalCount).toBe(matching.length);
    },
  );

  test('these cases cover every parameter of the table', () => {
    const seen = new Set(BY_PARAMETERS.flatMap(([, parameters]) => Object.keys(parameters)));
    // All date filters have the same operators.
    const operators = [...seen].filter((name) => /__(gt|gte|lt|lte)$/.test(name)).map((name) => name.split('__')[1]);
    expect(new Set(operators)).toEqual(new Set(['gt', 'gte', 'lt', 'lte']));
    const others = Object.values(OPPORTUNITY_FILTER).flatMap(({ writes }) =>
      writes.filter((name) => !/^date_/.test(name)),
    );
    expect(others.filter((name) => !seen.has(name))).toEqual([]);
  });
});

test('all fields of a filter must match, in one request', async () => {
  const filter: OpportunityFilter = {
    statusType: { in: ['ACTIVE', 'WON'] },
    userId: { in: [anna, tomas] },
    dateWon: { gte: '2026-01-01', lt: '2027-01-01' },
  };
  const { parameters, found } = await list(filter, { field: 'VALUE', direction: 'DESC' });
  expect(parameters).toEqual({
    status_type__in: 'active,won',
    user_id__in: `${anna},${tomas}`,
    date_won__gte: '2026-01-01',
    date_won__lt: '2027-01-01',
    _order_by: '-value',
  });
  expect(found).toEqual(ids(naiveOpportunities(seed, filter, { field: 'VALUE', direction: 'DESC' })));
});

test.each([
  ['the whole filter', null],
  ['a field', { statusId: null, query: null, isStalled: null, leadSmartViewId: null }],
  ['an operator', { statusId: { eq: null, in: null }, dateWon: { gte: null } }],
  ['no operator', { statusId: {}, dateCreated: {} }],
])('null filters nothing: %s', async (_, filter) => {
  const { parameters, totalCount } = await list(filter);
  expect(parameters).toEqual({});
  expect(totalCount).toBe(seed.opportunities.length);
});

test('a value that occurs twice is sent once', async () => {
  expect((await list({ statusType: { in: ['WON', 'WON'] } })).parameters).toEqual({ status_type__in: 'won' });
});

const FIELDS = Object.keys(OPPORTUNITY_ORDER) as OpportunityOrderField[];
const ORDERS = FIELDS.flatMap((field) =>
  (['ASC', 'DESC'] satisfies OrderDirection[]).map((way) => [field, way] as const),
);
test.each(ORDERS)('opportunities by %s %s are in the order of Close', async (field, direction) => {
  const filter: OpportunityFilter = { valuePeriod: { eq: 'MONTHLY' } };
  const { parameters, found } = await list(filter, { field, direction });
  expect(parameters).toEqual({
    value_period: 'monthly',
    _order_by: `${direction === 'DESC' ? '-' : ''}${field.toLowerCase()}`,
  });
  expect(found).toEqual(ids(naiveOpportunities(seed, filter, { field, direction })));
});
