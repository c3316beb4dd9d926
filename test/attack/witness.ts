/**
 * An ordinary client on a thread: sends one request every few milliseconds and measures how long each takes. Returns and
 * clears its measurements on each message.
 */
import { parentPort, workerData } from 'node:worker_threads';

export interface WitnessOptions {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

export interface Witnessed {
  /** Milliseconds, sorted. */
  readonly latencies: readonly number[];
  readonly failures: readonly string[];
}

const PAUSE_MS = 10;
const TIMEOUT_MS = 20_000;

if (parentPort !== null) {
  const { url, method, headers, body } = workerData as WitnessOptions;
  let latencies: number[] = [];
  let failures: string[] = [];
  parentPort.on('message', () => {
    const sorted = latencies.toSorted((a, b) => a - b);
    parentPort?.postMessage({ latencies: sorted, failures } satisfies Witnessed);
    latencies = [];
    failures = [];
  });
  for (;;) {
    const startedAt = performance.now();
    try {
      const response = await fetch(url, { method, headers, body, signal: AbortSignal.timeout(TIMEOUT_MS) });
      const text = await response.text();
      if (response.status !== 200 || text.includes('"errors"'))
        failures.push(`${response.status} ${text.slice(0, 200)}`);
    } catch (error) {
      failures.push(String(error));
    }
    latencies.push(performance.now() - startedAt);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
