/** The command `webhook`: sets up the webhooks of an organization. */
import { SYSTEM_CLOCK } from '../close/clock.ts';
import { type Config, ConfigError, readConfig } from '../config/config.ts';
import { EVENT_TYPES } from '../domain/event-types.ts';
import { authorizationOf, createCloseClient } from '../http/close-client.ts';
import { WEBHOOK_PATH } from '../http/webhooks/receiver.ts';
import { createLoaders, type OperationLoaders } from '../loaders/index.ts';
import type { WebhookEventRow } from '../rows/index.ts';
import { command, ENV_FILE, type Io, loadEnvFile, UsageError } from './command.ts';

type Print = Io['out'];
type Action = (access: OperationLoaders, print: Print) => Promise<void>;

export const webhook = command({
  forms: ['webhook create --url URL [--events LIST] [--no-verify-ssl]', 'webhook list', 'webhook delete ID'],
  about: `Sets up Close's webhooks with the key in CLOSE_API_KEY.

  create  Subscribes a gateway to events, and prints the signing key for CLOSE_WEBHOOK_KEYS. Close shows it only once.
  list    Prints the subscriptions that the key's user may see.
  delete  Deletes a subscription.`,
  options: {
    url: {
      type: 'string',
      value: 'URL',
      help: `Where the gateway is reached from the internet. ${WEBHOOK_PATH} is added to a URL without a path.`,
    },
    events: {
      type: 'string',
      value: 'LIST',
      help: 'Events separated by commas, such as lead.updated,opportunity.*. Default: all that the graph has.',
    },
    'no-verify-ssl': { type: 'boolean', help: 'Close does not verify the certificate of the URL.' },
    'env-file': ENV_FILE,
  },
  run: async (positionals, { url, events, 'no-verify-ssl': isUnverified, 'env-file': file }, { env, out }) => {
    const action = actionOf(positionals, () => ({
      url: receiverUrl(url),
      events: events === undefined ? ALL_EVENTS : eventsIn(events),
      verify_ssl: isUnverified !== true,
    }));
    loadEnvFile(file);
    await withAccess(readConfig(env), (access) => action(access, out));
    return 0;
  },
});

function actionOf([name, id, ...others]: readonly string[], subscription: () => Subscription): Action {
  if (others.length > 0) throw new UsageError(`Unknown argument "${others[0]}".`);
  if (name === 'list' && id === undefined) return list;
  if (name === 'create' && id === undefined) return create(subscription());
  if (name !== 'delete') {
    throw new UsageError(
      name === undefined ? 'An action is missing.' : `Unknown action "${[name, id ?? ''].join(' ').trim()}".`,
    );
  }
  if (id === undefined || !/^whsub_\w+$/.test(id)) throw new UsageError('delete needs an id that begins with whsub_.');
  return remove(id);
}

function receiverUrl(text: string | undefined): string {
  const url = text === undefined ? null : URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new UsageError('create needs --url with a URL that begins with https:// or http://.');
  }
  if (url.pathname === '/') url.pathname = WEBHOOK_PATH;
  return url.href;
}

const eventsOf = (object_type: string): readonly WebhookEventRow[] =>
  (EVENT_TYPES[object_type] ?? []).map((action) => ({ object_type, action }));

const ALL_EVENTS: readonly WebhookEventRow[] = Object.keys(EVENT_TYPES).flatMap(eventsOf);

/** `lead.updated,opportunity.*`. Close decides about events that it may have added. */
function eventsIn(text: string): readonly WebhookEventRow[] {
  return text.split(',').flatMap((part) => {
    const [, object_type = '', action = ''] = /^([\w.]+)\.(\w+|\*)$/.exec(part.trim()) ?? [];
    const events = action === '*' ? eventsOf(object_type) : action === '' ? [] : [{ object_type, action }];
    if (events.length === 0) throw new UsageError(`"${part}" is not an event such as lead.updated or opportunity.*.`);
    return events;
  });
}

/** The client of one command. */
async function withAccess(config: Config, run: (access: OperationLoaders) => Promise<void>): Promise<void> {
  const { CLOSE_API_KEY: key, CLOSE_API_URL: url, SEARCH_BATCH: searchBatch } = config;
  if (key === undefined || url === null) throw new ConfigError('Set CLOSE_API_KEY to the key of the organization.');
  const client = createCloseClient(config, url);
  const session = client.session(authorizationOf(key), {
    tzOffset: 0,
    timeoutMs: config.OPERATION_SECONDS * 1000,
  });
  const life = { freshMs: 0, staleMs: 0, now: () => SYSTEM_CLOCK.now() };
  try {
    await run(createLoaders(session, { searchBatch, life }));
  } finally {
    session.end();
    await client.close();
  }
}

interface Subscription {
  readonly url: string;
  readonly events: readonly WebhookEventRow[];
  readonly verify_ssl: boolean;
}

const create =
  (body: Subscription): Action =>
  async ({ write }, print) => {
    const { id, signature_key: key } = await write.WebhookSubscription.create(body);
    print(`Created ${id}: ${body.events.length} events to ${body.url}\n`);
    print(`Set this variable of the gateway now, because Close does not show the key again:\n`);
    print(`CLOSE_WEBHOOK_KEYS=${key ?? ''}\n`);
  };

const list: Action = async ({ load }, print) => {
  const subscriptions = await load.WebhookSubscription.all();
  for (const {
    id,
    status,
    events,
    url,
    health_status: health,
    latest_error: error,
    pause_reason: reason,
  } of subscriptions) {
    const state = [status, reason, health].filter((word) => typeof word === 'string').join(', ');
    print(`${id}  ${state}  ${events.length} events  ${url}\n`);
    if (typeof error === 'string') print(`  latest error: ${error}\n`);
  }
  if (subscriptions.length === 0) print('No webhook subscriptions.\n');
};

const remove =
  (id: string): Action =>
  async ({ write }, print) => {
    await write.WebhookSubscription.delete(id);
    print(`Deleted ${id}.\n`);
  };
