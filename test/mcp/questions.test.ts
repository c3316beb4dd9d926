/** Questions of sales people: at most two calls return the facts, with exact requests to Close. */
import { expect, test } from 'vitest';
import { call, connect, dataOf, startMcp, textOf } from '../support/mcp.ts';
import { QUESTIONS, TODAY } from './questions.ts';

test('there are at least twenty', () => {
  expect(new Set(QUESTIONS.map(({ ask }) => ask)).size).toBeGreaterThanOrEqual(20);
});

test.each(QUESTIONS.map((question) => [question.ask, question] as const))('%s', async (_ask, question) => {
  const { calls, answer, facts, requests } = question;
  const clock = () => Date.parse(`${TODAY}T12:00:00Z`);
  const gateway = await startMcp({ emulator: { clock } });
  const client = await connect(gateway.url);
  try {
    gateway.emulator.clearRequests();
    const [first, second] = calls;
    let result = await call(client, first.tool, first.given);
    if (second !== undefined) {
      const next = second(dataOf(result));
      result = await call(client, next.tool, next.given);
    }
    expect(textOf(result)).not.toContain('Cut: ');
    expect(result.isError ?? false).toBe(false);
    expect(facts).not.toEqual([]);
    expect(answer(dataOf(result))).toEqual(facts);
    const lines = gateway.lines.map((line) => line.replace(/[a-z]+_\w{20,}/, '…'));
    expect(lines.toSorted()).toEqual(requests.toSorted());
  } finally {
    await client.close();
    await gateway.close();
  }
});
