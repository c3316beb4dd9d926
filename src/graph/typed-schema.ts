import type { GraphQLSchema } from 'graphql';
import type { CloseClient } from '../close/client.ts';
import type { Clock } from '../close/clock.ts';
import type { Config } from '../config/config.ts';
import { createContext } from '../loaders/context.ts';
import type { LoaderSettings, Loaders } from '../loaders/index.ts';
import { readFieldNames } from '../mapping/custom-fields/pinned-names.ts';
import { typedSdl } from '../mapping/custom-fields/sdl.ts';
import {
  type Definitions,
  TYPED_OWNERS,
  type TypedFields,
  trackFields,
} from '../mapping/custom-fields/typed-fields.ts';
import type { Logger } from '../telemetry/log.ts';
import { CORE_SCHEMA, createSchema } from './schema.ts';

export interface TypedSchemaOptions {
  /** What is served until the custom fields are known. */
  readonly core: GraphQLSchema;
  /** The loaders of a new operation, which ends on its own. */
  readonly load: () => Pick<Loaders, 'customFields'>;
  readonly clock: Clock;
  readonly log: Logger;
  /** How often the definitions are read again. */
  readonly refreshMs: number;
  /** Names by the ids of custom fields, which the operator gave for good. */
  readonly pinned: ReadonlyMap<string, string>;
}

/** The first pause after a failure, doubled with each that follows, up to the pause between two refreshes. */
const FIRST_PAUSE_MS = 1000;

/**
 * The schema of one organization: the core, and its custom fields as fields of their own. Read at the start and again
 * from time to time. While Close cannot be asked, what was known last is served, at the start the core alone.
 */
export class TypedSchema {
  readonly #options: TypedSchemaOptions;
  readonly #next: (definitions: Definitions) => TypedFields;
  readonly #listeners: ((schema: GraphQLSchema) => void)[] = [];
  #schema: GraphQLSchema;
  #sdl = '';
  #failures = 0;
  #cancel: () => void = () => undefined;
  #isStopped = false;

  constructor(options: TypedSchemaOptions) {
    this.#options = options;
    this.#schema = options.core;
    this.#next = trackFields(options.pinned);
  }

  /** Calls `listener` with the schema, now and whenever it becomes another. */
  watch(listener: (schema: GraphQLSchema) => void): void {
    this.#listeners.push(listener);
    listener(this.#schema);
  }

  /** Begins to follow the definitions. Resolves when they were read for the first time, or could not be; never rejects. */
  async start(): Promise<void> {
    await this.#refresh();
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancel();
  }

  async #refresh(): Promise<void> {
    const { clock, log, refreshMs } = this.#options;
    try {
      this.#serve(await this.#read());
      this.#failures = 0;
    } catch (error) {
      if (!this.#isStopped) log.warn({ err: error }, 'custom fields could not be read: the schema stays as it is');
      this.#failures += 1;
    }
    if (this.#isStopped) return;
    const pause = this.#failures === 0 ? refreshMs : FIRST_PAUSE_MS * 2 ** (this.#failures - 1);
    this.#cancel = clock.after(Math.min(pause, refreshMs), () => void this.#refresh());
  }

  async #read(): Promise<Definitions> {
    const load = this.#options.load();
    const [lead = [], contact = [], opportunity = []] = await Promise.all(
      TYPED_OWNERS.map(async (owner) => [...(await load.customFields(owner, { refresh: true })).values()]),
    );
    return { lead, contact, opportunity };
  }

  /** Makes a new schema only of new fields: what clients have validated against the old one stays valid. */
  #serve(definitions: Definitions): void {
    const { log } = this.#options;
    const fields = this.#next(definitions);
    const sdl = typedSdl(fields);
    if (sdl === this.#sdl) return;
    this.#schema = createSchema(fields);
    this.#sdl = sdl;
    const counts = TYPED_OWNERS.map((owner) => [owner, fields[owner].length] as const);
    log.info({ fields: Object.fromEntries(counts) }, 'custom fields are in the schema');
    for (const listener of this.#listeners) listener(this.#schema);
  }
}

/** How long one reading of the definitions may take, at most: the start waits for the first. */
const LONGEST_READING_MS = 5000;

interface Surroundings {
  readonly config: Config;
  readonly client: CloseClient;
  readonly settings: LoaderSettings;
  readonly authorization: string | null;
  readonly log: Logger;
}

/** The schema with the custom fields of the organization whose key this is; null unless that is configured. */
export function typedSchema({ config, client, settings, authorization, log }: Surroundings): TypedSchema | null {
  if (!config.TYPED_CUSTOM_FIELDS) return null;
  const longest = Math.min(LONGEST_READING_MS, config.REQUEST_SECONDS * 1000);
  const load = () => createContext(client.session(authorization, { tzOffset: 0, timeoutMs: longest }), settings).load;
  const { CUSTOM_FIELDS_SECONDS: seconds, CUSTOM_FIELD_NAMES: names } = config;
  const pinned = names === undefined ? new Map<string, string>() : readFieldNames(names);
  return new TypedSchema({ core: CORE_SCHEMA, load, clock: client.clock, log, refreshMs: seconds * 1000, pinned });
}
