/** Where the result of an operation goes: an HTTP response, or one of the operations on a WebSocket. */
export interface Receiver {
  /** Whether it takes nothing more: the caller has left, or has received everything. */
  readonly destroyed: boolean;
  /** Whether the caller has received everything. */
  readonly writableFinished: boolean;
  once(event: 'close', listener: () => void): unknown;
  /** Calls the listener once the caller has read nothing for this long. */
  setTimeout(milliseconds: number, listener: () => void): unknown;
  /** Disconnects the caller. */
  destroy(): unknown;
}
