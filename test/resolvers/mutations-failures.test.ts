/** Failed writes, and writes with an unknown outcome. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed, type Fault } from '../../emulator/index.ts';
import { CHANGES } from '../support/changes.ts';
import { type Answer, startGateway, type TestGateway } from '../support/gateway.ts';
import { ERRORS, sent, traced, wrong } from '../support/mutations.ts';
import { promise } from '../support/promise.ts';

const seed = demoSeed();
const [lead, opportunity] = [seed.leads[1]?.id, seed.opportunities[0]?.id];
/** In chunks that one operation may contain. */
const OPERATIONS = Array.from({ length: Math.ceil(CHANGES.length / 14) }, (_, n) =>
  CHANGES.slice(14 * n, 14 * (n + 1)),
);

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
/** Resets the emulator and expires all caches of the gateway. */
beforeEach(() => {
  gateway.emulator.reset();
  gateway.advance(600_000);
});

function failWrites(fault: Fault): void {
  for (const method of ['POST', 'PUT', 'DELETE']) gateway.emulator.fail({ ...fault, method, times: 1000 });
}

/** The result of each mutation: an error such as `UNKNOWN_OUTCOME`, or user errors such as `[INVALID input]`. */
async function outcomes(): Promise<string[]> {
  const all: string[] = [];
  for (const changes of OPERATIONS) {
    const fields = changes.map(({ call }, n) => `c${n}: ${call} { ${ERRORS} }`);
    const { data, errors = [] }: Answer = await gateway.execute(`mutation { ${fields.join(' ')} }`);
    expect(sent(gateway)).toHaveLength(changes.length);
    for (const n of changes.keys()) {
      const own = errors.filter(({ path }) => path?.[0] === `c${n}`).map(({ extensions }) => String(extensions?.code));
      const payload = data[`c${n}`];
      expect(payload === null, 'a payload or an error').toBe(own.length === 1);
      all.push(payload === null ? own.join() : `[${wrong(payload.userErrors)}]`);
    }
  }
  return all;
}

test('the list contains every mutation', async () => {
  const { data } = await gateway.execute('{ __schema { mutationType { fields { name } } } }');
  const names: string[] = data.__schema.mutationType.fields.map(({ name }: { name: string }) => name);
  const tested = CHANGES.map(({ call }) => call.split('(', 1)[0] ?? '');
  // They share their code with the additions, and have separate tests.
  const removals = ['contactEmailRemove', 'contactPhoneRemove', 'contactUrlRemove'];
  expect([...tested, ...removals].toSorted()).toEqual(names.toSorted());
});

const all = (outcome: string) => CHANGES.map(() => outcome);
const byKind = (outcomes: Readonly<Record<string, string>>, other: string) =>
  CHANGES.map(({ kind }) => outcomes[kind] ?? other);

test.each<[string, Fault, string[]]>([
  ['400', { status: 400, body: { error: 'Said by Close.' } }, byKind({ keep: '[IN_USE id]' }, '[INVALID]')],
  ['402', { status: 402, body: { error: 'Said by Close.' } }, all('[PLAN_LIMIT]')],
  ['403', { status: 403, body: { error: 'Said by Close.' } }, all('[FORBIDDEN]')],
  [
    '404',
    { status: 404, body: { error: 'Empty query: Lead matching query does not exist.' } },
    byKind(
      {
        create: 'UPSTREAM_ERROR',
        many: 'UPSTREAM_ERROR',
        reorder: 'UPSTREAM_ERROR',
        merge: '[NOT_FOUND destinationId]',
        pin: '[NOT_FOUND membershipId]',
        attach: '[NOT_FOUND leadId]',
        order: '[NOT_FOUND target]',
        associate: '[NOT_FOUND customFieldId]',
        bulk: '[NOT_FOUND ids]',
        enrich: '[NOT_FOUND input.objectId]',
        subscribe: '[NOT_FOUND email]',
        disallow: '[NOT_FOUND allowedUserId]',
      },
      '[NOT_FOUND id]',
    ),
  ],
  ['401', { status: 401, body: { error: 'Said by Close.' } }, all('UNAUTHENTICATED')],
  ['405', { status: 405, body: { error: 'Said by Close.' } }, all('UPSTREAM_ERROR')],
  ['500', { status: 500, body: '<html>' }, all('UPSTREAM_ERROR')],
  ['503', { status: 503, body: '' }, all('UPSTREAM_ERROR')],
  ['502 from a proxy', { status: 502, body: '<html>' }, all('UNKNOWN_OUTCOME')],
  ['504 from a proxy', { status: 504, body: '' }, all('UNKNOWN_OUTCOME')],
  ['a redirect', { status: 302, headers: { location: '/' } }, all('UNKNOWN_OUTCOME')],
  ['a body that is not JSON', { status: 200, body: '{"id": "lead_' }, all('UNKNOWN_OUTCOME')],
  ['a connection without a response', { reset: 'before' }, all('UNKNOWN_OUTCOME')],
])('after %s each mutation has its result; none stops another or is sent twice', async (_, fault, expected) => {
  failWrites(fault);
  expect(await outcomes()).toEqual(expected);
});

