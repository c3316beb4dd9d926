import { isObjectType, parse } from 'graphql';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { operationOf } from '../../src/engine/operation.ts';
import { selectedFields } from '../../src/engine/selection.ts';
import { createSchema } from '../../src/graph/schema.ts';
import { OPPORTUNITY_FILTER } from '../../src/mapping/filters/opportunity.ts';
import { SEARCH_FILTERS } from '../../src/mapping/filters/search-tables.ts';
import { TASK_FILTER } from '../../src/mapping/filters/task.ts';
import { LIST_FIELDS, type ListField, planOf } from '../../src/mapping/plans/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';

const schema = createSchema();

/** The plan of a list, selected with these arguments. */
function plan(list: ListField, args: string) {
  const [type = '', field = ''] = list.split('.');
  const document = parse(`{ ${field}${args === '' ? '' : `(${args})`} { nodes { id } } }`);
  const operation = operationOf({ schema, document });
  if (operation === null) throw new Error('The operation is invalid.');
  const [selected] = selectedFields(type, [operation.node], operation.info);
  if (selected === undefined) throw new Error('The field is not selected.');
  return planOf(list, selected.nodes, operation.info);
}

/** A cursor of a list that is paged by offset. */
const SKIPPED = Buffer.from(JSON.stringify([1, 'skip', '', 1])).toString('base64url');

describe('the plan of', () => {
  test.each<[ListField, string, string]>([
    ['Query.leads', '', 'offset'],
    ['Query.leads', 'filter: {}', 'offset'],
    ['Query.leads', 'filter: { name: { phrase: "a" } }', 'search'],
    ['Query.leads', 'orderBy: { field: DATE_CREATED, direction: DESC }', 'search'],
    ['Query.leads', 'filter: { or: [] }', 'nothing'],
    ['LeadStatus.leads', '', 'search'],
    ['SmartView.leads', '', 'search'],
    ['Query.contacts', '', 'newest'],
    ['Query.contacts', 'orderBy: { field: DATE_CREATED, direction: DESC }', 'newest'],
    ['Query.contacts', 'orderBy: { field: DATE_CREATED, direction: ASC }', 'search'],
    ['Query.contacts', 'filter: { title: { phrase: "a" } }', 'search'],
    ['SmartView.contacts', '', 'search'],
    ['Lead.contacts', '', 'embedded'],
    ['Query.opportunities', '', 'keyset'],
    ['Query.opportunities', 'orderBy: { field: VALUE, direction: DESC }', 'offset'],
    ['Query.opportunities', 'filter: { statusId: { in: [] } }', 'nothing'],
    ['Query.opportunities', 'filter: { statusId: { eq: "stat_1", in: ["stat_2"] } }', 'nothing'],
    ['Lead.opportunities', '', 'embedded'],
    [
      'Lead.opportunities',
      'filter: { statusType: { eq: WON } }, orderBy: { field: VALUE, direction: DESC }',
      'embedded',
    ],
    ['Lead.opportunities', 'filter: { query: "a" }', 'keyset'],
    ['Lead.opportunities', 'filter: { query: "a" }, orderBy: { field: VALUE, direction: DESC }', 'offset'],
    ['Lead.opportunities', 'filter: { statusId: { in: [] } }', 'nothing'],
    ['User.opportunities', 'filter: { statusType: { eq: WON } }', 'keyset'],
    ['OpportunityStatus.opportunities', '', 'column'],
    ['OpportunityStatus.opportunities', 'orderBy: { field: VALUE }', 'column'],
    ['OpportunityStatus.opportunities', 'after: "cursor"', 'keyset'],
    ['OpportunityStatus.opportunities', `after: "${SKIPPED}", orderBy: { field: VALUE }`, 'offset'],
    ['OpportunityStatus.opportunities', 'last: 5', 'column'],
    ['OpportunityStatus.opportunities', 'last: 5, before: "cursor"', 'keyset'],
    ['Query.contacts', 'last: 5', 'search'],
    ['OpportunityStatus.opportunities', 'filter: { statusId: { in: [] } }', 'nothing'],
    ['OpportunityStatus.opportunities', 'filter: { value: { gte: 1 } }', 'search'],
    ['OpportunityStatus.opportunities', 'filter: { pipelineId: { eq: "pipe_1" } }', 'keyset'],
    ['User.opportunities', 'filter: { value: { gte: 1 } }', 'search'],
    ['Query.opportunities', 'filter: { value: { gte: 1 } }', 'search'],
    ['Query.opportunities', 'filter: { dateWon: { relative: { period: TODAY } } }', 'search'],
    ['Query.opportunities', 'filter: { leadId: { in: ["lead_1"] } }', 'keyset'],
    ['Query.opportunities', 'filter: { leadId: { in: ["lead_1", "lead_2"] } }', 'search'],
    ['Query.opportunities', 'filter: { leadId: { in: ["lead_1", "lead_2"], eq: "lead_1" } }', 'keyset'],
    ['Query.opportunities', 'filter: { userId: { eq: "user_1", in: ["group_1"] } }', 'search'],
    ['Query.opportunities', 'filter: { pipelineId: { eq: "pipe_1" } }', 'keyset'],
    ['Query.opportunities', 'filter: { and: [], lead: {}, dateWon: { relative: {} } }', 'keyset'],
    ['Query.opportunities', 'filter: { and: [{ statusType: { eq: WON } }] }', 'search'],
    ['Query.opportunities', 'filter: { isStalled: true, or: [] }', 'nothing'],
    ['Lead.opportunities', 'filter: { value: { gte: 1 }, contactId: { eq: "cont_1" } }', 'embedded'],
    [
      'Lead.opportunities',
      'filter: { pipelineId: { eq: "pipe_1" }, leadId: { in: ["lead_1", "lead_2"] } }',
      'embedded',
    ],
    ['Lead.opportunities', 'filter: { text: "a" }', 'search'],
    ['Lead.opportunities', 'filter: { dateWon: { exists: true } }', 'search'],
    ['Lead.opportunities', 'filter: { value: { gte: 1 }, userId: { eq: "group_1" } }', 'search'],
    ['Query.search', 'query: "a"', 'merged'],
    ['Query.tasks', '', 'offset'],
    ['Query.tasks', 'orderBy: { field: DATE_CREATED, direction: ASC }', 'keyset'],
    ['Lead.tasks', '', 'embedded'],
    ['Lead.tasks', 'status: COMPLETED', 'offset'],
    ['Lead.tasks', 'filter: { type: { eq: MISSED_CALL } }', 'offset'],
    ['User.tasks', '', 'offset'],
    ['Query.activities', '', 'keyset'],
    ['Query.activities', 'filter: { leadId: { eq: "lead_1" } }, orderBy: { field: ACTIVITY_AT }', 'offset'],
    ['Query.activities', 'filter: { type: { in: [CALL] } }', 'keyset'],
    ['Query.activities', 'filter: { type: { in: [CALL, EMAIL] } }', 'feed'],
    ['Query.activities', 'filter: { type: { in: [CALL, EMAIL] }, leadId: { eq: "lead_1" } }', 'keyset'],
    ['Query.activities', 'filter: { type: { in: [CALL, EMAIL] }, leadId: { in: ["lead_1", "lead_2"] } }', 'feed'],
    ['Query.activities', 'filter: { type: { in: [CALL, EMAIL_THREAD] }, leadId: { eq: "lead_1" } }', 'feed'],
    ['Query.activities', 'filter: { type: { in: [] } }', 'nothing'],
    ['Lead.activities', '', 'timeline'],
    ['Lead.activities', 'filter: { type: { eq: NOTE } }', 'keyset'],
    ['Lead.activities', 'orderBy: { field: ACTIVITY_AT }', 'offset'],
    ['Lead.activities', 'after: "cursor"', 'keyset'],
    ['Contact.activities', '', 'keyset'],
    ['Query.leadStatusChanges', '', 'keyset'],
    ['Query.leadStatusChanges', 'filter: { activityAt: { gt: "2026-01-01T00:00:00Z" } }', 'offset'],
    ['Lead.statusChanges', '', 'history'],
    ['Opportunity.statusChanges', 'filter: { opportunityId: { eq: "oppo_1" } }', 'history'],
  ])('%s(%s) is %s', (list, args, kind) => {
    expect(plan(list, args).kind).toBe(kind);
  });
});

