/** What is assumed about Close, each with a look that tells whether it is so. */
import { type ReadOnlyClose, Unanswered } from './read-only-close.ts';

export type Verdict =
  | { readonly verdict: 'confirmed' | 'refuted' }
  /** Why not, in words that hold nothing of the account. */
  | { readonly verdict: 'cannot tell'; readonly why: string };

export interface Assumption {
  readonly name: string;
  /** What is confirmed or refuted. */
  readonly says: string;
  /** How its line among the README's assumptions begins. */
  readonly readme?: string;
  /** The emulator's switch with which it is otherwise. */
  readonly switch?: string;
  probe(close: ReadOnlyClose): Promise<Verdict>;
}

export const CONFIRMED: Verdict = { verdict: 'confirmed' };
export const REFUTED: Verdict = { verdict: 'refuted' };
export const cannotTell = (why: string): Verdict => ({ verdict: 'cannot tell', why });
export const told = (isSo: boolean): Verdict => (isSo ? CONFIRMED : REFUTED);

/** What only a write would show, with the emulator's switch of that name. */
export const byWriting = (name: string, says: string, readme?: string): Assumption => ({
  name,
  says,
  ...(readme === undefined ? {} : { readme }),
  switch: name,
  probe: async () => cannotTell('it would take a write'),
});

export interface Finding {
  readonly assumption: Assumption;
  readonly verdict: Verdict;
}

/** Looks at each, one after another, so as to spare the account's budget. */
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
    // Without a credential there is nothing to say of any.
    if (error instanceof Unanswered && error.status !== 401) return cannotTell(error.message);
    throw error;
  }
}
