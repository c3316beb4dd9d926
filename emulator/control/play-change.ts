export interface PlayChange {
  readonly running?: boolean;
  /** Milliseconds between two changes, on average. */
  readonly intervalMs?: number;
}
