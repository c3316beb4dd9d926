/** Assumptions about Close, each with a probe that checks it. */
import { type ReadOnlyClose, Unanswered } from './read-only-close.ts';

export type Verdict =
  | { readonly verdict: 'confirmed' | 'refuted' }
  /** `why` contains no data of the account. */
  | { readonly verdict: 'cannot tell'; readonly why: string };

export interface Assumption {
  /** Printed with the verdict. docs/reference/assumptions.md has it in the column *check*. */
  readonly name: string;
  /** The assumption as a sentence. */
  readonly says: string;
  /** The switch of the emulator that changes it. */
  readonly switch?: string;
  probe(close: ReadOnlyClose): Promise<Verdict>;
}

export const CONFIRMED: Verdict = { verdict: 'confirmed' };
export const REFUTED: Verdict = { verdict: 'refuted' };
export const cannotTell = (why: string): Verdict => ({ verdict: 'cannot tell', why });
export const confirmedIf = (holds: boolean): Verdict => (holds ? CONFIRMED : REFUTED);

/** An assumption that only a write could check. `name` is also the switch of the emulator. */
export const byWriting = (name: string, says: string): Assumption => ({
  name,
  says,
  switch: name,
  probe: async () => cannotTell('checking needs a write'),
});

export interface Finding {
  readonly assumption: Assumption;
  readonly verdict: Verdict;
}

/** Checks one assumption after another, to spare the rate limit of the account. */
export async function examine(close: ReadOnlyClose, assumptions: readonly Assumption[]): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const assumption of assumptions) {
    findings.push({ assumption, verdict: await verdictOf(assumption, close) });
  }
  return findings;
}

async function verdictOf(assumption: Assumption, close: ReadOnlyClose): Promise<Verdict> {
  try {
    return await assumption.probe(close);
  } catch (error) {
    // With a rejected credential no assumption can be checked.
    if (error instanceof Unanswered && error.status !== 401) return cannotTell(error.message);
    throw error;
  }
}
