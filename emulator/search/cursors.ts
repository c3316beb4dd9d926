import type { Found } from './fields.ts';

/** The rest of a search, kept between its pages. */
export interface Walk {
  /** The API key that asked. */
  key: string;
  found: readonly Found[];
  total: number;
  /** How many of them have been given. */
  at: number;
  /** What was asked: strict mode takes the cursor for nothing else. */
  question: string;
}

/** Walks by cursor. A cursor lives 30 s (documented) and can be used again: each use gives the same page. */
export class Walks {
  readonly #held = new Map<string, Walk & { expires: number }>();
  #count = 0;

  get(cursor: string, now: number): Walk | undefined {
    const walk = this.#held.get(cursor);
    return walk !== undefined && now < walk.expires ? walk : undefined;
  }

  /** A cursor for what is left of a walk; null when nothing is. */
  keep(walk: Walk, now: number, lifeMs: number): string | null {
    for (const [cursor, { expires }] of this.#held) if (expires <= now) this.#held.delete(cursor);
    if (walk.at >= walk.found.length) return null;
    this.#count += 1;
    const cursor = Buffer.from(`walk ${this.#count} from ${walk.at}`).toString('base64url');
    this.#held.set(cursor, { ...walk, expires: now + lifeMs });
    return cursor;
  }

  clear(): void {
    this.#held.clear();
    this.#count = 0;
  }
}
