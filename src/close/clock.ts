import { onCancel } from './cancellation.ts';

/** The time, injected so that tests can move it. All values are milliseconds. */
export interface Clock {
  /** Monotonic, from an arbitrary start. */
  now(): number;
  /** Since 1970. */
  wall(): number;
  /** Runs a function once after a delay. Does not keep the process alive. Returns a function that clears the timer. */
  after(milliseconds: number, run: () => void): () => void;
}

export const SYSTEM_CLOCK: Clock = {
  now: () => performance.now(),
  wall: () => Date.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds).unref();
    return () => clearTimeout(timer);
  },
};

/** Resolves after a delay. Rejects with `Cancelled` when the signal is aborted. */
export function sleep(clock: Clock, milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = clock.after(milliseconds, () => {
      off();
      resolve();
    });
    const off = onCancel(signal, (error) => {
      stop();
      reject(error);
    });
  });
}
