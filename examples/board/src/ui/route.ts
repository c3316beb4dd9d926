/** Pages are in the fragment of the address, so that the files work in any folder of any server. */
import { useSyncExternalStore } from 'react';

export interface Route {
  readonly page: string;
  readonly id: string | null;
  readonly query: URLSearchParams;
}

const subscribe = (listener: () => void) => {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
};

export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?');
  const [page = '', id] = path.split('/');
  return { page: page || 'board', id: id || null, query: new URLSearchParams(search) };
}

export function href(page: string, id?: string | null, query: Readonly<Record<string, string>> = {}): string {
  const search = new URLSearchParams(query).toString();
  return `#/${page}${id ? `/${id}` : ''}${search ? `?${search}` : ''}`;
}

export const go = (to: string): void => {
  location.hash = to.slice(1);
};
