import { expect, test } from 'vitest';
import { startGateway } from '../support/gateway.ts';

test('while Close fails, an open breaker returns UPSTREAM_UNAVAILABLE at once and catalogues are served stale', async () => {
  const gateway = await startGateway();
  expect((await gateway.execute('{ me { id } }')).errors).toBeUndefined();
  gateway.emulator.fail({ status: 500, times: 1000 });
  const lead = (n: number) => `{ lead(id: "lead_${n}") { id } }`;
  const codes: unknown[] = [];
  for (let n = 0; n < 30; n += 1) {
    const { errors } = await gateway.execute(lead(n));
    codes.push(errors?.[0]?.extensions?.code);
  }
  expect(codes[0]).toBe('UPSTREAM_ERROR');
  expect(codes.at(-1)).toBe('UPSTREAM_UNAVAILABLE');
  const { errors } = await gateway.execute(lead(99));
  expect(errors).toMatchObject([{ path: ['lead'], extensions: { code: 'UPSTREAM_UNAVAILABLE' } }]);
  expect(gateway.lines).toEqual([]);
  gateway.advance(61_000);
  const { data } = await gateway.execute('{ me { id } organization { name } }');
  expect(data.me.id).toMatch(/^user_/);
  await gateway.close();
});
