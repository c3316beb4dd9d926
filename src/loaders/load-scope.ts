import type { Credential } from '../close/credential.ts';
import type { Session } from '../close/session.ts';
import { PageSizes } from './lists/page-sizes.ts';
import { BatchWindow } from './rows/batch-window.ts';

/** How long catalogues are cached. */
export interface CatalogueLife {
  /** How long a catalogue is served without a request. */
  readonly freshMs: number;
  /** How much longer it may be served while it is refreshed, or while Close fails. */
  readonly staleMs: number;
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
}

/** What a write has outdated for all credentials of an organization. */
export interface Cleared {
  /** The writer's organization. Null if Close has not named it: then those are meant whose organization is not known either. */
  readonly organizationId: string | null;
  /** The names of the catalogues. */
  readonly catalogues: readonly string[];
}

/** A write that search may not show yet. */
export interface Written {
  readonly ids: readonly string[];
  /** Which of them was deleted. */
  readonly deletedId?: string | undefined;
}

/** Catalogues that all copies of the gateway have read. */
export interface SharedCatalogues {
  /**
   * The value that a copy has read at most `maxAgeMs` ago. Otherwise one copy reads it, and the others wait for it a
   * little. `onFound` gets the age of a value that was not read now.
   */
  read<T>(credential: Credential, name: string, load: () => Promise<T>, options: SharedRead): Promise<T>;
}

export interface SharedRead {
  /** 0: the value is read in any case, and replaces the one of all copies. */
  readonly maxAgeMs: number;
  readonly onFound: (ageMs: number) => void;
}

/** What the loaders of all operations share. */
export interface LoaderSettings {
  /** The maximum number of ids in one search. */
  readonly searchBatch: number;
  readonly life: CatalogueLife;
  /** The maximum number of rows that one operation reads one by one because search did not return them. Default: 10. */
  readonly maxFallbacks?: number;
  /** The URL under which a caller with this credential can open a file without headers. Default: Close's URL. */
  readonly mediaUrl?: (url: string, authorization: string) => string;
  /** Called after each write of a credential. */
  readonly onWritten?: (credential: Credential) => void;
  /** Called after each write that may have outdated catalogues of others in the writer's organization. */
  readonly onCleared?: (cleared: Cleared) => void;
  /** Called with the objects of each write. */
  readonly onRemembered?: (credential: Credential, written: Written) => void;
  /** Absent: copies share no catalogues. */
  readonly sharedCatalogues?: SharedCatalogues;
}

/** What the loaders of one operation share. */
export interface LoadScope extends LoaderSettings {
  readonly session: Session;
  readonly sizes: PageSizes;
  readonly window: BatchWindow;
  /** How many more rows the operation may read one by one because search did not return them. */
  readonly fallbacks: { left: number };
  /** Called after each write: rows that were read before it may be outdated. */
  readonly onWrite: (() => void)[];
}

const MAX_FALLBACKS = 10;

export function createLoadScope(session: Session, settings: LoaderSettings): LoadScope {
  return {
    session,
    sizes: new PageSizes(session),
    ...settings,
    window: new BatchWindow(),
    fallbacks: { left: settings.maxFallbacks ?? MAX_FALLBACKS },
    onWrite: [],
  };
}
