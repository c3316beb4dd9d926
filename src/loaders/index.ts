import type { Session } from '../close/session.ts';
import { createLoadScope, type LoaderSettings } from './load-scope.ts';
import { type Loaders, NounLoaders } from './noun-loaders.ts';
import { createWriters, type Writers } from './noun-writers.ts';
import { isDeleted } from './writes/recent-writes.ts';

export type { LoaderSettings } from './load-scope.ts';
export type { Loaders } from './noun-loaders.ts';
export type { Loader } from './nouns/noun.ts';

/** What one operation can read and change. */
export interface OperationLoaders {
  readonly load: Loaders;
  readonly write: Writers;
  /** Whether this object was deleted so recently that rows that embed it may still contain it. */
  hasDeleted(id: string): boolean;
}

/** Creates the loaders and writers of one operation. Makes no request until one of them is used. */
export function createLoaders(session: Session, settings: LoaderSettings): OperationLoaders {
  const scope = createLoadScope(session, settings);
  const load = new NounLoaders(scope) as Loaders;
  return { load, write: createWriters(scope, load), hasDeleted: (id) => isDeleted(scope, id) };
}
