import type { Cancellation } from './cancellation.ts';

/** Time, as a thing that is handed in: tests hand in one that they move. All in milliseconds. */
export interface Clock {
  /** Never goes back; from an arbitrary start. */
  now(): number;
  /** Since 1970. */
  wall(): number;
  /** Runs something once so much later; the returned function calls it off. */
  after(milliseconds: number, run: () => void): () => void;
}

export const SYSTEM_CLOCK: Clock = {
  now: () => performance.now(),
  wall: () => Date.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Waits, unless it is cancelled before: then rejects with the reason. */
export function sleep(clock: Clock, milliseconds: number, cancellation: Cancellation | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = clock.after(milliseconds, () => {
      off?.();
      resolve();
    });
    const leave = () => {
      stop();
      reject(cancellation?.reason);
    };
    const off = cancellation?.on(leave);
  });
}
