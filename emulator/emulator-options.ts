import type { Limits, RateLimit, Switches } from './options.ts';
import type { PlayOptions } from './play/play-state.ts';
import type { Seed } from './seed/schema.ts';
import type { EmulatorState } from './state.ts';

export interface EmulatorOptions {
  /** Default: any free port. */
  port?: number;
  /** Default: 127.0.0.1. */
  host?: string;
  /** The organization of the default API key. Default: `demoSeed()`. */
  seed?: Seed;
  /** The organizations of an earlier emulator, instead of `seed` and `tenants`. */
  state?: EmulatorState;
  /**
   * A file that keeps the state over restarts of `startEmulator`. If it exists, it is continued instead of `seed` and
   * `tenants`. It is saved at most half a second after a change, and on `close`.
   */
  stateFile?: string;
  /** Organizations by API key. Without `seed`, the first of these keys becomes the emulator's `apiKey`. */
  tenants?: Record<string, Seed>;
  /** The current time in milliseconds since 1970. Default: `Date.now`. */
  clock?: () => number;
  /** Rejects parameters, body keys, field names and choices that Close ignores. Default: false. */
  strict?: boolean;
  /** Milliseconds before each response is sent. Default: 0. */
  latencyMs?: number;
  /** Milliseconds until `/data/search/` sees a write. Default: 0. */
  searchLagMs?: number;
  /** How many requests `requests` contains, the latest ones. Use 0 for a long-running server. Default: 20,000. */
  recordLimit?: number;
  limits?: Partial<Limits>;
  /** Null means no rate limit and no header. */
  rateLimit?: RateLimit | null;
  switches?: Partial<Switches>;
  /** The seed of what is left to chance: `lateEventsMs`, `deliveryJitterMs` and `play`. Default: 0. */
  randomSeed?: number;
  /**
   * Whether changes happen by themselves, as on a working day: one every 1.5 seconds by the clock, unless `intervalMs` says
   * otherwise. Default: false, or as in `state`.
   */
  play?: boolean | PlayOptions;
  /** Whether requests to `/__emulator/` control the emulator. Default: true. */
  control?: boolean;
  /** Hosts that webhooks are delivered to, in addition to this machine's own addresses. Default: none. */
  webhookHosts?: readonly string[];
}
