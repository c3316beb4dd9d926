import manifestOfPackage from '../../package.json' with { type: 'json' };
import type { CloseClient } from '../close/client.ts';
import type { Config } from '../config/config.ts';
import { Live } from '../live/live.ts';
import { WriteMessages } from '../loaders/copies.ts';
import type { LoaderSettings } from '../loaders/index.ts';
import type { CatalogueLife } from '../loaders/load-scope.ts';
import type { Links } from './media/links.ts';

const STALE_MS = 300_000;

interface LiveContext {
  readonly config: Config;
  readonly client: CloseClient;
  readonly links: Pick<Links, 'urlOf'>;
  readonly random: () => number;
  readonly onCleared: NonNullable<LoaderSettings['onCleared']>;
  /** What connects it to other copies. Null without shared state. */
  readonly copies?: WriteMessages | null;
}

/** How long all operations use what is cached. */
const catalogueLife = (config: Config, client: CloseClient): CatalogueLife => ({
  freshMs: config.CATALOGUE_SECONDS * 1000,
  staleMs: STALE_MS,
  now: () => client.clock.now(),
});

/** What connects a gateway to its other copies. Null without shared state. */
export function createCopies(
  config: Config,
  client: CloseClient,
  onHeard: (catalogues: readonly string[]) => void,
): WriteMessages | null {
  const { state } = client;
  if (state.status === 'off') return null;
  const { version } = manifestOfPackage;
  return new WriteMessages({ state, client, life: catalogueLife(config, client), version, onHeard });
}

/** The event streams of a gateway, and the settings that the loaders of all its operations share. */
export function createLive({ config, client, links, random, onCleared, copies = null }: LiveContext): Live {
  return new Live({
    client,
    random,
    settings: {
      searchBatch: config.SEARCH_BATCH,
      life: catalogueLife(config, client),
      mediaUrl: (url, credential) => links.urlOf(url, credential),
      onCleared,
      ...(copies === null
        ? {}
        : {
            sharedCatalogues: copies.catalogues,
            onRemembered: (credential, written) => copies.written(credential, written),
          }),
    },
    pollMs: config.POLL_SECONDS * 1000,
    operationMs: config.OPERATION_SECONDS * 1000,
    maxSubscribers: config.LIMIT_SUBSCRIPTIONS,
    maxWaiting: config.LIMIT_SUBSCRIPTION_EVENTS,
  });
}
