/** Messages at the edge of the page. Screen readers read them out. */
import { useSyncExternalStore } from 'react';
import { Icon } from './icon.tsx';

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly isError: boolean;
}

const SHOWN_MS = 6000;
let toasts: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

function set(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}
const remove = (id: number) => set(toasts.filter((toast) => toast.id !== id));

function show(text: string, isError: boolean): void {
  const id = ++last;
  set([...toasts.slice(-2), { id, text, isError }]);
  setTimeout(() => remove(id), SHOWN_MS);
}
export const notify = (text: string): void => show(text, false);
export const warn = (text: string): void => show(text, true);

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function Toasts() {
  const shown = useSyncExternalStore(subscribe, () => toasts);
  return (
    <div className="toasts" aria-live="polite">
      {shown.map(({ id, text, isError }) => (
        <div key={id} className={isError ? 'toast error' : 'toast'}>
          <Icon name={isError ? 'flag' : 'check'} size={16} />
          <span>{text}</span>
          <button type="button" className="icon-button" aria-label="Dismiss" onClick={() => remove(id)}>
            <Icon name="close" size={14} />
          </button>
        </div>
      ))}
    </div>
  );
}
