import type { Session, UpstreamRequest } from './close/session.ts';
import { createLoaders, type LoaderSettings, type Loaders } from './loaders/index.ts';

/** What a resolver may reach: the loaders of its operation, and nothing under them. */
export interface Context {
  readonly load: Loaders;
  /** The requests that the operation has caused so far, for those who watch over it. */
  readonly upstream: readonly UpstreamRequest[];
}

export function createContext(session: Session, settings: LoaderSettings): Context {
  return { load: createLoaders(session, settings), upstream: session.requests };
}
