import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { requestLines } from '../support/request-lines.ts';

const demo = demoSeed();
const [lead, other] = demo.leads.slice(3);
const user = demo.users[1];
const activity = (id: string, type: 'LeadStatusChange' | 'OpportunityStatusChange' | 'LeadMerge', day: string) => ({
  id,
  type,
  lead_id: lead?.id ?? '',
  contact_id: null,
  user_id: user?.id ?? null,
  activity_at: null,
  details: {},
  created_by: user?.id ?? null,
  updated_by: null,
  date_created: `${day}T10:00:00.000Z`,
  date_updated: `${day}T10:00:00.000Z`,
});
const [moved, changed, merged] = [
  activity('acti_moved', 'OpportunityStatusChange', '2026-05-01'),
  activity('acti_changed', 'LeadStatusChange', '2026-05-02'),
  activity('acti_merged', 'LeadMerge', '2026-05-03'),
];

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ emulator: { seed: { ...demo, activities: [moved, changed, merged] } } });
});
afterAll(() => gateway.close());

const FIELDS = `__typename id ... on Activity { dateCreated user { name } lead { id } } ... on OtherActivity { type }`;
const shown = ({ id, date_created }: { id: string; date_created: string }, __typename: string) => ({
  __typename,
  id,
  dateCreated: date_created.replace('.000Z', '+00:00'),
  user: { name: `${user?.first_name} ${user?.last_name}` },
  lead: { id: lead?.id },
});

describe('an activity', () => {
  test('is found by id with the selected columns', async () => {
    const { data, errors } = await gateway.execute(`{ node(id: "acti_moved") { ${FIELDS} } }`);
    expect(errors).toBeUndefined();
    expect(data.node).toEqual(shown(moved, 'OpportunityStatusChange'));
    expect(requestLines(gateway)).toEqual([
      'GET /activity/?id__in=acti_moved&_fields=id,_type,date_created,lead_id,user_name&_limit=1',
    ]);
  });

  test('of an unknown type is an OtherActivity with the name of its type', async () => {
    const row = { id: 'acti_new', _type: 'VoiceMemo', date_created: '2026-05-03T10:00:00+00:00', lead_id: lead?.id };
    gateway.emulator.fail({ path: '/activity/', body: { data: [row], has_more: false } });
    const { data, errors } = await gateway.execute(
      '{ node(id: "acti_new") { __typename ... on Activity { dateCreated lead { id } } ... on OtherActivity { type } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.node).toEqual({
      __typename: 'OtherActivity',
      type: 'VoiceMemo',
      dateCreated: row.date_created,
      lead: { id: lead?.id },
    });
  });

  test('that does not exist is null', async () => {
    const { data, errors } = await gateway.execute('{ node(id: "acti_none") { id } }');
    expect([data, errors]).toEqual([{ node: null }, undefined]);
    expect(gateway.lines).toEqual(['GET /activity/']);
  });
});

test('several activities are one list, matched by id, with null for a missing one', async () => {
  const ids = ['acti_changed', 'acti_none', 'acti_moved'];
  const { data, errors } = await gateway.execute(`query ($ids: [ID!]!) { nodes(ids: $ids) { ${FIELDS} } }`, { ids });
  expect(errors).toBeUndefined();
  expect(data.nodes).toEqual([shown(changed, 'LeadStatusChange'), null, shown(moved, 'OpportunityStatusChange')]);
  expect(gateway.lines).toEqual(['GET /activity/']);
});

test('the leads of activities of several types are read together', async () => {
  const query = `{ nodes(ids: ["acti_changed", "acti_moved"]) {
    ... on LeadStatusChange { lead { name } } ... on OpportunityStatusChange { lead { name } }
  } lead(id: "${other?.id}") { name } }`;
  const { data, errors, extensions } = await gateway.execute(query, {}, { 'x-cost': '1' });
  expect(errors).toBeUndefined();
  expect(data.nodes).toEqual([{ lead: { name: lead?.name } }, { lead: { name: lead?.name } }]);
  expect(gateway.lines.toSorted()).toEqual(
    ['GET /activity/', `GET /lead/${lead?.id}/`, `GET /lead/${other?.id}/`].toSorted(),
  );
  expect(extensions).toMatchObject({ cost: { estimatedRequests: 3, actualRequests: 3 } });
});

test('a router finds activities by their types', async () => {
  const representations = [
    { __typename: 'LeadStatusChange', id: 'acti_changed' },
    { __typename: 'OtherActivity', id: 'acti_merged' },
    { __typename: 'Activity', id: 'acti_moved' },
    { __typename: 'LeadStatusChange', id: 'lead_1' },
  ];
  const query = 'query ($of: [_Any!]!) { _entities(representations: $of) { __typename ... on Activity { id } } }';
  const { data, errors } = await gateway.execute(query, { of: representations });
  expect(data._entities).toEqual([
    { __typename: 'LeadStatusChange', id: 'acti_changed' },
    { __typename: 'LeadMerge', id: 'acti_merged' },
    null,
    null,
  ]);
  expect(errors?.map(({ path, extensions }) => [path, extensions?.code])).toEqual([
    [['_entities', 2], 'BAD_USER_INPUT'],
    [['_entities', 3], 'BAD_USER_INPUT'],
  ]);
  expect(gateway.lines).toEqual(['GET /activity/']);
});