describe('a failed write', () => {
  const UPDATE = `mutation ($id: ID!) { opportunityUpdate(id: $id, input: { confidence: 11 }) { opportunity { confidence } ${ERRORS} } }`;

  test('does not contain the message of Close', async () => {
    promise('close-texts');
    failWrites({ status: 400, body: { error: 'Traceback of secret_module.py', errors: ['secret_table'] } });
    const { data } = await gateway.execute(UPDATE, { id: opportunity });
    expect(data.opportunityUpdate).toEqual({
      opportunity: null,
      userErrors: [{ path: [], message: 'Close refused the change.', code: 'INVALID' }],
    });
  });

  test('has retryAfter if the wait exceeds the time of the operation', async () => {
    failWrites({ status: 429, body: {}, headers: { 'retry-after': '77' } });
    const { data, errors } = await gateway.execute(UPDATE, { id: opportunity });
    expect(data).toEqual({ opportunityUpdate: null });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfter: 60 });
    expect(sent(gateway)).toHaveLength(1);
  });

  test('is sent again after a 429', async () => {
    promise('retried-writes');
    gateway.emulator.fail({ method: 'PUT', status: 429, body: {}, headers: { 'retry-after': '0' } });
    const { data } = await gateway.execute(UPDATE, { id: opportunity });
    expect(data.opportunityUpdate).toEqual({ opportunity: { confidence: 11 }, userErrors: [] });
    expect(sent(gateway)).toEqual(Array(2).fill([`PUT /opportunity/${opportunity}/`, { confidence: 11 }]));
  });

  test('has an unknown outcome if the response to a creation has no id', async () => {
    failWrites({ status: 200, body: {} });
    const { data, errors } = await gateway.execute('mutation { leadCreate(input: {}) { lead { id } } }');
    expect(data).toEqual({ leadCreate: null });
    expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['UNKNOWN_OUTCOME']);
  });
});

describe('several mutations in one operation', () => {
  const THREE = `mutation ($id: ID!, $lead: ID!) {
    bad: opportunityUpdate(id: $id, input: { confidence: 101 }) { opportunity { id } ${ERRORS} }
    first: opportunityUpdate(id: $id, input: { confidence: 12 }) { opportunity { confidence note lead { name } } }
    lost: leadUpdate(id: $lead, input: { name: "Other" }) { lead { name } }
    last: opportunityUpdate(id: $id, input: { note: "Later" }) { opportunity { confidence note lead { name } } }
  }`;

  test('run in series, and a failed one does not stop the others', async () => {
    const owner = seed.opportunities[0]?.lead_id;
    gateway.emulator.fail({ path: `/lead/${owner}/`, method: 'PUT', status: 503 });
    const { data, errors } = await gateway.execute(THREE, { id: opportunity, lead: owner });
    const name = seed.leads.find(({ id }) => id === owner)?.name;
    expect(wrong(data.bad.userErrors)).toEqual(['INVALID input.confidence']);
    expect(data.first.opportunity).toMatchObject({ confidence: 12, lead: { name } });
    expect(data.lost).toBeNull();
    expect(data.last.opportunity).toEqual({ confidence: 12, note: 'Later', lead: { name } });
    expect(errors?.map(({ path }) => path)).toEqual([['lost']]);
    const { upstream } = gateway;
    expect(traced(gateway)).toEqual([
      [`PUT /opportunity/${opportunity}/`, { confidence: 12 }],
      [`PUT /lead/${owner}/`, { name: 'Other' }],
      [`PUT /opportunity/${opportunity}/`, { note: 'Later' }],
    ]);
    for (const [n, { started }] of upstream.entries()) expect(started).toBeGreaterThan(upstream[n - 1]?.finished ?? 0);
  });

  test('see the results of earlier ones', async () => {
    const owner = seed.opportunities[0]?.lead_id;
    const query = `mutation ($id: ID!, $lead: ID!) {
      before: opportunityUpdate(id: $id, input: { note: "x" }) { opportunity { lead { name url } } }
      leadUpdate(id: $lead, input: { name: "Other", url: "https://other.example" }) { lead { id } }
      after: opportunityUpdate(id: $id, input: { note: "x" }) { opportunity { lead { name url } } }
    }`;
    const { data } = await gateway.execute(query, { id: opportunity, lead: owner });
    expect(data.before.opportunity.lead.name).not.toBe('Other');
    expect(data.after.opportunity.lead).toEqual({ name: 'Other', url: 'https://other.example' });
  });

  test('reuse no row that a later one may have changed', async () => {
    const source = seed.opportunities[0]?.lead_id;
    const [ofSource, ofLead] = [source, lead].map((id) => seed.opportunities.filter(({ lead_id }) => lead_id === id));
    const query = `mutation ($lead: ID!, $source: ID!) {
      leadUpdate(id: $lead, input: { name: "Other" }) { lead { opportunities { totalCount } } }
      leadMerge(sourceId: $source, destinationId: $lead) { lead { opportunities { totalCount } } }
    }`;
    const { data } = await gateway.execute(query, { lead, source });
    expect(data.leadUpdate.lead.opportunities.totalCount).toBe(ofLead?.length);
    expect(data.leadMerge.lead.opportunities.totalCount).toBe((ofLead?.length ?? 0) + (ofSource?.length ?? 0));
  });
});
