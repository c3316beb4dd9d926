import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEmulator, demoSeed } from '../../emulator/index.ts';
import { eventTypeOf } from '../../emulator/jobs/job.ts';
import { membershipIdOf } from '../../emulator/nouns/account.ts';
import type { Tables } from '../../emulator/tables.ts';
import { LOGGED_OBJECTS, type LoggedKind } from '../../emulator/writes/logged-objects.ts';
import { readConfig } from '../../src/config/config.ts';
import { type Server, startServer } from '../../src/http/server.ts';
import { sendTo } from '../support/emulator-socket.ts';
import { type Answer, operation, startGateway, type TestGateway } from '../support/gateway.ts';
import { withListedOwners } from '../support/listed-owners.ts';
import { requestLines } from '../support/request-lines.ts';
import { type ScriptedClose, startScriptedClose } from '../support/scripted-close.ts';
import { subscribe } from '../support/subscriber.ts';

const NOW = Date.UTC(2026, 10, 20);
const seed = demoSeed();
const options = { emulator: { seed, clock: () => NOW }, wallClock: () => NOW };

interface RawEvent {
  readonly id: string;
  readonly action: string;
  readonly object_type: string;
  readonly object_id: string;
  readonly lead_id: string | null;
  readonly user_id: string | null;
  readonly date_updated: string;
}

/** The whole log of the emulator, latest first. */
function wholeLog(): readonly RawEvent[] {
  const close = createEmulator({ seed, clock: () => NOW });
  const headers = { authorization: `Basic ${Buffer.from(`${close.apiKey}:`).toString('base64')}` };
  const events: RawEvent[] = [];
  for (let cursor: unknown = ''; cursor !== null; ) {
    const { body } = close.handle({ method: 'GET', url: `/api/v1/event/?_cursor=${cursor}`, headers, body: '' });
    const page = JSON.parse(String(body)) as { data: RawEvent[]; cursor_next: string | null };
    events.push(...page.data);
    cursor = page.cursor_next;
  }
  return events;
}
const log = wholeLog();

/** The name in events of each row of a kind, and its id. The last rows first: the first are those of the credential's user. */
const typesOf = <K extends LoggedKind>(kind: K, tables: Tables): (readonly [string, string])[] =>
  tables[kind]
    .all()
    .toReversed()
    .map((row) => [LOGGED_OBJECTS[kind].objectType(row), row.id]);

const named = (name: string) => log.filter(({ object_type, action }) => `${object_type}.${action}` === name);

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway(options);
});
afterAll(() => gateway.close());

const cost = (answer: unknown) =>
  (answer as { extensions?: { cost?: { estimatedRequests: number; actualRequests: number } } }).extensions?.cost;