test('every list in the table is a connection of the schema', () => {
  const connections = LIST_FIELDS.map((list) => {
    const [type = '', field = ''] = list.split('.');
    const parent = schema.getType(type);
    return isObjectType(parent) ? String(parent.getFields()[field]?.type) : list;
  });
  expect(connections.filter((type) => !/(Connection|SearchResults)!?$/.test(type))).toEqual([]);
});

describe('a filter is interpreted once', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startGateway();
  });
  afterEach(() => vi.restoreAllMocks());
  afterAll(() => gateway.close());

  const SPIES = {
    statusType: () => vi.spyOn(OPPORTUNITY_FILTER.statusType, 'conditions'),
    view: () => vi.spyOn(TASK_FILTER.view, 'conditions'),
    name: () => vi.spyOn(SEARCH_FILTERS.Lead.name, 'conditions'),
  };

  test.each<[where: string, field: keyof typeof SPIES, query: string]>([
    ['at the root', 'statusType', '{ opportunities(filter: { statusType: { eq: WON } }) { nodes { id } } }'],
    ['in a search', 'name', '{ leads(filter: { name: { phrase: "a" } }) { totalCount nodes { id } } }'],
    [
      'below the rows of a list that contain theirs',
      'statusType',
      '{ leads(first: 9) { nodes { opportunities(filter: { statusType: { eq: WON } }) { nodes { id } } } } }',
    ],
    [
      'below the rows of a list that contain none',
      'view',
      '{ leads(first: 9) { nodes { tasks(status: null, filter: { view: ARCHIVE }) { nodes { id } } } } }',
    ],
    [
      'below rows that narrow it by their id',
      'statusType',
      '{ users { nodes { opportunities(filter: { statusType: { eq: WON } }) { nodes { id } } } } }',
    ],
    [
      'where a field is selected twice',
      'statusType',
      `{ opportunities(filter: { statusType: { eq: WON } }) { nodes { id } }
         opportunities(filter: { statusType: { eq: WON } }) { totalCount } }`,
    ],
  ])('%s', async (_, field, query) => {
    const spy = SPIES[field]();
    expect((await gateway.execute(query)).errors).toBeUndefined();
    expect(spy).toHaveBeenCalledTimes(1);
  });

  test('per operation, if its values are variables', async () => {
    const query = `query ($type: OpportunityStatusType) {
      leads(first: 9) { nodes { opportunities(filter: { statusType: { eq: $type } }) { nodes { id } } } } }`;
    const spy = SPIES.statusType();
    for (const [n, type] of ['WON', 'LOST'].entries()) {
      expect((await gateway.execute(query, { type })).errors).toBeUndefined();
      expect(spy).toHaveBeenCalledTimes(n + 1);
    }
  });
});
