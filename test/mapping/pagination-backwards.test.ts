/** Lists that can be paged backwards: those that the gateway holds as a whole. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';

const seed = demoSeed();
const lead = seed.leads[2]?.id ?? '';
const changes = Map.groupBy(
  seed.activities.filter(({ type }) => type === 'LeadStatusChange'),
  ({ lead_id }) => lead_id,
);
const [[changed] = ['']] = [...changes].toSorted(([, a], [, b]) => b.length - a.length);
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

const LISTS: Readonly<Record<string, (args: string) => string>> = {
  users: (args) => `{ list: users(${args}) PAGE }`,
  contacts: (args) => `{ parent: lead(id: "${lead}") { list: contacts(${args}) PAGE } }`,
  statusChanges: (args) => `{ parent: lead(id: "${changed}") { list: statusChanges(${args}) PAGE } }`,
  memberships: (args) => `{ parent: organization { list: memberships(${args}, isActive: null) PAGE } }`,
};
const PAGE =
  '{ totalCount nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }';

async function page(list: string, args: string) {
  const document = LISTS[list]?.(args).replace('PAGE', PAGE) ?? '';
  const { data, errors } = await gateway.execute(document);
  return { list: (data?.parent ?? data)?.list, errors };
}
const idsOf = (nodes: readonly { readonly id: string }[]) => nodes.map(({ id }) => id);

describe.each(Object.keys(LISTS))('%s', (name) => {
  test('are read in full from the end, page by page', async () => {
    const whole = (await page(name, 'first: 100')).list;
    const all = idsOf(whole.nodes);
    expect(all.length).toBeGreaterThan(2);
    const found: string[] = [];
    let before: string | null = null;
    do {
      const { list, errors } = await page(name, `last: 2${before === null ? '' : `, before: "${before}"`}`);
      expect(errors).toBeUndefined();
      expect(list.pageInfo.hasNextPage).toBe(found.length > 0);
      found.unshift(...idsOf(list.nodes));
      expect(list.pageInfo.hasPreviousPage).toBe(found.length < all.length);
      expect(list.pageInfo.startCursor).toBe(list.edges[0].cursor);
      before = list.pageInfo.hasPreviousPage ? list.pageInfo.startCursor : null;
    } while (before !== null);
    expect(found).toEqual(all);
  });

  test('have the same cursors in both directions', async () => {
    const { list: forwards } = await page(name, 'first: 100');
    const { list: backwards } = await page(name, 'last: 100');
    expect(backwards.edges).toEqual(forwards.edges);
    const cursors = forwards.edges.map(({ cursor }: { cursor: string }) => cursor);
    const between = await page(name, `after: "${cursors[0]}", before: "${cursors[2]}"`);
    expect(idsOf(between.list.nodes)).toEqual(idsOf(forwards.nodes).slice(1, 2));
  });

  test.each(['last: -1', 'last: 501', 'before: "next"', 'last: 2, before: ""'])('refuse %s', async (args) => {
    expect((await page(name, args)).errors).toMatchObject([
      { extensions: { code: expect.stringMatching(/BAD_USER_INPUT|LIMIT/) } },
    ]);
  });
});
