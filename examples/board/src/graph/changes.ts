/** Who has just changed which card. Cards show it for some seconds. */
import { useSyncExternalStore } from 'react';

export interface Change {
  readonly name: string;
  readonly what: 'moved' | 'changed';
}
interface Payload {
  readonly opportunityId: string | null;
  readonly changedFields?: readonly string[];
  readonly by?: { readonly id: string; readonly name: string } | null;
}

const SHOWN_MS = 8000;
const changes = new Map<string, Change>();
const listeners = new Set<() => void>();
const notify = () => {
  for (const listener of listeners) listener();
};

/** Changes of this person are not news to them. */
let me: string | null = null;
export const setMe = (id: string): void => {
  me = id;
};

export function noteChange({ opportunityId, changedFields, by }: Payload): void {
  if (opportunityId === null || !by || by.id === me) return;
  const change: Change = { name: by.name, what: changedFields?.includes('status') ? 'moved' : 'changed' };
  changes.set(opportunityId, change);
  setTimeout(() => {
    if (changes.get(opportunityId) === change) changes.delete(opportunityId);
    notify();
  }, SHOWN_MS);
  // The cache is being written. Components render afterwards.
  queueMicrotask(notify);
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useChange = (id: string): Change | undefined => useSyncExternalStore(subscribe, () => changes.get(id));
