import type { Credential } from '../../close/credential.ts';
import type { Session } from '../../close/session.ts';
import { isRefusal } from '../../close/wire/errors.ts';
import type { LoadScope } from '../load-scope.ts';

/** A catalogue of one credential. */
interface Entry<T> {
  cached: { readonly value: T; readonly since: number } | null;
  loading: Promise<T> | null;
  /** Whether the value of other copies may be outdated too, so that the next read is one of Close. */
  isOutdated: boolean;
  /** When the next refresh may start. */
  refreshAt: number;
}

/** What an operation has read although it was cached. */
interface Reading<T> {
  readonly value: Promise<T>;
  /** Where the value is cached. Another one is there once the catalogue was cleared. */
  readonly entry: Entry<T>;
  isRead: boolean;
}

/** The pause between refreshes while Close or our own queue refuses them. */
const REFUSED_PAUSE_MS = 30_000;

type CacheScope = Pick<LoadScope, 'session' | 'life'>;

/**
 * A short list that is cached whole, once per credential. The first operation that needs it reads it; others that need it
 * meanwhile wait for the same request. A stale value is served while it is refreshed, and while Close fails. An operation
 * that asks for current data reads it again. A credential's entry lives as long as the client remembers the credential.
 */
export class Catalogue<T> {
  /** The name in cost estimates. */
  readonly name: string;
  readonly #entries = new WeakMap<Credential, Entry<T>>();
  readonly #readings = new WeakMap<Session, Reading<T>>();

  constructor(name: string) {
    this.name = name;
    BY_NAME.set(name, this);
  }

  /**
   * The cached value, synchronously: the rows of a list ask for it hundreds of times. Otherwise what `load` reads. The
   * read continues if the operation ends, because later operations use its result.
   */
  get(scope: LoadScope, load: (scope: LoadScope) => Promise<T>): T | Promise<T> {
    const { session, life } = scope;
    if (session.isFresh) return this.#readOnce(scope, load);
    const entry = this.#entryOf(scope);
    const age = ageOf(entry, life.now());
    const isUsable = age < life.freshMs + life.staleMs;
    session.countCached(this, isUsable);
    if (isUsable && entry.cached !== null) {
      if (age >= life.freshMs && entry.loading === null && life.now() >= entry.refreshAt) {
        entry.loading = this.#read(entry, scope, load);
        // The caller gets the stale value and does not see this error.
        entry.loading.catch((error) => {
          if (isRefusal(error)) entry.refreshAt = life.now() + REFUSED_PAUSE_MS;
          session.lost(error);
        });
      }
      return entry.cached.value;
    }
    entry.loading ??= this.#read(entry, scope, load);
    return session.waitFor(entry.loading);
  }

  /**
   * Reads the list even if it is cached, or takes what another copy of the gateway has read at most `maxAgeMs` ago. Other
   * operations get the cached value until the read completes.
   */
  refresh(scope: LoadScope, load: (scope: LoadScope) => Promise<T>, maxAgeMs = 0): Promise<T> {
    if (scope.session.isFresh) return this.#readOnce(scope, load);
    const entry = this.#entryOf(scope);
    entry.loading ??= this.#read(entry, scope, load, entry.isOutdated ? 0 : maxAgeMs);
    return scope.session.waitFor(entry.loading);
  }

  /** The cached value, fresh or stale. Undefined if there is none. */
  peek(scope: CacheScope): T | undefined {
    return this.#youngerThan(scope.life.freshMs + scope.life.staleMs, scope);
  }

  /** The cached value if it is fresh, so that `get` would make no request. */
  peekFresh(scope: CacheScope): T | undefined {
    return this.#youngerThan(scope.life.freshMs, scope);
  }

  /** Drops what is cached for a credential after a write, and ignores the result of a read that is in flight. */
  clear(credential: Credential): void {
    this.#entries.set(credential, newEntry(true));
  }

  /** The same after the write of another copy, whose store does not return outdated values. */
  clearLocal(credential: Credential): void {
    this.#entries.delete(credential);
  }

  /** Reads the list once for an operation that must not use what is cached. The result replaces it. */
  #readOnce(scope: LoadScope, load: (scope: LoadScope) => Promise<T>): Promise<T> {
    const { session } = scope;
    session.countCached(this, false);
    const entry = this.#entryOf(scope);
    let reading = this.#readings.get(session);
    if (reading?.entry !== entry) {
      entry.loading = this.#read(entry, scope, load, 0);
      const started: Reading<T> = { value: entry.loading, entry, isRead: false };
      const settle = () => {
        started.isRead = true;
      };
      started.value.then(settle, () => undefined);
      this.#readings.set(session, started);
      reading = started;
    }
    return session.waitFor(reading.value);
  }

  /** Reads the list, or takes it from another copy of the gateway that has read it at most `maxAgeMs` ago. */
  #read(
    entry: Entry<T>,
    scope: LoadScope,
    load: (scope: LoadScope) => Promise<T>,
    maxAgeMs = maxSharedAge(entry, scope),
  ): Promise<T> {
    const { session, sharedCatalogues, life } = scope;
    let ageMs = 0;
    const onFound = (age: number) => {
      ageMs = age;
    };
    const reading =
      sharedCatalogues === undefined
        ? load(scope)
        : sharedCatalogues.read(session.credential, this.name, () => load(scope), { maxAgeMs, onFound });
    const loading: Promise<T> = reading.then(
      (value) => {
        if (entry.loading === loading) {
          entry.cached = { value, since: life.now() - ageMs };
          entry.loading = null;
          entry.isOutdated = false;
        }
        return value;
      },
      (error) => {
        if (entry.loading === loading) entry.loading = null;
        throw error;
      },
    );
    return loading;
  }

  #youngerThan(maxAge: number, { session, life }: CacheScope): T | undefined {
    const entry = this.#entries.get(session.credential);
    const reading = session.isFresh ? this.#readings.get(session) : undefined;
    if (session.isFresh && !(reading?.isRead === true && reading.entry === entry)) return undefined;
    return entry !== undefined && ageOf(entry, life.now()) < maxAge ? entry.cached?.value : undefined;
  }

  #entryOf({ session }: CacheScope): Entry<T> {
    const known = this.#entries.get(session.credential);
    if (known !== undefined) return known;
    const entry = newEntry<T>(false);
    this.#entries.set(session.credential, entry);
    return entry;
  }
}

const newEntry = <T>(isOutdated: boolean): Entry<T> => ({
  cached: null,
  loading: null,
  isOutdated,
  refreshAt: Number.NEGATIVE_INFINITY,
});

const BY_NAME = new Map<string, Catalogue<unknown>>();

/** The catalogue of this name. Undefined if no catalogue has it. */
export const catalogueNamed = (name: string): Catalogue<unknown> | undefined => BY_NAME.get(name);

export const catalogueNames = (): readonly string[] => [...BY_NAME.keys()];

const ageOf = ({ cached }: Entry<unknown>, now: number): number =>
  cached === null ? Number.POSITIVE_INFINITY : now - cached.since;

/** A refresh needs a fresh value. Without any value a stale one serves. */
function maxSharedAge({ cached, isOutdated }: Entry<unknown>, { life }: LoadScope): number {
  if (isOutdated) return 0;
  return cached === null ? life.freshMs + life.staleMs : life.freshMs;
}
