import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Assumption, examine, type Verdict } from '../../src/cli/doctor/assumption.ts';
import { ReadOnlyClose } from '../../src/cli/doctor/read-only-close.ts';

/** A server in place of Close. */
export interface Started {
  readonly url: string;
  readonly apiKey: string;
  close(): Promise<void>;
}

/** Checks the assumptions with a server, and expects a verdict on each. */
export function describeClose(
  name: string,
  start: () => Promise<Started>,
  assumptions: readonly Assumption[],
  expected: (assumption: Assumption) => Verdict['verdict'],
): void {
  describe(name, () => {
    let started: Started;
    let close: ReadOnlyClose;
    beforeAll(async () => {
      started = await start();
      close = new ReadOnlyClose(started.url, started.apiKey);
    });
    afterAll(() => started.close());

    test.each(assumptions.map((assumption) => ({ assumption, ...assumption, verdict: expected(assumption) })))(
      '$name: $verdict',
      async ({ assumption, verdict }) => {
        const [finding] = await examine(close, [assumption]);
        expect(finding?.verdict.verdict).toBe(verdict);
      },
    );
  });
}
