/** How an organization is played, as JSON. */
export interface PlayState {
  readonly running: boolean;
  /** Milliseconds between two changes, on average. */
  readonly intervalMs: number;
  /** How many changes there have been. It decides, with the seed, what the next one is. */
  readonly count: number;
  /** How many changes the organization refused. */
  readonly failures: number;
  /** When the next change comes, in milliseconds since 1970. */
  readonly nextAt: number;
  /** How many opportunities are to be active: as many as at the start. */
  readonly activeTarget: number;
  /** How many tasks are to be open. */
  readonly taskTarget: number;
  /** The leads that were created by play, oldest first. Only these are deleted. */
  readonly leads: readonly string[];
}

export interface PlayOptions {
  readonly intervalMs?: number;
}

export const DEFAULT_INTERVAL_MS = 1500;
