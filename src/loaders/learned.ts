import type { CredentialTraffic } from '../close/credential.ts';
import type { Session } from '../close/session.ts';

/** How long a learned fact is used. Afterwards the gateway tries again what Close refused. */
const LIFE_MS = 300_000;
/** Facts per credential. The oldest is dropped first. */
const MAX_FACTS = 100;

interface Fact<T> {
  readonly value: T;
  readonly until: number;
}

/**
 * Facts about Close that the responses to one credential suggest, by key. They hold for this credential only and expire,
 * because a response can be wrong.
 */
export class Learned<T> {
  readonly #facts = new WeakMap<CredentialTraffic, Map<string, Fact<T>>>();

  get(session: Session, key: string): T | undefined {
    if (session.isAnonymous) return undefined;
    const fact = this.#facts.get(session.credential.traffic)?.get(key);
    return fact !== undefined && session.now() < fact.until ? fact.value : undefined;
  }

  set(session: Session, key: string, value: T): void {
    const { traffic } = session.credential;
    const facts = this.#facts.get(traffic) ?? new Map<string, Fact<T>>();
    this.#facts.set(traffic, facts);
    const [oldest] = facts.keys();
    if (facts.size >= MAX_FACTS && oldest !== undefined) facts.delete(oldest);
    facts.set(key, { value, until: session.now() + LIFE_MS });
  }
}
