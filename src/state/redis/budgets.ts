import type { BudgetOutcome, Grant, KnownBudget, SharedBudgets } from '../shared-state.ts';
import type { Vault } from '../vault.ts';
import type { Link } from './link.ts';
import { ignored, listOf, numberOf } from './replies.ts';

/** Milliseconds that a probe may take longer than a request, before another copy sends one. */
const PROBE_GRACE_MS = 1_000;

interface RedisBudgetsOptions {
  readonly requestsPerCredential: number;
  readonly requestMs: number;
}

export class RedisBudgets implements SharedBudgets {
  readonly #link: Link;
  readonly #vault: Vault;
  readonly #options: RedisBudgetsOptions;

  constructor(link: Link, vault: Vault, options: RedisBudgetsOptions) {
    this.#link = link;
    this.#vault = vault;
    this.#options = options;
  }

  get shares(): number {
    return this.#link.isUp ? 1 : this.#link.copies;
  }

  take(group: string, known: KnownBudget | null): Promise<Grant | null> {
    const { requestsPerCredential, requestMs } = this.#options;
    const { limit = 0, remaining = 0, resetMs = 0, windowMs = 0 } = known ?? {};
    const args = [requestsPerCredential, requestMs + PROBE_GRACE_MS, limit, remaining, resetMs, windowMs];
    return this.#link.script('take', [this.#key(group)], whole(args), grantOf);
  }

  heard(group: string, { turn, wave, at }: Grant, outcome: BudgetOutcome): void {
    void this.#link.script('heard', [this.#key(group)], [...whole([turn, wave, at]), ...argumentsOf(outcome)], ignored);
  }

  #key(group: string): string {
    return this.#vault.key('budget', group);
  }
}

function grantOf(reply: unknown): Grant {
  const [granted, waitMs = 0, turn = 0, wave = 0, at = 0, ...known] = listOf(numberOf)(reply);
  const [limit = 0, remaining = 0, resetMs = 0, windowMs = 0] = known;
  const budget = limit > 0 ? { limit, remaining, resetMs, windowMs } : null;
  return { isGranted: granted === 1, waitMs, budget, turn, wave, at };
}

function argumentsOf(outcome: BudgetOutcome): readonly string[] {
  if (outcome === 'failed') return ['failed'];
  if ('refusedMs' in outcome) return ['refused', ...whole([outcome.refusedMs, outcome.maxWaitMs])];
  const { limit = 0, remaining = 0, resetMs = 0 } = outcome.answered ?? {};
  return ['answered', ...whole([limit, remaining, resetMs])];
}

const whole = (numbers: readonly number[]): readonly string[] => numbers.map((number) => String(Math.ceil(number)));
