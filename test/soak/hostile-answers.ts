/** Sends operations whose upstream responses are random and hostile, by seed, and counts what must not happen. */
import { readConfig } from '../../src/config/config.ts';
import { startServer } from '../../src/http/server.ts';
import { createLogger } from '../../src/telemetry/log.ts';
import { attackFromUpstream } from '../attack/checks.ts';
import { type HostileClose, startHostileClose } from '../attack/hostile-close.ts';
import { MODES } from '../attack/modes.ts';
import { planByUser } from '../attack/plans.ts';

export interface HostileRun {
  /** Hostile responses of Close to send at least. */
  readonly answers: number;
  readonly seed: number;
  /** Stops after the chunk that ends later. */
  readonly maxSeconds?: number;
  readonly concurrency?: number;
  readonly onProgress?: (counts: HostileCounts) => void;
}

export interface HostileCounts {
  answers: number;
  operations: number;
  /** Operations with errors that the gateway expects, by code. */
  readonly codes: Record<string, number>;
  /** Responses without a code, with an internal error, after the deadline, or none. */
  readonly faults: string[];
  /** Errors that became INTERNAL, by the line of code that threw them. */
  readonly internal: Record<string, number>;
  unhandledRejections: number;
  uncaughtExceptions: number;
  /** Connections to Close that stayed open after the gateway had stopped. */
  socketsLeft: number;
}

/** A new gateway for each chunk: otherwise open breakers would keep hostile responses away. */
const OPERATIONS_PER_CHUNK = 1200;
const OPERATION_SECONDS = 2;
/** Milliseconds that a response may come after the deadline, on a machine that is busy with the test itself. */
const SLACK = 4000;
const PASS_THROUGH = MODES.find(({ name }) => name === 'pass-through');

export async function sendHostileAnswers(run: HostileRun): Promise<HostileCounts> {
  const counts: HostileCounts = {
    answers: 0,
    operations: 0,
    codes: {},
    faults: [],
    internal: {},
    unhandledRejections: 0,
    uncaughtExceptions: 0,
    socketsLeft: 0,
  };
  const onRejection = () => {
    counts.unhandledRejections += 1;
  };
  const onException = () => {
    counts.uncaughtExceptions += 1;
  };
  process.on('unhandledRejection', onRejection).on('uncaughtException', onException);
  const close = await startHostileClose(planByUser);
  const startedAt = performance.now();
  const isOver = () => performance.now() - startedAt > (run.maxSeconds ?? Number.POSITIVE_INFINITY) * 1000;
  try {
    for (let chunk = 0; close.requests < run.answers && !isOver(); chunk += 1) {
      await runChunk(run, chunk, close, counts);
      run.onProgress?.(counts);
    }
  } finally {
    await close.close();
    process.off('unhandledRejection', onRejection).off('uncaughtException', onException);
  }
  return counts;
}

async function runChunk(
  { seed, answers, concurrency = 32 }: HostileRun,
  chunk: number,
  close: HostileClose,
  counts: HostileCounts,
): Promise<void> {
  if (PASS_THROUGH === undefined) throw new Error('There is no pass-through mode.');
  const gateway = await startServer({
    config: readConfig({
      AUDIT_LOG: 'false',
      PORT: '0',
      CLOSE_API_URL: close.url,
      REQUEST_SECONDS: '1',
      OPERATION_SECONDS: String(OPERATION_SECONDS),
      SHUTDOWN_SECONDS: '1',
    }),
    closeUrl: close.url,
    log: createLogger('silent'),
    report: (error) => {
      const place = placeOf(error);
      counts.internal[place] = (counts.internal[place] ?? 0) + 1;
    },
  });
  // An operation gets about four answers.
  const size = Math.min(OPERATIONS_PER_CHUNK, Math.ceil(answers / 4));
  const users = Array.from({ length: size }, (_, n) => {
    const operation = chunk * OPERATIONS_PER_CHUNK + n;
    return { user: `random-${seed * 10_000_000 + operation}`, name: `seed ${seed}, operation ${operation}` };
  });
  const target = { url: gateway.url, mode: PASS_THROUGH, upstreamRequests: () => close.requests };
  const { tries, faults } = await attackFromUpstream(target, users, {
    concurrency,
    deadline: OPERATION_SECONDS * 1000 + SLACK,
    onCode: (code) => {
      counts.codes[code] = (counts.codes[code] ?? 0) + 1;
    },
  });
  counts.operations += tries;
  counts.faults.push(...faults);
  await gateway.close();
  const patience = performance.now() + SLACK;
  while (close.open > 0 && performance.now() < patience) await new Promise((resolve) => setTimeout(resolve, 10));
  counts.socketsLeft += close.open;
  counts.answers = close.requests;
}

/** The message and the first frame of our own code. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const frame = (error.stack ?? '').split('\n').find((line) => /\/(?:src|resolvers)\//.test(line)) ?? '';
  return `${error.message.slice(0, 80)} ${/(?:src|resolvers)\/[^)]+/.exec(frame)?.[0] ?? ''}`;
}
