import { LRUCache } from 'lru-cache';
import type { Clock } from '../close/clock.ts';
import { isOrigin } from '../config/config.ts';
import type { Logger } from '../telemetry/log.ts';
import type { Refusal } from './guards/index.ts';

/** Callers can make origins up, so memory and lines are bounded. */
const MAX_ORIGINS = 100;
const LINE_EVERY_MS = 1000;

/** Shows operators which origins to add to CORS_ORIGINS: one line per origin, at most one per second. */
export class RefusedOrigins {
  readonly #log: Logger;
  readonly #clock: Pick<Clock, 'now'>;
  readonly #known = new LRUCache<string, true>({ max: MAX_ORIGINS });
  #loggedAt = Number.NEGATIVE_INFINITY;

  constructor(log: Logger, clock: Pick<Clock, 'now'>) {
    this.#log = log;
    this.#clock = clock;
  }

  /** Notes the refusal of a request, if its origin is the reason. */
  note({ origin }: Refusal, id: string): void {
    if (origin === undefined || !isOrigin(origin) || this.#known.get(origin)) return;
    const now = this.#clock.now();
    if (now - this.#loggedAt < LINE_EVERY_MS) return;
    this.#loggedAt = now;
    this.#known.set(origin, true);
    this.#log.warn({ id, origin, variable: 'CORS_ORIGINS' }, 'origin refused');
  }
}