describe('events', () => {
  test('are read with one request per 50, latest first', async () => {
    const { data, errors } = await gateway.execute('{ events { nodes { id } totalCount pageInfo { hasNextPage } } }');
    expect(errors).toBeUndefined();
    expect(data.events).toEqual({
      nodes: log.slice(0, 25).map(({ id }) => ({ id })),
      totalCount: null,
      pageInfo: { hasNextPage: true },
    });
    expect(requestLines(gateway)).toEqual(['GET /event/?_limit=25']);

    const large = await gateway.execute('{ events(first: 120) { nodes { id } } }', {}, { 'x-cost': '1' });
    expect(large.data.events.nodes.map(({ id }: RawEvent) => id)).toEqual(log.slice(0, 120).map(({ id }) => id));
    expect(gateway.upstream.map(({ query }) => query._limit)).toEqual(['50', '50', '20']);
    expect(cost(large)).toMatchObject({ estimatedRequests: 3, actualRequests: 3 });
  });

  test('cost nothing if no row is selected', async () => {
    const { data } = await gateway.execute('{ events { totalCount } }');
    expect(data.events).toEqual({ totalCount: null });
    expect(gateway.lines).toEqual([]);
  });

  test('are each on one page, with cursors that name a time and no cursor of Close', async () => {
    const ids: string[] = [];
    const query =
      'query ($after: String) { events(first: 37, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } }';
    for (let after: string | null = null; ; ) {
      const answer = await gateway.execute(query, { after }, { 'x-cost': '1' });
      const { nodes, pageInfo } = answer.data.events;
      ids.push(...nodes.map(({ id }: RawEvent) => id));
      const { estimatedRequests = 0, actualRequests = 0 } = cost(answer) ?? {};
      expect(estimatedRequests).toBeGreaterThanOrEqual(actualRequests);
      expect(gateway.upstream[0]?.query._cursor).toBeUndefined();
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(ids).toEqual(log.map(({ id }) => id));
  });

  test('after a cursor start at its millisecond, within the own limits of the filter', async () => {
    const first = await gateway.execute('{ events(first: 10) { pageInfo { endCursor } } }');
    const after = first.data.events.pageInfo.endCursor;
    const at = Date.parse(`${log[9]?.date_updated.slice(0, 23)}Z`);
    const repeated = log.slice(0, 10).filter(({ date_updated }) => Date.parse(`${date_updated.slice(0, 23)}Z`) === at);
    const { data } = await gateway.execute(
      'query ($after: String) { events(first: 5, after: $after) { nodes { id } pageInfo { hasPreviousPage } } }',
      { after },
    );
    expect(data.events.nodes).toEqual(log.slice(10, 15).map(({ id }) => ({ id })));
    expect(data.events.pageInfo).toEqual({ hasPreviousPage: true });
    const limit = 5 + repeated.length;
    expect(requestLines(gateway)).toEqual([
      `GET /event/?date_updated__lt=${new Date(at + 1).toISOString()}&_limit=${limit}`,
    ]);
  });
});

describe('a filter of events', () => {
  const [lead, user] = [log.find(({ lead_id }) => lead_id !== null)?.lead_id, seed.users[0]?.id];
  const object = named('opportunity.updated')[0]?.object_id;
  const FIELDS = {
    leadId: [`leadId: { eq: "${lead}" }`, `lead_id=${lead}`],
    userId: [`userId: { eq: "${user}" }`, `user_id=${user}`],
    objectType: ['objectType: "opportunity"', 'object_type=opportunity'],
    objectId: [`objectId: { eq: "${object}" }`, `object_id=${object}`],
    action: ['action: UPDATED', 'action=updated'],
    requestId: ['requestId: "req_1"', 'request_id=req_1'],
  } as const;
  type Field = keyof typeof FIELDS;
  const names = Object.keys(FIELDS) as Field[];
  const subsets = Array.from({ length: 2 ** names.length }, (_, set) => names.filter((_name, n) => set & (1 << n)));
  const filterOf = (fields: readonly Field[]) => fields.map((field) => FIELDS[field][0]).join(', ');

  test('is accepted or refused before any request, as Close does, in every combination', async () => {
    const accepted: string[] = [];
    for (const fields of subsets) {
      const query = `{ events(first: 1, filter: { ${filterOf(fields)} }) { nodes { id } } }`;
      const { data, errors } = await gateway.execute(query);
      if (errors === undefined) {
        accepted.push(fields.join(' '));
        expect(data.events).not.toBeNull();
        const parameters = fields.map((field) => FIELDS[field][1]);
        expect(requestLines(gateway)).toHaveLength(1);
        expect(new Set(requestLines(gateway)[0]?.split(/[?&]/))).toEqual(
          new Set(['GET /event/', '_limit=1', ...parameters]),
        );
      } else {
        expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
        // A combination that is accepted, in a message that is short enough to be sent whole.
        expect(errors[0]?.message).toMatch(/ dateUpdated: \w+( \+ \w+)*(; \w+( \+ \w+)*)*\.$/);
        expect(gateway.lines).toEqual([]);
      }
      // The emulator has Close's documented table.
      const direct = createEmulator({ seed, clock: () => NOW });
      const url = `/api/v1/event/?${fields.map((field) => FIELDS[field][1]).join('&')}`;
      const authorization = `Basic ${Buffer.from(`${direct.apiKey}:`).toString('base64')}`;
      const { status } = direct.handle({ method: 'GET', url, headers: { authorization }, body: '' });
      expect(status, url).toBe(errors === undefined ? 200 : 400);
    }
    expect(accepted).toHaveLength(16);
  });

  test('can limit the time', async () => {
    const { data } = await gateway.execute(
      '{ events(first: 500, filter: { objectType: "opportunity", action: UPDATED, dateUpdated: { gte: "2026-11-10T00:00:00Z", lt: "2026-11-15T00:00:00Z" } }) { nodes { id } } }',
    );
    const expected = named('opportunity.updated').filter(
      ({ date_updated }) => date_updated >= '2026-11-10' && date_updated < '2026-11-15',
    );
    expect(expected.length).toBeGreaterThan(0);
    expect(data.events.nodes).toEqual(expected.map(({ id }) => ({ id })));
  });

  test.each([
    ['action: OTHER', 'OTHER is not an action of Close'],
    ['action: STARTED', 'STARTED is not an action of Close'],
    ['objectType: " "', 'must not be blank'],
    ['leadId: { eq: "user_x" }', 'is not an id that starts with lead_'],
    ['objectId: { eq: "no id" }, action: UPDATED', 'is not a valid Close id'],
  ])('that no event can match is refused: %s', async (filter, message) => {
    const { errors } = await gateway.execute(`{ events(filter: { ${filter} }) { nodes { id } } }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors?.[0]?.message).toContain(message);
    expect(gateway.lines).toEqual([]);
  });
});

describe('an event', () => {
  const FIELDS = `
    id action rawAction objectType objectId changedFields dateCreated dateUpdated previousData data
    user { id } lead { id }
    request { id apiKeyId method path bulkActionId revertedImportId mergeSourceId mergeDestination { id } }
  `;

  test('is read by its id, and null if there is none', async () => {
    const [event] = named('opportunity.updated');
    const { data, errors } = await gateway.execute(
      `{ event(id: "${event?.id}") { ${FIELDS} } none: event(id: "ev_none") { id } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.none).toBeNull();
    expect(data.event).toMatchObject({
      id: event?.id,
      action: 'UPDATED',
      rawAction: 'updated',
      objectType: 'opportunity',
      objectId: event?.object_id,
      user: { id: event?.user_id },
      request: { method: 'PUT', path: `/api/v1/opportunity/${event?.object_id}/`, bulkActionId: null },
      dateUpdated: `${event?.date_updated}+00:00`,
    });
    expect(gateway.lines).toEqual([`GET /event/${event?.id}/`, 'GET /event/ev_none/']);
  });

  test('of a merge names both leads', async () => {
    const [event] = named('lead.merged');
    const { data } = await gateway.execute(
      `{ event(id: "${event?.id}") { action request { mergeSourceId mergeDestination { id } } } }`,
    );
    expect(data.event).toEqual({
      action: 'MERGED',
      request: { mergeSourceId: expect.stringMatching(/^lead_/), mergeDestination: { id: event?.object_id } },
    });
  });

  test('has the object as it is now, in batches, and none after a deletion', async () => {
    const query = `query ($type: String!, $action: ChangeAction!) {
      events(first: 50, filter: { objectType: $type, action: $action }) {
        nodes { objectId object { __typename id ... on Opportunity { note } ... on Lead { url } } }
      }
    }`;
    const updated = await gateway.execute(query, { type: 'opportunity', action: 'UPDATED' }, { 'x-cost': '1' });
    for (const { objectId, object } of updated.data.events.nodes) {
      expect(object).toMatchObject({ __typename: 'Opportunity', id: objectId });
    }
    expect(gateway.lines).toEqual(['GET /event/', 'POST /data/search/']);
    expect(cost(updated)).toMatchObject({ estimatedRequests: 2, actualRequests: 2 });

    const deleted = await gateway.execute(query, { type: 'lead', action: 'DELETED' });
    expect(deleted.data.events.nodes.length).toBeGreaterThan(0);
    expect(deleted.data.events.nodes.every(({ object }: { object: unknown }) => object === null)).toBe(true);
    expect(gateway.lines).toEqual(['GET /event/']);

    // What search does not return was deleted: no request per object.
    const created = await gateway.execute(query, { type: 'lead', action: 'CREATED' }, { 'x-cost': '1' });
    const gone = created.data.events.nodes.filter(({ object }: { object: unknown }) => object === null);
    const known = new Set(seed.leads.map(({ id }) => id));
    expect(gone.map(({ objectId }: { objectId: string }) => known.has(objectId))).not.toContain(true);
    expect(gateway.lines).toEqual(['GET /event/', 'POST /data/search/']);
  });

  test('has the object of each type that the emulator logs', async () => {
    const { tables } = gateway.emulator;
    const [job] = tables().job.all();
    if (job !== undefined) tables().job.put({ ...job, id: 'expo_ofOpportunities', kind: 'export_opportunity' });
    const logged = new Map([
      ...(Object.keys(LOGGED_OBJECTS) as LoggedKind[]).flatMap((kind) => typesOf(kind, tables())),
      ...tables()
        .job.all()
        .map((row) => [eventTypeOf(row), row.id] as const),
      ...tables()
        .user.all()
        .map((row) => ['membership', membershipIdOf(row)] as const),
    ]);
    const rest = { action: 'updated', lead_id: null, user_id: null, api_key_id: null, request_id: null } as const;
    const changes = { changed_fields: [], data: {}, previous_data: {}, meta: {}, late: null };
    const date = new Date(NOW).toISOString();
    const dates = { date_created: date, date_updated: date };
    for (const [n, [object_type, object_id]] of [...logged].entries()) {
      tables().event.put({ ...rest, ...changes, ...dates, id: `ev_${n}`, n: 1e6 + n, object_type, object_id });
    }
    const list = `{ events(first: ${logged.size}) { nodes { objectType objectId object { __typename id } } } }`;
    const answer = await gateway.execute(list, {}, { 'x-cost': '1' });
    expect(answer.errors).toBeUndefined();
    type Node = { objectType: string; objectId: string; object: { __typename: string; id: string } | null };
    const found: readonly Node[] = answer.data.events.nodes;
    expect(found.map(({ objectType }) => objectType).toSorted()).toEqual([...logged.keys()].toSorted());
    const { actualRequests = 0, estimatedRequests = 0 } = cost(answer) ?? {};
    expect(actualRequests).toBeLessThanOrEqual(estimatedRequests);
    // One request for all objects of a noun that Close sends by ids.
    const objects = requestLines(gateway).filter((line) => !line.startsWith('GET /event/'));
    const counts = Map.groupBy(objects, (line) => line.split(/ by|\?/)[0]);
    expect([...counts].filter(([, { length }]) => length > 1)).toEqual([]);

    const ids = found.map(({ objectId }) => objectId);
    const { data } = await gateway.execute('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids });
    expect(found.map(({ object }) => object)).toEqual(data.nodes);
    // Definitions of custom fields are no nodes: their ids do not say what they belong to.
    const without = found.filter(({ object }) => object === null).map(({ objectType }) => objectType);
    expect(without.filter((type) => !type.startsWith('custom_fields.'))).toEqual([]);
    gateway.emulator.reset();
  });

  test('of a status change has the fields that changed, and their previous values', async () => {
    const { data, errors } = await gateway.execute(`{
      events(first: 500, filter: { objectType: "opportunity", action: UPDATED }) {
        nodes {
          changedFields previousData
          previous { ... on PreviousOpportunity { status { id label } confidence value { cents currency } dateWon user { id } } }
        }
      }
    }`);
    expect(errors).toBeUndefined();
    type Node = {
      changedFields: string[];
      previousData: Record<string, unknown>;
      previous: Record<string, { id: string; label: string } | null>;
    };
    const moves = (data.events.nodes as Node[]).filter(({ previousData }) => 'status_id' in previousData);
    expect(moves.length).toBeGreaterThan(0);
    for (const { changedFields, previousData, previous } of moves) {
      expect(changedFields).toContain('status');
      expect(changedFields.some((name) => name.includes('_'))).toBe(false);
      expect(previous.status).toEqual({ id: previousData.status_id, label: previousData.status_label });
      expect(previous.confidence).toBe(previousData.confidence ?? null);
    }
    // Labels and currencies come with the events.
    expect(new Set(gateway.lines)).toEqual(new Set(['GET /event/']));
  });
});

test('OpportunityChanges: events, then users and opportunities in one request each', async () => {
  const fresh = await startGateway({ ...options, emulator: { ...options.emulator, seed: withListedOwners(seed) } });
  try {
    const { data, errors } = await fresh.execute(operation('OpportunityChanges'));
    expect(errors).toBeUndefined();
    expect(data.events.nodes).toHaveLength(25);
    const [events, ...others] = requestLines(fresh);
    expect(events).toBe('GET /event/?object_type=opportunity&action=updated&_limit=25');
    expect(others.map((line) => line.split(/ by|\?/)[0]).toSorted()).toEqual(['GET /user/', 'SEARCH opportunity']);
    await fresh.execute(operation('OpportunityChanges'));
    expect(fresh.upstream).toHaveLength(2);
  } finally {
    await fresh.close();
  }
});

test('an object that search shows in an older state is read by its id, and did not vanish', async () => {
  const lagging = await startGateway({ emulator: { seed, searchLagMs: 60_000 }, environment: { POLL_SECONDS: '1' } });
  try {
    await using all = await subscribe(lagging.url, 'subscription { eventReceived { objectId } }');
    await all.next();
    const query = `{ events(first: 50, filter: { objectType: "lead", action: UPDATED }) {
      nodes { objectId object { ... on Lead { description } } }
    } }`;
    type Node = { objectId: string; object: { description: string } | null };
    const { data: before } = await lagging.execute(query);
    const id = (before.events.nodes as Node[]).find(({ object }) => object !== null)?.objectId;
    await sendTo(lagging.emulator, 'PUT', `/lead/${id}/`, { description: 'changed by another client' });
    expect((await all.next())?.data.eventReceived).toEqual({ objectId: id });
    const { data } = await lagging.execute(query);
    const changed = (data.events.nodes as Node[]).filter(({ objectId }) => objectId === id);
    expect(changed.length).toBeGreaterThan(1);
    for (const { object } of changed) expect(object).toEqual({ description: 'changed by another client' });
  } finally {
    await lagging.close();
  }
});

describe('what Close may say otherwise', () => {
  const EVENT = {
    id: 'ev_1',
    action: 'updated',
    object_type: 'lead',
    object_id: 'lead_1',
    lead_id: null,
    user_id: null,
    date_created: '2026-11-19T10:00:00.123000',
    date_updated: '2026-11-19T10:00:00.123000',
  };
  let close: ScriptedClose;
  let server: Server;
  beforeAll(async () => {
    close = await startScriptedClose();
    const config = readConfig({ PORT: '0', CLOSE_API_URL: close.url, CLOSE_API_KEY: 'api_x', LOG_LEVEL: 'silent' });
    server = await startServer({ config, closeUrl: close.url, apiKey: 'api_x' });
  });
  afterAll(async () => {
    await server.close();
    await close.close();
  });
  const execute = async (query: string, events: readonly object[], cursorNext: unknown = null): Promise<Answer> => {
    close.answer = ({ path }) => (path === '/event/' ? { body: { data: events, cursor_next: cursorNext } } : {});
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(server.url, { method: 'POST', headers, body: JSON.stringify({ query }) });
    return (await response.json()) as Answer;
  };

  test('unknown types and actions are generic events', async () => {
    const { data, errors } = await execute(
      '{ events { nodes { action rawAction objectType objectId changedFields object { id } previous { __typename } data } } }',
      [
        { ...EVENT, action: 'exploded', object_type: 'rocket.big', object_id: 'x y', changed_fields: ['launch_date'] },
        { ...EVENT, id: 'ev_2', action: 'started', object_type: 'activity.meeting', object_id: 'acti_1' },
        { ...EVENT, id: 'ev_3', object_type: 'activity.rune', object_id: 'strange id' },
        {
          ...EVENT,
          id: 'ev_4',
          action: 'created',
          object_type: 'satellite',
          object_id: 'sat_1',
          data: { id: 'sat_1' },
        },
      ],
    );
    expect(errors).toBeUndefined();
    expect(data.events.nodes).toMatchObject([
      {
        ...{ action: 'OTHER', rawAction: 'exploded', objectType: 'rocket.big', objectId: 'x y' },
        ...{ changedFields: ['launchDate'], object: null, previous: null, data: null },
      },
      { action: 'MEETING_STARTED', rawAction: 'started', object: null },
      { action: 'UPDATED', object: null },
      { action: 'CREATED', object: null, data: { id: 'sat_1' } },
    ]);
  });

  test('data that users who are no administrators see for an hour only is null afterwards', async () => {
    const { data, errors } = await execute(
      '{ events { nodes { data previousData previous { __typename } changedFields request { id method } } } }',
      [EVENT, { ...EVENT, id: 'ev_2', data: null, previous_data: null, changed_fields: null, meta: null }],
    );
    expect(errors).toBeUndefined();
    const request = { id: null, method: null };
    const nothing = { data: null, previousData: null, previous: null, changedFields: [], request };
    expect(data.events.nodes).toEqual([nothing, nothing]);
  });

  test('a cursor on an empty page is no further page', async () => {
    const before = close.requests.length;
    const { data } = await execute('{ events { nodes { id } pageInfo { hasNextPage } } }', [], 'cursor');
    expect(data.events).toEqual({ nodes: [], pageInfo: { hasNextPage: false } });
    expect(close.requests.length - before).toBe(1);
  });

  test('an event that moved to the top between two requests is not repeated', async () => {
    const { data } = await execute('{ events(first: 3) { nodes { id } } }', [EVENT, EVENT, { ...EVENT, id: 'ev_2' }]);
    expect(data.events.nodes).toEqual([{ id: 'ev_1' }, { id: 'ev_2' }]);
  });
});
