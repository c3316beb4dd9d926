import type { Operation } from '../rows/rows.ts';

/** How long a catalogue is taken as current, and how much longer it may be served while it refreshes or Close fails. */
export interface CatalogueLife {
  readonly freshMs: number;
  readonly staleMs: number;
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
}

/**
 * A short list of Close, held whole for one credential (rule 4). Read when it is first needed, by one request however
 * many ask; served stale while it refreshes, and while Close fails.
 */
export class Catalogue<T> {
  #held: { readonly value: T; readonly since: number } | null = null;
  #loading: Promise<T> | null = null;

  /**
   * What is held, at once, for the rows of a list ask by the hundred; or what `load` reads: that outlives the operation,
   * which waits no longer than it lasts itself.
   */
  get(load: () => Promise<T>, { session, life }: Pick<Operation, 'session' | 'life'>): T | Promise<T> {
    const { freshMs, staleMs, now } = life;
    const age = this.#held === null ? Number.POSITIVE_INFINITY : now() - this.#held.since;
    const held = age < freshMs + staleMs ? this.#held : null;
    session.countCached(this, held !== null);
    if (held !== null && age < freshMs) return held.value;
    if (held === null) {
      this.#loading ??= this.#load(load, now);
      return session.waitFor(this.#loading);
    }
    // Whoever asks gets what is held; that a refresh failed concerns only those who come when it is too old.
    if (this.#loading === null) {
      this.#loading = this.#load(load, now);
      this.#loading.catch((error) => session.lost(error));
    }
    return held.value;
  }

  /** What `load` reads now, whatever is held, which is served to others until then. */
  renew(load: () => Promise<T>, { session, life }: Pick<Operation, 'session' | 'life'>): Promise<T> {
    this.#loading ??= this.#load(load, life.now);
    return session.waitFor(this.#loading);
  }

  /** What would be served at the moment, and whether it is current; null if nothing would. */
  peek({ freshMs, staleMs, now }: CatalogueLife): { readonly value: T; readonly isCurrent: boolean } | null {
    if (this.#held === null) return null;
    const age = now() - this.#held.since;
    return age < freshMs + staleMs ? { value: this.#held.value, isCurrent: age < freshMs } : null;
  }

  /** Forgets what is held: a write changed it. A read that is under way is not taken in any more. */
  clear(): void {
    this.#held = null;
    this.#loading = null;
  }

  #load(load: () => Promise<T>, now: () => number): Promise<T> {
    const loading: Promise<T> = load().then(
      (value) => {
        if (this.#loading === loading) {
          this.#held = { value, since: now() };
          this.#loading = null;
        }
        return value;
      },
      (error) => {
        if (this.#loading === loading) this.#loading = null;
        throw error;
      },
    );
    return loading;
  }
}
