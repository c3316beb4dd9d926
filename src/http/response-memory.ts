import { type ExecutionResult, GraphQLError, OperationTypeNode } from 'graphql';
import type { Clock } from '../close/clock.ts';
import { resultBytes } from '../engine/result-size.ts';
import type { SerializedResult } from '../engine/shared-execution.ts';
import type { ErrorCode } from '../mapping/error-codes.ts';
import type { Receiver } from './receiver.ts';

/** How many responses of the maximum size may be in flight. Small results do not count. */
const MAX_LARGE_RESPONSES = 4;
/** A caller that reads nothing of a large response for this long is disconnected, so that its memory becomes free. */
const STALLED_MS = 30_000;
/** A caller may take `STALLED_MS` for a large response, and a second more for each of these bytes. */
const MIN_BYTES_PER_SECOND = 256 * 1024;

/**
 * Bounds the memory of all large results whose responses are in flight. Callers decide how fast they read, so without a
 * bound a few that do not read could fill the memory.
 */
export class ResponseMemory {
  readonly #maxBytes: number;
  readonly #clock: Pick<Clock, 'after'>;
  #bytes = 0;

  /** Takes the maximum size of one result. */
  constructor(maxResponseBytes: number, clock: Pick<Clock, 'after'>) {
    this.#maxBytes = MAX_LARGE_RESPONSES * maxResponseBytes;
    this.#clock = clock;
  }

  /**
   * The result, or its refusal with `OVERLOADED` if its bytes do not fit. They count until the receiver closes. The
   * result of a mutation is never refused, because its writes are done.
   */
  admit(result: SerializedResult, operation: OperationTypeNode, receiver: Receiver): SerializedResult {
    const bytes = resultBytes(result);
    if (bytes === 0 || receiver.destroyed) return result;
    if (this.#bytes + bytes > this.#maxBytes && operation === OperationTypeNode.QUERY) return REFUSED;
    this.#count(bytes, receiver);
    return result;
  }

  #count(bytes: number, receiver: Receiver): void {
    this.#bytes += bytes;
    receiver.setTimeout(STALLED_MS, () => receiver.destroy());
    const deliveryMs = STALLED_MS + (bytes / MIN_BYTES_PER_SECOND) * 1000;
    const stop = this.#clock.after(deliveryMs, () => receiver.destroy());
    receiver.once('close', () => {
      stop();
      this.#bytes -= bytes;
    });
  }
}

const REFUSED: ExecutionResult = {
  errors: [
    new GraphQLError('Too many large responses are in flight.', {
      extensions: { code: 'OVERLOADED' satisfies ErrorCode, retryAfter: 1 },
    }),
  ],
};
