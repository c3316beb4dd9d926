import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { operation, startGateway, type TestGateway } from '../support/gateway.ts';
import { changesOf, ERRORS, sent, wrong } from '../support/mutations.ts';
import { requestLines } from '../support/request-lines.ts';

const seed = demoSeed();
const [comment, removed] = seed.comments;
const activity = seed.activities.find(({ id }) => id === comment?.object_id);
const thread = `comthr_${activity?.id.slice('acti_'.length)}`;
const quiet = seed.activities.find(
  ({ id, type }) => type === 'Note' && !seed.comments.some((row) => row.object_id === id),
);
const someoneElses = seed.comments.find(({ created_by, removed_at }) => created_by !== seed.me && removed_at === null);

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());
beforeEach(() => {
  gateway.emulator.reset();
  gateway.advance(600_000);
});
const run = (query: string, variables: object = {}) => gateway.execute(query, variables, { 'x-cost': '1' });

const FIELDS =
  'id body dateCreated dateUpdated dateRemoved createdBy { id } updatedBy { id } removedBy { id } lead { id } thread { id }';
const comments = changesOf(() => gateway, 'comment', `fragment F on Comment { ${FIELDS} }`);
const CREATE = comments.mutation('$input: CommentCreateInput!', 'commentCreate(input: $input)');
const UPDATE = comments.mutation('$id: ID!, $input: CommentUpdateInput!', 'commentUpdate(id: $id, input: $input)');
const DELETE = `mutation ($id: ID!) { commentDelete(id: $id) { deletedId ${ERRORS} } }`;

describe('a thread', () => {
  test('has the comments of an activity, oldest first, with pages', async () => {
    const answer = await run(
      `{ commentThread(id: "${thread}") { id activity { id } lead { id } commentsCount participants { id } dateCreated
        comments(first: 1) { totalCount nodes { ${FIELDS} } pageInfo { hasNextPage endCursor } } } }`,
    );
    expect(answer.errors).toBeUndefined();
    expect(answer.data.commentThread).toMatchObject({
      id: thread,
      activity: { id: activity?.id },
      lead: { id: activity?.lead_id },
      commentsCount: 2,
      participants: [{ id: comment?.created_by }, { id: removed?.created_by }],
      comments: {
        totalCount: 2,
        nodes: [
          {
            id: comment?.id,
            body: comment?.body,
            dateRemoved: null,
            createdBy: { id: comment?.created_by },
            removedBy: null,
            lead: { id: activity?.lead_id },
            thread: { id: thread },
          },
        ],
        pageInfo: { hasNextPage: true },
      },
    });
    expect(requestLines(gateway).toSorted()).toEqual([
      `GET /activity/?id__in=${activity?.id}&_fields=id,_type&_limit=1`,
      `GET /comment/?thread_id=${thread}`,
      `GET /comment_thread/?ids=${thread}&_limit=1`,
    ]);
    expect(answer.extensions).toMatchObject({ cost: { actualRequests: 3 } });
    const { endCursor } = answer.data.commentThread.comments.pageInfo;
    const rest = await run(
      `{ commentThread(id: "${thread}") { comments(after: "${endCursor}") { nodes { id body removedBy { id } dateRemoved } } } }`,
    );
    expect(rest.data.commentThread.comments.nodes).toEqual([
      { id: removed?.id, body: '', removedBy: { id: removed?.removed_by }, dateRemoved: expect.any(String) },
    ]);
  });

  test('of a page of activities takes one request for all', async () => {
    const answer = await run(operation('Comments'), { leadId: activity?.lead_id, first: 50 });
    expect(answer.errors).toBeUndefined();
    const lines = gateway.upstream.map(({ method, path }) => `${method} ${path}`);
    const withComments = answer.data.activities.nodes.filter((node: { commentThread: unknown }) => node.commentThread);
    expect(withComments.map(({ id }: { id: string }) => id)).toContain(activity?.id);
    expect(lines).toEqual(['GET /activity/', 'GET /comment_thread/', ...withComments.map(() => 'GET /comment/')]);
    const { estimatedRequests, actualRequests } = (answer.extensions as unknown as { cost: Record<string, number> })
      .cost;
    expect(estimatedRequests).toBeGreaterThanOrEqual(actualRequests ?? 0);
  });

  test('is null without comments, and is a node and an entity', async () => {
    const { data, errors } = await run(
      `{ quiet: activity(id: "${quiet?.id}") { commentThread { id } } none: commentThread(id: "comthr_none") { id }
        node(id: "${thread}") { __typename } comment(id: "comm_none") { id }
        _entities(representations: [{ __typename: "Comment", id: "${comment?.id}" }]) { ... on Comment { body } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      quiet: { commentThread: null },
      none: null,
      node: { __typename: 'CommentThread' },
      comment: null,
      _entities: [{ body: comment?.body }],
    });
  });
});

describe('comments', () => {
  test('are created, changed and removed in one request each; the thread goes with the last', async () => {
    const created = await comments.change(CREATE, { input: { activityId: quiet?.id, body: '<p>A</p>' } });
    expect(created.requests).toEqual([['POST /comment/', { object_id: quiet?.id, body: '<p>A</p>' }]]);
    expect(created.row).toMatchObject({ body: '<p>A</p>', createdBy: { id: seed.me }, lead: { id: quiet?.lead_id } });
    const id = created.row?.id ?? '';
    const changed = await comments.change(UPDATE, { id, input: { body: '<p>B</p>' } });
    expect(changed.requests).toEqual([[`PUT /comment/${id}/`, { body: '<p>B</p>' }]]);
    const second = await comments.change(CREATE, { input: { activityId: quiet?.id, body: 'C' } });
    const { data } = await run(DELETE, { id });
    expect(data.commentDelete).toEqual({ deletedId: id, userErrors: [] });
    expect(sent(gateway)).toEqual([[`DELETE /comment/${id}/`]]);
    expect(await comments.read(id)).toMatchObject({ body: '', removedBy: { id: seed.me } });
    await run(DELETE, { id: second.row?.id });
    expect(await comments.read(id)).toBeNull();
    const after = await run(`{ activity(id: "${quiet?.id}") { commentThread { id } }
      events(first: 1) { nodes { objectType action } } }`);
    expect(after.data).toEqual({
      activity: { commentThread: null },
      events: { nodes: [{ objectType: 'comment_thread', action: 'DELETED' }] },
    });
  });

  test.each([
    [CREATE, { input: { activityId: 'lead_1', body: 'A' } }, ['INVALID input.activityId']],
    [CREATE, { input: { activityId: 'acti_1', body: ' ' } }, ['REQUIRED input.body']],
    [UPDATE, { id: 'comm_1', input: { body: null } }, ['REQUIRED input.body']],
    [UPDATE, { id: 'acti_1', input: { body: 'A' } }, ['INVALID id']],
  ])('are refused before any request: %s %j', async (mutation, variables, problems) => {
    expect(await comments.refused(mutation, variables)).toEqual(problems);
  });

  test.each([
    [CREATE, { input: { activityId: 'acti_none', body: 'A' } }, 'NOT_FOUND input.activityId'],
    [UPDATE, { id: 'comm_none', input: { body: 'A' } }, 'NOT_FOUND id'],
    [UPDATE, { id: someoneElses?.id, input: { body: 'A' } }, 'FORBIDDEN'],
  ])('are refused by Close: %s %j', async (mutation, variables, problem) => {
    const { data } = await run(mutation, variables);
    const [payload] = Object.values<{ userErrors: never }>(data);
    expect(wrong(payload?.userErrors ?? ([] as never))).toEqual([problem]);
  });
});
