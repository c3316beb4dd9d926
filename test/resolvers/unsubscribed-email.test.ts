import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSeed } from '../../emulator/index.ts';
import { startGateway, type TestGateway } from '../support/gateway.ts';
import { ERRORS, sent, wrong } from '../support/mutations.ts';

const SEEDED = 'no.more+emails@emulated.example';
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startGateway({ emulator: { seed: buildSeed({ leads: 3, history: false }) } });
});
afterAll(() => gateway.close());

const listed = async () => (await gateway.execute('{ unsubscribedEmails }')).data.unsubscribedEmails;
async function change(kind: 'Create' | 'Delete', email: string) {
  const { data, errors } = await gateway.execute(
    `mutation ($email: String!) { it: unsubscribedEmail${kind}(email: $email) { email ${ERRORS} } }`,
    { email },
  );
  expect(errors).toBeUndefined();
  return { email: data.it.email, problems: wrong(data.it.userErrors) };
}

test('addresses are listed, unsubscribed and subscribed again in one request each', async () => {
  expect(await listed()).toEqual([SEEDED]);
  expect(gateway.lines).toEqual(['GET /unsubscribe/email/']);
  const email = 'a.b+c/d@other.example';
  expect(await change('Create', email)).toEqual({ email, problems: [] });
  expect(sent(gateway)).toEqual([['POST /unsubscribe/email/', { email }]]);
  expect(await listed()).toEqual([SEEDED, email]);
  expect(await change('Delete', email)).toEqual({ email, problems: [] });
  expect(gateway.upstream[0]?.path).toContain('a.b%2Bc%2Fd%40other.example');
  expect(await listed()).toEqual([SEEDED]);
});

test.each(['', 'a', 'a b@c.example', '@', `${'a'.repeat(500)}@a.example`])(
  '%j is refused before any request',
  async (email) => {
    expect(await change('Create', email)).toEqual({ email: null, problems: ['INVALID email'] });
    expect(gateway.lines).toEqual([]);
  },
);

test('an address that is not unsubscribed is not found', async () => {
  expect((await change('Delete', 'none@other.example')).problems).toEqual(['NOT_FOUND email']);
});

test('a list of something else is an error', async () => {
  gateway.emulator.fail({ path: '/unsubscribe/email/', body: { data: [{}] }, times: 3 });
  const { data, errors } = await gateway.execute('{ unsubscribedEmails }');
  expect(data.unsubscribedEmails).toBeNull();
  expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['UPSTREAM_MALFORMED']);
  gateway.emulator.reset();
});
