import { hash, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { SharedSpace, SharedState } from '../state/shared-state.ts';
import { canonicalAuthorization } from './authorization.ts';
import type { Credential, CredentialTraffic, SharedWork } from './credential.ts';
import { LiveSet } from './live-set.ts';
import type { SharedRead } from './shared-read.ts';
import { RetryBudget } from './traffic/retry.ts';
import { Scheduler, type SchedulerOptions } from './traffic/scheduler.ts';
import { type ConnectionSlots, Slots } from './traffic/slots.ts';
import type { HttpResponse } from './wire/http.ts';

/** Credentials that Close has not accepted. They share a small part of the connections. */
const MAX_UNKNOWN = 100;
const UNKNOWN_READS = 16;
const UNKNOWN_WRITES = 4;

/** Maximum size of the responses that are cached for one credential, and for all. As JSON; in memory they take more. */
const CREDENTIAL_CACHE_BYTES = 32 * 1024 * 1024;
const CACHE_BYTES = 64 * 1024 * 1024;

/** All credentials that Close has not accepted count as one tenant, because any caller can make them up. */
const UNKNOWN_TENANT = 'unknown';

export interface CredentialsOptions extends SchedulerOptions {
  /** Maximum credentials that Close has accepted. The least recently used is evicted first. */
  readonly maxKnown: number;
  readonly slots: ConnectionSlots;
  readonly state: SharedState;
}

/**
 * The state of each credential. A credential gets a place among the known ones when Close has accepted it, so that
 * made-up credentials cannot evict real ones.
 */
export class Credentials {
  readonly #options: CredentialsOptions;
  readonly #unknownSlots: ConnectionSlots;
  readonly #known: LRUCache<string, Entry>;
  readonly #unknown = new LRUCache<string, Entry>({ max: MAX_UNKNOWN });
  readonly #trusted = new Map<string, Entry>();
  /** Called for each credential that gets state. */
  onNew: (traffic: CredentialTraffic) => void = () => undefined;
  /** Unknown outside of the process, so that a digest does not show whether a guessed credential is right. */
  readonly #pepper = randomBytes(32).toString('base64url');
  #cachedBytes = 0;

  constructor(options: CredentialsOptions) {
    const { slots, maxKnown } = options;
    this.#options = options;
    this.#unknownSlots = {
      reads: new Slots(UNKNOWN_READS, slots.reads),
      writes: new Slots(UNKNOWN_WRITES, slots.writes),
    };
    this.#known = new LRUCache<string, Entry>({ max: maxKnown, dispose: (entry) => this.#forget(entry) });
  }

  /** How many credentials have state. */
  get size(): number {
    return this.#known.size + this.#unknown.size;
  }

  /** The credential in this header, in any spelling. Null for an empty header. Computes a digest, so call it once. */
  find(header: string): Credential | null {
    return this.#find(header)?.credential ?? null;
  }

  /** The gateway's own credential: known from the start, and with an unlimited cache. */
  trust(header: string): Credential | null {
    const entry = this.#find(header);
    if (entry === null) return null;
    this.#trusted.set(entry.digest, entry);
    entry.accept();
    return entry.credential;
  }

  /**
   * The credentials that may belong to an organization: those of the organization, and those whose organization Close has
   * not named yet. Without an id, only the latter.
   */
  *ofOrganization(organizationId: string | null): Iterable<Credential> {
    for (const credential of this.accepted()) {
      const { organizationId: known } = credential.traffic;
      if (known === null || known === organizationId) yield credential;
    }
  }

  /** All that Close has accepted. */
  *accepted(): Iterable<Credential> {
    for (const { credential } of [...this.#known.values(), ...this.#trusted.values()]) yield credential;
  }

  /** The state of the credential whose entries in the store have this id. Null if this copy does not know it. */
  ofShared(id: string): CredentialTraffic | null {
    for (const entries of [this.#trusted, this.#known, this.#unknown]) {
      for (const entry of entries.values()) if (entry.shared.id === id) return entry;
    }
    return null;
  }

  #find(header: string): Entry | null {
    const authorization = canonicalAuthorization(header);
    if (authorization === null) return null;
    const digest = hash('sha256', this.#pepper + authorization, 'base64url');
    const found = this.#known.get(digest) ?? this.#trusted.get(digest) ?? this.#unknown.get(digest);
    if (found !== undefined) return found;
    const shared = this.#options.state.of({ credential: authorization });
    const scheduler = new Scheduler(this.#options, this.#unknownSlots, shared.budgets);
    const entry: Entry = new Entry(
      authorization,
      digest,
      { scheduler, shared },
      {
        accept: () => this.#accept(entry),
        resized: (bytes) => this.#resized(entry, bytes),
      },
    );
    this.#unknown.set(digest, entry);
    this.onNew(entry);
    return entry;
  }

  #accept(entry: Entry): void {
    const { digest, scheduler } = entry;
    scheduler.slots = this.#options.slots;
    this.#unknown.delete(digest);
    if (!this.#trusted.has(digest) && !this.#known.has(digest)) this.#known.set(digest, entry);
  }

  #resized(entry: Entry, bytes: number): void {
    // Neither the gateway's own credential nor one that was evicted while its operation runs.
    if (this.#known.peek(entry.digest) !== entry) return;
    this.#cachedBytes += bytes;
    if (entry.cachedBytes > CREDENTIAL_CACHE_BYTES) this.#forget(entry);
    // Least recently used first.
    for (const each of this.#known.rvalues()) {
      if (this.#cachedBytes <= CACHE_BYTES) return;
      if (each !== undefined) this.#forget(each);
    }
  }

  #forget(entry: Entry): void {
    this.#cachedBytes -= entry.cachedBytes;
    entry.forget();
  }
}

interface EntryEvents {
  accept(): void;
  resized(bytes: number): void;
}

class Entry implements CredentialTraffic {
  readonly digest: string;
  readonly scheduler: Scheduler;
  readonly shared: SharedSpace;
  readonly retries = new RetryBudget();
  readonly sharedReads = new LiveSet<SharedRead<HttpResponse>>();
  readonly sharedWork = new LiveSet<SharedWork>();
  organizationId: string | null = null;
  cachedBytes = 0;
  credential: Credential;
  readonly #authorization: string;
  readonly #events: EntryEvents;
  #isAccepted = false;

  constructor(
    authorization: string,
    digest: string,
    { scheduler, shared }: Pick<CredentialTraffic, 'scheduler' | 'shared'>,
    events: EntryEvents,
  ) {
    this.#authorization = authorization;
    this.digest = digest;
    this.scheduler = scheduler;
    this.shared = shared;
    this.#events = events;
    this.credential = this.#fresh();
  }

  get tenant(): string {
    return this.#isAccepted ? (this.organizationId ?? this.digest) : UNKNOWN_TENANT;
  }

  accept(): void {
    if (this.#isAccepted) return;
    this.#isAccepted = true;
    this.#events.accept();
  }

  confirm(organizationId: string): void {
    if (this.#isAccepted) this.organizationId = organizationId;
  }

  endSharing(): void {
    this.sharedReads.clear();
    this.sharedWork.clear();
  }

  /** Drops everything that was cached for the credential. Requests in flight and budgets stay. */
  forget(): void {
    this.cachedBytes = 0;
    this.credential = this.#fresh();
  }

  #fresh(): Credential {
    const sizes = new Map<string, number>();
    const credential: Credential = {
      id: this.digest,
      authorization: this.#authorization,
      traffic: this,
      cached: (key, bytes) => {
        // An operation may still use a credential whose cache was dropped.
        if (this.credential !== credential) return;
        const size = bytes + key.length;
        const change = size - (sizes.get(key) ?? 0);
        sizes.set(key, size);
        this.cachedBytes += change;
        this.#events.resized(change);
      },
    };
    return credential;
  }
}
