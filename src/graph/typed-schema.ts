import type { GraphQLSchema } from 'graphql';
import type { CloseClient } from '../close/client.ts';
import type { Clock } from '../close/clock.ts';
import { isRefusal } from '../close/wire/errors.ts';
import type { Config } from '../config/config.ts';
import { createContext } from '../loaders/context.ts';
import type { LoaderSettings, Loaders } from '../loaders/index.ts';
import { DEFINITION_LISTS } from '../loaders/nouns/custom-field.ts';
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
  /** Served until the custom fields are read. */
  readonly core: GraphQLSchema;
  /** Creates the loaders for one read of the definitions. */
  readonly load: () => Pick<Loaders, 'customFields'>;
  readonly clock: Clock;
  readonly log: Logger;
  /** Time between two reads of the definitions. */
  readonly refreshMs: number;
  /** Fixed names from the configuration, by id of the custom field. */
  readonly pinned: ReadonlyMap<string, string>;
}

/** The pause after a failure. Doubles with each further failure, up to `refreshMs`. */
const FIRST_PAUSE_MS = 1000;
/** The shortest pause while Close, or the gateway's own queue, refuses the reads. */
const REFUSED_PAUSE_MS = 30_000;

/**
 * The schema of one organization: the core schema with the custom fields as fields. Reads the definitions at the start and
 * then every `refreshMs`. If reading fails, the last schema stays; at the start, that is the core schema.
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
  #isReading = false;
  /** Whether a definition was written since the last read began. */
  #isOutdated = false;

  constructor(options: TypedSchemaOptions) {
    this.#options = options;
    this.#schema = options.core;
    this.#next = trackFields(options.pinned);
  }

  /** Calls `listener` with the schema, now and after each change. */
  watch(listener: (schema: GraphQLSchema) => void): void {
    this.#listeners.push(listener);
    listener(this.#schema);
  }

  /** Reads the definitions soon if a write has cleared them, with any credential. */
  written(cleared: readonly string[]): void {
    if (this.#isStopped || !DEFINITION_LISTS.some(({ name }) => cleared.includes(name))) return;
    this.#isOutdated = true;
    if (this.#isReading) return;
    this.#cancel();
    void this.#refresh();
  }

  /** Starts to read the definitions. Resolves after the first read, even if that fails. Never rejects. */
  async start(): Promise<void> {
    await this.#refresh();
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancel();
  }

  async #refresh(): Promise<void> {
    const { clock, log, refreshMs } = this.#options;
    let minPauseMs = 0;
    this.#isReading = true;
    this.#isOutdated = false;
    try {
      this.#serve(await this.#read());
      this.#failures = 0;
    } catch (error) {
      if (!this.#isStopped) log.warn({ err: error }, 'could not read the custom fields; the schema stays unchanged');
      this.#failures += 1;
      minPauseMs = isRefusal(error) ? REFUSED_PAUSE_MS : 0;
    }
    this.#isReading = false;
    if (this.#isStopped) return;
    // A definition was written meanwhile: what was read may lack it.
    if (this.#isOutdated) return this.#refresh();
    const pause = this.#failures === 0 ? refreshMs : FIRST_PAUSE_MS * 2 ** (this.#failures - 1);
    this.#cancel = clock.after(Math.max(minPauseMs, Math.min(pause, refreshMs)), () => void this.#refresh());
  }

  async #read(): Promise<Definitions> {
    const load = this.#options.load();
    // Copies of the gateway read in turn. What one has read serves the others for half of the time.
    const maxAgeMs = this.#options.refreshMs / 2;
    const [lead = [], contact = [], opportunity = []] = await Promise.all(
      TYPED_OWNERS.map(async (owner) => [...(await load.customFields(owner, { refresh: true, maxAgeMs })).values()]),
    );
    return { lead, contact, opportunity };
  }

  /** Creates a schema only if the fields changed: validated documents are cached per schema. */
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

/** Maximum duration of one read of the definitions. The start waits for the first. */
const MAX_READ_MS = 5000;

interface TypedSchemaContext {
  readonly config: Config;
  readonly client: CloseClient;
  readonly settings: LoaderSettings;
  readonly authorization: string | null;
  readonly log: Logger;
}

/** The schema with the custom fields of the key's organization. Null if `TYPED_CUSTOM_FIELDS` is off. */
export function typedSchema({ config, client, settings, authorization, log }: TypedSchemaContext): TypedSchema | null {
  if (!config.TYPED_CUSTOM_FIELDS) return null;
  const longest = Math.min(MAX_READ_MS, config.REQUEST_SECONDS * 1000);
  const load = () =>
    createContext(client.session(authorization, { tzOffset: 0, timeoutMs: longest, isBackground: true }), settings)
      .load;
  const { CUSTOM_FIELDS_SECONDS: seconds, CUSTOM_FIELD_NAMES: names } = config;
  const pinned = names === undefined ? new Map<string, string>() : readFieldNames(names);
  return new TypedSchema({ core: CORE_SCHEMA, load, clock: client.clock, log, refreshMs: seconds * 1000, pinned });
}
