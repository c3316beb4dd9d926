import type { CloseClient } from '../close/client.ts';
import type { Config } from '../config/config.ts';
import { Live } from '../live/live.ts';
import type { LoaderSettings } from '../loaders/index.ts';
import type { Links } from './media/links.ts';

const STALE_MS = 300_000;

interface LiveContext {
  readonly config: Config;
  readonly client: CloseClient;
  readonly links: Pick<Links, 'urlOf'>;
  readonly random: () => number;
  readonly onCleared: NonNullable<LoaderSettings['onCleared']>;
}

/** The event streams of a gateway, and the settings that the loaders of all its operations share. */
export function createLive({ config, client, links, random, onCleared }: LiveContext): Live {
  const life = { freshMs: config.CATALOGUE_SECONDS * 1000, staleMs: STALE_MS, now: () => client.clock.now() };
  return new Live({
    client,
    random,
    settings: {
      searchBatch: config.SEARCH_BATCH,
      life,
      mediaUrl: (url, credential) => links.urlOf(url, credential),
      onCleared,
    },
    pollMs: config.POLL_SECONDS * 1000,
    operationMs: config.OPERATION_SECONDS * 1000,
    maxSubscribers: config.LIMIT_SUBSCRIPTIONS,
    maxWaiting: config.LIMIT_SUBSCRIPTION_EVENTS,
  });
}
