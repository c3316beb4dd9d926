import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';

const seed = demoSeed();
const calls = seed.activities.filter(({ type }) => type === 'Call');
const recorded = calls.find(({ details }) => details.has_recording === true);
const silent = calls.find(({ details }) => details.has_recording !== true && details.voicemail_url == null);

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
const queries = () => gateway.upstream.map(({ path, query }) => [path, query]);

describe('the transcript of a call', () => {
  const TRANSCRIPT =
    'recordingTranscript { summaryText summaryHtml utterances { speakerLabel speakerSide start end text } }';

  test('is requested by name, since Close sends it no other way', async () => {
    const { data, errors } = await gateway.execute(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Call { ${TRANSCRIPT} voicemailTranscript { summaryText } } } }`,
      { ids: [recorded?.id, silent?.id] },
    );
    expect(errors).toBeUndefined();
    expect(queries()).toEqual([
      ['/activity/', expect.objectContaining({ _fields: 'id,_type,recording_transcript,voicemail_transcript' })],
    ]);
    const [first, second] = data.nodes;
    expect(first.recordingTranscript).toMatchObject({
      summaryText: expect.any(String),
      summaryHtml: expect.any(String),
    });
    expect(first.recordingTranscript.utterances[0]).toEqual({
      speakerLabel: 'User',
      speakerSide: 'close-user',
      start: expect.any(Number),
      end: expect.any(Number),
      text: expect.any(String),
    });
    expect(second).toEqual({ recordingTranscript: null, voicemailTranscript: null });
  });

  test('is requested by name in a list of calls too, whose rows are whole otherwise', async () => {
    const list = (selection: string) =>
      `{ activities(first: 50, filter: { type: { eq: CALL } }) { nodes { id ... on Call { ${selection} } } } }`;
    const { data } = await gateway.execute(list('recordingTranscript { summaryText } outcome { id }'));
    expect(queries()).toEqual([
      ['/activity/call/', { _fields: 'id,_type,outcome_id,recording_transcript', _limit: '50' }],
    ]);
    const found = data.activities.nodes.filter(
      (call: { recordingTranscript: object | null }) => call.recordingTranscript,
    );
    expect(found.length).toBeGreaterThan(0);
    await gateway.execute(list('duration'));
    expect(queries()).toEqual([['/activity/call/', { _limit: '50' }]]);
  });

  test('with parts missing is what there is', async () => {
    gateway.emulator.fail({
      path: '/activity/',
      body: {
        data: [{ id: recorded?.id, _type: 'Call', recording_transcript: { summary_text: 'Short.' } }],
        has_more: false,
      },
    });
    const { data, errors } = await gateway.execute(
      `query ($id: ID!) { node(id: $id) { ... on Call { ${TRANSCRIPT} } } }`,
      { id: recorded?.id },
    );
    expect(errors).toBeUndefined();
    expect(data.node.recordingTranscript).toEqual({ summaryText: 'Short.', summaryHtml: null, utterances: [] });
  });

  test('after a write is one more request, within the estimated cost', async () => {
    const { data, errors, extensions } = await gateway.execute(
      `mutation ($id: ID!) { callUpdate(id: $id, input: { note: "Called." }) { call { note ${TRANSCRIPT} } } }`,
      { id: recorded?.id },
      { 'x-cost': '1' },
    );
    expect(errors).toBeUndefined();
    expect(data.callUpdate.call.recordingTranscript).not.toBeNull();
    expect(gateway.lines).toEqual([`PUT /activity/call/${recorded?.id}/`, 'GET /activity/']);
    expect(extensions).toMatchObject({ cost: { estimatedRequests: 2, actualRequests: 2 } });
  });
});

describe('the outcome of a call', () => {
  test('is set, changed and cleared by its id', async () => {
    const created = await gateway.execute(
      `mutation ($input: CallCreateInput!) { callCreate(input: $input) { call { id outcome { id } } userErrors { message } } }`,
      { input: { leadId: seed.leads[0]?.id, outcomeId: seed.outcomes[0]?.id } },
    );
    expect(created.data.callCreate).toMatchObject({ call: { outcome: { id: seed.outcomes[0]?.id } }, userErrors: [] });
    expect(gateway.upstream[0]?.body).toEqual({ lead_id: seed.leads[0]?.id, outcome_id: seed.outcomes[0]?.id });
    const { id } = created.data.callCreate.call;
    const cleared = await gateway.execute(
      `mutation ($id: ID!) { callUpdate(id: $id, input: { outcomeId: null }) { call { outcome { id } } userErrors { message } } }`,
      { id },
    );
    expect(cleared.data.callUpdate).toEqual({ call: { outcome: null }, userErrors: [] });
    expect(gateway.upstream[0]?.body).toEqual({ outcome_id: null });
  });

  test('of another kind of id is refused before the write', async () => {
    const { data } = await gateway.execute(
      `mutation { callUpdate(id: "acti_1", input: { outcomeId: "lead_1" }) { userErrors { path message } } }`,
    );
    expect(data.callUpdate.userErrors).toEqual([
      { path: ['input', 'outcomeId'], message: 'Must be an id that starts with outcome_.' },
    ]);
    expect(gateway.lines).toEqual([]);
  });
});

describe('imports', () => {
  const [author] = seed.users;
  const [dateCreated, SHOWN] = ['2024-02-03T04:05:06.000Z', '2024-02-03T04:05:06+00:00'];

  test.each([
    ['leadCreate', 'lead', { name: 'Imported' }, { name: 'Imported' }],
    ['opportunityCreate', 'opportunity', { leadId: seed.leads[0]?.id }, { lead_id: seed.leads[0]?.id }],
  ])('%s takes the date and the author of the creation', async (mutation, noun, input, body) => {
    const type = `${noun.charAt(0).toUpperCase()}${noun.slice(1)}CreateInput`;
    const { data, errors } = await gateway.execute(
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${noun} { dateCreated createdBy { id } } userErrors { message } } }`,
      { input: { ...input, dateCreated, createdById: author?.id } },
    );
    expect(errors).toBeUndefined();
    expect(data[mutation]).toEqual({ [noun]: { dateCreated: SHOWN, createdBy: { id: author?.id } }, userErrors: [] });
    expect(gateway.upstream[0]?.body).toEqual({ ...body, date_created: dateCreated, created_by: author?.id });
  });
});
