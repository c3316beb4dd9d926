/** The queue of a webhook, without a socket: what waits is delivered once, at its time, also after failures. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildSeed } from '../../emulator/index.ts';
import { emulatorClient, type Item } from '../support/emulator-client.ts';
import { randomRuns } from '../support/random-runs.ts';

const START = Date.UTC(2026, 10, 20, 12);
const HOUR = 3_600_000;
const seed = buildSeed({ leads: 2, history: false });

/** Writes a number of leads, waits, and settles what is due then with these outcomes, in turns. */
const step = fc.record({
  writes: fc.nat(3),
  seconds: fc.oneof(fc.nat(120), fc.nat(3600)),
  outcomes: fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }),
});
const options = fc.record({
  deliveryJitterMs: fc.constantFrom(0, 90_000),
  retryTimestamp: fc.constantFrom('new' as const, 'first' as const),
});

it('delivers every event once, and repeats each failure later and later', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), options, fc.nat(9), (steps, switches, randomSeed) => {
      let now = START;
      const close = emulatorClient({ seed, clock: () => now, switches, randomSeed });
      const events = [{ object_type: 'lead', action: 'created' }];
      close.post('/webhook/', { url: 'http://127.0.0.1:1/', events });
      const written = new Set<string>();
      const delivered: string[] = [];
      const attempts = new Map<string, number[]>();
      const settle = (outcomes: readonly boolean[]) => {
        const due = close.core.deliveries.take();
        expect(close.core.deliveries.take()).toEqual([]);
        due.forEach(({ body, headers, settle }, n) => {
          const { event }: { event: Item } = JSON.parse(body);
          const id = String(event.object_id);
          const times = [...(attempts.get(id) ?? []), now];
          attempts.set(id, times);
          const signedAt = switches.retryTimestamp === 'new' ? now : (times[0] ?? 0);
          expect(headers['close-sig-timestamp']).toBe(String(Math.floor(signedAt / 1000)));
          const isDone = outcomes[n % outcomes.length] === true;
          settle({ error: isDone ? null : 'HTTPError', status: isDone ? 200 : 503 });
          if (isDone) delivered.push(id);
        });
      };
      for (const { writes, seconds, outcomes } of steps) {
        for (let n = 0; n < writes; n++) written.add(close.post<Item>('/lead/', {}).body.id);
        now += seconds * 1000;
        settle(outcomes);
      }
      while (close.core.deliveries.nextAt() < Number.POSITIVE_INFINITY) {
        now = Math.max(now, close.core.deliveries.nextAt());
        settle([true]);
      }
      expect(delivered.toSorted()).toEqual([...written].toSorted());
      for (const times of attempts.values()) {
        times.slice(1).forEach((at, n) => {
          const wait = at - (times[n] ?? 0);
          expect(wait).toBeGreaterThanOrEqual(Math.min(61_000 * 2 ** n, 20 * 60_000));
        });
      }
      expect(now).toBeLessThan(START + 24 * HOUR);
    }),
    { seed: 18, numRuns: randomRuns(60) },
  );
});
