/** What a person should know about the connection. One store for the whole page, because one banner shows it. */
import { useSyncExternalStore } from 'react';

export type LiveState = 'connecting' | 'live' | 'reconnecting' | 'idle';

export interface Connection {
  readonly isOnline: boolean;
  readonly live: LiveState;
  /** When operations that Close's rate limit refused are sent again, in milliseconds since 1970. Null if none was. */
  readonly limitedUntil: number | null;
  readonly needsToken: boolean;
}

let connection: Connection = { isOnline: navigator.onLine, live: 'idle', limitedUntil: null, needsToken: false };
const listeners = new Set<() => void>();

export function report(change: Partial<Connection>): void {
  connection = { ...connection, ...change };
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useConnection = (): Connection => useSyncExternalStore(subscribe, () => connection);

window.addEventListener('online', () => report({ isOnline: true }));
window.addEventListener('offline', () => report({ isOnline: false }));
